"""What may go wrong while a recording is made playable: it is never lost over that, and never stays behind."""

from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from portfolio import db
from portfolio.ids import uuid7
from portfolio.jobs import recordings as job
from portfolio.media import studio
from portfolio.models import Job, Medium, User
from portfolio.persons import erasing
from tests.conftest import Person
from tests.jobs.conftest import Later, Sweep
from tests.media.recordings import heard, voice

NOTE = voice(seconds=1.0)


@pytest.fixture
def spoken(sanne: Person) -> UUID:
    """A voice note that arrived and waits."""
    medium = uuid7()
    assert sanne.upload(medium, NOTE).status_code == 200
    return medium


def files(app: Flask, medium: UUID) -> list[str]:
    return sorted(path.name.partition("-")[2] for path in app.extensions["media"].folder.rglob(f"{medium}/*"))


def elsewhere(app: Flask, run: Any) -> None:
    """In another process, as far as the database can tell."""

    def there() -> None:
        with app.app_context():
            run()
            db.session.commit()

    thread = Thread(target=there)
    thread.start()
    thread.join()


def test_a_worker_that_is_killed_between_files_and_database_is_made_up_for(
    app: Flask, sanne: Person, spoken: UUID, sweep: Sweep, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(job, "_settle", _killed)
        with pytest.raises(SystemExit):
            sweep()
    assert files(app, spoken) == ["play.mp4", "sent.bin"]
    assert sanne.get(f"/media/{spoken}/play").status_code == 404
    later(seconds=job.LEASE.total_seconds() + 1)
    assert sweep() == 1
    assert heard(sanne.get(f"/media/{spoken}/play").data) == pytest.approx(1, abs=0.1)
    assert files(app, spoken) == ["play.mp4"]


def _killed(*_: object) -> None:
    raise SystemExit


@pytest.mark.parametrize("trouble", [FileNotFoundError("gone"), studio.StudioError("slept")])
def test_a_worker_that_overslept_does_not_undo_what_another_did(
    app: Flask,
    sanne: Person,
    spoken: UUID,
    sweep: Sweep,
    later: Later,
    monkeypatch: pytest.MonkeyPatch,
    trouble: Exception,
) -> None:
    really = studio.remake

    def slept(*_: Any) -> Any:
        monkeypatch.setattr(studio, "remake", really)
        later(seconds=job.LEASE.total_seconds() + 1)
        elsewhere(app, lambda: sweep())
        raise trouble

    monkeypatch.setattr(studio, "remake", slept)
    monkeypatch.setattr(job, "MOST_TRIES", 1)
    sweep()
    assert db.session.get_one(Medium, spoken).state == "ready"
    assert heard(sanne.get(f"/media/{spoken}/play").data) == pytest.approx(1, abs=0.1)


def test_a_student_who_is_erased_meanwhile_leaves_nothing_and_stops_no_worker(
    app: Flask, sanne: Person, noah: Person, spoken: UUID, sweep: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    noahs, really = uuid7(), studio.remake
    assert noah.upload(noahs, NOTE).status_code == 200

    def erased(*given: Any) -> studio.Made:
        monkeypatch.setattr(studio, "remake", really)
        elsewhere(app, lambda: erasing.erase(db.session.get_one(User, sanne.id)))
        return really(*given)

    monkeypatch.setattr(studio, "remake", erased)
    sweep()
    assert files(app, spoken) == []
    assert db.session.get_one(Medium, noahs).state == "ready"
    assert db.session.scalars(select(Job.id).where(Job.done_at.is_(None), Job.kind == "remake_recording")).all() == []


def test_an_installation_that_is_broken_for_days_costs_nobody_a_recording(
    app: Flask, sanne: Person, spoken: UUID, sweep: Sweep, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(studio, "remake", _cannot_start)
        for hours in range(0, 5 * 24, 3):
            later(hours=hours)
            sweep()
    assert (db.session.get_one(Medium, spoken).state, files(app, spoken)) == ("waiting", ["sent.bin"])
    later(days=6)
    sweep()
    assert db.session.get_one(Medium, spoken, populate_existing=True).state == "ready"


def _cannot_start(*_: object) -> Any:
    raise studio.StudioError("ended with 1")


def test_a_phone_that_sends_it_again_meanwhile_leaves_nothing_of_the_original(
    app: Flask, sanne: Person, sweep: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    medium, really = uuid7(), studio.measure

    def first_one_is_ready(*given: Any) -> studio.Measured:
        monkeypatch.setattr(studio, "measure", really)
        elsewhere(app, lambda: (sanne.upload(medium, NOTE), sweep()))
        return really(*given)

    monkeypatch.setattr(studio, "measure", first_one_is_ready)
    assert sanne.upload(medium, NOTE).get_json()["state"] == "ready"
    assert files(app, medium) == ["play.mp4"]
