"""`portfolio people staff`: the first coordinator comes in with what the command prints."""

import pytest
from flask import Flask
from sqlalchemy import select

from portfolio import db
from portfolio.models import User
from tests.cli.conftest import Run
from tests.conftest import PASSWORD, NewSchool, Person

EMAIL = "e.dewit@haven.example"


def come_in(app: Flask, link: str) -> Person:
    person = Person(app.test_client())
    device = {"own_device": True, "device_id": "1" * 32, "device_name": "test"}
    answer = person.post("/session", {"card": link.rpartition("=")[2], "password": PASSWORD, **device})
    assert answer.status_code == 200, answer.get_json()
    return person


def test_a_coordinator_is_made_and_comes_in(app: Flask, here: NewSchool, run: Run) -> None:
    result = run("people", "staff", EMAIL.upper(), " Els  de Wit ")
    said, link = result.output.splitlines()
    assert said == f"Els de Wit ({EMAIL}) is nu decaan."
    me = come_in(app, link).get("/session").get_json()
    assert (me["name"], me["roles"]) == ("Els de Wit", ["coordinator"])
    user = db.session.scalars(select(User).where(User.email == EMAIL)).one()
    assert (user.first_name, user.infix, user.last_name) == ("Els", "de", "Wit")


def test_a_mentor_becomes_administrator_too_and_keeps_name_and_password(bakker: Person, run: Run) -> None:
    head = bakker.head()
    result = run("people", "staff", bakker.email, "--role", "administrator")
    assert result.output == f"Jan Bakker ({bakker.email}) is nu beheerder.\n", "no link: there is a password"
    assert bakker.get("/session").get_json()["roles"] == ["administrator", "mentor"]
    assert [row["type"] for row in bakker.feed(head)] == ["me"]
    assert run("people", "staff", bakker.email, "--role", "administrator").exit_code == 0
    assert bakker.head() == head + 1, "the second time changes nothing"


def test_a_role_is_taken_back(de_wit: Person, run: Run) -> None:
    result = run("people", "staff", de_wit.email, "--end")
    assert result.output == "Els de Wit is geen decaan meer.\n"
    assert de_wit.get("/session").get_json()["roles"] == []
    again = run("people", "staff", de_wit.email, "--end")
    assert (again.exit_code, "is geen decaan van Havenlyceum" in again.output) == (1, True)


def test_without_a_name_the_address_gives_one(here: NewSchool, run: Run) -> None:
    assert run("people", "staff", "k.smit@haven.example").output.startswith("K. Smit (k.smit@haven.example)")


@pytest.mark.parametrize("email", ["nobody", "a@b@c.nl", ""])
def test_what_is_no_address_is_told(here: NewSchool, run: Run, email: str) -> None:
    result = run("people", "staff", email, "Els")
    assert (result.exit_code, "is geen e-mailadres" in result.output) == (1, True)
    assert db.session.scalars(select(User)).all() == []


def test_somebody_of_another_school_is_refused(here: NewSchool, iris: Person, run: Run) -> None:
    result = run("people", "staff", iris.email, "--school", "Havenlyceum")
    assert (result.exit_code, "hoort al bij een andere school" in result.output) == (1, True)
    assert iris.get("/session").get_json()["roles"] == ["mentor"]
