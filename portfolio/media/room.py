"""At most two decoders at once, and never more memory together than there is room for."""

import ctypes
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Lock

PLACES = 2
LOWEST = 19
M_MMAP_THRESHOLD = -3
A_MEGABYTE = 1 << 20


def give_memory_back() -> None:
    """Makes the C library return a picture's memory as soon as it is freed."""
    # Left alone, glibc keeps up to 32 MB of freed memory per buffer and thread: 500 MB where 250 are in use.
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, A_MEGABYTE)


def step_aside() -> None:
    """This thread works only when no other wants to: a save goes before a photo."""
    if sys.platform == "linux":  # elsewhere it would slow the whole process
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), LOWEST)


class Room:
    """Places for decoders of one process: small photos go side by side, a big one waits until it fits."""

    def __init__(self, places: int, memory: int) -> None:
        self._places, self._memory = places, memory
        self._changed = Condition()
        self._queue = Lock()

    @contextmanager
    def place_for(self, cost: int) -> Iterator[None]:
        """Holds `cost` bytes of room while the block runs; waits for its turn first."""
        # Only the head of the queue looks for room, or small photos would pass a big one for ever.
        with self._queue, self._changed:
            self._changed.wait_for(lambda: self._places > 0 and self._memory >= cost)
            self._take(cost)
        try:
            yield
        finally:
            with self._changed:
                self._take(-cost, places=-1)
                self._changed.notify_all()

    def _take(self, cost: int, places: int = 1) -> None:
        self._places -= places
        self._memory -= cost
