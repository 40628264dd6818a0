"""One process that develops photos: started when first needed, kept, and replaced when a photo broke it."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import IO, cast

import structlog

from portfolio.media.errors import Code, MediaError
from portfolio.media.pipe import receive, send
from portfolio.media.room import Room
from portfolio.media.sizes import SIZES, Photo

HERE = Path(__file__).parents[2]
COMMAND = [sys.executable, "-P", "-m", "portfolio.media.darkroom"]

# Decoders may leak; a fresh process takes a fifth of a second.
ENOUGH = 500

# Seconds until a process that says nothing counts as stuck. Its own limit is on the time that it works (darkroom.py);
# the last in line for a processor can wait long beside a busy school, and its photo is whole.
PATIENCE = 600
A_MOMENT = 1


class Developer:
    """Develops one photo at a time; whatever a photo does to the process, the next one finds a good one."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._process: subprocess.Popen[bytes] | None = None
        self._photos = 0

    def develop(self, data: bytes) -> Photo:
        """The pictures of one photo. Raises MediaError, also when the process did not survive the photo."""
        process = self._ready()
        try:
            kind, *parts = _ask(process, data)
            if kind == b"cost":
                with self._room.place_for(int(parts[0])):
                    kind, *parts = _ask(process, b"go on")
        except (OSError, EOFError) as error:
            self.end()
            structlog.get_logger().warning("darkroom_ended", code=process.returncode)
            raise MediaError("photo_damaged") from error
        except BaseException:
            self.end()  # or its answer would be taken for that to the next photo
            raise
        self._photos += 1
        if kind == b"refused":
            raise MediaError(cast(Code, parts[0].decode()))
        width, height = map(int, parts[0].split())
        return Photo(width, height, dict(zip(SIZES, parts[1:], strict=True)))

    def end(self) -> None:
        """Let the process go: it ends by itself when nobody can send it photos any more."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(OSError):  # it may be gone already
                cast(IO[bytes], process.stdin).close()
            cast(IO[bytes], process.stdout).close()
            try:
                process.wait(A_MOMENT)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _ready(self) -> "subprocess.Popen[bytes]":
        if self._photos == ENOUGH or (self._process and self._process.poll() is not None):
            self.end()
        if self._process is None:
            self._photos = 0
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                COMMAND, env=_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        return self._process


def _ask(process: "subprocess.Popen[bytes]", message: bytes) -> list[bytes]:
    late = Timer(PATIENCE, process.kill)
    late.start()
    try:
        send(cast(IO[bytes], process.stdin), message)
        return receive(cast(IO[bytes], process.stdout))
    finally:
        late.cancel()


def _environment() -> dict[str, str]:
    """The same code as ours; the school's secrets stay away from hostile photos."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TROTS_")}
    return {**kept, "PYTHONPATH": str(HERE)}
