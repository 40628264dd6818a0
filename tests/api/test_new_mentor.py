"""Whoever becomes a mentor sees what is shared: the student is told, for some weeks, when it is somebody new."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from portfolio import db
from portfolio.clock import today
from portfolio.models import MENTOR, STUDENT, Event, Group, Membership
from portfolio.policy.belonging import TOLD
from portfolio.sync import moves
from tests.conftest import NewSchool, Person, Queries

YESTERDAY = today() - timedelta(days=1)


def told(person: Person) -> str | None:
    return person.get("/session").get_json()["mentors_since"]


def join(person: Person, group: Group, role: str, day: date, until: date | None = None) -> Membership:
    membership = Membership(school_id=group.school_id, user_id=person.id, group_id=group.id, role=role)
    membership.from_on, membership.until_on = day, until
    db.session.add(membership)
    db.session.commit()
    return membership


def leave(person: Person, last: date) -> None:
    for each in db.session.scalars(select(Membership).where(Membership.user_id == person.id)):
        each.until_on = last
    db.session.commit()


@pytest.fixture
def anna(here: NewSchool) -> Person:
    """Another mentor, of no group yet."""
    anna = here.person(MENTOR, "Anna", "Vos", here.group("2C"))
    db.session.execute(delete(Membership).where(Membership.user_id == anna.id))
    db.session.commit()
    return anna


def test_the_first_mentor_is_no_news(sanne: Person, bakker: Person) -> None:
    assert told(sanne) is None
    assert told(bakker) is None, "staff have no mentor"


def test_another_mentor_of_the_same_group_is(sanne: Person, bakker: Person, anna: Person, group: Group) -> None:
    leave(bakker, YESTERDAY)
    join(anna, group, MENTOR, today())
    assert told(sanne) == today().isoformat()
    assert sanne.get("/session").get_json()["mentors"] == ["Anna Vos"]


def test_a_second_mentor_beside_the_first_is(sanne: Person, bakker: Person, anna: Person, group: Group) -> None:
    join(anna, group, MENTOR, YESTERDAY)
    assert told(sanne) == YESTERDAY.isoformat()


def test_another_group_with_another_mentor_is(here: NewSchool, sanne: Person, bakker: Person, anna: Person) -> None:
    third = here.group("3B")
    join(anna, third, MENTOR, today() - timedelta(days=90))
    leave(sanne, YESTERDAY)
    join(sanne, third, STUDENT, today())
    assert told(sanne) == today().isoformat()


def test_another_group_with_the_same_mentor_is_not(here: NewSchool, sanne: Person, bakker: Person) -> None:
    third = here.group("3B")
    for person, role in ((sanne, STUDENT), (bakker, MENTOR)):
        leave(person, YESTERDAY)
        join(person, third, role, today())
    assert told(sanne) is None


@pytest.mark.parametrize(("day", "until"), [(today() + timedelta(days=1), None), (YESTERDAY, YESTERDAY)])
def test_who_is_not_yet_or_no_longer_the_mentor_is_not(
    sanne: Person, bakker: Person, anna: Person, group: Group, day: date, until: date | None
) -> None:
    join(anna, group, MENTOR, day, until)
    assert told(sanne) is None


def test_after_some_weeks_it_is_no_news_any_more(sanne: Person, anna: Person, group: Group) -> None:
    membership = db.session.scalars(select(Membership).where(Membership.user_id == sanne.id)).one()
    membership.from_on = today() - 2 * TOLD
    join(anna, group, MENTOR, today() - TOLD)
    assert told(sanne) == (today() - TOLD).isoformat()
    earlier = today() - TOLD - timedelta(days=1)
    db.session.execute(update(Membership).where(Membership.user_id == anna.id).values(from_on=earlier))
    db.session.commit()
    assert told(sanne) is None


def test_the_student_can_read_it_later(
    here: NewSchool, sanne: Person, noah: Person, anna: Person, group: Group
) -> None:
    newcomer = here.person(STUDENT, "Bo", "Boot", group)
    of_newcomer = db.session.scalars(select(Membership).where(Membership.user_id == newcomer.id)).one()
    of_newcomer.from_on = today()
    moves.note([join(anna, group, MENTOR, today())])
    db.session.commit()
    for person, read in ((sanne, ["Anna Vos"]), (noah, ["Anna Vos"]), (newcomer, [])):
        events: list[dict[str, Any]] = person.get("/me/events").get_json()["items"]
        assert [each["who"] for each in events if each["kind"] == "new_mentor"] == read
    assert db.session.query(Event).where(Event.kind == "new_mentor").count() == 2


def test_more_mentors_and_groups_take_no_more_queries(here: NewSchool, sanne: Person, anna: Person) -> None:
    counts = []
    for number in range(3):
        group = here.group(f"3{number}")
        join(anna, group, MENTOR, today())
        join(sanne, group, STUDENT, today())
        with Queries() as queries:
            assert told(sanne)
        counts.append(len(queries))
    assert counts[0] == counts[2]
