"""Looking back in four taps: the student says it, the mentors see what was said last, nobody else anything."""

from typing import Any

import pytest

from portfolio.ids import uuid7
from portfolio.models import COORDINATOR
from tests.conftest import NewSchool, Person, Queries, own_round

SAID = {"work_exploration": 4, "motives": 3, "qualities": 2}


def rating(activity: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"activity_id": activity["id"], "made_at": "2027-02-11T14:45:00.000Z"} | SAID | more


def choice(activity: dict[str, Any], **more: Any) -> dict[str, Any]:
    about = {"activity_id": activity["id"], "made_at": "2027-02-11T14:45:00.000Z"}
    return about | {"sureness": "doubt", "options": ["Bakker", "Kok"], "why": "Vroeg op"} | more


def cycle_of(person: Person) -> dict[str, Any]:
    (cycle,) = person.get("/cycles").get_json()["items"]
    return cycle


def last_of(person: Person, what: str) -> Any:
    """What a cycle shows of it, without the ids."""
    said = cycle_of(person)[what]
    return said and {key: value for key, value in said.items() if key not in ("id", "cycle_id")}


def test_the_cycle_shows_what_was_said_last(sanne: Person, bakker: Person, activity: dict[str, Any]) -> None:
    assert (last_of(sanne, "rating"), last_of(sanne, "choice")) == (None, None)
    for motives in (1, 4):
        assert sanne.put(f"/ratings/{uuid7()}", rating(activity, motives=motives)).status_code == 200
    for sureness in ("none", "sure"):
        assert sanne.put(f"/choices/{uuid7()}", choice(activity, sureness=sureness)).status_code == 200
    at = {"at": "2027-02-11T14:45:00.000Z"}
    for person in (sanne, bakker):
        assert last_of(person, "rating") == SAID | {"motives": 4} | at
        assert last_of(person, "choice") == {"sureness": "sure", "options": ["Bakker", "Kok"], "why": "Vroeg op"} | at


def test_the_coordinator_sees_it_through_the_cycle(sanne: Person, de_wit: Person, activity: dict[str, Any]) -> None:
    sanne.put(f"/ratings/{uuid7()}", rating(activity))
    assert cycle_of(de_wit)["rating"]["motives"] == SAID["motives"]
    assert de_wit.get("/choices").get_json()["items"] == []


def test_the_student_and_the_mentors_are_told(sanne: Person, bakker: Person, activity: dict[str, Any]) -> None:
    before = {person: person.head() for person in (sanne, bakker)}
    sanne.put(f"/ratings/{uuid7()}", rating(activity))
    sanne.put(f"/choices/{uuid7()}", choice(activity))
    for person, head in before.items():
        told = person.feed(head)
        assert [(row["what"], row["type"]) for row in told] == [("put", "cycle")] * 2
        assert told[-1]["item"]["choice"]["sureness"] == "doubt"


def test_how_the_choice_grew_is_the_students_own(sanne: Person, bakker: Person, activity: dict[str, Any]) -> None:
    own = sanne.put(f"/activities/{uuid7()}", own_round()).get_json()
    for about, sureness in ((own, "none"), (activity, "doubt"), (own, "sure")):
        assert sanne.put(f"/choices/{uuid7()}", choice(about, sureness=sureness)).status_code == 200
    listed = sanne.get("/choices").get_json()["items"]
    cycles = {cycle["id"]: cycle["activity_id"] for cycle in sanne.get("/cycles").get_json()["items"]}
    assert [said["sureness"] for said in listed] == ["sure", "doubt", "none"]
    assert [cycles[said["cycle_id"]] for said in listed] == [own["id"], activity["id"], own["id"]]
    assert bakker.get("/choices").get_json()["items"] == []


