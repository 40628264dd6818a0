"""`portfolio serve`: the server, and beside it one worker for due work; both end with the process that started them."""

import json
import logging
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile

import structlog
from flask import Flask
from granian import Granian
from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from portfolio import create_app, db, log, memory, metrics, schema
from portfolio.config import SettingsError
from portfolio.jobs import day
from portfolio.jobs.sweep import sweep

# As many as the database keeps connections open; photos hold at most six of them (api/media.py).
THREADS = 20
# Bytes of a photo that lie ready before somebody reads them; Granian's own 400 KB adds up when a whole class sends.
ARRIVING = HTTP1Settings(max_buffer_size=1 << 16)
PAUSE = 5  # seconds between two sweeps that found nothing
PATIENCE = 15  # seconds that requests and jobs have to finish after SIGTERM

LOGS = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "portfolio.serve.JsonLines"}},
    "handlers": {"json": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["json"], "level": "WARNING"},
    "loggers": {"_granian": {"handlers": ["json"], "level": "ERROR", "propagate": False}},
}


class JsonLines(logging.Formatter):
    """What libraries log, like our own lines. The first line only: a traceback can quote a student's text."""

    def format(self, record: logging.LogRecord) -> str:
        said = record.getMessage().partition("\n")[0][:300]
        at = datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z")
        line = {
            "event": "library",
            "from": record.name,
            "said": said,
            "level": record.levelname.lower(),
            "timestamp": at,
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line)


def serve(host: str, port: int) -> None:
    """Bring the database up to date, then answer until told to stop."""
    log.configure()
    refuse_taken_port(host, port)
    with create_app().app_context() as context:
        settings = context.app.extensions["settings"]
        _refuse_unwritable(settings.media)
        if settings.metrics_port:
            refuse_taken_port("127.0.0.1", settings.metrics_port)
        schema.upgrade()
    db.session.get_bind().dispose()  # type: ignore[union-attr]
    # A server process starts clean: what this one has open is not for two.
    multiprocessing.set_start_method("spawn", force=True)
    memory.let_servers_give_back()
    server = Granian(
        "portfolio",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        http1_settings=ARRIVING,
        log_level=LogLevels.error,
        log_dictconfig=LOGS,
        respawn_failed_workers=True,
        workers_kill_timeout=PATIENCE,
    )
    beside = Beside()
    beside.start()
    try:
        server.serve(target_loader=_application, wrap_loader=False)
    finally:
        beside.stop()


def refuse_taken_port(host: str, port: int) -> None:
    """Say so before anything else happens."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as place:
            place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            place.bind(address)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"cannot listen on {host} port {port}: {reason}; choose another with --port") from None


def _refuse_unwritable(media: Path) -> None:
    try:
        media.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=media).close()
    except OSError as error:
        raise SettingsError(f"TROTS_MEDIA: cannot write in {media}: {error.strerror}") from None


def _application() -> Flask:
    """What the server process runs."""
    log.configure()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    app = create_app()
    metrics.listen(app)
    return app


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


class Beside(threading.Thread):
    """Keeps one worker process running beside the server."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._stopping = threading.Event()
        self._worker = self._new_worker()

    def run(self) -> None:
        while not self._stopping.wait(PAUSE):
            if self._worker.poll() is not None:
                structlog.get_logger().warning("worker_ended", code=self._worker.returncode)
                self._worker = self._new_worker()

    def stop(self) -> None:
        """A job in progress may finish; one that takes too long is done again after its lease."""
        self._stopping.set()
        self.join()
        self._worker.terminate()
        try:
            self._worker.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._worker.kill()

    def _new_worker(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "portfolio.cli", "worker", "--beside"]
        return subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 - our own command


def work(*, beside: bool = False) -> None:
    """Do due work until told to stop. `beside`: also when standard input closes, as it does when a server ends."""
    log.configure()
    stopping = threading.Event()
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, lambda *_: stopping.set())
    if beside:
        threading.Thread(target=_stop_with_input, args=(stopping,), daemon=True).start()
    app = create_app()
    structlog.get_logger().info("worker_ready")
    while not stopping.is_set():
        found = _sweep(app, stopping)
        stopping.wait(0 if found else PAUSE)


def _stop_with_input(stopping: threading.Event) -> None:
    # Past sys.stdin, whose lock would keep Python from ending.
    os.read(0, 1)
    stopping.set()


def _sweep(app: Flask, stopping: threading.Event) -> int:
    try:
        with app.app_context():
            day.be_sure_it_is_planned()
            return sweep(stopping.is_set)
    except Exception as error:  # noqa: BLE001 - the database may be away for a while; the work stays due
        structlog.get_logger().warning("sweep_failed", error=type(error).__name__)
        return 0


__all__ = ["Beside", "refuse_taken_port", "serve", "work"]
