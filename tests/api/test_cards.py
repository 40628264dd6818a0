"""A lost card: another one at once, the old one and every device end, and the student sees it."""

from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from portfolio import db
from portfolio.ids import uuid7
from portfolio.models import MENTOR, User
from portfolio.persons import erasing
from tests.conftest import PIN, NewSchool, Person


def sign_in(app: Flask, code: str, pin: str = PIN) -> tuple[Person, int]:
    person = Person(app.test_client())
    device = {"own_device": True, "device_id": str(uuid4()), "device_name": "test"}
    return person, person.post("/session", {"card": code, "pin": pin, **device}).status_code


def reprint(person: Person, student: Person, **more: Any) -> Any:
    return person.put(f"/people/{student.id}/card", more)


def test_nobody_signs_in_as_who_was_erased(
    app: Flask, sanne: Person, bakker: Person, de_wit: Person, shared: Any
) -> None:
    """Words of a mentor who is gone stand under a name that nobody may come in with."""
    comment = {"work_id": shared["id"], "work_version": shared["version"], "kind": "compliment", "text": "Mooi!"}
    bakker.put(f"/comments/{uuid7()}", comment | {"made_at": shared["made_at"]})
    with app.app_context():
        erasing.erase(db.session.get_one(User, bakker.id))
    stand_in = sanne.get("/comments").get_json()["items"][0]["author"]
    assert stand_in["name"].strip() == "Verwijderd"
    stand_in = stand_in["id"]
    assert de_wit.put(f"/people/{stand_in}/card", {}).status_code == 404


def test_a_mentor_gives_a_new_card_and_everything_old_ends(
    app: Flask, sanne: Person, noah: Person, bakker: Person
) -> None:
    first = reprint(bakker, sanne).get_json()
    assert sanne.get("/session").status_code == 401, "whoever found the phone is out too"
    assert noah.get("/session").status_code == 200
    card = reprint(bakker, sanne).get_json()
    assert sign_in(app, first["code"])[1] == 401
    again, status = sign_in(app, card["code"])
    assert (status, card["name"]) == (200, "Sanne van den Berg")
    assert card["url"].endswith(f"/#kaart={card['code'].replace('-', '')}")
    assert card["qr"].startswith("<svg")
    made = [e for e in again.get("/me/events").get_json()["items"] if e["kind"] == "card_made"]
    assert [event["who"] for event in made] == ["Jan Bakker", "Jan Bakker", None]


def test_the_pin_stays_unless_it_was_forgotten(app: Flask, sanne: Person, bakker: Person) -> None:
    assert sign_in(app, reprint(bakker, sanne).get_json()["code"], "7391")[1] == 401
    assert sign_in(app, reprint(bakker, sanne, forget_pin=True).get_json()["code"], "7391")[1] == 200


def test_a_card_is_shown_once(bakker: Person, sanne: Person) -> None:
    path, change = f"/people/{sanne.id}/card", uuid7()
    assert bakker.put(path, {}, change=change).status_code == 200
    again = bakker.put(path, {}, change=change)
    assert (again.status_code, again.get_json()["code"]) == (409, "cards_made_before")


def test_who_may_give_a_card(
    here: NewSchool, sanne: Person, noah: Person, iris: Person, de_wit: Person, beheer: Person, visitor: Person,
    bakker: Person,
) -> None:  # fmt: skip
    other = here.person(MENTOR, "Ada", "Kok", here.group("2K"))
    assert [reprint(person, sanne).status_code for person in (noah, other, iris, visitor)] == [404, 404, 404, 401]
    assert [reprint(person, sanne).status_code for person in (sanne, bakker, de_wit, beheer)] == [404, 200, 200, 200]
    assert reprint(de_wit, bakker).status_code == 404, "staff have invitations"


@pytest.mark.parametrize("wrong", [{"forget_pin": "yes"}, {"pin": "1234"}])
def test_what_is_no_card_is_refused(bakker: Person, sanne: Person, wrong: dict[str, Any]) -> None:
    assert bakker.put(f"/people/{sanne.id}/card", wrong).status_code == 422
    assert sanne.get("/session").status_code == 200
