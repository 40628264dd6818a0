"""A mentor worries: the coordinator reads why, the student sees that it was done, nobody else learns anything."""

from typing import Any

import pytest

from portfolio.ids import uuid7
from portfolio.models import COORDINATOR, MENTOR, Group
from tests.conftest import NewSchool, Person, Queries

WORRY = "Ze schrijft dat ze thuis niet veilig is."


def worry(person: Person, work: dict[str, Any], **more: Any) -> Any:
    return person.put(f"/concerns/{uuid7()}", {"work_id": work["id"], "text": WORRY} | more)


def read(person: Person) -> list[dict[str, Any]]:
    return person.get("/concerns").get_json()["items"]


def test_the_coordinator_reads_it_and_settles_it(bakker: Person, de_wit: Person, shared: dict[str, Any]) -> None:
    assert worry(bakker, shared).status_code == 200
    (concern,) = read(de_wit)
    assert (concern["text"], concern["student"]["name"], concern["student"]["group"]) == (
        WORRY,
        "Sanne van den Berg",
        "2B",
    )
    assert (concern["author"]["name"], concern["settled_at"]) == ("Jan Bakker", None)
    settled = de_wit.put(f"/concerns/{concern['id']}/settlement").get_json()
    assert settled["settled_at"]
    again = de_wit.put(f"/concerns/{concern['id']}/settlement").get_json()
    assert again == settled == read(de_wit)[0]


def test_the_student_sees_that_it_was_done_and_not_what_was_said(
    sanne: Person, bakker: Person, shared: dict[str, Any]
) -> None:
    worry(bakker, shared)
    events = sanne.get("/me/events").get_json()["items"]
    assert ("concern", "Jan Bakker", shared["id"]) in [(e["kind"], e["who"], e["work_id"]) for e in events]
    assert WORRY not in str(events)
    assert read(sanne) == []


def test_no_mentor_reads_a_worry_and_no_other_school(
    here: NewSchool, elsewhere: NewSchool, bakker: Person, group: Group, beheer: Person, shared: dict[str, Any]
) -> None:
    made = worry(bakker, shared).get_json()
    assert set(made) == {"id", "work_id", "received_at"}
    colleague = here.person(MENTOR, "Ada", "Kok", group)
    boss = elsewhere.person(COORDINATOR, "Bo", "Baas")
    for person in (bakker, colleague, beheer, boss):
        assert read(person) == []
        assert person.put(f"/concerns/{made['id']}/settlement").status_code == 404


def test_a_worry_that_arrives_twice_is_one_and_stays_as_it_was_said(
    bakker: Person, de_wit: Person, shared: dict[str, Any]
) -> None:
    path, change, said = f"/concerns/{uuid7()}", uuid7(), {"work_id": shared["id"], "text": WORRY}
    first, second = (bakker.put(path, said, change=change) for _ in range(2))
    assert (first.status_code, first.get_json()) == (second.status_code, second.get_json())
    assert bakker.put(path, said | {"text": "Toch niet."}).status_code == 403
    assert [concern["text"] for concern in read(de_wit)] == [WORRY]


def test_only_who_may_read_the_work_may_worry_about_it(
    here: NewSchool, sanne: Person, noah: Person, iris: Person, de_wit: Person, visitor: Person, shared: dict[str, Any]
) -> None:
    other = here.person(MENTOR, "Ada", "Kok", here.group("2K"))
    people = (sanne, noah, other, iris, de_wit, visitor)
    assert [worry(person, shared).status_code for person in people] == [403, 404, 404, 404, 404, 401]


def test_a_private_work_gives_no_worry(bakker: Person, work: dict[str, Any]) -> None:
    assert worry(bakker, work).status_code == 404


@pytest.mark.parametrize("wrong", [{"text": " "}, {"text": "x" * 2001}, {"text": "a\0"}, {"work_id": "x"}, {"to": "x"}])
def test_what_is_no_worry_is_refused(bakker: Person, shared: dict[str, Any], wrong: dict[str, Any]) -> None:
    answer = worry(bakker, shared, **wrong)
    assert (answer.status_code, bool(answer.get_json()["errors"])) == (422, True)


def test_more_worries_are_no_more_queries(bakker: Person, de_wit: Person, shared: dict[str, Any]) -> None:
    counts = []
    for number in (1, 6):
        for _ in range(number):
            worry(bakker, shared)
        with Queries() as queries:
            read(de_wit)
        counts.append(len(queries))
    assert counts[0] == counts[1]
