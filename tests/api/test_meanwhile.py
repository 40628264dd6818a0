"""What students made without a network arrives, whatever happened to the visit or to their class meanwhile."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from portfolio import db
from portfolio.clock import today
from portfolio.ids import cycle_id, uuid7
from portfolio.models import MENTOR, STUDENT, Group, Membership
from tests.api.test_looking import choice, rating
from tests.conftest import NewSchool, Person, company_visit, preparation
from tests.media.recordings import voice

Meanwhile = Callable[[Person, Group, dict[str, Any]], Any]


def _changed(**more: Any) -> Meanwhile:
    def meanwhile(bakker: Person, group: Group, activity: dict[str, Any]) -> Any:
        return bakker.put(f"/activities/{activity['id']}", company_visit(group, **more), base=activity["version"])

    return meanwhile


def _cancelled(bakker: Person, _group: Group, activity: dict[str, Any]) -> Any:
    return bakker.put(f"/activities/{activity['id']}/cancellation", base=activity["version"])


def _absent(bakker: Person, _group: Group, activity: dict[str, Any]) -> Any:
    (cycle,) = [
        each
        for each in bakker.get(f"/activities/{activity['id']}/cycles").get_json()["items"]
        if each["student"]["name"].startswith("Sanne")
    ]
    return bakker.put(f"/cycles/{cycle['id']}", {"state": "absent"}, base=cycle["version"])


def caught(activity: dict[str, Any], medium: UUID) -> dict[str, Any]:
    """What a phone caught at the company."""
    moment = {"id": str(uuid7()), "kind": "voice", "medium": str(medium), "at": "2027-02-11T14:45:00.000Z"}
    content = {"moments": [moment], "marks": {}, "own": [], "asked": []}
    about = {"phase": "experience", "assignment": {"id": "at-the-company", "version": 1}}
    return preparation(activity, content=content, finished=True) | about


def everything_arrives(sanne: Person, activity: dict[str, Any]) -> None:
    """A preparation, a capture with a recording, a rating and a choice: each made before the phone heard of it."""
    medium = uuid7()
    made = {
        "works": [preparation(activity, finished=True), caught(activity, medium)],
        "ratings": [rating(activity)],
        "choices": [choice(activity)],
    }
    for path, body in [(path, body) for path, bodies in made.items() for body in bodies]:
        answer = sanne.put(f"/{path}/{uuid7()}", body)
        assert answer.status_code == 200, answer.get_json()
    assert sanne.upload(medium, voice(seconds=1.0)).status_code == 200
    works = sanne.get("/works").get_json()["items"]
    assert sorted(work["phase"] for work in works) == ["experience", "prepare"]
    assert [work["media"] for work in works if work["media"]] == [{str(medium): "processing"}]
    assert sanne.get(f"/activities/{activity['id']}").status_code == 200


@pytest.mark.parametrize(
    "meanwhile",
    [
        _changed(starts_at=(db.now() + timedelta(days=9)).isoformat()),
        _changed(assignments=[{"phase": "reflect", "id": "pitch", "version": 1}], photos="no"),
        _cancelled,
        _absent,
    ],
    ids=["moved", "other assignments", "cancelled", "absent"],
)
def test_what_was_made_for_a_visit_that_changed_meanwhile(
    sanne: Person, bakker: Person, group: Group, activity: dict[str, Any], meanwhile: Meanwhile
) -> None:
    answer = meanwhile(bakker, group, activity)
    assert answer.status_code == 200, answer.get_json()
    everything_arrives(sanne, activity)


def test_what_was_made_before_the_group_was_left_out(
    here: NewSchool, sanne: Person, de_wit: Person, group: Group, activity: dict[str, Any]
) -> None:
    elsewhere = company_visit(group, groups=[str(here.group("2K").id)])
    assert de_wit.put(f"/activities/{activity['id']}", elsewhere, base=activity["version"]).status_code == 200
    everything_arrives(sanne, activity)


def test_what_was_made_before_the_student_came_to_another_class(
    here: NewSchool, sanne: Person, bakker: Person, activity: dict[str, Any]
) -> None:
    other = here.group("2K")
    kok = here.person(MENTOR, "Ada", "Kok", other)
    db.session.query(Membership).where(Membership.user_id == sanne.id).one().until_on = today() - timedelta(days=1)
    db.session.add(
        Membership(school_id=sanne.school_id, user_id=sanne.id, group_id=other.id, role=STUDENT, from_on=today())
    )
    db.session.commit()
    db.session.remove()
    everything_arrives(sanne, activity)
    (prepared,) = [work for work in sanne.get("/works").get_json()["items"] if work["phase"] == "prepare"]
    assert sanne.put(f"/works/{prepared['id']}/share", base=prepared["version"]).status_code == 200
    assert [work["id"] for work in kok.get("/works").get_json()["items"]] == [prepared["id"]]
    assert bakker.get("/works").get_json()["items"] == []
    assert kok.get(f"/cycles/{cycle_id(UUID(activity['id']), sanne.id)}").get_json()["rating"]["motives"] == 3
