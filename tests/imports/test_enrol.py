"""What a class list does to a school that is at work: who sees what afterwards, and which devices hear of it."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from portfolio import db
from portfolio.clock import today
from portfolio.imports import ClassList
from portfolio.imports import Person as Line
from portfolio.imports.enrol import Enrolment, EnrolmentError, enrol, name_from
from portfolio.models import MENTOR, Group, Membership, School
from tests.conftest import NewSchool, Person


def line(who: Person, group: str, mentor: Person | str, **more: Any) -> Line:
    names = {"first_name": who.first_name, "infix": who.infix, "last_name": who.last_name} | more
    email = mentor if isinstance(mentor, str) else mentor.email
    return Line(line=2, number=who.number, **names, group=group, year=2, mentors=(email,), sixteen_on=None)


def take_in(school: NewSchool, *lines: Line) -> Enrolment:
    db.session.rollback()
    result = enrol(db.session.get_one(School, school.school.id), ClassList(people=lines))
    db.session.commit()
    db.session.remove()
    return result


def news(who: Person, after: int) -> dict[str, str]:
    """What the person's devices hear, by thing: the last word counts."""
    return {row["id"]: row["what"] for row in who.feed(after)}


@pytest.fixture
def vos(here: NewSchool) -> Person:
    """Mentors 2C."""
    return here.person(MENTOR, "Anna", "Vos", here.group("2C"))


def test_a_moved_students_work_goes_from_the_old_mentor_and_comes_to_the_new(
    here: NewSchool, sanne: Person, bakker: Person, vos: Person, shared: dict[str, Any]
) -> None:
    old, new = bakker.head(), vos.head()
    assert take_in(here, line(sanne, "2C", vos)).moved_students == 1
    assert news(bakker, old)[shared["id"]] == "gone"
    assert news(vos, new)[shared["id"]] == "put"
    assert bakker.get(f"/works/{shared['id']}").status_code == 404
    assert vos.get(f"/works/{shared['id']}").status_code == 200
    me = sanne.get("/session").get_json()
    assert (me["group"]["name"], me["mentors"]) == ("2C", ["Anna Vos"])


def test_the_same_list_writes_no_news(here: NewSchool, sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    heads = sanne.head(), bakker.head()
    result = take_in(here, line(sanne, "2b", bakker))
    assert (result.known_students, result.moved_students, result.new_groups) == (1, 0, [])
    assert (sanne.head(), bakker.head()) == heads


def test_a_newcomer_gets_what_the_group_will_do(
    here: NewSchool, noah: Person, bakker: Person, vos: Person, activity: dict[str, Any], iris: Person
) -> None:
    take_in(here, line(noah, "2C", vos))
    assert [each["id"] for each in noah.get("/activities").get_json()["items"]] == [activity["id"]], "his cycle stays"
    head, elsewhere = bakker.head(), iris.head()
    take_in(here, line(noah, "2B", bakker))
    cycles = [cycle["student"]["name"] for cycle in bakker.get("/cycles").get_json()["items"]]
    assert "Noah Osei" in cycles
    assert bakker.head() > head
    assert iris.head() == elsewhere


def test_a_mentor_who_is_on_the_list_no_more_stops(
    here: NewSchool, sanne: Person, bakker: Person, vos: Person, shared: dict[str, Any]
) -> None:
    head = bakker.head()
    result = take_in(here, line(sanne, "2B", vos))
    assert result.ended_mentors == [f"{bakker.email} (2B)"]
    assert news(bakker, head)[shared["id"]] == "gone"
    assert sanne.get("/session").get_json()["mentors"] == ["Anna Vos"]


def test_a_substitute_with_an_end_date_stays_until_then(
    here: NewSchool, group: Group, sanne: Person, bakker: Person, vos: Person, shared: dict[str, Any]
) -> None:
    until = today() + timedelta(days=5)
    substitute = {"school_id": here.school.id, "group_id": group.id, "role": MENTOR, "from_on": today()}
    db.session.add(Membership(user_id=vos.id, until_on=until, **substitute))
    db.session.commit()
    assert take_in(here, line(sanne, "2B", bakker)).ended_mentors == []
    assert vos.get(f"/works/{shared['id']}").status_code == 200


def test_a_corrected_name_reaches_the_student_and_the_mentor(
    here: NewSchool, sanne: Person, bakker: Person, shared: dict[str, Any]
) -> None:
    head = bakker.head()
    take_in(here, line(sanne, "2B", bakker, first_name="Susanne"))
    assert sanne.get("/session").get_json()["first_name"] == "Susanne"
    named = [row["item"]["student"]["name"] for row in bakker.feed(head) if row["type"] == "work"]
    assert named == ["Susanne van den Berg"]


def test_a_contradiction_changes_nothing(here: NewSchool, sanne: Person, iris: Person, bakker: Person) -> None:
    with pytest.raises(EnrolmentError) as error:
        take_in(here, line(sanne, "2C", bakker), line(sanne, "2D", iris))
    assert [each.column for each in error.value.refused] == ["mentor"]
    db.session.rollback()
    assert {group.name for group in db.session.scalars(select(Group))} == {"2B"}


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("j.bakker@x.nl", ("J.", "Bakker")),
        ("els_de-wit@x.nl", ("Els De", "Wit")),
        ("bkr@x.nl", ("", "Bkr")),
    ],
)
def test_an_address_gives_a_name_to_begin_with(email: str, name: tuple[str, str]) -> None:
    assert name_from(email) == name
