"""`portfolio serve`: the server, and one worker beside it for due work."""

import os
import subprocess
import sys
import time

import structlog
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from portfolio import create_app, log, schema
from portfolio.jobs import day
from portfolio.jobs.sweep import sweep

THREADS = 16
PAUSE = 5  # seconds between two sweeps that found nothing


def serve(host: str, port: int) -> None:
    """Bring the database up to date, then answer until told to stop."""
    app = create_app()
    with app.app_context():
        schema.upgrade()
    worker = subprocess.Popen([sys.executable, "-m", "portfolio.cli", "worker"])
    server = Granian(
        "wsgi:app",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    )
    try:
        server.serve()
    finally:
        worker.terminate()
        worker.wait(timeout=30)


def work() -> None:
    """Do due work for as long as whoever started us is there."""
    log.configure()
    parent = os.getppid()
    app = create_app()
    with app.app_context():
        day.be_sure_it_is_planned()
    structlog.get_logger().info("worker_ready")
    while os.getppid() == parent:
        with app.app_context():
            found = sweep()
        if not found:
            time.sleep(PAUSE)
