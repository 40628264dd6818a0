"""A school in which the ids, card and password of the document's examples are real, so that examples reach the code."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import delete, update

from portfolio import db
from portfolio.api import examples
from portfolio.clock import today
from portfolio.ids import cycle_id
from portfolio.models import (
    MENTOR,
    STUDENT,
    Activity,
    Card,
    Comment,
    Cycle,
    Group,
    Medium,
    Membership,
    Session,
    Throttle,
    User,
    Work,
)
from portfolio.signin import secret
from tests.conftest import PASSWORD, NewSchool, Person
from tests.media.pictures import small

PHOTO = small("JPEG")
ROLES = ("owner", "mate", "mentor", "coordinator", "admin", "iris", "visitor")
THINGS = {"work_id": Work, "activity_id": Activity, "comment_id": Comment, "medium_id": Medium, "cycle_id": Cycle}


class Example:
    """The example school; before each request everybody is signed in again and nobody is slowed."""

    def __init__(self, people: dict[str, Person]) -> None:
        self.people = people
        self.secrets = {p.id: db.session.get_one(User, p.id).secret_hash for p in people.values() if p.user}
        session = db.session.query(Session).where(Session.user_id == people["owner"].id).limit(1).one()
        cycle = cycle_id(UUID(examples.ACTIVITY), people["owner"].id)
        # What a path names in most requests, so that they find something.
        self.in_paths = examples.IN_PATHS | {"cycle_id": str(cycle), "session_id": str(session.public_id)}
        db.session.remove()

    def cookie(self, role: str) -> str | None:
        held = self.people[role].client.get_cookie("trots")
        return held.value if held else None

    def mend(self) -> None:
        """Undo what a request may have done to signing in, and take the work out of the bin."""
        db.session.rollback()
        db.session.execute(update(Session).values(ended_at=None, locked_at=None, last_seen_at=db.now()))
        db.session.execute(update(Card).values(ended_at=None))
        db.session.execute(delete(Throttle))
        for user_id, hashed in self.secrets.items():
            db.session.execute(update(User).where(User.id == user_id).values(secret_hash=hashed))
        db.session.commit()

    def version_of(self, parameters: dict[str, Any]) -> int | None:
        """The version of the thing in a path, as it is now."""
        for name, model in THINGS.items():
            if name in parameters and hasattr(model, "version"):
                return self._version(model, parameters[name])
        return None

    def _version(self, model: Any, thing_id: str) -> int | None:
        thing = db.session.get(model, UUID(str(thing_id)))
        version = thing.version if thing else None
        db.session.remove()
        return version


@pytest.fixture
def example(
    app: Flask, here: NewSchool, iris: Person, monkeypatch: pytest.MonkeyPatch, add: Callable[..., Any]
) -> Example:
    monkeypatch.setattr(secret, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    group = add(
        Group(id=UUID(examples.GROUP), school_id=here.school.id, school_year_id=here.year.id, name="2B", year=2)
    )
    owner = here.person(STUDENT, "Sanne", "Berg", group)
    mentor = here.person(MENTOR, "Jan", "Bakker", group)
    people = {"owner": owner, "mate": here.person(STUDENT, "Noah", "Osei", group), "mentor": mentor, "iris": iris}
    people |= {"coordinator": here.person("coordinator", "Els", "Wit"), "admin": here.person("administrator", "K", "B")}
    # Somebody whom the coordinator may send away without spoiling the rest.
    bo = User(id=UUID(examples.PERSON), school_id=here.school.id, number="0999", first_name="Bo", last_name="Boot")
    bo.memberships.append(Membership(school_id=here.school.id, group_id=group.id, role=STUDENT, from_on=today()))
    add(bo)
    people["visitor"] = Person(app.test_client())
    assert mentor.put("/me/password", {"old": PASSWORD, "new": examples.PASSWORD}).status_code == 204
    db.session.execute(update(User).where(User.id == mentor.id).values(email=examples.EMAIL))
    for person, code in ((owner, examples.CARD), (mentor, examples.INVITATION)):
        digest = secret.digest(code)
        add(Card(school_id=here.school.id, user_id=person.id, code_hash=digest, used_at=db.now()))
    fill(owner, mentor)
    return Example(people)


def fill(owner: Person, mentor: Person) -> None:
    """Plan, photo, work and comment, each from its own example."""
    plan, draft, remark = (e["value"] for e in map(first, (examples.PLAN, examples.KEEP, examples.SAY)))
    assert mentor.put(f"/activities/{examples.ACTIVITY}", plan).status_code == 200
    assert owner.upload(UUID(examples.MEDIUM), PHOTO).status_code == 200
    work = owner.put(f"/works/{examples.WORK}", draft)
    assert work.get_json()["media"] == {examples.MEDIUM: "here"}
    assert owner.put(f"/works/{examples.WORK}/share", base=1).status_code == 200
    assert mentor.put(f"/comments/{examples.COMMENT}", remark).status_code == 200


def first(named: dict[str, Any]) -> Any:
    return next(iter(named.values()))


@pytest.fixture
def add(app: Flask) -> Callable[[Any], Any]:
    """Keeps a row."""

    def keep(thing: Any) -> Any:
        db.session.add(thing)
        db.session.commit()
        return thing

    return keep
