"""A moodboard or comic gets its picture after the save, keeps it true, and takes it along when it goes."""

from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from PIL import Image
from sqlalchemy import func, select

from portfolio import db
from portfolio.drawing import easel
from portfolio.ids import uuid7
from portfolio.models import Job, Medium, Picture, Work
from portfolio.persons.erasing import erase
from tests.api.boards import board, comic
from tests.conftest import Person
from tests.jobs.conftest import Later, Sweep
from tests.jobs.drawn import BLUE, RED, SQUARE, files_of, middle, saved, seen, spot
from tests.media.pictures import encoded
from tests.works.scenes import EACH_KIND, caption, panel, photo, sticker


def test_after_a_pause_there_is_a_picture_in_two_sizes(
    app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep, sweep: Sweep
) -> None:
    work = saved(sanne, board(activity, spot(RED)))
    assert sweep() == 0, "she may still be drawing"
    missing = sanne.get(f"/works/{work['id']}/picture")
    assert (missing.status_code, missing.get_json()["code"]) == (404, "not_drawn_yet")
    assert rest() == 1
    assert [seen(sanne, work, side).size for side in (480, 1600)] == [(480, 480), (1600, 1600)]
    assert middle(seen(sanne, work)) == RED
    assert len(files_of(app, work)) == 2


def test_a_comic_is_drawn_as_a_page(sanne: Person, activity: dict[str, Any], rest: Sweep) -> None:
    two = comic(activity, panel(1, *EACH_KIND, caption=caption("Toen")), panel(2, spot(RED)))
    work = saved(sanne, two)
    rest()
    picture = seen(sanne, work)
    assert picture.width == 480
    assert picture.height < 300


def test_a_change_draws_it_anew_and_the_old_one_goes(
    app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep
) -> None:
    work = saved(sanne, board(activity, spot(RED)))
    rest()
    before = files_of(app, work)
    work = saved(sanne, board(activity, spot(BLUE)), work)
    missing = sanne.get(f"/works/{work['id']}/picture")
    assert missing.get_json()["code"] == "not_drawn_yet", "what she took away is not shown any more"
    rest()
    assert middle(seen(sanne, work)) == BLUE
    assert len(files_of(app, work)) == 2
    assert not set(before) & set(files_of(app, work))


def test_many_saves_are_one_drawing(sanne: Person, activity: dict[str, Any], rest: Sweep) -> None:
    work = saved(sanne, board(activity))
    for n in range(5):
        work = saved(sanne, board(activity, sticker(x=n)), work)
    assert rest() == 1
    assert db.session.scalar(select(func.count()).select_from(Job).where(Job.kind == "draw_work")) == 1


def test_what_looks_the_same_is_not_drawn_again(
    sanne: Person, activity: dict[str, Any], rest: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = saved(sanne, board(activity, spot(RED)))
    rest()
    monkeypatch.setattr(easel, "drawn", lambda *_: pytest.fail("it was drawn again"))
    work = saved(sanne, board(activity, spot(RED), finished=True), work)
    assert rest() == 1
    assert middle(seen(sanne, work)) == RED


def test_a_save_while_it_is_drawn_is_drawn_too(
    app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, really, times = saved(sanne, board(activity, spot(RED))), easel.drawn, []

    def slow(*scene: Any) -> Any:
        if not times:
            saved(sanne, board(activity, spot(BLUE)), work)
        times.append(scene)
        return really(*scene)

    monkeypatch.setattr(easel, "drawn", slow)
    rest()
    assert files_of(app, work) == [], "a picture of what it was before is nobody's"
    rest()
    assert middle(seen(sanne, work)) == BLUE
    assert len(files_of(app, work)) == 2


def test_a_photo_that_comes_later_comes_into_the_picture(
    app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep
) -> None:
    medium = uuid7()
    work = saved(sanne, board(activity, photo(medium=str(medium), outline=SQUARE, w=8000, h=8000)))
    rest()
    assert middle(seen(sanne, work)) == "grey"
    green = encoded(Image.new("RGB", (640, 640), (0, 204, 0)), "JPEG")
    assert sanne.upload(medium, green).status_code == 200
    assert sanne.get(f"/works/{work['id']}/picture").status_code == 404
    rest()
    assert middle(seen(sanne, work)) == "#00cc00"
    assert len(files_of(app, work)) == 2


def test_somebody_elses_photo_never_gets_in(sanne: Person, noah: Person, activity: dict[str, Any], rest: Sweep) -> None:
    medium = uuid7()
    green = encoded(Image.new("RGB", (640, 640), (0, 204, 0)), "JPEG")
    assert noah.upload(medium, green).status_code == 200
    work = saved(sanne, board(activity, photo(medium=str(medium), outline=SQUARE, w=8000, h=8000)))
    rest()
    assert middle(seen(sanne, work)) == "grey"


def test_a_photo_that_went_later_leaves_a_grey_place(
    app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep
) -> None:
    medium = uuid7()
    assert sanne.upload(medium, encoded(Image.new("RGB", (64, 64), (0, 204, 0)), "JPEG")).status_code == 200
    work = saved(sanne, board(activity, photo(medium=str(medium), outline=SQUARE, w=8000, h=8000)))
    rest()
    db.session.delete(db.session.get_one(Medium, medium))
    db.session.commit()
    assert sanne.get(f"/works/{work['id']}/picture").get_json()["code"] == "not_drawn_yet"
    rest()
    assert middle(seen(sanne, work)) == "grey"


def test_a_file_that_the_store_lost_is_drawn_again(
    app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep
) -> None:
    """As after a restore: backups carry no pictures."""
    work = saved(sanne, board(activity, spot(RED)))
    rest()
    for key in db.session.get_one(Picture, UUID(work["id"])).files:
        app.extensions["media"].delete(key)
    assert sanne.get(f"/works/{work['id']}/picture").get_json()["code"] == "not_drawn_yet"
    rest()
    assert middle(seen(sanne, work)) == RED


def test_it_goes_with_the_emptying_of_the_bin(
    app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep, later: Later, sweep: Sweep
) -> None:
    work = saved(sanne, board(activity, spot(RED)))
    rest()
    sanne.put(f"/works/{work['id']}/deletion", base=work["version"])
    assert middle(seen(sanne, work)) == RED
    later(days=31)
    sweep()
    assert (files_of(app, work), db.session.scalar(select(func.count()).select_from(Picture))) == ([], 0)


def test_it_goes_with_the_student(app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep) -> None:
    work = saved(sanne, board(activity, spot(RED)))
    rest()
    with app.app_context():
        erase(sanne.user)  # type: ignore[arg-type]
    assert (files_of(app, work), db.session.scalar(select(func.count()).select_from(Picture))) == ([], 0)
    assert db.session.scalar(select(Job).where(Job.kind == "draw_work")) is None


def test_a_student_who_went_while_it_was_drawn_leaves_nothing(
    app: Flask, sanne: Person, activity: dict[str, Any], rest: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, really = saved(sanne, board(activity, spot(RED))), easel.drawn

    def last(*scene: Any) -> Any:
        made = really(*scene)
        if db.session.get(Work, UUID(work["id"])):
            erase(sanne.user)  # type: ignore[arg-type]
        return made

    monkeypatch.setattr(easel, "drawn", last)
    rest()
    assert (files_of(app, work), db.session.scalar(select(func.count()).select_from(Picture))) == ([], 0)
