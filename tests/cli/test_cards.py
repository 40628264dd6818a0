"""`portfolio cards`: on paper, logged, and the old ones end."""

from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from portfolio import db
from portfolio.models import STUDENT, Card, Group, SchoolYear, User
from portfolio.signin import cards_pdf, printing
from tests.cli.conftest import Run
from tests.conftest import PIN, NewSchool, Person


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[cards_pdf.CardToPrint]:
    """The cards that went into PDFs, in the order of printing."""
    seen: list[cards_pdf.CardToPrint] = []

    def drawn(cards: list[cards_pdf.CardToPrint], **more: str) -> bytes:
        seen.extend(cards)
        assert more["last_day"], "the card says until when it can be used for the first time"
        return cards_pdf.cards_pdf(cards, **more)

    monkeypatch.setattr(printing, "cards_pdf", drawn)
    return seen


def sign_in(app: Flask, code: str, pin: str) -> int:
    device = {"own_device": True, "device_id": "1" * 32, "device_name": "test"}
    return Person(app.test_client()).post("/session", {"card": code, "pin": pin, **device}).status_code


def test_whoever_has_a_card_gets_no_other(
    app: Flask, here: NewSchool, group: Group, sanne: Person, run: Run, tmp_path: Path, printed: list
) -> None:
    nobody = run("cards", "2B", "--out", tmp_path / "k.pdf")
    assert (nobody.exit_code, printed) == (1, [])
    assert "Iedereen heeft al een kaart." in nobody.output
    newcomer = User(school_id=here.school.id, number="0099", first_name="Bo", last_name="Boot")
    db.session.add(newcomer)
    here_now = here.person(STUDENT, "Ilse", "Aker", group)
    db.session.execute(Card.__table__.delete().where(Card.__table__.c.user_id == here_now.id))
    result = run("cards", " 2b", "--out", tmp_path / "k.pdf")
    assert result.output == f"1 kaart(en) in {tmp_path / 'k.pdf'}\n"
    assert [card.name for card in printed] == ["Ilse Aker"]
    assert (tmp_path / "k.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "k.pdf").stat().st_mode & 0o077 == 0, "cards open accounts"
    assert sign_in(app, printed[0].code, PIN) == 200


def test_new_cards_for_all_end_the_old_ones_and_keep_the_pins(
    app: Flask, sanne: Person, noah: Person, run: Run, tmp_path: Path, printed: list
) -> None:
    assert run("cards", "2B", "--all", "--out", tmp_path / "k.pdf").exit_code == 0
    first = {card.name: card.code for card in printed}
    assert run("cards", "2B", "--all", "--out", tmp_path / "k.pdf").exit_code == 0
    assert sign_in(app, first["Noah Osei"], PIN) == 401
    assert sign_in(app, {card.name: card.code for card in printed}["Noah Osei"], PIN) == 200
    assert sanne.get("/session").status_code == 401, "a new card ends every session"
    again = Person(app.test_client())
    card = {card.name: card.code for card in printed}["Sanne van den Berg"]
    again.post("/session", {"card": card, "pin": PIN, "device_id": "3" * 32, "device_name": ""})
    made = [event for event in again.get("/me/events").get_json()["items"] if event["kind"] == "card_made"]
    assert len(made) == 3, "the student sees every card that was made"


def test_one_student_gets_a_new_card_and_pin_and_sees_that(
    app: Flask, sanne: Person, noah: Person, run: Run, tmp_path: Path, printed: list
) -> None:
    assert run("cards", "2B", "--student", sanne.number, "--out", tmp_path / "k.pdf").exit_code == 0
    assert [card.name for card in printed] == ["Sanne van den Berg"]
    assert sanne.get("/session").status_code == 401, "all devices sign out"
    assert noah.get("/session").status_code == 200
    assert sign_in(app, printed[0].code, "7391") == 200, "the first PIN given is the new one"
    assert sign_in(app, printed[0].code, PIN) == 401
    again = Person(app.test_client())
    again.post("/session", {"card": printed[0].code, "pin": "7391", "device_id": "2" * 32, "device_name": ""})
    events = again.get("/me/events").get_json()["items"]
    assert ("card_made", "secret_forgotten") in [(event["kind"], event.get("detail")) for event in events]


def test_an_unknown_group_or_student_is_told(here: NewSchool, sanne: Person, run: Run, tmp_path: Path) -> None:
    assert "Er is dit schooljaar geen klas 9Z. Wel: 2B." in run("cards", "9Z").output
    assert "Leerling 77 zit niet in 2B." in run("cards", "2B", "--student", "77").output
    (tmp_path / "bestand").touch()
    for folder in ("nergens", "bestand"):
        nowhere = run("cards", "2B", "--all", "--out", tmp_path / folder / "k.pdf")
        assert (nowhere.exit_code, "kan niet geschreven worden" in nowhere.output) == (1, True)


def test_what_cannot_be_written_ends_no_card(app: Flask, sanne: Person, run: Run, tmp_path: Path) -> None:
    run("cards", "2B", "--all", "--out", tmp_path / "nergens" / "k.pdf")
    assert [card.ended_at for card in db.session.scalars(select(Card))] == [None]


def test_the_group_is_that_of_this_school_year(
    here: NewSchool, group: Group, sanne: Person, run: Run, tmp_path: Path, printed: list
) -> None:
    later = SchoolYear.around(date(2099, 9, 1), here.school.id)
    db.session.add(later)
    db.session.flush()
    db.session.add(Group(school_id=here.school.id, school_year_id=later.id, name="2B", year=2))
    assert run("cards", "2B", "--all", "--out", tmp_path / "k.pdf").exit_code == 0
    assert [card.name for card in printed] == ["Sanne van den Berg"]
