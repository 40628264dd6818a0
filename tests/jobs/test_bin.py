"""What lay in the bin for 30 days goes, and nothing else."""

from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import func, select

from portfolio import db
from portfolio.ids import uuid7
from portfolio.media.photo import SIZES
from portfolio.models import Comment, Job, Medium, Work
from tests.conftest import FIRST_PROMPT, Person, preparation
from tests.jobs.conftest import Later, Sweep
from tests.media.pictures import encoded, scene


def with_photo(who: Person, activity: dict[str, Any], photo: UUID, **more: Any) -> dict[str, Any]:
    content = {"answers": {FIRST_PROMPT: {"photos": [str(photo)]}}, "questions": []}
    answer = who.put(f"/works/{uuid7()}", preparation(activity, content=content, **more))
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


def worried(who: Person, work: dict[str, Any]) -> None:
    said = {"work_id": work["id"], "text": "Gaat het thuis wel?"}
    assert who.put(f"/concerns/{uuid7()}", said).status_code == 200


def binned(who: Person, work: dict[str, Any]) -> dict[str, Any]:
    return who.put(f"/works/{work['id']}/deletion", base=work["version"]).get_json()


@pytest.fixture
def photo(sanne: Person) -> UUID:
    medium = uuid7()
    assert sanne.upload(medium, encoded(scene(640, 480), "JPEG")).status_code == 200
    return medium


def files_of(app: Flask, photo: UUID) -> int:
    return sum(1 for path in app.extensions["media"].folder.rglob("*.webp") if str(photo) in str(path))


def count(table: type[Any]) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_after_thirty_days_the_work_its_comments_and_its_photos_are_gone(
    app: Flask, sanne: Person, bakker: Person, activity: dict[str, Any], photo: UUID, later: Later, sweep: Sweep
) -> None:
    work = with_photo(sanne, activity, photo)
    work = sanne.put(f"/works/{work['id']}/share", base=work["version"]).get_json()
    said = {"work_id": work["id"], "work_version": work["version"], "kind": "compliment", "text": "Mooi!"}
    assert bakker.put(f"/comments/{uuid7()}", said | {"made_at": db.now().isoformat()}).status_code == 200
    binned(sanne, work)
    head = sanne.head()
    sweep()
    assert (count(Work), files_of(app, photo)) == (1, len(SIZES)), "not before its time"
    later(days=30, minutes=1)
    sweep()
    assert (count(Work), count(Comment), count(Medium), files_of(app, photo)) == (0, 0, 0, 0)
    heard = {(row["what"], row["type"], row["id"]) for row in sanne.feed(head)}
    assert ("gone", "work", work["id"]) in heard


def test_what_was_taken_out_of_the_bin_stays(sanne: Person, work: dict[str, Any], later: Later, sweep: Sweep) -> None:
    work = binned(sanne, work)
    sanne.delete(f"/works/{work['id']}/deletion", base=work["version"])
    later(days=31)
    sweep()
    assert count(Work) == 1


def test_thirty_days_count_from_the_last_time(sanne: Person, work: dict[str, Any], later: Later, sweep: Sweep) -> None:
    work = binned(sanne, work)
    job = db.session.scalars(select(Job).where(Job.kind == "empty_bin")).one()
    job.due_at = db.now()
    db.session.commit()
    sweep()
    assert count(Work) == 1, "an earlier stay in the bin had a job of its own"
    later(days=31)


def test_a_photo_that_another_work_shows_is_kept(
    app: Flask, sanne: Person, activity: dict[str, Any], photo: UUID, later: Later, sweep: Sweep
) -> None:
    first = with_photo(sanne, activity, photo)
    copy = with_photo(sanne, activity, photo, copy_of=first["id"])
    binned(sanne, first)
    later(days=31)
    sweep()
    assert [str(each.id) for each in db.session.scalars(select(Work))] == [copy["id"]]
    assert files_of(app, photo) == len(SIZES)
    assert sanne.get(f"/media/{photo}/96").status_code == 200


def test_a_photo_sent_again_meanwhile_is_kept(app: Flask, sanne: Person, photo: UUID, sweep: Sweep) -> None:
    medium = db.session.get_one(Medium, photo)
    payload = {"files": {str(photo): [medium.key(size) for size in SIZES]}}
    db.session.add(Job(school_id=medium.school_id, kind="drop_files", payload=payload))
    db.session.commit()
    assert sweep() == 1
    assert files_of(app, photo) == len(SIZES)


def test_files_that_are_gone_already_are_no_failure(sanne: Person, sweep: Sweep) -> None:
    photo = uuid7()
    job = Job(kind="drop_files", payload={"files": {str(photo): [f"{uuid7()}/{uuid7()}/{photo}/96.webp"]}})
    db.session.add(job)
    db.session.commit()
    sweep()
    assert db.session.get_one(Job, job.id, populate_existing=True).done_at


def test_somebody_elses_photo_in_a_work_is_not_touched(
    app: Flask, sanne: Person, noah: Person, activity: dict[str, Any], photo: UUID, later: Later, sweep: Sweep
) -> None:
    binned(noah, with_photo(noah, activity, photo))
    later(days=31)
    sweep()
    assert (count(Work), count(Medium), files_of(app, photo)) == (0, 1, len(SIZES))


def test_a_work_that_somebody_worried_about_goes_as_well_and_the_worry_stays_with_the_coordinator(
    app: Flask,
    sanne: Person,
    bakker: Person,
    de_wit: Person,
    activity: dict[str, Any],
    photo: UUID,
    later: Later,
    sweep: Sweep,
) -> None:
    work = with_photo(sanne, activity, photo)
    work = sanne.put(f"/works/{work['id']}/share", base=work["version"]).get_json()
    worried(bakker, work)
    binned(sanne, work)
    later(days=30, minutes=1)
    sweep()
    assert (count(Work), count(Medium), files_of(app, photo)) == (0, 0, 0)
    (concern,) = de_wit.get("/concerns").get_json()["items"]
    assert (concern["text"], concern["student"]["name"]) == ("Gaat het thuis wel?", "Sanne van den Berg")
