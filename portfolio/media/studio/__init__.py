"""Where recordings are measured and made playable: in a process of its own, that a hostile one may break."""

import errno
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, BinaryIO, cast

import structlog

from portfolio.media.errors import Code, MediaError

log = structlog.get_logger()

PATIENCE = 600  # seconds: a minute of large video on a busy old machine
MEASURING = 30
PLAY = "play.mp4"
TRY_LATER = 75  # how a process ends that found no room to write

# How a process ends that its file has broken, or that ran into a limit.
BROKEN = {-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS, -signal.SIGFPE, -signal.SIGILL, -signal.SIGXCPU}

# Each reader takes some 70 MB.
_places = BoundedSemaphore(2)


class StudioError(Exception):
    """It could not be tried; that says nothing about the recording."""


@dataclass(frozen=True)
class Measured:
    """Voice or video, and how long it really lasts."""

    kind: str
    seconds: float


@dataclass(frozen=True)
class Made(Measured):
    """What lies in the folder as `play.mp4`, and for a video a poster per size."""

    width: int
    height: int
    posters: list[int]


def measure(recording: BinaryIO, form: str) -> Measured:
    """Read it once, from the first sound to the last: what headers say may be a lie. Raises MediaError."""
    with _places:
        return Measured(**_ask(recording, MEASURING, "measure", form))


def remake(recording: BinaryIO, form: str, folder: Path, sizes: dict[int, int]) -> Made:
    """A playable, upright recording that tells nothing else. Raises MediaError, or OSError when the disk is full."""
    return Made(**_ask(recording, PATIENCE, "remake", form, str(folder), json.dumps(sizes)))


def _ask(recording: BinaryIO, patience: int, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "portfolio.media.studio", *arguments]
    recording.seek(0)
    try:
        done = subprocess.run(  # noqa: S603 - our own command
            command,
            stdin=recording,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # readers quote what they read
            timeout=patience,
            env=_without_secrets(),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise StudioError(type(error).__name__) from None
    return _answer(done.returncode, done.stdout)


def _answer(code: int, said: bytes) -> dict[str, Any]:
    if code == TRY_LATER:
        raise OSError(errno.ENOSPC, "the studio could not write")
    if code in BROKEN:
        log.warning("recording_broke_its_reader", code=code)
        raise MediaError("recording_damaged")
    if code:
        raise StudioError(f"ended with {code}")
    answer: dict[str, Any] = json.loads(said)
    if "refused" in answer:
        raise MediaError(cast(Code, answer["refused"]))
    return answer


def _without_secrets() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("TROTS_")}


__all__ = ["PATIENCE", "PLAY", "TRY_LATER", "Made", "Measured", "StudioError", "measure", "remake"]
