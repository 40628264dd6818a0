"""`portfolio serve`: one line when something is wrong, an orderly end, and logs that tell nothing about people."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import psutil
import pytest

from tests.server import PORTFOLIO, Server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path)
    running.patience = 120  # other suites may keep the machine busy
    yield running
    running.stop()


def said_by(server: Server, **settings: str) -> str:
    """What `portfolio serve` says when it does not start."""
    done = subprocess.run(
        [PORTFOLIO, *server.command],
        env=server.environment | settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 1
    return done.stderr


@pytest.mark.parametrize(
    ("setting", "value", "words"),
    [
        ("TROTS_SECRET_KEY", "short", "at least 32 characters"),
        ("TROTS_DATABASE", "mysql://x", "must start with sqlite:/// or postgresql+psycopg://"),
        ("TROTS_DATABASE", "sqlite:////nowhere/at/all/trots.sqlite", "the database does not answer"),
        ("TROTS_DATABASE", "postgresql+psycopg://nobody@127.0.0.1:9/none", "the database does not answer"),
        ("TROTS_MEDIA", "/proc/nowhere", "TROTS_MEDIA: cannot write in /proc/nowhere"),
        ("TROTS_PUBLIC_URL", "http://trots.example", "must be https"),
        ("TROTS_COLOUR", "blue", "TROTS_COLOUR is no setting of Trots"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(server: Server, setting: str, value: str, words: str) -> None:
    said = said_by(server, **{setting: value})
    assert said.startswith("portfolio: ")
    assert words in said
    assert len(said.splitlines()) == 1


def test_a_taken_port_is_named_in_one_line(server: Server) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", server.port))
        taken.listen()
        said = said_by(server)
    assert said == (
        f"portfolio: cannot listen on 127.0.0.1 port {server.port}: Address already in use; "
        "choose another with --port\n"
    )


def family_of(server: Server) -> list[psutil.Process]:
    server.start()
    assert server.process
    return psutil.Process(server.process.pid).children(recursive=True)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_everything_ends_with_the_process_that_was_started(server: Server, how: signal.Signals) -> None:
    family = family_of(server)
    assert any("worker" in process.cmdline() for process in family)
    assert server.process
    os.kill(server.process.pid, how)
    code = server.process.wait(timeout=60)
    _, alive = psutil.wait_procs(family, timeout=60)
    assert (alive, code) == ([], -9 if how == signal.SIGKILL else 0)


def test_a_worker_that_died_is_started_again(server: Server) -> None:
    (worker,) = [process for process in family_of(server) if "worker" in process.cmdline()]
    assert server.process
    parent = psutil.Process(server.process.pid)
    worker.kill()
    worker.wait(timeout=60)
    again: list[psutil.Process] = []
    while not again and parent.is_running():
        again = [each for each in parent.children() if "worker" in each.cmdline() and each.pid != worker.pid]
        time.sleep(0.1)
    assert again
    server.stop()
    events = [json.loads(line)["event"] for line in server.log.read_text().splitlines()]
    assert "worker_ended" in events


def test_told_to_stop_it_answers_what_is_in_progress_and_ends(server: Server) -> None:
    family = family_of(server)
    assert server.process
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    body = json.dumps({"card": "0000-0000-0000-0000"}).encode()
    connection.putrequest("POST", "/api/v1/cards/look")
    for name, value in (
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
        ("Sec-Fetch-Site", "same-origin"),
    ):
        connection.putheader(name, value)
    connection.endheaders(body[:5])
    server.process.terminate()
    connection.send(body[5:])
    assert connection.getresponse().status == 404
    assert server.process.wait(timeout=60) == 0
    assert psutil.wait_procs(family, timeout=60)[1] == []


def test_logs_are_json_and_hold_no_name_id_address_or_content(server: Server) -> None:
    server.start()
    secret = "Sanne-en-haar-geheim"
    for path in (f"/api/v1/works?cursor={secret}", f"/api/v1/nergens/{secret}", f"/{secret}?{secret}", "/api/v1/%00"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{server.url}{path}")  # noqa: S310 (our own address)
    with socket.create_connection(("127.0.0.1", server.port)) as odd:
        odd.sendall(f"GET {secret} HTTP/9.9\r\n\r\n".encode())
        odd.recv(1000)
    server.stop()
    lines = [json.loads(line) for line in server.log.read_text().splitlines()]
    assert {"request", "worker_ready"} <= {line["event"] for line in lines}
    assert all({"level", "timestamp"} <= set(line) for line in lines)
    assert secret not in server.log.read_text()
