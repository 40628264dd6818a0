"""Memory for photos: all decoders together never take more than there is room for."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Lock

# Bytes: with the server itself that stays well below 400 MB.
ROOM = 250_000_000


class Room:
    """Small photos go side by side, a big one waits until it fits."""

    def __init__(self, memory: int = ROOM) -> None:
        self._memory = memory
        self._changed = Condition()
        self._queue = Lock()

    @contextmanager
    def place_for(self, cost: int) -> Iterator[None]:
        """Holds `cost` bytes of room while the block runs; waits for its turn first."""
        # Only the head of the queue looks for room, or small photos would pass a big one for ever.
        with self._queue, self._changed:
            self._changed.wait_for(lambda: self._memory >= cost)
            self._memory -= cost
        try:
            yield
        finally:
            with self._changed:
                self._memory += cost
                self._changed.notify_all()
