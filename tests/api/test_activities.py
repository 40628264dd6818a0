"""Activities: planned by a mentor for the own groups, seen by whom they concern."""

from datetime import timedelta
from typing import Any

import pytest

from portfolio import db
from portfolio.ids import uuid7
from portfolio.models import COORDINATOR, MENTOR, STUDENT, Group
from tests.conftest import NewSchool, Person, Queries, company_visit, preparation


@pytest.fixture
def other_group(here: NewSchool) -> Group:
    return here.group("2K")


def test_planning_gives_every_student_a_cycle(
    sanne: Person, noah: Person, bakker: Person, activity: dict[str, Any]
) -> None:
    listed = bakker.get(f"/activities/{activity['id']}/cycles").get_json()["items"]
    assert {cycle["student"]["name"] for cycle in listed} == {"Sanne van den Berg", "Noah Osei"}
    for student in (sanne, noah):
        (cycle,) = student.get("/cycles").get_json()["items"]
        assert cycle["phases"] == dict.fromkeys(("prepare", "experience", "reflect", "next_step"), "todo")
        assert cycle["student"]["group"] == "2B"
        assert student.get(f"/activities/{activity['id']}").get_json() == activity


def test_a_plan_is_changed_from_its_version(bakker: Person, group: Group, activity: dict[str, Any]) -> None:
    url, moved = f"/activities/{activity['id']}", company_visit(group, place="Kerkplein 1", company=None)
    changed = bakker.put(url, moved, base=1)
    assert (changed.status_code, changed.headers["ETag"]) == (200, '"2"')
    assert changed.get_json()["place"] == "Kerkplein 1"
    assert changed.get_json()["company"] is None
    stale = bakker.put(url, moved, base=1)
    assert (stale.status_code, stale.get_json()["code"]) == (412, "stale")
    assert stale.get_json()["current"] == changed.get_json()


def test_a_plan_that_arrives_twice_is_made_once(bakker: Person, group: Group) -> None:
    url, change, plan = f"/activities/{uuid7()}", uuid7(), company_visit(group)
    first, second = (bakker.put(url, plan, change=change) for _ in range(2))
    assert first.get_json() == second.get_json()
    assert len(bakker.get("/activities").get_json()["items"]) == 1


def test_an_id_that_is_taken_is_no_new_plan(bakker: Person, group: Group, activity: dict[str, Any]) -> None:
    again = bakker.put(f"/activities/{activity['id']}", company_visit(group))
    assert (again.status_code, again.get_json()["code"]) == (412, "stale")
    edit = bakker.put(f"/activities/{uuid7()}", company_visit(group), base=1)
    assert edit.status_code == 404


def test_students_are_told(sanne: Person, noah: Person, bakker: Person, group: Group) -> None:
    before = sanne.head()
    bakker.put(f"/activities/{uuid7()}", company_visit(group))
    assert {row["type"] for row in sanne.feed(before)} == {"activity", "cycle"}


def test_the_coordinator_hears_of_plans_and_of_every_phase_that_moves(
    sanne: Person, bakker: Person, de_wit: Person, group: Group
) -> None:
    before = de_wit.head()
    activity = bakker.put(f"/activities/{uuid7()}", company_visit(group)).get_json()
    assert {row["type"] for row in de_wit.feed(before)} == {"activity", "cycle"}
    before = de_wit.head()
    draft = sanne.put(f"/works/{uuid7()}", preparation(activity)).get_json()
    rows = de_wit.feed(before)
    assert [(row["type"], row["item"]["phases"]["prepare"]) for row in rows] == [("cycle", "started")]
    before = de_wit.head()
    text = preparation(activity, text="Ze bakken ook taart.")
    assert sanne.put(f"/works/{draft['id']}", text, base=draft["version"]).status_code == 200
    assert de_wit.head() == before, "what is written stays between student and mentor"


def test_a_group_that_is_left_out_hears_that_it_is_gone(
    here: NewSchool, other_group: Group, sanne: Person, bakker: Person, de_wit: Person, group: Group
) -> None:
    mila = here.person(STUDENT, "Mila", "Kaya", other_group)
    url = f"/activities/{uuid7()}"
    de_wit.put(url, company_visit(group, groups=[str(group.id), str(other_group.id)]))
    assert sanne.get(url).status_code == mila.get(url).status_code == 200
    de_wit.put(url, company_visit(group, groups=[str(other_group.id)]), base=1)
    # Who has a cycle keeps the activity around it: work may hang on it.
    assert sanne.get(url).status_code == 200


