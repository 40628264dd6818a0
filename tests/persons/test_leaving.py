"""A leaver reads and takes along, changes nothing, and is gone in the end."""

from datetime import timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from flask import Flask
from sqlalchemy import select
from structlog.testing import capture_logs

from portfolio import db
from portfolio.api import me
from portfolio.clock import today
from portfolio.jobs import day
from portfolio.models import Card, Job, Session, User
from tests.cli.conftest import Run
from tests.conftest import Person, preparation
from tests.persons.conftest import SAID


def leave(person: Person, days_ago: int) -> None:
    db.session.rollback()
    db.session.get_one(User, person.id).leave(today() - timedelta(days=days_ago))
    db.session.commit()
    db.session.remove()


def test_a_student_takes_everything_along(busy: dict[str, Any], sanne: Person) -> None:
    answer = sanne.get("/me/export")
    assert (answer.status_code, answer.content_type) == (200, "application/zip")
    assert answer.headers["Content-Disposition"] == "attachment; filename=mijn-dossier.zip"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert SAID in ZipFile(BytesIO(answer.data)).read("index.html").decode()


def test_nothing_is_left_behind_on_a_shared_device(sanne: Person) -> None:
    session = db.session.scalars(select(Session).where(Session.user_id == sanne.id)).one()
    session.own_device = False
    db.session.commit()
    answer = sanne.get("/me/export")
    assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed")


def test_two_at_a_time_are_packed(sanne: Person) -> None:
    assert [me._places.acquire() for _ in range(2)] == [True, True]
    answer = sanne.get("/me/export")
    me._places.release(2)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "20")
    assert sanne.get("/me/export").status_code == 200


def test_a_leaver_reads_and_exports_but_changes_nothing(
    busy: dict[str, Any], sanne: Person, activity: dict[str, Any]
) -> None:
    leave(sanne, days_ago=89)
    assert sanne.get(f"/works/{busy['id']}").status_code == 200
    assert sanne.get("/me/export").status_code == 200
    answer = sanne.put(f"/works/{busy['id']}", preparation(activity), base=busy["version"])
    assert (answer.status_code, answer.get_json()["code"]) == (403, "has_left")
    assert answer.get_json()["until"] == today().isoformat(), "tomorrow the door is closed"
    assert sanne.delete("/session").status_code == 204, "signing out always works"


def test_a_leavers_device_is_told_until_when(sanne: Person, noah: Person, de_wit: Person) -> None:
    assert sanne.get("/session").get_json()["here_until"] is None
    head = sanne.head()
    assert de_wit.put(f"/people/{sanne.id}/leaving", {"on": today().isoformat()}).status_code == 200
    last = (today() + timedelta(days=89)).isoformat()
    assert [row["item"]["here_until"] for row in sanne.feed(head) if row["type"] == "me"] == [last]
    assert sanne.get("/session").get_json()["here_until"] == last
    assert noah.get("/session").get_json()["here_until"] is None


def test_then_the_door_closes(sanne: Person, noah: Person, app: Flask) -> None:
    leave(sanne, days_ago=90)
    assert sanne.get("/works").status_code == 401
    with app.app_context():
        day.turn_of_day(Job(payload={"since": today().isoformat()}))
        db.session.commit()
    ended = {
        model: list(db.session.scalars(select(model.ended_at).where(model.user_id == sanne.id)))
        for model in (Card, Session)
    }
    assert all(moment is not None for moments in ended.values() for moment in moments)
    assert noah.get("/works").status_code == 200


def test_whoever_leaves_tomorrow_is_still_here(sanne: Person, activity: dict[str, Any]) -> None:
    leave(sanne, days_ago=-1)
    assert sanne.get("/me/export").status_code == 200
    assert sanne.get("/session").get_json()["here_until"] is None
    leaver = db.session.get_one(User, sanne.id)
    assert not leaver.has_left


def test_the_night_reminds_of_the_yearly_run_and_erases_nobody(sanne: Person, noah: Person, app: Flask) -> None:
    leave(sanne, days_ago=730)
    with app.app_context(), capture_logs() as logged:
        day.turn_of_day(Job(payload={"since": today().isoformat()}))
        db.session.commit()
    (said,) = [line for line in logged if line["event"] == "retention_due"]
    assert (said["people"], said["command"]) == (1, "portfolio retention --dry-run")
    assert db.session.scalar(select(User.id).where(User.id == sanne.id)) == sanne.id


def test_a_night_without_anybody_due_says_nothing(sanne: Person, app: Flask) -> None:
    leave(sanne, days_ago=729)
    with app.app_context(), capture_logs() as logged:
        day.turn_of_day(Job(payload={"since": today().isoformat()}))
    assert [line for line in logged if line["event"] == "retention_due"] == []


def test_the_yearly_run_shows_first_and_erases_then(sanne: Person, noah: Person, run: Run) -> None:
    leave(sanne, days_ago=730)
    leave(noah, days_ago=729)
    preview = run("retention", "--dry-run")
    assert "Sanne van den Berg" in preview.output
    assert "Noah" not in preview.output
    assert "Lang genoeg bewaard: 1. Er is niets veranderd." in preview.output
    assert run("retention").exit_code == 1, "nobody said yes"
    assert db.session.scalar(select(User.id).where(User.id == sanne.id)) == sanne.id
    assert "Weg: 1." in run("retention", "--yes").output
    assert db.session.scalar(select(User.id).where(User.id == sanne.id)) is None
    assert db.session.scalar(select(User.id).where(User.id == noah.id)) == noah.id
    assert "Lang genoeg bewaard: 0." in run("retention", "--yes").output
