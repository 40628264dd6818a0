"""What a mentor changes after planning: moved, cancelled, and where, when and whether one student goes."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from portfolio import db
from portfolio.clock import today
from portfolio.ids import cycle_id, uuid7
from portfolio.models import MENTOR, STUDENT, Group, Membership
from tests.conftest import NewSchool, Person, Queries, company_visit, preparation

SHOP = {"name": "Fietsenmaker Aartsen", "website": None}


def cycle_of(person: Person, activity: dict[str, Any]) -> dict[str, Any]:
    listed = person.get(f"/activities/{activity['id']}/cycles").get_json()["items"]
    return next(each for each in listed if each["student"]["name"].startswith(person.first_name))


@pytest.fixture
def cycle(sanne: Person, activity: dict[str, Any]) -> dict[str, Any]:
    return cycle_of(sanne, activity)


def test_a_moved_visit_keeps_the_work_and_tells_the_students(
    sanne: Person, noah: Person, bakker: Person, group: Group, activity: dict[str, Any], work: dict[str, Any]
) -> None:
    before, later = sanne.head(), (db.now() + timedelta(days=9)).isoformat()
    bakker.put(f"/activities/{activity['id']}", company_visit(group, starts_at=later), base=1)
    assert [(row["type"], row["what"]) for row in sanne.feed(before)] == [("activity", "put"), ("cycle", "put")]
    assert [cycle_of(each, activity)["state"] for each in (sanne, noah)] == ["moved", "moved"]
    assert sanne.get(f"/works/{work['id']}").get_json()["content"] == work["content"]
    assert cycle_of(sanne, activity)["phases"]["prepare"] == "started"


def test_another_title_moves_nobody(bakker: Person, sanne: Person, group: Group, activity: dict[str, Any]) -> None:
    same_time = company_visit(group, starts_at=activity["starts_at"], title="Bij de bakker", tasks="Brood bakken")
    changed = bakker.put(f"/activities/{activity['id']}", same_time, base=1).get_json()
    assert (changed["title"], changed["tasks"]) == ("Bij de bakker", "Brood bakken")
    assert cycle_of(sanne, activity)["state"] == "planned"


def test_who_goes_their_own_way_is_not_moved(
    bakker: Person, sanne: Person, group: Group, activity: dict[str, Any], cycle: dict[str, Any]
) -> None:
    own = (db.now() + timedelta(days=2)).isoformat()
    bakker.put(f"/cycles/{cycle['id']}", {"state": "planned", "starts_at": own}, base=1)
    later = (db.now() + timedelta(days=9)).isoformat()
    bakker.put(f"/activities/{activity['id']}", company_visit(group, starts_at=later), base=1)
    assert cycle_of(sanne, activity)["state"] == "planned"


def test_a_cancelled_visit_asks_nothing_and_keeps_the_work(
    sanne: Person, bakker: Person, activity: dict[str, Any], work: dict[str, Any]
) -> None:
    url, before = f"/activities/{activity['id']}/cancellation", sanne.head()
    cancelled = bakker.put(url, base=activity["version"])
    assert cancelled.status_code == 200
    assert cancelled.get_json()["cancelled_at"]
    assert {row["type"] for row in sanne.feed(before)} == {"activity", "cycle"}
    assert sanne.get(f"/activities/{activity['id']}").get_json()["cancelled_at"]
    assert cycle_of(sanne, activity)["missing"] == []
    assert sanne.get(f"/works/{work['id']}").status_code == 200
    again = bakker.delete(url, base=cancelled.get_json()["version"]).get_json()
    assert again["cancelled_at"] is None
    assert cycle_of(sanne, activity)["missing"] == ["goals", "results", "evaluation", "follow_up"]


def test_a_stale_cancellation_changes_nothing(bakker: Person, activity: dict[str, Any]) -> None:
    url = f"/activities/{activity['id']}/cancellation"
    stale = bakker.put(url, base=7)
    assert (stale.status_code, stale.get_json()["current"]) == (412, activity)
    assert bakker.put(url, base=None).status_code == 428
    assert bakker.put(f"/activities/{uuid7()}/cancellation", base=1).status_code == 404


def test_a_cancellation_that_arrives_twice_is_one(bakker: Person, activity: dict[str, Any]) -> None:
    change, url = uuid7(), f"/activities/{activity['id']}/cancellation"
    first, second = (bakker.put(url, base=1, change=change) for _ in range(2))
    assert (first.status_code, first.get_json()) == (second.status_code, second.get_json())


def test_a_student_goes_somewhere_else(
    sanne: Person, noah: Person, bakker: Person, activity: dict[str, Any], cycle: dict[str, Any]
) -> None:
    before, at = sanne.head(), "2027-02-11T09:00:00.000Z"
    elsewhere = {"company": SHOP, "place": "Kade 3", "starts_at": at, "companion": "De Wit", "state": "planned"}
    answer = bakker.put(f"/cycles/{cycle['id']}", elsewhere, base=cycle["version"])
    assert (answer.status_code, answer.headers["ETag"]) == (200, '"2"')
    mine = sanne.get(f"/cycles/{cycle['id']}").get_json()
    assert mine == answer.get_json()
    assert mine["company"].pop("id")
    assert {name: mine[name] for name in elsewhere} == elsewhere
    assert [(row["type"], row["id"]) for row in sanne.feed(before)] == [("cycle", cycle["id"])]
    assert cycle_of(noah, activity)["company"] is None


def test_whoever_was_absent_is_asked_nothing_until_that_is_undone(
    sanne: Person, bakker: Person, de_wit: Person, cycle: dict[str, Any]
) -> None:
    absent = bakker.put(f"/cycles/{cycle['id']}", {"state": "absent"}, base=1).get_json()
    assert (absent["state"], absent["missing"]) == ("absent", [])
    assert sanne.get(f"/cycles/{cycle['id']}").get_json()["state"] == "absent"
    back = de_wit.put(f"/cycles/{cycle['id']}", {"state": "planned"}, base=2).get_json()
    assert len(back["missing"]) == 4


def test_two_mentors_at_once_do_not_overwrite_each_other(bakker: Person, cycle: dict[str, Any]) -> None:
    url = f"/cycles/{cycle['id']}"
    first = bakker.put(url, {"state": "absent"}, base=1).get_json()
    stale = bakker.put(url, {"state": "planned", "place": "Elders"}, base=1)
    assert (stale.status_code, stale.get_json()["current"]) == (412, first)


def test_an_experience_is_had_when_its_time_has_come(
    sanne: Person, bakker: Person, activity: dict[str, Any], cycle: dict[str, Any]
) -> None:
    url, yesterday = f"/cycles/{cycle['id']}", (db.now() - timedelta(days=1)).isoformat()
    assert bakker.put(url, {"state": "planned", "starts_at": yesterday}, base=1).get_json()["phases"] == {
        "prepare": "todo",
        "experience": "done",
        "reflect": "todo",
        "next_step": "todo",
    }
    absent = bakker.put(url, {"state": "absent", "starts_at": yesterday}, base=2).get_json()
    assert absent["phases"]["experience"] == "todo"


def test_only_the_mentor_of_now_and_the_coordinator_arrange(
    here: NewSchool, sanne: Person, noah: Person, iris: Person, visitor: Person, cycle: dict[str, Any]
) -> None:
    url, absent = f"/cycles/{cycle['id']}", {"state": "absent"}
    assert sanne.put(url, absent, base=1).status_code == 403
    other = here.person(MENTOR, "Ada", "Kok", here.group("2K"))
    for stranger in (noah, iris, other):
        assert stranger.put(url, absent, base=1).status_code == 404
    assert visitor.put(url, absent, base=1).status_code == 401


def test_whoever_changes_class_halfway_keeps_the_round_and_gets_the_new_mentor(
    here: NewSchool, sanne: Person, bakker: Person, activity: dict[str, Any], work: dict[str, Any]
) -> None:
    other = here.group("2K")
    kok = here.person(MENTOR, "Ada", "Kok", other)
    url = f"/cycles/{cycle_id(UUID(activity['id']), sanne.id)}"
    left = db.session.query(Membership).where(Membership.user_id == sanne.id).one()
    left.until_on = today() - timedelta(days=1)
    db.session.add(
        Membership(school_id=sanne.school_id, user_id=sanne.id, group_id=other.id, role=STUDENT, from_on=today())
    )
    db.session.commit()
    db.session.remove()
    assert sanne.get(url).get_json()["phases"]["prepare"] == "started"
    assert sanne.get(f"/works/{work['id']}").get_json()["content"] == work["content"]
    finished = preparation(activity, finished=True)
    assert sanne.put(f"/works/{work['id']}", finished, base=work["version"]).status_code == 200
    assert bakker.put(url, {"state": "absent"}, base=1).status_code == 404
    assert kok.get(f"/activities/{activity['id']}").status_code == 200
    assert kok.put(url, {"state": "absent"}, base=1).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "ill"},
        {"state": None},
        {"place": ""},
        {"place": "x" * 301},
        {"companion": "a\0b"},
        {"starts_at": "tomorrow"},
        {"company": {"name": ""}},
        {"company": {"name": "x", "website": "javascript:alert(1)"}},
        {"student": str(uuid7())},
    ],
)
def test_what_is_no_arrangement_is_refused(bakker: Person, cycle: dict[str, Any], wrong: dict[str, Any]) -> None:
    answer = bakker.put(f"/cycles/{cycle['id']}", {"state": "planned"} | wrong, base=1)
    assert (answer.status_code, bool(answer.get_json()["errors"])) == (422, True)


def test_moving_a_large_class_asks_no_more_of_the_database_per_student(
    here: NewSchool, bakker: Person, sanne: Person, group: Group, activity: dict[str, Any]
) -> None:
    counts = []
    for version, newcomers in ((1, 0), (3, 6)):
        for number in range(newcomers):
            here.person(STUDENT, f"Kind{number}", "Klas", group)
        url = f"/activities/{activity['id']}/cancellation"
        bakker.put(f"/activities/{activity['id']}", company_visit(group), base=version)
        with Queries() as queries:
            assert bakker.put(url, base=version + 1).status_code == 200
        # Every device of the class has a feed of its own, and every row a write: only those may grow.
        counts.append(len([each for each in queries.statements if each.startswith("SELECT")]))
    assert counts[0] == counts[1]
