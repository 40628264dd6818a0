"""A student takes everything along in one file, and reads it without Trots."""

import json
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import ZipFile

import pytest
from flask import Flask
from PIL import Image
from sqlalchemy import select

from portfolio import db
from portfolio.ids import uuid7
from portfolio.models import Medium, User, Work
from portfolio.persons import exporting, reading
from tests.api import boards
from tests.cli.conftest import Run
from tests.conftest import Person
from tests.persons.conftest import HEARD, SAID, WORRY
from tests.works import scenes


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("src", "href")]


@pytest.fixture
def taken(busy: dict[str, Any], sanne: Person, run: Run, tmp_path: Path) -> ZipFile:
    said = run("person", "export", sanne.number, "--out", tmp_path / "alles.zip")
    assert said.output == f"Alles van Sanne van den Berg in {tmp_path / 'alles.zip'}\n"
    assert (tmp_path / "alles.zip").stat().st_mode & 0o077 == 0
    return ZipFile(tmp_path / "alles.zip")


def test_the_page_opens_without_a_network(taken: ZipFile) -> None:
    page = taken.read("index.html").decode()
    assert all(words in page for words in (SAID, HEARD, "Sanne van den Berg", "Bakkerij De Vos", "Ik twijfel nog erg"))
    links = Links()
    links.feed(page)
    assert len(links.found) == 1
    assert set(links.found) <= set(taken.namelist())
    assert Image.open(BytesIO(taken.read(links.found[0]))).format == "WEBP"


def test_the_data_holds_everything_but_secrets(taken: ZipFile, sanne: Person) -> None:
    text = taken.read("gegevens.json").decode()
    data = json.loads(text)
    assert data["person"]["number"] == sanne.number
    counts = {name: len(data[name]) for name in ("works", "comments", "ratings", "choices", "media", "concerns")}
    assert counts == {"works": 2, "comments": 2, "ratings": 1, "choices": 1, "media": 2, "concerns": 1}
    assert [each["group"] for each in data["groups"]] == ["2B"]
    assert {each["kind"] for each in data["events"]} >= {"work_read", "new_device"}
    assert "argon2" not in text
    assert WORRY not in text, "what a concern says is for the coordinator"
    files = [name for medium in data["media"] for name in medium["files"]]
    assert sorted(files) == sorted(name for name in taken.namelist() if name.startswith("media/"))


def test_nobody_else_is_in_it(taken: ZipFile, noah: Person) -> None:
    text = taken.read("gegevens.json").decode() + taken.read("index.html").decode()
    assert noah.last_name not in text
    assert str(noah.id) not in text


def test_words_cannot_become_code(sanne: Person, busy: dict[str, Any], app: Any) -> None:
    work = db.session.scalars(select(Work).where(Work.phase == "prepare")).one()
    (prompt,) = work.content["answers"]
    work.content = {"answers": {prompt: {"text": "<script>alert(1)</script>"}}, "questions": []}
    db.session.commit()
    file = BytesIO()
    exporting.export(db.session.get_one(User, sanne.id), app.extensions["media"], file)
    assert "<script" not in ZipFile(file).read("index.html").decode()


def test_every_kind_of_work_is_read() -> None:
    capture = Work(kind="capture", assignment_id="at-the-company", assignment_version=1)
    medium = str(uuid7())
    capture.content = {
        "moments": [{"id": "1", "kind": "photo", "medium": medium, "text": "De oven", "at": ""}],
        "marks": {"tasks": {"with_hands": "up", "eigen": "ask"}},
        "own": [{"id": "eigen", "prompt": "tasks", "text": "Deeg rollen"}],
        "asked": [],
    }
    first, second = reading.blocks(capture)
    assert (first.lines, first.media) == (["De oven"], [medium])
    assert second.lines == ["👍 Iets maken met je handen", "❓ Deeg rollen"]
    step = Work(kind="step", assignment_id="next-step", assignment_version=1)
    step.content = {"what": "Bellen", "with_whom": "", "on": "2026-12-01", "done_on": None, "moved": 0}
    assert [block.lines for block in reading.blocks(step)] == [["Bellen"], ["2026-12-01"]]


def test_moodboards_and_comics_are_read_in_words() -> None:
    board = Work(kind="moodboard", assignment_id="senses-board", assignment_version=1)
    board.content = scenes.board(
        scenes.photo(name="De oven", why={"recording": scenes.VOICE}),
        scenes.text("Warm"),
        closing={"text": "Zo was het"},
    )
    seen, said = reading.blocks(board)
    assert (seen.lines, seen.media) == (["De oven", "Warm"], [scenes.PHOTO, scenes.VOICE])
    assert (said.title, said.lines) == ("Mijn uitleg", ["Zo was het"])
    comic = Work(kind="comic", assignment_id="hero-comic", assignment_version=1)
    comic.content = scenes.comic(
        scenes.panel(1, scenes.balloon(), caption=scenes.caption("Maandag")), scenes.panel(2, scenes.sticker())
    )
    title, first = reading.blocks(comic)
    assert (title.lines, first.title) == (["Supersanne"], "Plaatje 1")
    assert first.lines == ["Maandag", "Goedemorgen!"]
    for newer in (board, comic):
        newer.content = {"schema": 2, "rooms": [{"medium": scenes.PHOTO}]}
        assert [block.media for block in reading.blocks(newer)] == [[scenes.PHOTO]]


def test_a_moodboard_goes_along_as_a_picture(app: Flask, sanne: Person, activity: dict[str, Any]) -> None:
    work = sanne.put(f"/works/{uuid7()}", boards.board(activity, scenes.sticker())).get_json()
    undrawn = boards.board(activity, copy_of=work["id"])
    assert sanne.put(f"/works/{uuid7()}", undrawn).status_code == 200
    with app.app_context():
        boards.keep_picture(UUID(work["id"]), b"a picture")
    file = BytesIO(sanne.get("/me/export").get_data())
    archive = ZipFile(file)
    assert archive.read(f"pictures/{work['id']}.webp") == b"a picture"
    links = Links()
    links.feed(archive.read("index.html").decode())
    assert links.found == [f"pictures/{work['id']}.webp"]


def test_what_the_store_lost_is_left_out(sanne: Person, busy: dict[str, Any], app: Any) -> None:
    store, medium = app.extensions["media"], db.session.scalars(select(Medium)).first()
    for key in medium.files:
        store.delete(key)
    file = BytesIO()
    exporting.export(db.session.get_one(User, sanne.id), store, file)
    assert len([name for name in ZipFile(file).namelist() if name.startswith("media/")]) == 1
