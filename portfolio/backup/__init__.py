"""A school in one file: every row and every photo of one moment, taken while it runs, put back anywhere."""
