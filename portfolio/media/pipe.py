"""How the server and its darkroom speak: messages of a few byte strings, each with its length before it."""

import struct
from typing import IO

# No answer is longer than the largest photo that is taken in.
LONGEST = 25 * 1024 * 1024


def send(pipe: IO[bytes], *parts: bytes) -> None:
    """Write one message. Raises OSError when nobody reads any more."""
    pipe.write(struct.pack(f"!B{len(parts)}I", len(parts), *map(len, parts)))
    for part in parts:
        pipe.write(part)
    pipe.flush()


def receive(pipe: IO[bytes]) -> list[bytes]:
    """Read one message. Raises EOFError when the other side is gone."""
    (count,) = _exactly(pipe, 1)
    lengths = struct.unpack(f"!{count}I", _exactly(pipe, 4 * count))
    return [_exactly(pipe, length) for length in lengths]


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    data = pipe.read(length) if length <= LONGEST else b""
    if len(data) < length:
        raise EOFError
    return data
