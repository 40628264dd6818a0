"""A picture of a moodboard or comic is read like the work itself; tests/jobs tells how it is drawn."""

from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from portfolio import db, pictures
from portfolio.ids import uuid7
from portfolio.models import Job, Picture
from tests.api.boards import board, keep_picture
from tests.conftest import Person, Queries
from tests.works.scenes import photo, sticker

DRAWN = b"RIFF a picture as the worker made it"


@pytest.fixture
def drawn(app: Flask, sanne: Person, activity: dict[str, Any]) -> dict[str, Any]:
    """A board with its picture."""
    work = sanne.put(f"/works/{uuid7()}", board(activity, sticker())).get_json()
    with app.app_context():
        keep_picture(UUID(work["id"]), DRAWN)
    return work


def code_of(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.get_json()["code"]


@pytest.mark.parametrize("size", ["", "?size=480", "?size=1600"])
def test_it_comes_in_two_sizes_and_nobody_on_the_way_keeps_it(sanne: Person, drawn: dict[str, Any], size: str) -> None:
    answer = sanne.get(f"/works/{drawn['id']}/picture{size}")
    assert (answer.status_code, answer.content_type, answer.get_data()) == (200, "image/webp", DRAWN)
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_part_of_it_can_be_asked_for(sanne: Person, drawn: dict[str, Any]) -> None:
    answer = sanne.get(f"/works/{drawn['id']}/picture", headers={"Range": "bytes=0-3"})
    assert (answer.status_code, answer.get_data()) == (206, b"RIFF")


@pytest.mark.parametrize("size", ["96", "0", "-480", "480.0", "big", "", "99999999999999999999"])
def test_other_sizes_are_refused(sanne: Person, drawn: dict[str, Any], size: str) -> None:
    assert code_of(sanne.get(f"/works/{drawn['id']}/picture?size={size}")) == (422, "invalid")


def test_a_mentor_sees_it_while_it_is_shared(sanne: Person, bakker: Person, drawn: dict[str, Any]) -> None:
    url = f"/works/{drawn['id']}/picture"
    assert code_of(bakker.get(url)) == (404, "not_found")
    shared = sanne.put(f"/works/{drawn['id']}/share", base=drawn["version"]).get_json()
    assert bakker.get(url).get_data() == DRAWN
    sanne.delete(f"/works/{drawn['id']}/share", base=shared["version"])
    assert code_of(bakker.get(url)) == (404, "not_found")


def test_what_was_taken_off_the_board_is_not_shown_any_more(
    sanne: Person, bakker: Person, activity: dict[str, Any], drawn: dict[str, Any]
) -> None:
    work = sanne.put(f"/works/{drawn['id']}", board(activity), base=drawn["version"]).get_json()
    sanne.put(f"/works/{work['id']}/share", base=work["version"])
    for person in (sanne, bakker):
        assert code_of(person.get(f"/works/{work['id']}/picture")) == (404, "not_drawn_yet")


def test_other_words_about_it_leave_the_picture_as_it_is(
    sanne: Person, activity: dict[str, Any], drawn: dict[str, Any]
) -> None:
    told = board(activity, sticker(why={"text": "Daarom"}, name="Een hamer"), finished=True)
    assert sanne.put(f"/works/{drawn['id']}", told, base=drawn["version"]).status_code == 200
    assert sanne.get(f"/works/{drawn['id']}/picture").get_data() == DRAWN


def test_other_works_have_none(sanne: Person, work: dict[str, Any], activity: dict[str, Any]) -> None:
    assert code_of(sanne.get(f"/works/{work['id']}/picture")) == (404, "not_found")
    newer = sanne.put(f"/works/{uuid7()}", board(activity, content={"schema": 2})).get_json()
    assert code_of(sanne.get(f"/works/{newer['id']}/picture")) == (404, "not_drawn_yet")
    assert db.session.scalar(select(Job).where(Job.kind == "draw_work")) is None


def test_whoever_asks_for_a_lost_one_has_it_drawn_anew(
    app: Flask, sanne: Person, bakker: Person, drawn: dict[str, Any]
) -> None:
    """Backups carry no pictures; a finished work is saved by nobody any more."""
    sanne.put(f"/works/{drawn['id']}/share", base=drawn["version"])
    for key in db.session.get_one(Picture, UUID(drawn["id"])).files:
        app.extensions["media"].delete(key)
    job_id = pictures.job_id_of(UUID(drawn["id"]))
    db.session.get_one(Job, job_id).done_at = db.now()
    db.session.commit()
    assert code_of(bakker.get(f"/works/{drawn['id']}/picture")) == (404, "not_drawn_yet")
    assert db.session.get_one(Job, job_id, populate_existing=True).done_at is None


def test_more_photos_ask_the_database_no_more(app: Flask, sanne: Person, activity: dict[str, Any]) -> None:
    counts = []
    first = None
    for many in (1, 12):
        made = board(activity, *(photo(id=f"p{n}", medium=str(uuid7())) for n in range(many)), copy_of=first)
        work = sanne.put(f"/works/{uuid7()}", made).get_json()
        first = work["id"]
        with app.app_context():
            keep_picture(UUID(work["id"]), DRAWN)
        with Queries() as asked:
            assert sanne.get(f"/works/{work['id']}/picture").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 7
