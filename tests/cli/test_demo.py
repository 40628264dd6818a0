"""`portfolio demo`: a school with work in every state, that can be visited again and again."""

import json
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from uuid import uuid4

import pytest

from portfolio.demo import people
from portfolio.demo.pictures import SCENES, picture
from portfolio.demo.stories import CLASS, DAYS
from portfolio.media.photo import develop
from portfolio.signin.secret import ALPHABET, is_easy
from tests.server import Server


class Visitor:
    """Somebody who tries the demo with what it printed."""

    def __init__(self, server: Server, **proof: str) -> None:
        self.url, self.cookie = f"{server.url}/api/v1", ""
        self.me = self.ask("POST", "/session", proof | {"device_id": str(uuid4()), "device_name": "test"})

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/json", "Cookie": self.cookie}
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(f"{self.url}{path}", data, headers, method=method)  # noqa: S310
        with urllib.request.urlopen(request) as answer:  # noqa: S310 (our own address)
            self.cookie = answer.headers.get("Set-Cookie", self.cookie).partition(";")[0]
            return json.load(answer)

    def all(self, what: str) -> list[dict[str, Any]]:
        return self.ask("GET", f"/{what}?limit=200")["items"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("demo")
    running = Server(folder)
    running.patience = 120  # it makes its whole school first
    running.command = ["demo", "--port", str(running.port), "--folder", str(folder / "demo")]
    running.start()
    yield running
    running.stop()


def student(demo: Server, name: str) -> Visitor:
    return Visitor(demo, card=people.CARDS[name], pin=people.PIN)


def mentor(demo: Server, group: str) -> Visitor:
    return Visitor(demo, email=people.MENTORS[group], password=people.PASSWORD)


def test_it_says_where_and_how_to_sign_in(demo: Server) -> None:
    said = demo.log.read_text()
    assert f"{demo.url}/#kaart={people.CARDS['Yara']}" in said
    assert people.MENTORS["2A"] in said
    newcomer = said.split("#kaart=")[-1].split()[0]
    looked = Visitor.ask(_nobody(demo), "POST", "/cards/look", {"card": newcomer})
    assert looked == {"secret": "pin", "is_set": False}


def _nobody(demo: Server) -> Visitor:
    visitor = Visitor.__new__(Visitor)
    visitor.url, visitor.cookie = f"{demo.url}/api/v1", ""
    return visitor


def test_a_student_with_much_work_and_one_with_none(demo: Server) -> None:
    yara, amina = student(demo, "Yara"), student(demo, "Amina")
    works = yara.all("works")
    assert len(works) >= 5
    states = {
        "begun": any(not work["finished_at"] for work in works),
        "private": any(work["finished_at"] and not work["shared_at"] for work in works),
        "shared": any(work["shared_at"] for work in works),
        "in the bin": any(work["deleted_at"] for work in works),
        "copy": any(work["copy_of"] for work in works),
        "photo here": any("here" in work["media"].values() for work in works),
        "photo pending": any("pending" in work["media"].values() for work in works),
        "looked back": any(work["phase"] == "reflect" for work in works),
    }
    assert states == dict.fromkeys(states, True)
    assert {comment["author"]["role"] for comment in yara.all("comments")} == {"mentor", "student"}
    assert any(event["kind"] == "work_read" and event["who"] for event in yara.all("me/events"))
    assert (amina.all("works"), len(amina.all("cycles"))) == ([], 6)


def test_a_mentor_sees_a_class_of_24_and_only_what_was_shared(demo: Server) -> None:
    karim = mentor(demo, "2A")
    bakery = next(each for each in karim.all("activities") if each["title"] == "Bakkerij De Vos")
    away = datetime.fromisoformat(bakery["starts_at"]) - datetime.now(UTC)
    assert timedelta(0) < away < timedelta(days=2)
    cycles = karim.all(f"activities/{bakery['id']}/cycles")
    assert len(cycles) == 24
    assert {cycle["phases"]["prepare"] for cycle in cycles} == {"todo", "started", "done"}
    assert all(work["shared_at"] and not work["deleted_at"] for work in karim.all("works"))
    assert karim.all("comments")


def test_both_classes_have_24_students_and_every_story_fits(demo: Server) -> None:
    assert [len(people.students(group)) for group in people.CLASSES] == [24, 24]
    assert {len(states) for states in CLASS.values()} == {24}
    assert {key for key, _, _ in CLASS} <= set(DAYS)


def test_work_arrived_when_it_was_made(demo: Server) -> None:
    for work in mentor(demo, "2B").all("works"):
        made, received = (datetime.fromisoformat(work[name]) for name in ("made_at", "received_at"))
        assert received - made < timedelta(minutes=5)


def test_a_second_start_finds_everything_and_the_same_cards_work(demo: Server) -> None:
    before = student(demo, "Yara").all("works")
    demo.stop()
    demo.start()
    assert demo.log.read_text().count("Making the demo school") == 1
    assert student(demo, "Yara").all("works") == before


def test_another_port_of_the_same_folder_can_be_taken(demo: Server) -> None:
    with pytest.raises(AssertionError, match="Address already in use"):
        demo.portfolio(*demo.command)


def test_a_wrong_pin_opens_nothing(demo: Server) -> None:
    with pytest.raises(HTTPError, match="401"):
        Visitor(demo, card=people.CARDS["Daan"], pin="9173")


def test_the_cards_can_be_typed_and_the_pin_is_one_that_may_be_chosen() -> None:
    for code in people.CARDS.values():
        assert len(code) == 16
        assert set(code) <= set(ALPHABET) | {"I", "L", "O"}
    assert not is_easy(people.PIN)


@pytest.mark.parametrize("scene", SCENES)
def test_every_drawn_picture_is_a_photo_that_school_takes(scene: str) -> None:
    photo = develop(picture(scene, 1))
    assert (photo.width, photo.height) == (960, 720)
    assert picture(scene, 0) != picture(scene, 1)


def test_a_database_with_something_else_is_left_alone(tmp_path: Path) -> None:
    server = Server(tmp_path)
    server.portfolio("school", "create", "Een echte school")
    with pytest.raises(AssertionError, match="holds something else than the demo"):
        server.portfolio("demo", "--port", str(server.port), "--folder", str(tmp_path / "demo"))
