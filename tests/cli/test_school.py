"""`portfolio school create` and `portfolio people invite`."""

from flask import Flask
from sqlalchemy import select

from portfolio import db
from portfolio.models import School
from tests.cli.conftest import Run
from tests.conftest import NewSchool, Person


def test_a_school_is_made_with_somebody_to_talk_to(run: Run) -> None:
    made = run("school", "create", " De  Kade ", "--support-name", "Mevrouw Idrissi", "--support-phone", "010 1234567")
    assert made.output == "De Kade is toegevoegd.\n"
    school = db.session.scalars(select(School)).one()
    assert school.support == {"name": "Mevrouw Idrissi", "phone": "010 1234567"}


def test_whom_a_student_can_talk_to_changes_as_a_whole(run: Run) -> None:
    run("school", "create", "De Kade", "--support-name", "Mevrouw Idrissi", "--support-phone", "010 1234567")
    said = run("school", "support", "--support-name", " Meneer  Bos ", "--support-room", "B.14", "--support-email", "")
    assert said.output == "Leerlingen van De Kade zien nu: Meneer Bos, B.14.\n"
    assert db.session.scalars(select(School.support)).one() == {"name": "Meneer Bos", "room": "B.14"}


def test_a_school_may_have_nobody_to_talk_to(run: Run) -> None:
    run("school", "create", "De Kade", "--support-name", "Mevrouw Idrissi")
    assert run("school", "support").output == "De Kade noemt niemand meer.\n"
    assert db.session.scalars(select(School.support)).one() is None


def test_a_school_is_made_once(run: Run) -> None:
    run("school", "create", "De Kade")
    again = run("school", "create", "De Kade")
    assert (again.exit_code, again.output) == (1, "Error: De Kade is er al.\n")
    assert run("school", "create", "  ").exit_code == 1


def test_an_invitation_lets_somebody_choose_a_password_once(app: Flask, bakker: Person, run: Run) -> None:
    link = run("people", "invite", bakker.email.upper()).output.strip()
    assert link.startswith("http://localhost/#kaart=")
    assert bakker.get("/session").status_code == 401, "an earlier password ends, and its devices with it"
    given = {"card": link.partition("=")[2], "own_device": True, "device_id": "0" * 32, "device_name": ""}
    newcomer = Person(app.test_client())
    assert newcomer.post("/session", given | {"password": "een ander wachtwoord"}).status_code == 200
    assert Person(app.test_client()).post("/session", given | {"password": "van een inbreker"}).status_code == 401


def test_an_unknown_address_is_not_invited(here: NewSchool, run: Run) -> None:
    assert "Er is niemand met het adres wie@haven.example." in run("people", "invite", "wie@haven.example").output
