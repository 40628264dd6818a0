"""The cast: Sanne owns, Bakker mentors her, Noah is in her class, De Wit coordinates, Iris mentors elsewhere."""

import base64
import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from portfolio import create_app, db, schema
from portfolio.clock import today
from portfolio.config import Settings
from portfolio.ids import uuid7
from portfolio.models import (
    ADMINISTRATOR,
    COORDINATOR,
    MENTOR,
    STUDENT,
    Group,
    Membership,
    School,
    SchoolYear,
    User,
)
from portfolio.signin import printing
from tests.databases import database_url
from tests.queries import Queries

PIN = "4827"
PASSWORD = "een lang wachtwoord"


class Person:
    """Somebody with a browser: real requests, a real login."""

    def __init__(self, client: FlaskClient, user: User | None = None) -> None:
        self.client, self.user = client, user

    def __getattr__(self, name: str) -> Any:
        return getattr(self.user, name)

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(f"/api/v1{path}", **more)

    def send(
        self,
        method: str,
        path: str,
        json: Any = None,
        *,
        base: int | str | None = "new",
        change: UUID | None = None,
        **more: Any,
    ) -> TestResponse:
        """A write as the phone sends it; `base` is the version it was made from, or "new"."""
        headers = {"Sec-Fetch-Site": "same-origin", "Change-Id": str(change or uuid7())}
        if base is not None:
            headers |= {"If-None-Match": "*"} if base == "new" else {"If-Match": f'"{base}"'}
        headers |= more.pop("headers", {})
        return self.client.open(f"/api/v1{path}", method=method, json=json, headers=headers, **more)

    def put(self, path: str, json: Any = None, **more: Any) -> TestResponse:
        return self.send("PUT", path, json, **more)

    def delete(self, path: str, **more: Any) -> TestResponse:
        return self.send("DELETE", path, **more)

    def post(self, path: str, json: Any = None, **more: Any) -> TestResponse:
        return self.send("POST", path, json, **more)

    def upload(self, medium_id: UUID, data: bytes, **headers: str) -> TestResponse:
        digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
        return self.send(
            "PUT", f"/media/{medium_id}", data=data, headers={"Content-Digest": f"sha-256=:{digest}:"} | headers
        )

    def feed(self, after: int = 0) -> list[dict[str, Any]]:
        return self.get(f"/feed?after={after}").get_json()["rows"]

    def head(self) -> int:
        return self.get("/session").get_json()["feed"]


class NewSchool:
    """A school under construction."""

    def __init__(self, app: Flask, name: str) -> None:
        self.app = app
        self.school = School(name=name, support={"name": "Mevrouw Yilmaz", "phone": "010 123 45 67"})
        db.session.add(self.school)
        db.session.flush()
        self.year = SchoolYear.around(today(), self.school.id)
        db.session.add(self.year)
        db.session.flush()

    def group(self, name: str) -> Group:
        return self._kept(Group(school_id=self.school.id, school_year_id=self.year.id, name=name, year=2))

    def person(self, role: str, first: str, last: str, group: Group | None = None, infix: str = "") -> Person:
        user = User(school_id=self.school.id, first_name=first, infix=infix, last_name=last)
        if role == STUDENT:
            user.number = f"0{len(first)}{uuid4().int % 100000}"
        else:
            user.email = f"{first}.{last}@{self.school.name}.example".lower().replace(" ", "")
        self._kept(user)
        user.memberships.append(
            Membership(
                school_id=self.school.id,
                group_id=group.id if group else None,
                role=role,
                from_on=today() - timedelta(days=60),
            )
        )
        db.session.commit()
        return self._signed_in(user)

    def _signed_in(self, user: User) -> Person:
        code = printing.new_card(user)
        db.session.commit()
        db.session.expunge_all()
        person = Person(self.app.test_client(), user)
        secret = {"password": PASSWORD} if user.is_staff else {"pin": PIN}
        answer = person.post(
            "/session", {"card": code, **secret, "own_device": True, "device_id": str(uuid4()), "device_name": "test"}
        )
        assert answer.status_code == 200, answer.get_json()
        return person

    def _kept(self, thing: Any) -> Any:
        db.session.add(thing)
        db.session.commit()
        return thing


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The application on a database that its migrations made."""
    settings = Settings(
        database=database_url(),
        media=tmp_path_factory.mktemp("media"),
        secret_key="x" * 32,
        public_url="http://localhost",
    )
    app = create_app(settings)
    schema.upgrade()
    return app


@pytest.fixture(autouse=True)
def _clean(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test that uses the application starts with empty tables."""
    if "app" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("app")
    yield
    db.session.rollback()
    for table in reversed(db.Model.metadata.sorted_tables):
        db.session.execute(table.delete())
    db.session.commit()
    db.session.remove()


