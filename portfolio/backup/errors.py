"""Why a backup is not made or not put back."""


class BackupError(Exception):
    """The message is the one line an administrator needs."""
