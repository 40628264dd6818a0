"""A PostgreSQL of our own: private folder, free port on 127.0.0.1, random password, gone after the tests."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import psycopg

from scripts import tools

# Tests throw the data away, so nothing has to reach the disk.
FAST = ("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")


class Postgres:
    """One server process; `stop` ends exactly this one."""

    def __init__(self, *, durable: bool = False) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="trots-postgresql-"))
        self.data, self.log = self.folder / "data", self.folder / "log"
        self.settings = () if durable else FAST
        self.password = secrets.token_urlsafe(16)
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def dsn(self, database: str) -> str:
        return f"postgresql://trots:{self.password}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        binaries = tools.postgresql()
        if binaries is None:
            raise RuntimeError(f"PostgreSQL's programs are missing. Run: {tools.POSTGRESQL_LINE}")
        if not self.data.exists():
            self._create(binaries)
        self.process = self._launch(binaries)
        self._wait_until_ready()

    def stop(self) -> None:
        """Fast shutdown, then the folder goes."""
        self._end(signal.SIGINT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def kill(self) -> None:
        """As a power cut: the data stays for the next start."""
        self._end(signal.SIGQUIT)

    def _end(self, how: signal.Signals) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(timeout=30)

    def _create(self, binaries: Path) -> None:
        password_file = self.folder / "password"
        password_file.write_text(self.password)
        if account := unprivileged_account():
            for path in (self.folder, password_file):
                os.chown(path, account.pw_uid, account.pw_gid)
        options = [
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--username=trots",
            "--auth=scram-sha-256",
            "--no-sync",
        ]
        command = [str(binaries / "initdb"), "-D", str(self.data), f"--pwfile={password_file}", *options]
        made = subprocess.run([*as_account(), *command], capture_output=True, text=True, cwd="/", check=False)
        if made.returncode:
            raise RuntimeError(f"initdb failed: {made.stderr}")

    def _launch(self, binaries: Path) -> subprocess.Popen[bytes]:
        settings = ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={self.folder}"]
        command = [
            str(binaries / "postgres"),
            "-D",
            str(self.data),
            "-p",
            str(self.port),
            *settings,
            *self.settings,
        ]
        with self.log.open("ab") as log:
            # Its own process group: Ctrl-C reaches the tests first, which then stop it.
            return subprocess.Popen(
                [*as_account(*_dies_with_us()), *command],
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
            )

    def _wait_until_ready(self) -> None:
        assert self.process
        for _ in range(600):
            if self.process.poll() is not None:
                break
            try:
                psycopg.connect(self.dsn("postgres"), connect_timeout=2).close()
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return
        self._end(signal.SIGQUIT)
        raise RuntimeError(f"PostgreSQL did not start: {self.log.read_text()[-2000:]}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def unprivileged_account() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then it runs as `postgres`, or as nobody."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def as_account(*options: str) -> list[str]:
    account = unprivileged_account()
    if account is None:
        return []
    ids = [f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups"]
    return ["setpriv", *ids, *options]


def _dies_with_us() -> list[str]:
    # A killed test run leaves no server behind. Linux means the thread that started it, hence only the main one.
    return ["--pdeathsig=INT"] if threading.current_thread() is threading.main_thread() else []
