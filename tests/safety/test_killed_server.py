"""A server that is killed while a class sends, a network that loses answers, a phone that dies: all arrives once."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest

from tests.databases import database_url
from tests.media.pictures import encoded, phone_jpeg, scene, small
from tests.safety.arrived import Arrived
from tests.safety.lines import NODE, Lines
from tests.safety.network import LossyNetwork
from tests.server import Server

HERE = Path(__file__).parent
# The same accidents again: TROTS_TEST_SEED=12345
SEED = int(os.environ.get("TROTS_TEST_SEED", 0)) or SystemRandom().randrange(1, 10**9)

STUDENTS, ACTIVITIES, WORKS, PHOTOS = 5, 12, 24, 4
KILLS, PHONE_DEATHS = 5, 2
LOSS = 0.1
TYPING = 4  # rounds
STUCK = 60  # seconds without any progress


class Accidents(threading.Thread):
    """Kills the server in the middle of requests, and starts it again."""

    def __init__(self, server: Server, network: LossyNetwork, random: Random) -> None:
        super().__init__(daemon=True)
        self.server, self.random, self.kills = server, random, 0
        self._now = threading.Event()
        self._at = self._next(0)
        network.watch = self._watch

    def _next(self, number: int) -> int:
        return number + self.random.randrange(10, 50)

    def _watch(self, number: int) -> None:
        if number >= self._at:
            self._now.set()

    def run(self) -> None:
        while self.kills < KILLS:
            self._now.wait()
            # Somewhere between the arrival of a request and its answer.
            time.sleep(self.random.random() * 0.02)
            self.server.kill()
            self.kills += 1
            self._at = self._next(self._at)
            self._now.clear()
            self.server.start()


@pytest.fixture
def photos(tmp_path: Path) -> list[bytes]:
    """What the phones send, by number."""
    pictures = [
        small("JPEG"),
        phone_jpeg(640, 480, orientation=6),
        encoded(scene(200, 300), "PNG"),
        phone_jpeg(800, 600, orientation=3),
    ]
    for number, picture in enumerate(pictures):
        (tmp_path / f"{number}.jpg").write_bytes(picture)
    return pictures


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path, database=database_url(durable=True))
    # Each start finds what the first one compiled.
    server.environment |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    yield server.start()
    server.stop()


def test_everything_arrives_once(server: Server, tmp_path: Path, photos: list[bytes]) -> None:
    random, began = Random(SEED), time.monotonic()
    with Lines([sys.executable, "-m", "tests.safety.office"], server.environment) as office:
        students = office.ask("new_class", students=STUDENTS, activities=ACTIVITIES)["students"]
    network = LossyNetwork(server.port, random=random, loss=0)
    phones = Phones(tmp_path, network.url, students)
    phones.ask("fetch")
    queued = sum(phones.ask("prepare", works=WORKS, photos=PHOTOS))
    assert queued >= 200 + STUDENTS * PHOTOS
    network.loss = LOSS
    accidents = Accidents(server, network, random)
    accidents.start()
    phones.send_everything(random)
    network.loss = 0
    accidents.join(30)
    report = phones.ask("report")
    phones.end()
    network.stop()
    counts = ", ".join(f"{count} × {what}" for what, count in sorted(network.count.items()) if what)
    print(f"TROTS_TEST_SEED={SEED}: {queued} queued, {accidents.kills} kills, {phones.deaths} dead phones, {counts}")
    print(f"{time.monotonic() - began:.0f} s")
    assert accidents.kills == KILLS
    assert min(network.count["request lost"], network.count["answer lost"]) > 10
    Arrived(server, tmp_path, report).check(photos, bad_network=True)


class Phones:
    """The phones' process, which is killed now and then and finds everything back."""

    def __init__(self, folder: Path, url: str, students: list[dict[str, Any]]) -> None:
        self.start = {"folder": str(folder), "base": url, "students": students}
        self.environment = {"PHOTOS": str(folder)}
        self.deaths = 0
        self._switch_on()

    def _switch_on(self) -> None:
        self.process = Lines([NODE, HERE / "class_at_work.js"], self.environment)
        self.process.ask("start", **self.start, seed=SEED + 1000 * self.deaths)

    def ask(self, what: str, **more: Any) -> Any:
        return self.process.ask(what, **more)

    def send_everything(self, random: Random) -> None:
        """Rounds of sending; in some of them the phones die, in the first ones the students type on."""
        left, round_, moved = -1, 0, time.monotonic()
        while left or round_ <= TYPING:
            before, left = left, self._send(round_, 0.3 + random.random() * 1.5)
            moved = moved if left == before else time.monotonic()
            assert time.monotonic() - moved < STUCK, f"{left} changes are not sent whatever happens"
            round_ += 1

    def _send(self, round_: int, dies_after: float) -> int:
        """How much is left after two seconds of sending, unless the phones died in between."""
        death = threading.Timer(dies_after, self.process.kill)
        if self.deaths < PHONE_DEATHS and round_ % 2:
            death.start()
        try:
            return int(self.ask("send", seconds=2, word=f"woord{round_}" if round_ < TYPING else None))
        except (EOFError, BrokenPipeError):
            self.deaths += 1
            self._switch_on()
            return -self.deaths
        finally:
            death.cancel()

    def end(self) -> None:
        self.process.end()
