"""Erased is erased: nothing about a person is found in any column of any table, nor among the files."""

from pathlib import Path
from threading import Thread
from typing import Any

from flask import Flask
from sqlalchemy import ForeignKey, func, select

from portfolio import db
from portfolio.ids import uuid7
from portfolio.jobs.sweep import sweep
from portfolio.media import intake
from portfolio.models import Comment, Event, FeedRow, User, Work
from portfolio.persons import erasing
from tests.cli.conftest import Run
from tests.conftest import NewSchool, Person
from tests.media.pictures import small
from tests.persons.conftest import HEARD, SAID, WORRY


def traces(person: Person, media: Path, *words: str) -> list[str]:
    """Where the database or the media folder still knows this person."""
    wanted = [str(person.id), person.id.hex, person.number or person.email, *words]
    wanted = [each.casefold() for each in wanted]
    db.session.rollback()
    found = []
    for table in db.Model.metadata.sorted_tables:
        for row in db.session.execute(select(table)).mappings():
            found += [f"{table.name}.{name}" for name, value in row.items() if _holds(value, wanted)]
    return found + [str(path) for path in media.rglob("*") if _holds(path, wanted)]


def _holds(value: Any, wanted: list[str]) -> bool:
    said = repr(value).casefold()
    return any(each in said for each in wanted)


def media_of(app: Flask) -> Path:
    return app.extensions["media"].folder


def test_a_student_leaves_no_trace(app: Flask, busy: dict[str, Any], sanne: Person, run: Run) -> None:
    before = {each.partition(".")[0] for each in traces(sanne, media_of(app), "Berg", SAID, HEARD, WORRY)}
    assert before >= {"work", "comment", "event", "session", "card", "job", "throttle", "choice", "rating", "concern"}
    assert run("person", "erase", sanne.number, "--yes").exit_code == 0
    assert traces(sanne, media_of(app), "Berg", SAID, HEARD, WORRY, "Edam", "twijfel") == []
    assert sanne.get("/session").status_code == 401


def test_classmate_and_mentor_keep_what_is_theirs(
    app: Flask, busy: dict[str, Any], sanne: Person, noah: Person, bakker: Person, activity: dict[str, Any], run: Run
) -> None:
    head = bakker.head()
    run("person", "erase", str(sanne.id), "--yes")
    told = {(row["type"], row["what"]) for row in bakker.feed(head)}
    assert {("work", "gone"), ("comment", "gone"), ("cycle", "gone")} <= told
    assert [each["id"] for each in noah.get("/activities").get_json()["items"]] == [activity["id"]]
    assert bakker.get("/session").status_code == 200


def test_the_log_keeps_that_it_happened(sanne: Person, noah: Person, run: Run) -> None:
    run("person", "erase", sanne.number, "--yes")
    (event,) = db.session.scalars(select(Event).where(Event.kind == "person_erased"))
    assert (event.student_id, event.actor_id, event.detail) == (None, None, None)
    assert "person_erased" not in [each["kind"] for each in noah.get("/me/events").get_json()["items"]]


def test_a_mentor_goes_and_the_words_stay_with_the_student(
    app: Flask, busy: dict[str, Any], sanne: Person, bakker: Person, run: Run
) -> None:
    assert run("person", "erase", bakker.email.upper(), "--yes").exit_code == 0
    assert traces(bakker, media_of(app)) == []
    said = [each for each in sanne.get("/comments").get_json()["items"] if each["text"] == HEARD]
    assert said[0]["author"]["name"].strip() == "Verwijderd"


def test_somebody_elsewhere_with_the_same_number_stays(
    sanne: Person, elsewhere: NewSchool, iris: Person, run: Run
) -> None:
    twin = User(school_id=elsewhere.school.id, number=sanne.number, first_name="Tim", last_name="Tweeling")
    db.session.add(twin)
    said = run("person", "erase", sanne.number, "--yes")
    assert (said.exit_code, "Meer dan één school" in said.output) == (1, True)
    assert run("person", "erase", sanne.number, "--school", "Elders", "--yes").exit_code == 0
    assert sanne.get("/session").status_code == 200
    assert db.session.scalar(select(func.count()).where(User.first_name == "Tim")) == 0


def test_it_asks_first_and_says_whom_it_does_not_know(sanne: Person, run: Run) -> None:
    assert run("person", "erase", sanne.number).exit_code == 1, "nobody answered"
    assert sanne.get("/session").status_code == 200
    assert "Er is niemand met 000000." in run("person", "erase", "000000", "--yes").output
    assert "Er is geen school X." in run("person", "erase", sanne.number, "--school", "X", "--yes").output


def test_a_worker_removes_the_files_when_the_command_could_not(
    app: Flask, busy: dict[str, Any], sanne: Person, monkeypatch: Any
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(erasing, "erase_files", lambda _job: None)
        with app.app_context():
            erasing.erase(sanne.user)
    assert traces(sanne, media_of(app)) != []
    db.session.remove()
    with app.app_context():
        assert sweep() == 1
    assert traces(sanne, media_of(app)) == []


def test_a_photo_that_arrives_during_it_leaves_nothing(app: Flask, sanne: Person, monkeypatch: Any) -> None:
    really = intake.develop

    def erased_meanwhile(data: bytes) -> Any:
        def erase() -> None:
            with app.app_context():
                erasing.erase(db.session.get_one(User, sanne.id))

        elsewhere = Thread(target=erase)
        elsewhere.start()
        elsewhere.join()
        return really(data)

    monkeypatch.setattr(intake, "develop", erased_meanwhile)
    assert sanne.upload(uuid7(), small("JPEG")).status_code == 503
    assert traces(sanne, media_of(app)) == []


def test_every_column_that_names_a_person_has_a_place() -> None:
    placed = {(model.__tablename__, column.key) for model, column in erasing.THEIRS.items()}
    placed |= {(column.class_.__tablename__, column.key) for column in erasing.ELSEWHERE}
    naming = {
        (table.name, column.name)
        for table in db.Model.metadata.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if isinstance(key, ForeignKey) and key.column.table.name == "user_account"
    }
    assert naming == placed


def test_what_is_left_fits_together(busy: dict[str, Any], sanne: Person, bakker: Person, run: Run) -> None:
    run("person", "erase", sanne.number, "--yes")
    assert db.session.scalar(select(func.count()).select_from(Work)) == 0
    assert db.session.scalar(select(func.count()).select_from(Comment)) == 0
    numbers = list(db.session.scalars(select(FeedRow.n).where(FeedRow.user_id == bakker.id).order_by(FeedRow.n)))
    assert numbers == list(range(1, len(numbers) + 1)), "the mentor's feed has no gap"


def test_a_coordinator_s_devices_forget_the_name_too(
    busy: dict[str, Any], sanne: Person, de_wit: Person, run: Run
) -> None:
    cycles = de_wit.get("/cycles").get_json()["items"]
    held = {each["id"] for each in cycles if each["student"]["id"] == str(sanne.id)}
    head = de_wit.head()
    run("person", "erase", sanne.number, "--yes")
    assert {row["id"] for row in de_wit.feed(head) if row["what"] == "gone"} >= held != set()


def test_a_mentor_who_goes_is_named_on_no_student_s_device(
    busy: dict[str, Any], sanne: Person, bakker: Person, run: Run
) -> None:
    head = sanne.head()
    run("person", "erase", bakker.email, "--yes")
    told = {row["type"]: row["item"] for row in sanne.feed(head)}
    assert (told["comment"]["text"], told["comment"]["author"]["name"].strip()) == (HEARD, "Verwijderd")
    assert told["me"]["mentors"] == []
