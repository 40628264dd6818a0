"""Due work: written with its cause, done at least once, by whichever worker comes first."""
