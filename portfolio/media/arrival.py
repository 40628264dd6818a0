"""Bytes on their way in: counted while they come, and a recording never all in memory."""

import hashlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, BinaryIO

from werkzeug.exceptions import RequestEntityTooLarge

from portfolio.media.photo import MAX_UPLOAD_BYTES
from portfolio.media.recording import HEAD, MAX_RECORDING_BYTES, form_of, may_show

CHUNK = 1 << 16


@dataclass(frozen=True)
class Arrival:
    """What a phone sent; `form` is the reader for a recording, and None for what must be a photo."""

    file: BinaryIO
    digest: bytes
    form: str | None
    may_show: str


def receive(line: IO[bytes], folder: Path) -> Arrival:
    """Take in all of it; a recording lies on the school's own disk meanwhile, without a name."""
    head = _read(line, HEAD)
    form = form_of(head)
    most = MAX_RECORDING_BYTES if form else MAX_UPLOAD_BYTES
    file: BinaryIO = TemporaryFile(dir=folder) if form else BytesIO()  # noqa: SIM115 - whoever takes it in closes it
    digest, size, chunk = hashlib.sha256(), 0, head
    while chunk:
        size += len(chunk)
        if size > most:
            file.close()
            raise RequestEntityTooLarge
        digest.update(chunk)
        file.write(chunk)
        chunk = line.read(CHUNK)
    file.seek(0)
    return Arrival(file, digest.digest(), form, may_show(head))


def _read(line: IO[bytes], size: int) -> bytes:
    """That many bytes, or all there are: a slow line gives less at a time."""
    read = b""
    while len(read) < size and (more := line.read(size - len(read))):
        read += more
    return read
