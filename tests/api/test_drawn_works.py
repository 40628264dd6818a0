"""Moodboards and comics at school: kept to the last point, whatever a phone sends, and nothing is lost on a refusal."""

import json
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from portfolio import db
from portfolio.api import MAX_JSON
from portfolio.ids import uuid7
from portfolio.models import Job, Work
from portfolio.works.scene import MOST_BYTES
from tests.api.boards import board, comic
from tests.conftest import Person, Queries
from tests.media.pictures import small
from tests.works.scenes import EACH_KIND, caption, element, panel, photo, sticker, stroke, text
from tests.works.scenes import board as board_content


def saved(who: Person, sent: dict[str, Any]) -> dict[str, Any]:
    answer = who.put(f"/works/{uuid7()}", sent)
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


def place_of(errors: Any) -> str:
    steps = []
    while isinstance(errors, dict):
        ((step, errors),) = errors.items()
        steps.append(step)
    return ".".join(steps)


def test_a_board_and_a_strip_come_back_as_the_same_value(sanne: Person, activity: dict[str, Any]) -> None:
    strip = comic(activity, panel(1, *EACH_KIND, caption=caption("مخبز 🥐")), panel(2, *EACH_KIND))
    for sent, kind in ((board(activity, *EACH_KIND), "moodboard"), (strip, "comic")):
        work = saved(sanne, sent)
        read = sanne.get(f"/works/{work['id']}").get_json()
        assert (read["kind"], read["content"]) == (kind, sent["content"])


def test_what_a_newer_app_made_is_kept(sanne: Person, activity: dict[str, Any]) -> None:
    hologram = element("hologram", depth=[{"z": 1.5}], colour="green")
    newer = {"schema": 2, "rooms": [{"walls": [1, 2, 3]}]}
    for content in (board_content(sticker(), hologram), newer):
        work = saved(sanne, board(activity, content=content, copy_of=first_of(sanne)))
        assert sanne.get(f"/works/{work['id']}").get_json()["content"] == content


def first_of(who: Person) -> str | None:
    works = who.get("/works").get_json()["items"]
    return works[-1]["id"] if works else None


@pytest.mark.parametrize(
    ("one", "place"),
    [
        (sticker(x=20001), "x"),
        (sticker(x="5000"), "x"),
        (sticker(y=12.5), "y"),
        (sticker(turn=True), "turn"),
        (sticker(w=float("nan")), "w"),
        (text("a" * 100_000), "text"),
        (text("a\0b"), "text"),
        (element("hologram", x=5, deep={"a": "\0"}), "deep.a"),
        (element("hologram", deep=float("inf")), "deep"),
        (element("hologram", deep=2**70), "deep"),
    ],
)
def test_a_mistake_is_named_by_its_place_and_what_was_there_stays(
    sanne: Person, activity: dict[str, Any], one: dict[str, Any], place: str
) -> None:
    before = comic(activity, panel(1), panel(2), panel(3, sticker()))
    work = saved(sanne, before)
    bad = comic(activity, panel(1), panel(2), panel(3, *(sticker(str(n)) for n in range(14)), one))
    refused = sanne.put(f"/works/{work['id']}", bad, base=work["version"])
    assert (refused.status_code, refused.get_json()["code"]) == (422, "invalid")
    assert place_of(refused.get_json()["errors"]) == f"content.panels.2.scene.elements.14.{place}"
    read = sanne.get(f"/works/{work['id']}").get_json()
    assert (read["version"], read["content"]) == (work["version"], before["content"])


def test_markup_is_only_text(sanne: Person, bakker: Person, activity: dict[str, Any]) -> None:
    said = "</text><script>alert(1)</script>&lt;\"'"
    work = saved(sanne, board(activity, text(said, name=said)))
    read = sanne.get(f"/works/{work['id']}")
    assert read.content_type == "application/json"
    assert read.get_json()["content"]["scene"]["elements"][0]["text"] == said


def test_a_photo_that_has_not_come_is_pending_and_then_here(sanne: Person, activity: dict[str, Any]) -> None:
    medium = uuid7()
    work = saved(sanne, board(activity, photo(medium=str(medium))))
    assert work["media"] == {str(medium): "pending"}
    assert sanne.upload(medium, small("JPEG")).status_code == 200
    assert sanne.get(f"/works/{work['id']}").get_json()["media"] == {str(medium): "here"}


