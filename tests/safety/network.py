"""A network between phones and school that loses requests, and answers as often."""

import socket
import socketserver
import threading
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any


class LossyNetwork:
    """Listens on a port of its own and passes on one request per connection, when it does."""

    def __init__(self, server_port: int, *, random: Random, loss: float) -> None:
        self.server_port, self.random, self.loss = server_port, random, loss
        self.count: Counter[str] = Counter()
        self.watch: Callable[[int], None] = lambda _number: None
        self._lock = threading.Lock()
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), self._handler(), bind_and_activate=False)
        self._server.daemon_threads = True
        self._server.request_queue_size = 100
        self._server.server_bind()
        self._server.server_activate()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> Any:
        network = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                try:
                    network.pass_on(self.request)
                except OSError:
                    network.note("cut by a dead server")

        return Handler

    def note(self, what: str) -> int:
        with self._lock:
            self.count[what] += 1
            return self.count[what]

    def pass_on(self, phone: socket.socket) -> None:
        """One request and its answer, or as much of them as gets through."""
        request = _whole_request(phone)
        with socket.create_connection(("127.0.0.1", self.server_port)) as school:
            fate, part = self._fate()
            if fate == "request lost":
                # The school hears the beginning at most.
                school.sendall(request[: int(len(request) * part)])
                return
            school.sendall(request)
            self.watch(self.note("passed on"))
            answer = _until_closed(school)
        if not answer:
            raise ConnectionError
        if fate == "answer lost":
            # Cut before the last byte at the latest: the phone cannot have understood it.
            answer = answer[: int((len(answer) - 1) * part)]
            self.note(fate)
        phone.sendall(answer)

    def _fate(self) -> tuple[str, float]:
        with self._lock:
            chance, part = self.random.random(), self.random.choice([0, self.random.random()])
        if chance < self.loss:
            self.note("request lost")
            return "request lost", part
        return "answer lost" if chance < 2 * self.loss else "", part


def _whole_request(phone: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += _some(phone)
    head, _, body = data.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    length = next((int(line[15:]) for line in lines if line.lower().startswith(b"content-length:")), 0)
    while len(body) < length:
        body += _some(phone)
    return b"\r\n".join([*lines, b"Connection: close"]) + b"\r\n\r\n" + body


def _some(connection: socket.socket) -> bytes:
    data = connection.recv(1 << 16)
    if not data:
        raise ConnectionError
    return data


def _until_closed(school: socket.socket) -> bytes:
    """The whole answer; half of one, of a server that died, counts as none."""
    data = b""
    while chunk := school.recv(1 << 16):
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    lines = [line.lower() for line in head.split(b"\r\n")]
    length = next((int(line[15:]) for line in lines if line.startswith(b"content-length:")), 0)
    return data if len(body) == length else b""
