"""Has a work drawn in a process of its own: Pillow's memory goes with it, and so does whatever breaks it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Timer
from typing import IO, Any, cast
from uuid import UUID

from portfolio.media.pipe import receive, send

HERE = Path(__file__).parents[2]
COMMAND = [sys.executable, "-P", "-m", "portfolio.drawing"]
PATIENCE = 120  # seconds for all sizes of one work; on a busy machine a save goes first

# The bytes of a photo of about so many pixels, or None for one that is not here.
Photos = Callable[[UUID, int], bytes | None]


class EaselError(Exception):
    """It did not come to a picture; that may be another time."""


def drawn(kind: str, content: dict[str, Any], sides: Iterable[int], photo: Photos) -> dict[int, bytes]:
    """A WebP for each side. Raises EaselError."""
    process = subprocess.Popen(COMMAND, env=_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own command
    late = Timer(PATIENCE, process.kill)
    late.start()
    try:
        return {side: _one(process, kind, content, side, photo) for side in sides}
    except (OSError, EOFError) as error:
        raise EaselError(type(error).__name__) from None
    finally:
        late.cancel()
        process.kill()  # it has nothing to finish
        process.communicate()


def _one(process: "subprocess.Popen[bytes]", kind: str, content: dict[str, Any], side: int, photo: Photos) -> bytes:
    works, answers = cast(IO[bytes], process.stdin), cast(IO[bytes], process.stdout)
    send(works, kind.encode(), json.dumps(content).encode(), b"%d" % side)
    while True:
        what, data, *pixels = receive(answers)
        if what == b"drawn":
            return data
        found = photo(UUID(bytes=data), int(pixels[0]))
        send(works, *([] if found is None else [found]))


def _environment() -> dict[str, str]:
    """The same code as ours; the school's secrets stay away from pictures."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TROTS_")}
    return {**kept, "PYTHONPATH": str(HERE)}
