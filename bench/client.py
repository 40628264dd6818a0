"""A client that costs little itself: prepared bytes over one kept-open connection a worker."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from portfolio.ids import uuid7


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    def json(self) -> dict[str, object]:
        return json.loads(self.body)


@dataclass
class Connection:
    """One phone's connection to the server."""

    port: int
    cookie: str = ""
    _socket: socket.socket | None = field(default=None, repr=False)

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
        """Send one request and read its whole answer."""
        lines = {
            "Host": f"127.0.0.1:{self.port}",
            "Content-Length": str(len(body)),
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/json",
        }
        if self.cookie:
            lines["Cookie"] = self.cookie
        lines |= {name.replace("_", "-"): value for name, value in headers.items()}
        head = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in lines.items()) + "\r\n"
        started = time.perf_counter()
        try:
            return self._exchange(head.encode() + body, started)
        except ConnectionError:
            if self._socket is None:
                raise
            # The server closes what says nothing for half a minute; a browser then opens a new connection too.
            self._socket = None
            return self._exchange(head.encode() + body, started)

    def _exchange(self, request: bytes, started: float) -> Answer:
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self.port))
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.sendall(request)
        return self._read(started)

    def _read(self, started: float) -> Answer:
        assert self._socket
        data = b""
        while b"\r\n\r\n" not in data:
            data += self._more()
        head, _, body = data.partition(b"\r\n\r\n")
        status, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        while len(body) < int(headers.get("content-length", 0)):
            body += self._more()
        return Answer(int(status.split()[1]), headers, body, time.perf_counter() - started)

    def _more(self) -> bytes:
        assert self._socket
        chunk = self._socket.recv(65536)
        if not chunk:
            raise ConnectionError("the server hung up")
        return chunk

    def sign_in(self, **credentials: str) -> dict[str, object]:
        """Come in, and keep the cookie."""
        body = {**credentials, "own_device": True, "device_id": str(uuid4())}
        answer = self.ask("POST", "/api/v1/session", json.dumps(body).encode())
        assert answer.status == 200, answer.body
        self.cookie = answer.headers["set-cookie"].partition(";")[0]
        return answer.json()

    def put(self, path: str, thing: object, *, version: int | None = None, change: UUID | None = None) -> Answer:
        """A write as the phone sends it."""
        basis = {"If_None_Match": "*"} if version is None else {"If_Match": f'"{version}"'}
        return self.ask("PUT", f"/api/v1{path}", json.dumps(thing).encode(), Change_Id=str(change or uuid7()), **basis)


def rate(workers: list[Iterator[Answer]], seconds: float) -> float:
    """Answers a second when all workers ask at once, for so long."""
    end = time.perf_counter() + seconds

    def run(answers: Iterator[Answer]) -> int:
        count = 0
        while time.perf_counter() < end:
            answer = next(answers)
            assert answer.status == 200, answer.body
            count += 1
        return count

    with ThreadPoolExecutor(len(workers)) as pool:
        return sum(pool.map(run, workers)) / seconds


def repeat(ask: Callable[[], Answer]) -> Iterator[Answer]:
    """The same request again and again."""
    while True:
        yield ask()