@pytest.fixture
def here(app: Flask) -> NewSchool:
    return NewSchool(app, "Havenlyceum")


@pytest.fixture
def group(here: NewSchool) -> Group:
    return here.group("2B")


@pytest.fixture
def sanne(here: NewSchool, group: Group) -> Person:
    return here.person(STUDENT, "Sanne", "Berg", group, "van den")


@pytest.fixture
def noah(here: NewSchool, group: Group) -> Person:
    return here.person(STUDENT, "Noah", "Osei", group)


@pytest.fixture
def bakker(here: NewSchool, group: Group) -> Person:
    return here.person(MENTOR, "Jan", "Bakker", group)


@pytest.fixture
def de_wit(here: NewSchool) -> Person:
    return here.person(COORDINATOR, "Els", "Wit", infix="de")


@pytest.fixture
def beheer(here: NewSchool) -> Person:
    return here.person(ADMINISTRATOR, "Kees", "Beheer")


@pytest.fixture
def elsewhere(app: Flask) -> NewSchool:
    return NewSchool(app, "Elders")


@pytest.fixture
def iris(elsewhere: NewSchool) -> Person:
    """Mentors at another school."""
    return elsewhere.person(MENTOR, "Iris", "Vos", elsewhere.group("2B"))


@pytest.fixture
def visitor(app: Flask) -> Person:
    """Somebody who did not sign in."""
    return Person(app.test_client())


@pytest.fixture
def activity(bakker: Person, group: Group) -> dict[str, Any]:
    """Tomorrow's company visit, planned by the mentor."""
    answer = bakker.put(f"/activities/{uuid7()}", company_visit(group))
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


def company_visit(group: Group, **more: Any) -> dict[str, Any]:
    return {
        "kind": "company_visit",
        "title": "Bakkerij De Vos",
        "starts_at": (db.now() + timedelta(days=1)).isoformat(),
        "place": "Dorpsstraat 12",
        "company": {"name": "Bakkerij De Vos", "website": "https://devos.example"},
        "assignments": [
            {"phase": "prepare", "id": "where-am-i-going", "version": 1},
            {"phase": "reflect", "id": "does-this-fit-me", "version": 1},
        ],
        "groups": [str(group.id)],
    } | more


def own_round(**more: Any) -> dict[str, Any]:
    """What a student arranges alone, without a mentor."""
    return {
        "kind": "own",
        "title": "Snuffelen bij de dierenarts",
        "starts_at": (db.now() + timedelta(days=3)).isoformat(),
        "place": "Kade 3",
        "assignments": [{"phase": "reflect", "id": "does-this-fit-me", "version": 1}],
        "groups": [],
    } | more


def preparation(activity: dict[str, Any], text: str = "Ze bakken brood.", **more: Any) -> dict[str, Any]:
    """A preparation as the phone sends it."""
    return {
        "activity_id": activity["id"],
        "phase": "prepare",
        "assignment": {"id": "where-am-i-going", "version": 1},
        "content": {"answers": {FIRST_PROMPT: {"text": text}}, "questions": []},
        "finished": False,
        "made_at": db.now().isoformat(),
    } | more


FIRST_PROMPT = "what_it_does"


@pytest.fixture
def work(sanne: Person, activity: dict[str, Any]) -> dict[str, Any]:
    """Sanne's preparation, private."""
    answer = sanne.put(f"/works/{uuid7()}", preparation(activity))
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


@pytest.fixture
def shared(sanne: Person, bakker: Person, work: dict[str, Any]) -> dict[str, Any]:
    """The same, shared with meneer Bakker."""
    return sanne.put(f"/works/{work['id']}/share", base=work["version"]).get_json()


__all__ = ["PASSWORD", "PIN", "Path", "Person", "Queries", "company_visit", "preparation"]
