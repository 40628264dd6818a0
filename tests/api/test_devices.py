"""Signed-in devices: the cookie, the lock of a shared one, ending one, and what a new PIN or card does to them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update

from portfolio import create_app, db
from portfolio.config import Settings
from portfolio.models import Card, Membership, Session, User
from portfolio.signin import door, printing, secret
from tests.api.test_session import DEVICE, browser, card_of, code_of, minutes_pass, sign_in
from tests.conftest import PASSWORD, PIN, Person


def cookie_of(person: Person) -> str:
    cookie = person.client.get_cookie("trots")
    assert cookie is not None
    return cookie.value


def with_cookie(app: Flask, value: str) -> Person:
    thief = browser(app)
    thief.client.set_cookie("trots", value)
    return thief


@pytest.fixture
def shared_laptop(app: Flask, sanne: Person) -> Person:
    """Sanne on a school laptop."""
    laptop = Person(app.test_client(), sanne.user)
    answer = sign_in(laptop, DEVICE, own=False, card=card_of(sanne), pin=PIN)
    assert answer.status_code == 200
    return laptop


def kinds(person: Person) -> list[str]:
    return [event["kind"] for event in person.get("/me/events").get_json()["items"]]


def test_the_cookie_of_a_shared_device_ends_with_the_browser(app: Flask, sanne: Person) -> None:
    card = card_of(sanne)
    shared = sign_in(browser(app), own=False, card=card, pin=PIN).headers["Set-Cookie"]
    own = sign_in(browser(app), own=True, card=card, pin=PIN).headers["Set-Cookie"]
    for cookie in (shared, own):
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert "Secure" not in cookie  # this server is http://localhost
    assert "Expires" in own
    assert "Expires" not in shared
    assert "Max-Age" not in shared


def test_the_cookie_travels_encrypted_only(app: Flask) -> None:
    here = app.extensions["settings"]
    settings = Settings(here.database, here.media, here.secret_key, "https://trots.havenlyceum.example")
    assert create_app(settings).config["SESSION_COOKIE_SECURE"] is True


def test_the_cookie_holds_a_session_and_no_person(app: Flask, sanne: Person) -> None:
    with sanne.client.session_transaction() as cookie:
        held = cookie["_user_id"]
    session = db.session.scalar(select(Session).where(Session.user_id == sanne.id))
    assert session is not None
    assert held == session.get_id() == str(session.id)
    assert str(session.id) not in sanne.get("/session").text + sanne.get("/sessions").text


def test_a_stolen_cookie_is_worth_nothing_after_sign_out(app: Flask, sanne: Person) -> None:
    thief = with_cookie(app, cookie_of(sanne))
    assert thief.get("/session").status_code == 200
    assert sanne.delete("/session").status_code == 204
    assert code_of(thief.get("/session")) == (401, "sign_in")
    assert code_of(thief.get("/feed?after=0")) == (401, "sign_in")
    assert code_of(sanne.delete("/session")) == (401, "sign_in")


def test_a_cookie_planted_before_sign_in_is_not_taken_over(app: Flask, sanne: Person, noah: Person) -> None:
    planted = cookie_of(noah)
    victim = with_cookie(app, planted)
    assert sign_in(victim, card=card_of(sanne), pin=PIN).get_json()["first_name"] == "Sanne"
    assert cookie_of(victim) != planted
    assert code_of(with_cookie(app, planted).get("/session")) == (401, "sign_in")


def test_a_changed_cookie_is_nobody(app: Flask, sanne: Person) -> None:
    value = cookie_of(sanne)
    for wrong in (value[:-1], value + "x", "x", "", "a.b.c", "é"):
        assert code_of(with_cookie(app, wrong).get("/session")) == (401, "sign_in")


def test_the_next_on_a_laptop_ends_the_session_before(app: Flask, noah: Person, shared_laptop: Person) -> None:
    before = cookie_of(shared_laptop)
    card = card_of(noah)
    assert sign_in(shared_laptop, DEVICE, own=False, card=card, pin=PIN).get_json()["first_name"] == "Noah"
    assert code_of(with_cookie(app, before).get("/session")) == (401, "sign_in")


def test_a_shared_device_left_alone_asks_for_the_pin(shared_laptop: Person) -> None:
    minutes_pass(9)
    assert shared_laptop.get("/session").status_code == 200
    minutes_pass(11)
    for path in ("/session", "/works", "/feed?after=0", "/sessions", "/me/events"):
        assert code_of(shared_laptop.get(path)) == (401, "locked")
    assert code_of(shared_laptop.put(f"/works/{uuid4()}", {})) == (401, "locked")
    assert code_of(shared_laptop.post("/session/unlock", {"pin": "5938"})) == (401, "wrong_secret")
    assert code_of(shared_laptop.get("/session")) == (401, "locked")
    assert shared_laptop.post("/session/unlock", {"pin": PIN}).get_json()["first_name"] == "Sanne"
    assert shared_laptop.get("/session").status_code == 200


def test_a_shared_device_is_locked_by_hand(shared_laptop: Person) -> None:
    assert shared_laptop.post("/session/lock").status_code == 204
    assert code_of(shared_laptop.get("/session")) == (401, "locked")
    assert code_of(shared_laptop.post("/session/unlock", {})) == (422, "invalid")
    assert shared_laptop.post("/session/unlock", {"pin": PIN}).status_code == 200


def test_a_locked_device_can_still_be_signed_out(shared_laptop: Person) -> None:
    shared_laptop.post("/session/lock")
    assert shared_laptop.delete("/session").status_code == 204
    assert code_of(shared_laptop.post("/session/unlock", {"pin": PIN})) == (401, "sign_in")


def test_guessing_at_the_lock_is_stopped_and_told(sanne: Person, shared_laptop: Person) -> None:
    shared_laptop.post("/session/lock")
    codes = []
    for _ in range(9):
        codes.append(shared_laptop.post("/session/unlock", {"pin": "5938"}).status_code)
        if codes[-1] == 429:
            minutes_pass(0.3)
    assert 429 in codes
    assert kinds(sanne).count("wrong_tries") == 1
    event = next(e for e in sanne.get("/me/events").get_json()["items"] if e["kind"] == "wrong_tries")
    assert (event["who"], event["detail"]) == (None, None)


def test_an_own_device_never_locks(sanne: Person) -> None:
    sanne.post("/session/lock")
    minutes_pass(60 * 24 * 30)
    assert sanne.get("/session").status_code == 200


def test_what_seals_a_shared_device_is_the_same_each_time_and_only_for_one_person(
    app: Flask, sanne: Person, noah: Person
) -> None:
    hers, his = card_of(sanne), card_of(noah)

    def key(card: str, device: str, *, own: bool = False) -> str | None:
        return sign_in(browser(app), device, own=own, card=card, pin=PIN).get_json()["store_key"]

    other_device = str(uuid4())
    first = key(hers, DEVICE)
    assert first is not None
    assert key(hers, DEVICE) == first
    assert len({first, key(hers, other_device), key(his, DEVICE), key(his, other_device)}) == 4
    assert key(hers, DEVICE, own=True) is None
    assert key(hers, DEVICE) == first


def test_the_key_is_not_given_while_locked(shared_laptop: Person) -> None:
    key = shared_laptop.get("/session").get_json()["store_key"]
    shared_laptop.post("/session/lock")
    assert "store_key" not in shared_laptop.get("/session").text
    assert shared_laptop.post("/session/unlock", {"pin": PIN}).get_json()["store_key"] == key


def test_one_device_ends_another(sanne: Person, shared_laptop: Person) -> None:
    devices = sanne.get("/sessions").get_json()
    assert [(d["device_name"], d["own_device"]) for d in devices if not d["current"]] == [("Chrome · Android", False)]
    other = next(device["id"] for device in devices if not device["current"])
    assert sanne.delete(f"/sessions/{other}").status_code == 204
    assert code_of(shared_laptop.get("/session")) == (401, "sign_in")
    assert code_of(sanne.delete(f"/sessions/{other}")) == (404, "not_found")
    assert len(sanne.get("/sessions").get_json()) == 1


def test_nobody_ends_the_device_of_somebody_else(sanne: Person, noah: Person, bakker: Person, iris: Person) -> None:
    device = sanne.get("/sessions").get_json()[0]["id"]
    for stranger in (noah, bakker, iris):
        assert code_of(stranger.delete(f"/sessions/{device}")) == (404, "not_found")
    assert sanne.get("/session").status_code == 200


def test_a_new_pin_signs_out_the_other_devices(app: Flask, sanne: Person, shared_laptop: Person) -> None:
    card = card_of(sanne)
    assert code_of(sanne.put("/me/pin", {"old": "5938", "new": "7391"})) == (401, "wrong_secret")
    assert code_of(sanne.put("/me/pin", {"old": PIN, "new": "1234"})) == (422, "easy_pin")
    assert shared_laptop.get("/session").status_code == 200
    assert sanne.put("/me/pin", {"old": PIN, "new": "7391"}).status_code == 204
    assert sanne.get("/session").status_code == 200
    assert code_of(shared_laptop.get("/session")) == (401, "sign_in")
    assert code_of(sign_in(browser(app), card=card, pin=PIN)) == (401, "wrong_secret")
    assert sign_in(browser(app), card=card, pin="7391").status_code == 200
    assert "secret_changed" in kinds(sanne)


def test_staff_change_their_password(app: Flask, bakker: Person) -> None:
    assert code_of(bakker.put("/me/password", {"old": PASSWORD, "new": "te kort"})) == (422, "weak_password")
    assert bakker.put("/me/password", {"old": PASSWORD, "new": "vier eenden op een sloot"}).status_code == 204
    assert sign_in(browser(app), email=bakker.email, password="vier eenden op een sloot").status_code == 200


def test_guessing_the_old_pin_is_stopped_where_it_happens_only(app: Flask, sanne: Person) -> None:
    codes = [sanne.put("/me/pin", {"old": "5938", "new": "7391"}).status_code for _ in range(4)]
    assert codes == [401, 401, 401, 429]
    assert sign_in(browser(app), card=card_of(sanne), pin=PIN).status_code == 200


def test_a_reprinted_card_ends_everything_before(app: Flask, sanne: Person, shared_laptop: Person) -> None:
    old = card_of(sanne)
    new = printing.new_card(db.session.get_one(User, sanne.id), forget_secret=True)
    db.session.commit()
    db.session.remove()
    for device in (sanne, shared_laptop):
        assert code_of(device.get("/session")) == (401, "sign_in")
    assert code_of(sign_in(browser(app), card=old, pin=PIN)) == (401, "wrong_secret")
    again = browser(app)
    assert sign_in(again, card=new, pin="7391").status_code == 200
    assert kinds(again)[:2] == ["new_device", "card_made"]


@pytest.mark.parametrize("ends", ["card", "secret"])
def test_a_card_that_ends_while_the_pin_is_checked_opens_nothing(
    app: Flask, sanne: Person, monkeypatch: pytest.MonkeyPatch, ends: str
) -> None:
    code, fits = card_of(sanne), secret.fits

    def meanwhile(kept: str | None, given: str) -> bool:
        right = fits(kept, given)
        if ends == "card":
            db.session.execute(update(Card).values(ended_at=db.now()))
        else:
            db.session.execute(update(User).where(User.id == sanne.id).values(secret_hash=None))
        db.session.commit()
        return right

    monkeypatch.setattr(secret, "fits", meanwhile)
    assert code_of(sign_in(browser(app), card=code, pin=PIN)) == (401, "wrong_secret")


def test_a_session_that_ends_while_it_is_unlocked_stays_ended(
    shared_laptop: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    fits = secret.fits

    def meanwhile(kept: str | None, given: str) -> bool:
        db.session.execute(update(Session).values(ended_at=db.now()))
        db.session.commit()
        return fits(kept, given)

    monkeypatch.setattr(secret, "fits", meanwhile)
    assert code_of(shared_laptop.post("/session/unlock", {"pin": PIN})) == (401, "sign_in")


def test_a_new_device_is_told_and_the_same_one_is_not(app: Flask, sanne: Person) -> None:
    card, before = card_of(sanne), kinds(sanne).count("new_device")
    for _ in range(2):
        sign_in(browser(app), DEVICE, card=card, pin=PIN)
    events = sanne.get("/me/events").get_json()["items"]
    assert kinds(sanne).count("new_device") == before + 1
    assert next(e["detail"] for e in events if e["kind"] == "new_device") == "Chrome · Android"


def test_who_left_the_school_sees_nothing_of_others(sanne: Person, bakker: Person, shared: dict[str, str]) -> None:
    db.session.execute(update(Membership).values(until_on=db.now().date() - timedelta(days=2)))
    db.session.commit()
    assert bakker.get("/session").get_json()["roles"] == []
    for path in ("/works", "/cycles", "/comments", "/activities"):
        assert bakker.get(path).get_json()["items"] == []
    assert sanne.get(f"/works/{shared['id']}").status_code == 200


def test_the_door_keeps_only_digests_of_secrets(sanne: Person) -> None:
    code = card_of(sanne)
    user = db.session.get_one(User, sanne.id)
    assert (user.secret_hash or "").startswith("$argon2id$")
    assert db.session.scalar(select(Card).where(Card.code_hash == code)) is None
    assert door.look(code, "127.0.0.1").user_id == user.id
