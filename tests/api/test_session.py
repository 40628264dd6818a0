"""Signing in: with a card and PIN or a password, on one's own device or a shared one, and out again."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from portfolio import db
from portfolio.models import Card, Group, Session, Throttle, User
from portfolio.signin import printing, throttle
from tests.conftest import PASSWORD, PIN, NewSchool, Person

DEVICE = str(uuid4())


def card_of(person: Person) -> str:
    """A fresh card for somebody who keeps their secret."""
    code = printing.new_card(db.session.get_one(User, person.id))
    db.session.commit()
    db.session.remove()
    return code


def sign_in(who: Person, device: str | None = None, *, own: bool = True, **given: Any) -> TestResponse:
    body = given | {"own_device": own, "device_id": device or str(uuid4()), "device_name": "Chrome · Android"}
    return who.post("/session", body)


def browser(app: Flask) -> Person:
    return Person(app.test_client())


def minutes_pass(minutes: float) -> None:
    """Moves what the tables remember into the past."""
    past = timedelta(minutes=minutes)
    for row in db.session.scalars(select(Throttle)):
        row.last_at, row.blocked_until = row.last_at - past, row.blocked_until and row.blocked_until - past
    for session in db.session.scalars(select(Session)):
        session.last_seen_at -= past
    db.session.commit()
    db.session.remove()


def code_of(answer: TestResponse) -> tuple[int, str]:
    return answer.status_code, answer.get_json()["code"]


@pytest.fixture
def newcomer(here: NewSchool, group: Group) -> tuple[UUID, str]:
    """A student with a card that was never used: who they are, and the code."""
    user = User(school_id=here.school.id, first_name="Mila", last_name="Kaya", number="0731")
    db.session.add(user)
    db.session.flush()
    code = printing.new_card(user)
    db.session.commit()
    return user.id, code


def test_the_first_pin_becomes_the_pin(app: Flask, newcomer: tuple[UUID, str]) -> None:
    _, code = newcomer
    someone = browser(app)
    assert someone.post("/cards/look", {"card": code}).get_json() == {"secret": "pin", "is_set": False}
    assert sign_in(someone, card=code, pin=PIN).get_json()["first_name"] == "Mila"
    assert someone.post("/cards/look", {"card": code}).get_json() == {"secret": "pin", "is_set": True}
    assert code_of(sign_in(browser(app), card=code, pin="5938")) == (401, "wrong_secret")
    assert sign_in(browser(app), card=code, pin=PIN).status_code == 200


@pytest.mark.parametrize("typed", ["lower", "dashes", "spaces", "look_alikes"])
def test_a_code_may_be_typed_in_many_ways(app: Flask, newcomer: tuple[UUID, str], typed: str) -> None:
    _, code = newcomer
    ways = {
        "lower": code.lower(),
        "dashes": "-".join(code[i : i + 4] for i in range(0, 16, 4)),
        "spaces": f" {code[:8]} {code[8:]} ",
        "look_alikes": code.replace("1", "l").replace("0", "O"),
    }
    assert sign_in(browser(app), card=ways[typed], pin=PIN).status_code == 200


@pytest.mark.parametrize(
    "pin", ["1234", "0000", "9876", "1212", "2011", "7890", "123456", "482", "48 27", "een2", "٤٨٢٧"]
)
def test_a_pin_that_a_classmate_tries_first_is_refused(app: Flask, newcomer: tuple[UUID, str], pin: str) -> None:
    user_id, code = newcomer
    assert code_of(sign_in(browser(app), card=code, pin=pin)) == (422, "easy_pin")
    assert db.session.get_one(User, user_id).secret_hash is None


def test_two_phones_set_the_first_pin_at_once(app: Flask, newcomer: tuple[UUID, str]) -> None:
    _, code = newcomer
    with ThreadPoolExecutor(4) as pool:
        answers = list(
            pool.map(lambda pin: sign_in(browser(app), card=code, pin=pin), ["4827", "7391", "5063", "8149"])
        )
    assert sorted(answer.status_code for answer in answers) == [200, 401, 401, 401]


def test_an_unused_card_dies_and_a_used_one_lives(app: Flask, sanne: Person, newcomer: tuple[UUID, str]) -> None:
    used, (_, unused) = card_of(sanne), newcomer
    assert sign_in(browser(app), card=used, pin=PIN).status_code == 200
    db.session.execute(update(Card).values(made_at=db.now() - timedelta(days=15)))
    db.session.commit()
    assert sign_in(browser(app), card=used, pin=PIN).status_code == 200
    assert code_of(sign_in(browser(app), card=unused, pin=PIN)) == (401, "wrong_secret")
    assert code_of(browser(app).post("/cards/look", {"card": unused})) == (404, "not_found")


def test_unknown_cards_and_addresses_are_answered_like_a_wrong_secret(
    app: Flask, sanne: Person, bakker: Person
) -> None:
    card = card_of(sanne)
    answers = [
        sign_in(browser(app), card=card, pin="5938"),
        sign_in(browser(app), card="0000-0000-0000-0000", pin="5938"),
        sign_in(browser(app), email=bakker.email, password="een ander wachtwoord"),
        sign_in(browser(app), email="niemand@havenlyceum.example", password="een ander wachtwoord"),
    ]
    assert {answer.data for answer in answers} == {answers[0].data}
    assert {answer.status_code for answer in answers} == {401}
    assert not any("Set-Cookie" in answer.headers for answer in answers)


def test_an_unknown_address_costs_as_many_queries_and_hashes(
    app: Flask, bakker: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    from portfolio.signin import secret
    from tests.conftest import Queries

    hashed: list[str] = []
    fits = secret.fits
    monkeypatch.setattr(secret, "fits", lambda kept, given: hashed.append(given) or fits(kept, given))
    with Queries() as known:
        sign_in(browser(app), email=bakker.email, password="een ander wachtwoord")
    with Queries() as unknown:
        sign_in(browser(app), email="niemand@havenlyceum.example", password="een ander wachtwoord")
    writes = [[s.split()[0] for s in each.statements if not s.startswith("SELECT")] for each in (known, unknown)]
    assert writes[0][:3] == writes[1][:3]
    assert len(hashed) == 2


def test_guessing_is_slowed_then_stopped_for_minutes(app: Flask, sanne: Person) -> None:
    card, answers = card_of(sanne), []
    for _ in range(40):
        answer = sign_in(browser(app), card=card, pin="5938")
        answers.append(answer.status_code)
        if answer.status_code == 429:
            assert code_of(answer) == (429, "too_many_tries")
            wait = int(answer.headers["Retry-After"])
            assert 1 <= wait <= 601
            minutes_pass(wait / 60)
    assert answers[:3] == [401, 401, 401]
    assert answers[3:] == [429, 401] * 18 + [429]
    assert wait > 500


def test_the_right_pin_waits_too_but_not_for_long(app: Flask, sanne: Person) -> None:
    card = card_of(sanne)
    for _ in range(3):
        sign_in(browser(app), card=card, pin="5938")
    assert sign_in(browser(app), card=card, pin=PIN).status_code == 429
    minutes_pass(0.1)
    assert sign_in(browser(app), card=card, pin=PIN).status_code == 200
    assert sign_in(browser(app), card=card, pin="5938").status_code == 401  # and the count began anew


def test_whoever_guesses_elsewhere_does_not_stand_in_the_way(app: Flask, sanne: Person, bakker: Person) -> None:
    card = card_of(sanne)
    assert sign_in(browser(app), DEVICE, card=card, pin=PIN).status_code == 200
    assert sign_in(browser(app), DEVICE, email=bakker.email, password=PASSWORD).status_code == 200
    for _ in range(4):
        last = sign_in(browser(app), card=card, pin="5938")
        staff = sign_in(browser(app), email=bakker.email, password="geraden wachtwoord")
    assert (last.status_code, staff.status_code) == (429, 429)
    assert sign_in(browser(app), DEVICE, card=card, pin=PIN).status_code == 200
    assert sign_in(browser(app), DEVICE, email=bakker.email, password=PASSWORD).status_code == 200


def test_a_known_device_is_no_way_to_guess_on(app: Flask, sanne: Person) -> None:
    card = card_of(sanne)
    sign_in(browser(app), DEVICE, card=card, pin=PIN)
    codes = [sign_in(browser(app), DEVICE, card=card, pin="5938").status_code for _ in range(5)]
    assert codes == [401, 401, 401, 429, 429]


def test_guesses_at_the_same_moment_are_counted(app: Flask, sanne: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "WAITS", (0, 0, 0, 600))  # longer than a slow machine takes for all of them
    card = card_of(sanne)
    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(lambda n: sign_in(browser(app), card=card, pin=f"59{n:02}").status_code, range(24)))
    assert codes.count(401) == 3
    assert codes.count(429) == 21


def test_a_class_signs_in_at_once_from_one_address(app: Flask, here: NewSchool, group: Group) -> None:
    codes = []
    for number in range(30):
        user = User(school_id=here.school.id, first_name=f"Leerling {number}", last_name="X", number=str(number))
        db.session.add(user)
        db.session.flush()
        codes.append(printing.new_card(user))
    db.session.commit()
    db.session.remove()

    def come_in(code: str) -> int:
        someone = browser(app)
        looked = someone.post("/cards/look", {"card": code}).status_code
        return max(looked, sign_in(someone, card=code, pin=PIN).status_code)

    with ThreadPoolExecutor(10) as pool:
        assert list(pool.map(come_in, codes)) == [200] * 30
    assert db.session.scalar(select(Throttle)) is None


def test_random_cards_and_addresses_from_one_place_are_stopped(
    app: Flask, sanne: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    from portfolio.signin import throttle

    monkeypatch.setattr(throttle, "ADDRESS_WAITS", (0,) * 5 + (60,))
    card = card_of(sanne)
    for number in range(3):
        assert browser(app).post("/cards/look", {"card": f"{number:016}"}).status_code == 404
        assert (
            sign_in(browser(app), email=f"{number}@x.example", password="geraden").status_code
            == (401, 401, 429)[number]
        )
    assert browser(app).post("/cards/look", {"card": "0" * 16}).status_code == 429
    assert sign_in(browser(app), card="0" * 16, pin=PIN).status_code == 429
    # Whoever holds a card that lives is no guesser.
    assert sign_in(browser(app), card=card, pin=PIN).status_code == 200


def test_a_home_with_many_ipv6_addresses_is_one_place() -> None:
    from portfolio.signin import throttle

    assert throttle.address("2001:db8:1:2:3::4") == throttle.address("2001:db8:1:2:ffff::1")
    assert throttle.address("2001:db8:1:3::1") != throttle.address("2001:db8:1:2::1")
    assert throttle.address("10.0.0.1") != throttle.address("10.0.0.2")


def test_an_invitation_is_for_one_time(app: Flask, bakker: Person) -> None:
    user = db.session.get_one(User, bakker.id)
    code = printing.new_card(user, forget_secret=True)
    db.session.commit()
    db.session.remove()
    assert code_of(bakker.get("/session")) == (401, "sign_in")
    assert code_of(sign_in(browser(app), email=bakker.email, password=PASSWORD)) == (401, "wrong_secret")
    assert browser(app).post("/cards/look", {"card": code}).get_json() == {"secret": "password", "is_set": False}
    assert code_of(sign_in(browser(app), card=code, password="te kort")) == (422, "weak_password")
    assert sign_in(browser(app), card=code, password="vier eenden op een sloot").status_code == 200
    assert code_of(sign_in(browser(app), card=code, password="vier eenden op een sloot")) == (401, "wrong_secret")
    assert (
        sign_in(browser(app), email=f" {bakker.email.upper()} ", password="vier eenden op een sloot").status_code == 200
    )


def test_a_password_is_the_same_on_every_keyboard(app: Flask, bakker: Person) -> None:
    bakker.put("/me/password", {"old": PASSWORD, "new": "caf\u00e9 om de hoek"})
    assert sign_in(browser(app), email=bakker.email, password="cafe\u0301 om de hoek").status_code == 200


@pytest.mark.parametrize(
    "given",
    [
        {"card": "x", "pin": PIN, "password": PASSWORD},
        {"card": "x", "email": "a@b.example", "pin": PIN},
        {"email": "a@b.example", "pin": PIN},
        {"pin": PIN},
        {"card": "x"},
        {"card": "x", "pin": ["4", "8"]},
        {"card": "x", "pin": PIN, "own_device": "yes"},
        {"card": "x", "pin": PIN, "device_id": "mine"},
        {"card": "x", "pin": PIN, "admin": True},
        {"card": "a\0b", "pin": PIN},
        {"card": "x", "pin": "\ud83e"},
        {"card": "x" * 100, "pin": PIN},
    ],
)
def test_half_a_sign_in_is_refused(visitor: Person, given: dict[str, Any]) -> None:
    body = {"device_id": DEVICE} | given
    assert code_of(visitor.post("/session", body)) == (422, "invalid")


def test_a_device_knows_which_groups_are_the_persons_own(
    here: NewSchool, sanne: Person, bakker: Person, de_wit: Person, group: Group
) -> None:
    here.group("2K")
    mentored = [person.get("/session").get_json()["mentored"] for person in (bakker, de_wit, sanne)]
    assert mentored == [[str(group.id)], [], []]
