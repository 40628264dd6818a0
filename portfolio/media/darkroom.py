"""`python -m portfolio.media.darkroom`: develops photos one by one, in a process that a hostile one may break.

`developer.py` starts it and speaks with it over standard input and output: a photo comes in, what it costs goes out; a
word to go on comes in, the pictures go out. It ends when nobody can send photos any more.
"""

import json
import os
import resource
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from portfolio import memory
from portfolio.aside import step_aside
from portfolio.media import prints
from portfolio.media.errors import MediaError
from portfolio.media.pipe import receive, send
from portfolio.media.room import ROOM

SECONDS = 60  # that one photo may keep a processor busy
LEEWAY = 60_000_000  # bytes beside what a photo costs: the stacks of decoding threads, and gaps


def main() -> None:
    """Develop what comes in, until nothing can come any more."""
    # Ctrl+C and the system's SIGTERM reach us too, but the server lets photos in progress finish.
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    sys.excepthook = _say_what_broke
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not speak between our answers
    step_aside()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # nobody's photo is left on the disk
    memory.give_back()
    try:
        while True:
            _develop_one(sys.stdin.buffer, answers)
    except (EOFError, BrokenPipeError):
        os._exit(0)


def _develop_one(photos: IO[bytes], answers: IO[bytes]) -> None:
    (data,) = receive(photos)
    try:
        _limit_time()
        _limit_memory(ROOM)
        photo, cost = prints.opened(data)
        send(answers, b"cost", b"%d" % cost)
        receive(photos)
        _limit_memory(cost + LEEWAY)
        done = prints.developed(photo)
        send(answers, b"photo", b"%d %d" % (done.width, done.height), *done.sizes.values())
    except MediaError as error:
        send(answers, b"refused", error.code.encode())
    except MemoryError:
        send(answers, b"refused", b"photo_damaged")  # it lied about its size


def _limit_time() -> None:
    _limit(resource.RLIMIT_CPU, int(time.process_time()) + SECONDS)


def _limit_memory(more: int) -> None:
    """Whoever lies about what it costs gets no more than this."""
    if sys.platform == "linux":  # elsewhere nobody counts it
        held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        _limit(resource.RLIMIT_AS, held + more)


def _limit(kind: int, most: int) -> None:
    _, top = resource.getrlimit(kind)
    resource.setrlimit(kind, (most if top == resource.RLIM_INFINITY else min(most, top), top))


def _say_what_broke(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
    # Never the message: it may quote what stood in the photo.
    line = {"event": "darkroom_broke", "error": kind.__name__, "level": "error"}
    sys.stderr.write(json.dumps(line | {"timestamp": datetime.now(UTC).isoformat()}) + "\n")


if __name__ == "__main__":
    main()
