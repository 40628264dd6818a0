"""The school's office, in a process of its own with the server's settings: classes come, mentors come and go."""

import json
import sys
import traceback
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import delete, select

from portfolio import create_app, db, planning
from portfolio.clock import today
from portfolio.ids import uuid7
from portfolio.models import MENTOR, STUDENT, FeedRow, Group, Membership, School, SchoolYear, User
from portfolio.signin import printing
from portfolio.sync import feed, moves

PIN, PASSWORD = "4827", "een lang wachtwoord"


def new_class(students: int, activities: int) -> dict[str, Any]:
    """A school with one class, its mentor and what is planned for it."""
    group = _group()
    mentor = _person(group, MENTOR, email=f"{uuid4().hex}@school.example")
    people = [_person(group, STUDENT, number=str(n)) for n in range(students)]
    planned = [planning.plan(mentor, None, uuid7(), _visit(group, n), None) for n in range(activities)]
    return {
        "mentor": {"id": str(mentor.id), "card": printing.new_card(mentor), "password": PASSWORD},
        "students": [{"id": str(each.id), "card": printing.new_card(each), "pin": PIN} for each in people],
        "activities": [str(activity.id) for activity in planned],
    }


def leaves(person: str) -> None:
    """Since yesterday not in the group any more."""
    _move(person, until=today() - timedelta(days=1))


def comes_back(person: str) -> None:
    """In the group again, for as long as it takes."""
    _move(person, until=None)


def forget_feed(person: str) -> None:
    """As after 90 days: what was told so far is not kept."""
    head = feed.head(db.session.get_one(User, UUID(person)))
    db.session.execute(delete(FeedRow).where(FeedRow.user_id == UUID(person), FeedRow.n < head))


def _group() -> Group:
    school = _kept(School(name=f"Havenlyceum {uuid4()}"))
    year = _kept(SchoolYear.around(today(), school.id))
    return _kept(Group(school_id=school.id, school_year_id=year.id, name="2B", year=2))


def _person(group: Group, role: str, **more: str) -> User:
    person = _kept(User(school_id=group.school_id, first_name="Sanne", last_name=f"van {role}", **more))
    since = today() - timedelta(days=60)
    person.memberships.append(Membership(school_id=group.school_id, group_id=group.id, role=role, from_on=since))
    db.session.flush()
    return person


def _visit(group: Group, number: int) -> dict[str, Any]:
    phases = {"prepare": "where-am-i-going", "reflect": "does-this-fit-me"}
    return {
        "kind": "company_visit",
        "title": f"Bezoek {number}",
        "starts_at": db.now() + timedelta(days=1),
        "place": "Dorpsstraat 12",
        "companion": "",
        "tasks": "",
        "company": None,
        "photos": "ask",
        "parents": False,
        "competencies": [],
        "assignments": [{"phase": phase, "id": each, "version": 1} for phase, each in phases.items()],
        "groups": [group.id],
    }


def _move(person: str, until: Any) -> None:
    membership = db.session.scalars(select(Membership).where(Membership.user_id == UUID(person))).one()
    membership.until_on = until
    db.session.flush()
    feed.tell(moves.news_of(membership))


def _kept(thing: Any) -> Any:
    db.session.add(thing)
    db.session.flush()
    return thing


TASKS: dict[str, Callable[..., Any]] = {task.__name__: task for task in (new_class, leaves, comes_back, forget_feed)}


def _answer(line: str) -> dict[str, Any]:
    asked = json.loads(line)
    try:
        result = TASKS[asked.pop("do")](**asked)
        db.session.commit()
    except Exception:  # noqa: BLE001 - told to whoever asked
        return {"error": traceback.format_exc()}
    finally:
        db.session.remove()
    return {"result": result}


def main() -> None:
    with create_app().app_context():
        for line in sys.stdin:
            print(json.dumps(_answer(line)), flush=True)


if __name__ == "__main__":
    main()
