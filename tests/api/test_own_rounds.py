"""A round of a student's own, without a mentor: theirs to change, their mentors' to read."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from portfolio import db
from portfolio.ids import cycle_id, uuid7
from portfolio.models import MENTOR, Group
from portfolio.models.activity import OWN_KINDS
from tests.api.test_looking import rating
from tests.conftest import NewSchool, Person, company_visit, own_round, preparation


@pytest.fixture
def own(sanne: Person) -> dict[str, Any]:
    answer = sanne.put(f"/activities/{uuid7()}", own_round())
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


def test_it_opens_a_cycle_at_once(sanne: Person, bakker: Person, de_wit: Person, own: dict[str, Any]) -> None:
    assert (own["owner"], own["groups"]) == (str(sanne.id), [])
    for person in (sanne, bakker, de_wit):
        (cycle,) = person.get("/cycles").get_json()["items"]
        assert (cycle["activity_id"], cycle["student"]["name"]) == (own["id"], "Sanne van den Berg")
        assert person.get(f"/activities/{own['id']}").get_json() == own


def test_the_student_and_the_mentors_are_told(sanne: Person, bakker: Person) -> None:
    before = {person: person.head() for person in (sanne, bakker)}
    sanne.put(f"/activities/{uuid7()}", own_round())
    for person, head in before.items():
        assert [(row["what"], row["type"]) for row in person.feed(head)] == [("put", "activity"), ("put", "cycle")]


def test_work_hangs_on_it_like_on_any_other(sanne: Person, own: dict[str, Any]) -> None:
    fit = {"phase": "reflect", "assignment": {"id": "does-this-fit-me", "version": 1}}
    content = {"answers": {"what_i_did": {"text": "Honden gewassen."}}, "questions": []}
    kept = sanne.put(f"/works/{uuid7()}", preparation(own, **fit, content=content))
    assert kept.get_json()["cycle_id"] == str(cycle_id(UUID(own["id"]), sanne.id))
    assert sanne.put(f"/ratings/{uuid7()}", rating(own)).status_code == 200


def test_the_student_changes_it_and_it_is_not_called_moved(sanne: Person, own: dict[str, Any]) -> None:
    url, later = f"/activities/{own['id']}", (db.now() + timedelta(days=9)).isoformat()
    changed = sanne.put(url, own_round(kind="home", title="Oma interviewen", starts_at=later), base=1)
    assert (changed.status_code, changed.get_json()["title"]) == (200, "Oma interviewen")
    (cycle,) = sanne.get("/cycles").get_json()["items"]
    assert cycle["state"] == "planned"
    assert sanne.put(url, own_round(), base=1).status_code == 412


def test_the_student_calls_it_off_and_takes_it_up_again(sanne: Person, bakker: Person, own: dict[str, Any]) -> None:
    url = f"/activities/{own['id']}/cancellation"
    assert sanne.put(url, base=1).get_json()["cancelled_at"]
    assert sanne.delete(url, base=2).get_json()["cancelled_at"] is None
    assert bakker.put(url, base=3).status_code == 403


def test_a_reader_may_not_change_it(
    bakker: Person, de_wit: Person, sanne: Person, group: Group, own: dict[str, Any]
) -> None:
    url = f"/activities/{own['id']}"
    for reader in (bakker, de_wit):
        assert reader.put(url, own_round(), base=1).status_code == 403
        assert reader.put(url, company_visit(group), base=1).status_code == 403
    assert sanne.put(url, company_visit(group), base=1).status_code == 403
    assert sanne.get(url).get_json() == own


def test_a_reader_says_neither_where_nor_whether_the_student_goes(
    bakker: Person, de_wit: Person, sanne: Person, own: dict[str, Any]
) -> None:
    url = f"/cycles/{cycle_id(UUID(own['id']), sanne.id)}"
    for reader in (bakker, de_wit):
        assert reader.put(url, {"state": "absent"}, base=1).status_code == 403
        assert reader.get(url).get_json()["state"] == "planned"


def test_a_reader_makes_no_link_to_it_for_others(bakker: Person, de_wit: Person, own: dict[str, Any]) -> None:
    for reader in (bakker, de_wit):
        assert reader.put(f"/activities/{own['id']}/questions-link").status_code == 403


def test_a_stranger_learns_nothing(
    noah: Person, iris: Person, beheer: Person, visitor: Person, own: dict[str, Any]
) -> None:
    for stranger in (noah, iris, beheer):
        assert stranger.get(f"/activities/{own['id']}").status_code == 404
        assert stranger.put(f"/activities/{own['id']}", own_round(), base=1).status_code == 404
        assert stranger.get("/cycles").get_json()["items"] == []
    assert visitor.put(f"/activities/{own['id']}", own_round()).status_code == 401


def test_a_student_plans_nothing_for_others(sanne: Person, noah: Person, group: Group, activity: Any) -> None:
    url = f"/activities/{activity['id']}"
    assert sanne.put(url, own_round(), base=activity["version"]).status_code == 403
    for wrong in ({"groups": [str(group.id)]}, {"company": {"name": "x"}}):
        assert sanne.put(f"/activities/{uuid7()}", own_round(**wrong)).status_code == 422
    own = sanne.put(f"/activities/{uuid7()}", own_round()).get_json()
    assert sanne.put(f"/activities/{own['id']}", own_round(company={"name": "x"}), base=1).status_code == 422
    assert sanne.put(f"/activities/{uuid7()}", company_visit(group)).status_code == 404
    assert [each["id"] for each in noah.get("/activities").get_json()["items"]] == [activity["id"]]


def test_staff_make_no_round_of_their_own(bakker: Person, de_wit: Person, group: Group) -> None:
    for staff in (bakker, de_wit):
        assert staff.put(f"/activities/{uuid7()}", own_round()).status_code == 404
    assert bakker.put(f"/activities/{uuid7()}", company_visit(group, groups=[])).status_code == 422


@pytest.mark.parametrize("kind", OWN_KINDS)
def test_it_stays_what_it_was_made_as(sanne: Person, bakker: Person, kind: str) -> None:
    made = sanne.put(f"/activities/{uuid7()}", own_round(kind=kind)).get_json()
    assert (made["kind"], made["owner"]) == (kind, str(sanne.id))
    assert bakker.put(f"/activities/{uuid7()}", own_round(kind=kind)).status_code == 404


def test_at_home_a_round_can_be_whole(sanne: Person) -> None:
    home = [
        {"phase": "prepare", "id": "home-questions", "version": 1},
        {"phase": "reflect", "id": "home-talk", "version": 1},
    ]
    own = sanne.put(f"/activities/{uuid7()}", own_round(kind="home", assignments=home)).get_json()
    answers = {
        "home-questions": {"find_out": {"chips": ["your_job"]}},
        "home-talk": {"what_they_said": {"text": "x"}, "do_we_agree": {"chips": ["agree"]}, "what_now": {"text": "x"}},
    }
    for each in home:
        content = {"answers": answers[each["id"]], "questions": []}
        kept = preparation(
            own, phase=each["phase"], assignment={"id": each["id"], "version": 1}, content=content, finished=True
        )
        assert sanne.put(f"/works/{uuid7()}", kept).status_code == 200
    (cycle,) = sanne.get("/cycles").get_json()["items"]
    assert cycle["missing"] == []


def test_what_arrives_twice_is_made_once(sanne: Person) -> None:
    url, change, plan = f"/activities/{uuid7()}", uuid7(), own_round()
    first, second = (sanne.put(url, plan, change=change) for _ in range(2))
    assert (first.status_code, first.get_json()) == (200, second.get_json())
    assert len(sanne.get("/cycles").get_json()["items"]) == 1


def test_a_mentor_of_another_group_does_not_see_it(here: NewSchool, bakker: Person, own: dict[str, Any]) -> None:
    ada = here.person(MENTOR, "Ada", "Kok", here.group("2K"))
    assert ada.get(f"/activities/{own['id']}").status_code == 404
    assert bakker.get(f"/activities/{own['id']}").status_code == 200
