"""How a process that may take its time lets saves go first."""

import os
from contextlib import suppress
from pathlib import Path

LOWEST, LOW = 19, 10


def step_aside() -> None:
    """From here on this process works when nobody else does."""
    os.setpriority(os.PRIO_PROCESS, 0, LOWEST)
    # Linux weighs sessions before it weighs processes: within the server's, we would count for as much as its database.
    # Not the lowest here, or on a full machine a photo would wait for minutes.
    os.setsid()
    with suppress(OSError):  # not every system weighs so
        Path("/proc/self/autogroup").write_text(str(LOW))
