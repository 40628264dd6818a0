"""The turn of the day: devices hear whose mentor changed overnight, and old rows go."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from portfolio import db
from portfolio.clock import SCHOOL_ZONE, today
from portfolio.ids import uuid7
from portfolio.jobs import day
from portfolio.models import MENTOR, AppliedChange, FeedRow, Group, Job, Membership, Pass
from tests.conftest import NewSchool, Person
from tests.jobs.conftest import Later, Sweep


def waiting() -> list[Job]:
    return list(db.session.scalars(select(Job).where(Job.kind == "turn_of_day", Job.done_at.is_(None))))


def membership_of(person: Person) -> Membership:
    return db.session.scalars(select(Membership).where(Membership.user_id == person.id)).one()


def test_a_mentor_whose_last_day_was_yesterday_hears_that_the_work_is_gone(
    bakker: Person, shared: dict[str, Any], later: Later, sweep: Sweep
) -> None:
    day.be_sure_it_is_planned()
    membership_of(bakker).until_on = today()
    db.session.commit()
    head = bakker.head()
    later(days=1)
    assert sweep() >= 1
    heard = {row["id"]: row["what"] for row in bakker.feed(head)}
    assert heard[shared["id"]] == "gone"


def test_a_mentor_who_begins_today_gets_the_work(
    here: NewSchool, group: Group, iris: Person, sanne: Person, shared: dict[str, Any], later: Later, sweep: Sweep
) -> None:
    new = here.person(MENTOR, "Anna", "Vos", here.group("2C"))
    day.be_sure_it_is_planned()
    tomorrow = today() + timedelta(days=1)
    joins = {"school_id": here.school.id, "group_id": group.id, "role": MENTOR, "from_on": tomorrow}
    db.session.add(Membership(user_id=new.id, **joins))
    db.session.commit()
    heads = new.head(), iris.head(), sanne.head()
    later(days=1)
    sweep()
    assert {row["id"]: row["what"] for row in new.feed(heads[0])}[shared["id"]] == "put"
    assert iris.head() == heads[1]
    (told,) = [row["item"]["mentors_since"] for row in sanne.feed(heads[2]) if row["type"] == "me"]
    assert told == tomorrow.isoformat()
    events = sanne.get("/me/events").get_json()["items"]
    assert [each["who"] for each in events if each["kind"] == "new_mentor"] == ["Anna Vos"]


def test_days_without_a_worker_are_made_up_for(
    bakker: Person, shared: dict[str, Any], later: Later, sweep: Sweep
) -> None:
    day.be_sure_it_is_planned()
    membership_of(bakker).until_on = today() + timedelta(days=1)
    db.session.commit()
    head = bakker.head()
    later(days=4)
    sweep()
    assert {row["id"]: row["what"] for row in bakker.feed(head)}[shared["id"]] == "gone"


def test_a_night_on_which_nothing_turns_writes_no_news(
    bakker: Person, shared: dict[str, Any], later: Later, sweep: Sweep
) -> None:
    day.be_sure_it_is_planned()
    head = bakker.head()
    later(days=1)
    sweep()
    assert bakker.head() == head


def test_one_night_is_planned_and_then_the_next(app: Flask, later: Later, sweep: Sweep) -> None:
    for _ in range(3):
        day.be_sure_it_is_planned()
    (first,) = waiting()
    assert first.due_at.astimezone(SCHOOL_ZONE).strftime("%H:%M") == "00:10"
    later(days=1)
    sweep()
    db.session.expire_all()
    (second,) = waiting()
    assert (second.due_at - first.due_at).days in (0, 1)
    assert second.id != first.id


def test_feed_rows_and_changes_are_kept_for_ninety_days(
    bakker: Person, sanne: Person, shared: dict[str, Any], later: Later, sweep: Sweep
) -> None:
    day.be_sure_it_is_planned()
    head = sanne.head()
    db.session.execute(
        FeedRow.__table__.update().where(FeedRow.__table__.c.n < 2).values(at=db.now() - timedelta(days=91))
    )
    db.session.commit()
    later(days=1)
    sweep()
    assert db.session.scalar(select(func.min(FeedRow.n))) == 2
    assert sanne.get("/feed?after=0").status_code == 410
    assert sanne.get("/feed?after=1").status_code == 200
    later(days=120)
    sweep()
    counts = [db.session.scalar(select(func.count()).select_from(table)) for table in (FeedRow, AppliedChange)]
    assert counts == [0, 0]
    assert sanne.get(f"/feed?after={head}").status_code == 200, "who was up to date stays so"


def test_what_a_crash_left_in_the_media_folder_is_cleared(
    app: Flask, later: Later, monkeypatch: pytest.MonkeyPatch, sweep: Sweep
) -> None:
    cleared: list[bool] = []
    monkeypatch.setattr(app.extensions["media"], "sweep_leftovers", lambda: cleared.append(True))
    day.be_sure_it_is_planned()
    later(days=1)
    sweep()
    assert cleared == [True]


def test_every_job_of_the_night_is_done(app: Flask, later: Later, sweep: Sweep) -> None:
    db.session.add(Job(id=uuid7(), kind="turn_of_day", payload={"since": today().isoformat()}))
    db.session.commit()
    sweep()
    assert {job.kind: bool(job.done_at) for job in db.session.scalars(select(Job)) if job.kind != "turn_of_day"} == {
        "clear_leftovers": True
    }


def test_links_that_are_long_over_are_cleared(
    bakker: Person, activity: dict[str, Any], later: Later, sweep: Sweep
) -> None:
    bakker.put(f"/activities/{activity['id']}/questions-link")
    day.be_sure_it_is_planned()
    later(days=90)
    sweep()
    assert db.session.scalar(select(func.count()).select_from(Pass)) == 1
    later(days=101)
    sweep()
    assert db.session.scalar(select(func.count()).select_from(Pass)) == 0
