"""The real server as a subprocess: its own port, data folder and database; it can be killed and started again."""

import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.databases import database_url
from tests.postgresql import free_port

PORTFOLIO = Path(sys.executable).with_name("portfolio")


class Server:
    """`portfolio serve` for one test file; `stop` and `kill` end only what was started here."""

    patience = 120  # seconds, at least, to become ready

    def __init__(self, folder: Path, *, database: str | None = None) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.media = folder / "media"
        self.database = database or database_url()
        self.command = ["serve", "--port", str(self.port)]
        self.environment = {
            **_without_settings(),
            "TROTS_DATABASE": self.database,
            "TROTS_MEDIA": str(self.media),
            "TROTS_SECRET_KEY": secrets.token_hex(32),
            "TROTS_PUBLIC_URL": self.url,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Server":
        """Returns when the server says that it is ready."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [PORTFOLIO, *self.command],
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._wait_until_ready()
        return self

    def stop(self) -> None:
        """As an administrator stops it: requests in progress may finish."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As a power cut: the server and its workers at once, in the middle of whatever they do."""
        self._end(signal.SIGKILL)

    def portfolio(self, *arguments: str) -> str:
        """What an administrator's command says, with this server's settings."""
        done = subprocess.run(
            [PORTFOLIO, *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"portfolio {' '.join(arguments)}: {done.stdout}{done.stderr}"
        return done.stdout

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        if self.process.poll() is None:
            # The group is ours alone: start_new_session made it.
            os.killpg(self.process.pid, how)
            self.process.wait(timeout=30)
        self.process = None

    def _wait_until_ready(self) -> None:
        for _ in range(self.patience * 20):
            if self.process is None or self.process.poll() is not None:
                break
            if self._is_ready():
                return
            time.sleep(0.05)
        self.kill()
        raise RuntimeError(f"The server did not start: {self.log.read_text()[-3000:]}")

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:  # noqa: S310 (our own address)
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False


def _without_settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("TROTS_")}
