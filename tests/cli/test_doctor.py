"""`portfolio doctor`: a line for each thing that an administrator would look at, and 1 when something is wrong."""

import json
import shutil
import threading
from collections import namedtuple
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text, update
from werkzeug.serving import make_server

from portfolio import db, doctor
from portfolio.clock import today
from portfolio.ids import uuid7
from portfolio.models import FeedRow, Job, Medium, User
from tests.cli.conftest import Run
from tests.conftest import Person
from tests.media.pictures import small
from tests.postgresql import free_port

Usage = namedtuple("Usage", "total used free")
Look = Callable[[], dict[str, tuple[bool | None, str]]]


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """The application, really listening."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()


@pytest.fixture
def look(app: Flask, address: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> Look:
    settings = app.extensions["settings"]
    for name, value in {"DATABASE": settings.database, "MEDIA": settings.media, "SECRET_KEY": "x" * 32}.items():
        monkeypatch.setenv(f"TROTS_{name}", str(value))
    monkeypatch.setenv("TROTS_PUBLIC_URL", address)
    monkeypatch.setattr(doctor, "create_app", lambda _settings: app)
    monkeypatch.setattr(doctor.features, "check", lambda _name: True)

    def looked() -> dict[str, tuple[bool | None, str]]:
        said = run("doctor", "--json")
        findings = {each["what"]: (each["well"], each["said"]) for each in json.loads(said.output.splitlines()[-1])}
        assert said.exit_code == int(any(well is False for well, _ in findings.values()))
        return findings

    return looked


def test_a_healthy_machine_gets_only_good_lines(look: Look, sanne: Person, run: Run) -> None:
    sanne.upload(uuid7(), small("JPEG"))
    findings = look()
    assert all(well in (True, None) for well, _ in findings.values()), findings
    assert {"instellingen", "database", "media", "klok", "worker", "adres", "schrift"} <= set(findings)
    assert "van 1 bekeken zijn er 0 kwijt" in findings["media"][1]
    said = run("doctor")
    assert "goed  database: antwoordt, heel en van deze versie\n" in said.output


def test_a_missing_setting_is_all_there_is_to_say(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TROTS_MEDIA")
    assert look() == {"instellingen": (False, "TROTS_MEDIA not set; see docs/settings.md")}


def test_each_thing_that_is_wrong_is_named(
    look: Look, app: Flask, sanne: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = uuid7()
    sanne.upload(photo, small("JPEG"))
    app.extensions["media"].delete(db.session.get_one(Medium, photo).files[0])
    db.session.add(Job(kind="test", due_at=db.now() - timedelta(hours=1)))
    db.session.add(
        FeedRow(user_id=sanne.id, n=999, school_id=sanne.school_id, what="put", type="me", thing_id=sanne.id)
    )
    db.session.flush()
    db.session.execute(text("UPDATE feed_row SET at = :at WHERE n = 999"), {"at": "2099-01-01 00:00:00+00:00"})
    db.session.commit()
    monkeypatch.setattr(doctor.features, "check", lambda _name: False)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10, 9, 1))
    monkeypatch.setenv("TROTS_PUBLIC_URL", f"http://127.0.0.1:{free_port()}")
    findings = look()
    wrong = {what for what, (well, _) in findings.items() if well is False}
    assert wrong >= {"media", "worker", "klok", "schrift", "schijf (media)", "adres"}
    assert "van 1 bekeken zijn er 1 kwijt" in findings["media"][1]
    assert "1 taken wachten al een kwartier" in findings["worker"][1]


def test_a_job_that_keeps_failing_is_named(look: Look) -> None:
    db.session.add(Job(kind="test", due_at=db.now() + timedelta(hours=1), attempts=7))
    db.session.commit()
    assert look()["worker"] == (False, "niets te laat; 1 taken mislukken steeds")


def test_who_was_kept_too_long_is_counted_with_the_command(look: Look, sanne: Person) -> None:
    assert look()["bewaartermijn"] == (True, "niemand te lang bewaard")
    left = update(User).where(User.id == sanne.id).values(left_on=today() - timedelta(days=730))
    db.session.execute(left)
    db.session.commit()
    assert look()["bewaartermijn"] == (None, "te lang bewaard: 1; zie portfolio retention --dry-run")
    assert db.session.get_one(User, sanne.id).left_on, "nobody goes by themselves"


def test_what_cannot_be_looked_at_leaves_the_rest(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(doctor.CHECKS, "media", lambda _app: db.session.execute(text("SELECT 1 FROM nowhere")))
    found = look()
    assert (found["media"][0], found["worker"][0]) == (False, True)
    assert "nowhere" in found["media"][1]


def test_a_database_of_an_older_version_is_named(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.schema, "newest", lambda: "29990101_later")
    findings = look()
    assert findings["database"][0] is False
    assert "start portfolio serve" in findings["database"][1]
    assert "worker" not in findings, "what needs the database is not guessed at"