def test_a_reader_may_not_change_it(sanne: Person, beheer: Person, group: Group, activity: dict[str, Any]) -> None:
    assert sanne.put(f"/activities/{activity['id']}", company_visit(group), base=1).status_code == 403
    for nobody in (sanne, beheer):
        assert nobody.put(f"/activities/{uuid7()}", company_visit(group)).status_code == 404


def test_a_mentor_plans_for_the_own_groups_only(
    here: NewSchool, bakker: Person, de_wit: Person, iris: Person, group: Group, other_group: Group
) -> None:
    both = company_visit(group, groups=[str(group.id), str(other_group.id)])
    refused = bakker.put(f"/activities/{uuid7()}", both)
    assert (refused.status_code, refused.get_json()["errors"]) == (422, {"groups": ["Not a group you plan for."]})
    url = f"/activities/{uuid7()}"
    assert de_wit.put(url, both).status_code == 200
    assert bakker.put(url, company_visit(group), base=1).status_code == 403
    assert here.person(MENTOR, "Ada", "Kok", other_group).put(url, both, base=1).status_code == 403
    assert iris.put(f"/activities/{uuid7()}", company_visit(group)).status_code == 422


def test_a_stranger_learns_nothing(
    iris: Person, elsewhere: NewSchool, visitor: Person, activity: dict[str, Any]
) -> None:
    url = f"/activities/{activity['id']}"
    yusuf = elsewhere.person(STUDENT, "Yusuf", "Demir", elsewhere.group("2C"))
    boss = elsewhere.person(COORDINATOR, "Bo", "Baas")
    free = yusuf.put(f"/activities/{uuid7()}", company_visit(elsewhere.group("2D")))
    taken = yusuf.put(url, company_visit(elsewhere.group("2E")))
    assert (free.status_code, free.data) == (taken.status_code, taken.data)
    for stranger in (iris, yusuf, boss):
        assert stranger.get(url).status_code == 404
        assert stranger.get(f"{url}/cycles").status_code == 404
        assert stranger.put(url, {"title": "x"}, base=1).status_code in (404, 422)
        assert stranger.get("/activities").get_json()["items"] == []
    assert visitor.get(url).status_code == 401


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "holiday"},
        {"title": " "},
        {"title": "x" * 121},
        {"title": "a\0b"},
        {"place": "\ud83e"},
        {"starts_at": "tomorrow"},
        {"starts_at": None},
        {"company": {"name": "x", "website": "javascript:alert(1)"}},
        {"company": {"name": "x", "website": "https://x.example/\ud83e"}},
        {"company": {"name": "x", "website": "https://x.example/\0"}},
        {"company": {"website": "https://x.example"}},
        {"photos": True},
        {"parents": "no"},
        {"competencies": ["juggling"]},
        {"assignments": [{"phase": "prepare", "id": "where-am-i-going", "version": 99}]},
        {"assignments": [{"phase": "reflect", "id": "where-am-i-going", "version": 1}]},
        {"assignments": [{"phase": "prepare", "id": "where-am-i-going", "version": 1.5}]},
        {"groups": []},
        {"groups": ["2B"]},
        {"groups": [str(uuid7())]},
        {"school_id": str(uuid7())},
    ],
)
def test_what_is_no_plan_is_refused_with_its_place(bakker: Person, group: Group, wrong: dict[str, Any]) -> None:
    answer = bakker.put(f"/activities/{uuid7()}", company_visit(group) | wrong)
    assert answer.status_code == 422
    assert answer.get_json()["errors"]
    assert bakker.get("/activities").get_json()["items"] == []


def test_a_time_in_another_zone_is_the_same_moment(bakker: Person, group: Group) -> None:
    plan = company_visit(group, starts_at="2027-02-11T09:30:00+01:00")
    assert bakker.put(f"/activities/{uuid7()}", plan).get_json()["starts_at"] == "2027-02-11T08:30:00.000Z"


def test_the_lists_grow_and_the_queries_do_not(bakker: Person, sanne: Person, noah: Person, group: Group) -> None:
    counts: dict[str, list[int]] = {"/activities": [], "/cycles": []}
    for number in (1, 8):
        for _ in range(number):
            moment = db.now() + timedelta(days=number)
            bakker.put(f"/activities/{uuid7()}", company_visit(group, starts_at=moment.isoformat()))
        for path, count in counts.items():
            with Queries() as queries:
                assert bakker.get(path).status_code == 200
            count.append(len(queries))
    assert all(few == many for few, many in counts.values())