@pytest.mark.parametrize(("road", "say"), [("ratings", rating), ("choices", choice)])
def test_what_arrives_twice_is_said_once(sanne: Person, activity: dict[str, Any], road: str, say: Any) -> None:
    url, change = f"/{road}/{uuid7()}", uuid7()
    first, second = (sanne.put(url, say(activity), change=change) for _ in range(2))
    assert (first.status_code, first.get_json()) == (200, second.get_json())
    assert len(sanne.get("/choices").get_json()["items"]) == (1 if road == "choices" else 0)


@pytest.mark.parametrize(("road", "say"), [("ratings", rating), ("choices", choice)])
def test_what_was_said_stays_as_it_was_said(
    sanne: Person, noah: Person, activity: dict[str, Any], road: str, say: Any
) -> None:
    url = f"/{road}/{uuid7()}"
    assert sanne.put(url, say(activity)).status_code == 200
    for base in ("new", 1):
        assert sanne.put(url, say(activity), base=base).status_code == 403
    assert noah.put(url, say(activity)).status_code == 404


@pytest.mark.parametrize(("road", "say"), [("ratings", rating), ("choices", choice)])
def test_only_a_student_of_the_activity_says_it(
    sanne: Person, bakker: Person, de_wit: Person, iris: Person, visitor: Person, beheer: Person,
    elsewhere: NewSchool, activity: dict[str, Any], road: str, say: Any,
) -> None:  # fmt: skip
    boss = elsewhere.person(COORDINATOR, "Bo", "Baas")
    for reader in (bakker, de_wit):
        assert reader.put(f"/{road}/{uuid7()}", say(activity)).status_code == 403
    for stranger in (iris, beheer, boss):
        there = stranger.put(f"/{road}/{uuid7()}", say(activity))
        nowhere = stranger.put(f"/{road}/{uuid7()}", say({"id": str(uuid7())}))
        assert (there.status_code, there.data) == (nowhere.status_code, nowhere.data) == (404, there.data)
    assert visitor.put(f"/{road}/{uuid7()}", say(activity)).status_code == 401
    assert (cycle_of(sanne)["rating"], cycle_of(sanne)["choice"]) == (None, None)


@pytest.mark.parametrize(
    ("road", "wrong"),
    [
        *(("ratings", {"motives": value}) for value in (0, 5, "3", 2.5, True, None)),
        ("ratings", {"activity_id": None}),
        ("ratings", {"made_at": "gisteren"}),
        ("ratings", {"mark": 8}),
        # Apart from any experience no screen shows it, and no other device would hear of it.
        ("choices", {"activity_id": None}),
        *(("choices", {"sureness": value}) for value in ("maybe", "", None)),
        *(("choices", {"options": value}) for value in (["x"] * 7, [" "], [""], ["x" * 61], ["a\0b"], "Kok", [None])),
        ("choices", {"why": "x" * 501}),
        ("choices", {"why": "\ud83e"}),
        ("choices", {"made_at": None}),
        ("choices", {"student_id": str(uuid7())}),
    ],
)
def test_what_says_nothing_clear_is_refused(
    sanne: Person, activity: dict[str, Any], road: str, wrong: dict[str, Any]
) -> None:
    body = (rating if road == "ratings" else choice)(activity) | wrong
    answer = sanne.put(f"/{road}/{uuid7()}", body)
    assert answer.status_code == 422
    assert list(answer.get_json()["errors"]["json"]) == list(wrong)


def test_the_lists_grow_and_the_queries_do_not(sanne: Person, noah: Person, bakker: Person, activity: Any) -> None:
    counts: dict[str, list[int]] = {"/cycles": [], "/choices": []}
    for people in ([sanne], [sanne, noah] * 3):
        for person in people:
            person.put(f"/ratings/{uuid7()}", rating(activity))
            person.put(f"/choices/{uuid7()}", choice(activity))
        for path, count in counts.items():
            reader = bakker if path == "/cycles" else sanne
            with Queries() as queries:
                assert reader.get(path).status_code == 200
            count.append(len(queries))
    assert all(few == many for few, many in counts.values())
