"""The server of `portfolio serve`, with the bare views beside it."""

import os

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from portfolio.serve import THREADS

if __name__ == "__main__":
    Granian(
        "bench.bare:app",
        port=int(os.environ.pop("BENCH_PORT")),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
    ).serve()