def test_somebody_elses_photo_never_arrives(
    sanne: Person, noah: Person, bakker: Person, activity: dict[str, Any]
) -> None:
    medium = uuid7()
    assert noah.upload(medium, small("JPEG")).status_code == 200
    work = saved(sanne, board(activity, photo(medium=str(medium))))
    assert work["media"] == {str(medium): "pending"}
    sanne.put(f"/works/{work['id']}/share", base=work["version"])
    for person in (sanne, bakker):
        assert person.get(f"/media/{medium}/480").status_code == 404


def test_a_mentor_sees_the_photos_and_hears_the_reasons_of_a_shared_board(
    sanne: Person, bakker: Person, activity: dict[str, Any]
) -> None:
    medium = uuid7()
    assert sanne.upload(medium, small("JPEG")).status_code == 200
    work = saved(sanne, board(activity, sticker(), element("hologram", medium=str(medium))))
    assert bakker.get(f"/media/{medium}/480").status_code == 404
    sanne.put(f"/works/{work['id']}/share", base=work["version"])
    assert bakker.get(f"/media/{medium}/480").status_code == 200


def test_a_work_of_a_megabyte_fits_in_a_request_and_a_larger_one_is_told_why(
    sanne: Person, activity: dict[str, Any]
) -> None:
    wide = [40000 - n for n in range(1000)]
    most = board(activity, *(stroke(f"s{n:03}", outline=wide) for n in range(163)))
    size = len(json.dumps(most["content"], separators=(",", ":")))
    most["content"]["closing"] = {"text": "a" * min(2000, MOST_BYTES - size - 20)}
    work = sanne.put(f"/works/{uuid7()}", **as_a_phone_says(most)).get_json()
    assert work["content"] == most["content"]
    more = board(activity, *(stroke(f"s{n:03}", outline=wide) for n in range(168)))
    refused = sanne.put(f"/works/{work['id']}", base=work["version"], **as_a_phone_says(more))
    assert (refused.status_code, refused.get_json()["code"]) == (422, "too_large")
    assert place_of(refused.get_json()["errors"]) == "content"
    far_more = board(activity, text("x" * MAX_JSON))
    assert sanne.put(f"/works/{work['id']}", far_more, base=work["version"]).status_code == 413


def as_a_phone_says(sent: dict[str, Any]) -> dict[str, Any]:
    """Without the spaces that Python puts between numbers."""
    return {"data": json.dumps(sent, separators=(",", ":")), "headers": {"Content-Type": "application/json"}}


def test_a_save_plans_one_drawing_and_asks_the_database_as_little_as_others(
    sanne: Person, activity: dict[str, Any]
) -> None:
    work = saved(sanne, board(activity, sticker()))
    with Queries() as first:
        work = sanne.put(f"/works/{work['id']}", board(activity, sticker(x=1)), base=work["version"]).get_json()
    many = board(activity, *(photo(id=f"p{n}", medium=str(uuid7())) for n in range(12)))
    with Queries() as second:
        sanne.put(f"/works/{work['id']}", many, base=work["version"])
    assert len(second) <= len(first) + 3, "media are looked up together"
    (job,) = db.session.scalars(select(Job).where(Job.kind == "draw_work"))
    assert job.payload == {"work_id": work["id"]}
    assert job.due_at > db.now()


def test_what_is_only_kept_is_not_drawn(app: Flask, sanne: Person, activity: dict[str, Any]) -> None:
    saved(sanne, board(activity, content={"schema": 3}))
    assert db.session.scalar(select(Job).where(Job.kind == "draw_work")) is None


def test_anything_on_a_finished_board_counts_in_the_dossier(sanne: Person, activity: dict[str, Any]) -> None:
    work = saved(sanne, board(activity, finished=True))
    assert db.session.get_one(Work, UUID(work["id"])).serves == []
    sanne.put(f"/works/{work['id']}", board(activity, sticker(), finished=True), base=work["version"])
    assert db.session.get_one(Work, UUID(work["id"]), populate_existing=True).serves == ["results"]
