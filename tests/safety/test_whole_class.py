"""Sixty students save at once while photos come in: no fault, nothing lost, nothing twice."""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.media.pictures import phone_jpeg, small
from tests.safety.arrived import Arrived
from tests.safety.lines import NODE, Lines
from tests.server import Server

HERE = Path(__file__).parent
STUDENTS, SAVES, PROCESSES = 60, 3, 2
STUCK = 120  # seconds: this never ends


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path).start()
    yield server
    server.stop()


def test_a_school_saves_at_once(server: Server, tmp_path: Path) -> None:
    began = time.monotonic()
    environment = {"PHOTOS": str(tmp_path)}
    photos = [small("JPEG"), phone_jpeg(640, 480, orientation=6)] * 2
    for number, photo in enumerate(photos):
        (tmp_path / f"{number}.jpg").write_bytes(photo)
    with Lines([sys.executable, "-m", "tests.safety.office"], server.environment) as office:
        students = office.ask("new_class", students=STUDENTS, activities=1)["students"]
    with ExitStack() as stack:
        phones = [stack.enter_context(Lines([NODE, HERE / "class_at_work.js"], environment)) for _ in range(PROCESSES)]
        for number, process in enumerate(phones):
            process.tell(
                "start", folder=str(tmp_path), base=server.url, students=students[number::PROCESSES], seed=1000 * number
            )
        _answers(phones)
        _all(phones, "fetch")
        _all(phones, "prepare", works=1, photos=1)
        for save in range(SAVES):
            assert _all(phones, "send", seconds=STUCK, word=f"woord{save}") == [0] * PROCESSES
        report = [phone for part in _all(phones, "report") for phone in part]
    print(f"{STUDENTS} students, {SAVES + 1} texts and a photo each, {time.monotonic() - began:.0f} s")
    assert len(report) == STUDENTS
    Arrived(server, tmp_path, report).check(photos)


def _all(phones: list[Lines], what: str, **more: Any) -> list[Any]:
    """The same in all processes at once."""
    for process in phones:
        process.tell(what, **more)
    return _answers(phones)


def _answers(phones: list[Lines]) -> list[Any]:
    return [process.hear() for process in phones]
