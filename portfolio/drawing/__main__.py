"""`python -m portfolio.drawing`: draws works one by one, beside the worker that keeps the database; saves go first.

`easel.py` starts it and speaks with it over standard input and output: a work comes in, questions for its photos go out
and are answered, the picture goes out. It ends when nobody can send works any more.
"""

import json
import os
import signal
import sys
from typing import IO
from uuid import UUID

from portfolio.aside import step_aside
from portfolio.drawing.work import draw
from portfolio.media.pipe import receive, send


def main() -> None:
    """Draw what comes in, until nothing can come any more."""
    # Ctrl+C reaches us too, but the worker lets a job in progress finish.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not speak between our answers
    step_aside()
    try:
        while True:
            _draw_one(sys.stdin.buffer, answers)
    except (EOFError, BrokenPipeError):
        os._exit(0)


def _draw_one(works: IO[bytes], answers: IO[bytes]) -> None:
    kind, content, side = receive(works)

    def photo(medium: UUID, pixels: int) -> bytes | None:
        send(answers, b"photo", medium.bytes, b"%d" % pixels)
        found = receive(works)
        return found[0] if found else None

    send(answers, b"drawn", draw(kind.decode(), json.loads(content), int(side), photo))


if __name__ == "__main__":
    main()
