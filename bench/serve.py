"""The server of `portfolio serve` and its worker, with the bare views beside it."""

import os

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from portfolio import memory
from portfolio.serve import ARRIVING, THREADS, Beside

if __name__ == "__main__":
    memory.let_servers_give_back()
    server = Granian(
        "bench.bare:app",
        port=int(os.environ.pop("BENCH_PORT")),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        http1_settings=ARRIVING,
        log_level=LogLevels.error,
    )
    beside = Beside()
    beside.start()
    try:
        server.serve()
    finally:
        beside.stop()
