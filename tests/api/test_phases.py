"""The experience and the next step belong to every activity, and the phases of a cycle follow from what was made."""

from datetime import timedelta
from typing import Any

import pytest

from portfolio import db
from portfolio.ids import uuid7
from portfolio.models import Cycle
from tests.conftest import Group, Person, Queries, company_visit, preparation

NOTE = {"id": str(uuid7()), "kind": "note", "text": "Het ruikt naar deeg", "at": "2027-02-11T09:12:00.000Z"}
STEP = {"what": "Mijn tante bellen"}


def made(activity: dict[str, Any], phase: str, assignment: str, content: dict[str, Any]) -> dict[str, Any]:
    which = {"phase": phase, "assignment": {"id": assignment, "version": 1}}
    return preparation(activity, content=content, finished=True, **which)


def capture(activity: dict[str, Any], **more: Any) -> dict[str, Any]:
    return made(activity, "experience", "at-the-company", {"moments": [NOTE]}) | more


def step(activity: dict[str, Any], **more: Any) -> dict[str, Any]:
    return made(activity, "next_step", "next-step", STEP) | more


def cycle(person: Person) -> dict[str, Any]:
    return person.get("/cycles").get_json()["items"][0]


@pytest.mark.parametrize(("make", "kind"), [(capture, "capture"), (step, "step")])
def test_they_can_be_made_although_nobody_planned_them(
    sanne: Person, activity: dict[str, Any], make: Any, kind: str
) -> None:
    assert not [each for each in activity["assignments"] if each["phase"] in ("experience", "next_step")]
    work = sanne.put(f"/works/{uuid7()}", make(activity))
    assert (work.status_code, work.get_json()["kind"]) == (200, kind)


def test_what_was_caught_is_the_experience_and_its_results(sanne: Person, activity: dict[str, Any]) -> None:
    work = uuid7()
    first = sanne.put(f"/works/{work}", capture(activity, finished=False))
    assert cycle(sanne)["phases"]["experience"] == "started"
    sanne.put(f"/works/{work}", capture(activity), base=first.get_json()["version"])
    assert cycle(sanne)["phases"]["experience"] == "done"
    assert "results" not in cycle(sanne)["missing"]


def test_a_next_step_that_says_something_is_the_follow_up(sanne: Person, activity: dict[str, Any]) -> None:
    work = uuid7()
    assert cycle_after(sanne, work, step(activity, content={"what": ""}))["phases"]["next_step"] == "started"
    assert cycle_after(sanne, work, step(activity), base=1)["phases"]["next_step"] == "done"
    assert "follow_up" not in cycle(sanne)["missing"]


def cycle_after(person: Person, work: Any, body: dict[str, Any], **more: Any) -> dict[str, Any]:
    assert person.put(f"/works/{work}", body, **more).status_code == 200
    return cycle(person)


@pytest.mark.parametrize(
    ("state", "days", "experience"),
    [("planned", 1, "todo"), ("planned", -1, "done"), ("absent", -1, "todo"), ("cancelled", -1, "todo")],
)
def test_who_was_there_had_the_experience(
    sanne: Person, bakker: Person, group: Group, state: str, days: int, experience: str
) -> None:
    day = (db.now() + timedelta(days=days)).isoformat()
    assert bakker.put(f"/activities/{uuid7()}", company_visit(group, starts_at=day)).status_code == 200
    db.session.query(Cycle).one().state = state
    db.session.commit()
    assert cycle(sanne)["phases"]["experience"] == experience


def test_a_whole_class_of_phases_takes_no_more_queries(
    bakker: Person, sanne: Person, noah: Person, activity: dict[str, Any]
) -> None:
    with Queries() as queries:
        assert len(bakker.get("/cycles").get_json()["items"]) == 2
    assert len(queries) <= 9
