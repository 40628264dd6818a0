"""`python -m portfolio.media.studio measure|remake …`: one recording on standard input, one line of JSON out."""

import ctypes
import errno
import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

import av.error
import av.logging

from portfolio.media.errors import MediaError
from portfolio.media.studio import TRY_LATER
from portfolio.media.studio.reading import measured
from portfolio.media.studio.remaking import remade

LOWEST = 19
SECONDS = 540  # that one recording may keep processors busy: less than the worker waits, or it would be tried again
MEMORY = 900_000_000  # bytes beside the program itself: large video keeps many pictures
DIE_WITH_PARENT = 1
# A full or missing disk says nothing about the recording: its bytes come in over a line that is open.
NOT_ITS_FAULT = {errno.EACCES, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.ENOENT, errno.ENOSPC, errno.EROFS}


def main(command: str, form: str, *more: str) -> None:
    """Answer once; whatever the file does to us stays in here."""
    _keep_small()
    av.logging.set_level(None)
    print(json.dumps(_outcome(command, form, *more)))  # noqa: T201 - the answer


def _outcome(command: str, form: str, *more: str) -> dict[str, Any]:
    try:
        if command == "measure":
            return measured(form)
        return remade(form, Path(more[0]), {int(size): quality for size, quality in json.loads(more[1]).items()})
    except MediaError as error:
        return {"refused": error.code}
    except (av.error.FFmpegError, OSError, MemoryError, ValueError, OverflowError) as error:  # odd bytes do that
        if getattr(error, "errno", None) in NOT_ITS_FAULT:
            sys.exit(TRY_LATER)
        return {"refused": "recording_damaged"}


def _keep_small() -> None:
    os.nice(LOWEST)  # a save goes before a recording
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # nobody's recording is left on the disk
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    if sys.platform == "linux":  # elsewhere nobody counts it
        held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, held + MEMORY))
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
