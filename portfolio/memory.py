"""Memory that was used goes back to the system: a password or a photo needs much, for a moment."""

import ctypes
import os

M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8
A_MEGABYTE = 1 << 20


def give_back() -> None:
    """Makes the C library return large pieces as soon as they are freed, and share one heap between threads."""
    # Left alone, glibc keeps up to 32 MB of freed memory per thread: 300 MB after a class has signed in.
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, A_MEGABYTE)
        mallopt(M_ARENA_MAX, 1)


def let_servers_give_back() -> None:
    """The same for Granian, which takes photos in; it reads this when a server process starts."""
    # Its allocator (jemalloc) waits ten seconds otherwise, and then for somebody to ask for memory again.
    os.environ.setdefault("_RJEM_MALLOC_CONF", "dirty_decay_ms:0,muzzy_decay_ms:0")
