"""A photo as a phone sends it becomes three small WebP pictures: upright, and without where it was taken."""

from queue import LifoQueue

from portfolio.media.developer import Developer
from portfolio.media.errors import MediaError
from portfolio.media.room import Room
from portfolio.media.sizes import SIZES, Photo

__all__ = ["MAX_UPLOAD_BYTES", "SIZES", "MediaError", "Photo", "close", "develop"]

MAX_UPLOAD_BYTES = 25 * 1024 * 1024
PLACES = 2

_room = Room()
# Last in, first out: whoever has just worked is warm, and the second is started only when two are needed.
_developers: LifoQueue[Developer] = LifoQueue()
for _ in range(PLACES):
    _developers.put(Developer(_room))


def develop(data: bytes) -> Photo:
    """The three pictures of a photo; waits while two others are being developed. Raises MediaError."""
    developer = _developers.get()
    try:
        return developer.develop(data)
    finally:
        _developers.put(developer)


def close() -> None:
    """End the processes until there is a photo again; one in progress is finished first."""
    idle = [_developers.get() for _ in range(PLACES)]
    for developer in idle:
        developer.end()
        _developers.put(developer)
