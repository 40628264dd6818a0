"""Due work: written with its cause, done at least once, by whichever worker comes first."""


class PutOff(Exception):  # noqa: N818 (it reads as what it is)
    """The job was planned anew while it was being done: it stays due for then."""
