"""The school for its coordinator: who cannot come in yet, cards and invitations, and nothing of it for others."""

import io
from datetime import timedelta
from uuid import uuid4

import pypdfium2
import pytest
from flask import Flask
from sqlalchemy import delete, update

from portfolio import db
from portfolio.clock import today
from portfolio.ids import uuid7
from portfolio.models import MENTOR, STUDENT, Card, Event, Group, Membership, SchoolYear, Session, User
from tests.conftest import PASSWORD, PIN, NewSchool, Person, Queries


def newcomer(here: NewSchool, group: Group | None, first: str = "Bo", last: str = "Boot") -> User:
    """On the class list, but without a card."""
    user = User(school_id=here.school.id, number=f"77{uuid4().int % 100000}", first_name=first, last_name=last)
    if group:
        user.memberships.append(Membership(school_id=here.school.id, group_id=group.id, role=STUDENT, from_on=today()))
    db.session.add(user)
    db.session.commit()
    db.session.expunge_all()
    return user


def codes_in(pdf: bytes) -> list[str]:
    page = pypdfium2.PdfDocument(io.BytesIO(pdf))[0]
    words = page.get_textpage().get_text_range().split()
    return [word for word in words if len(word) == 19 and word.count("-") == 3]


def come_in(app: Flask, card: str, **proof: str) -> int:
    device = {"own_device": True, "device_id": str(uuid4()), "device_name": "test"}
    return Person(app.test_client()).post("/session", {"card": card, **proof, **device}).status_code


def test_the_overview_counts_who_cannot_come_in(
    here: NewSchool, group: Group, sanne: Person, noah: Person, bakker: Person, de_wit: Person, beheer: Person
) -> None:
    newcomer(here, group)
    lonely = here.group("2K")
    loose = newcomer(here, None, "Cas", "Los")
    for keeper in (de_wit, beheer):
        seen = keeper.get("/school/overview").get_json()
        assert seen["year"]["name"] == here.year.name
        two_b, two_k = seen["groups"]
        assert [mentor["name"] for mentor in two_b["mentors"]] == ["Jan Bakker"]
        assert (two_b["students"], two_b["without_card"], two_b["never_signed_in"]) == (3, 1, 1)
        assert (two_k["id"], two_k["mentors"], two_k["students"]) == (str(lonely.id), [], 0)
        assert [each["id"] for each in seen["in_no_group"]] == [str(loose.id)]


def test_who_was_kept_too_long_is_counted_in_the_own_school(
    sanne: Person, noah: Person, de_wit: Person, elsewhere: NewSchool
) -> None:
    yusuf = elsewhere.person(STUDENT, "Yusuf", "Demir", elsewhere.group("2C"))
    assert de_wit.get("/school/overview").get_json()["due_to_go"] == 0
    for person, days in ((sanne, 730), (noah, 729), (yusuf, 800)):
        left = update(User).where(User.id == person.id).values(left_on=today() - timedelta(days=days))
        db.session.execute(left)
    db.session.commit()
    assert de_wit.get("/school/overview").get_json()["due_to_go"] == 1


def test_behind_a_count_stand_names(
    here: NewSchool, group: Group, sanne: Person, bakker: Person, de_wit: Person
) -> None:
    newcomer(here, group)
    seen = de_wit.get(f"/groups/{group.id}/people").get_json()
    assert [(each["name"], each["card"], each["has_signed_in"]) for each in seen["students"]] == [
        ("Sanne van den Berg", "used", True),
        ("Bo Boot", "none", False),
    ]
    assert [(each["email"], each["has_signed_in"]) for each in seen["mentors"]] == [(bakker.email, True)]
    assert bakker.get(f"/groups/{group.id}/people").get_json() == seen, "a mentor sees the own group"


def test_a_card_that_died_counts_as_none(here: NewSchool, group: Group, de_wit: Person) -> None:
    user = newcomer(here, group)
    db.session.add(
        Card(school_id=user.school_id, user_id=user.id, code_hash="x", made_at=db.now() - timedelta(days=15))
    )
    db.session.commit()
    assert de_wit.get("/school/overview").get_json()["groups"][0]["without_card"] == 1


def test_next_years_groups_are_seen_on_their_first_day(
    here: NewSchool, group: Group, sanne: Person, de_wit: Person
) -> None:
    later = SchoolYear.around(here.year.ends_on + timedelta(days=1), here.school.id)
    db.session.add(later)
    db.session.flush()
    db.session.add(Group(school_id=here.school.id, school_year_id=later.id, name="3B", year=3))
    db.session.commit()
    seen = de_wit.get(f"/school/overview?year={later.name}").get_json()
    assert [each["name"] for each in seen["groups"]] == ["3B"]
    assert [(each["name"], each["last_group"]) for each in seen["in_no_group"]] == [("Sanne van den Berg", "2B")]
    assert [each["name"] for each in de_wit.get("/school/overview").get_json()["groups"]] == ["2B"]
    assert de_wit.get("/school/overview?year=2026-2029").status_code == 404
    assert de_wit.get("/school/overview?year=soon").status_code == 422


def test_cards_are_made_for_who_has_none_and_nobody_is_signed_out(
    app: Flask, here: NewSchool, group: Group, sanne: Person, de_wit: Person
) -> None:
    newcomer(here, group)
    made = de_wit.put(f"/groups/{group.id}/cards", {})
    assert (made.status_code, made.content_type) == (200, "application/pdf")
    (code,) = codes_in(made.data)
    assert come_in(app, code, pin=PIN) == 200
    assert sanne.get("/session").status_code == 200
    nobody = de_wit.put(f"/groups/{group.id}/cards", {})
    assert (nobody.status_code, nobody.get_json()["code"]) == (422, "nobody_needs_a_card")


def test_an_unused_card_is_replaced_only_when_asked(
    app: Flask, here: NewSchool, group: Group, sanne: Person, bakker: Person
) -> None:
    newcomer(here, group)
    (lost,) = codes_in(bakker.put(f"/groups/{group.id}/cards", {}).data)
    again = codes_in(bakker.put(f"/groups/{group.id}/cards", {"students": "never_signed_in"}).data)
    assert len(again) == 1
    assert come_in(app, lost, pin=PIN) == 401
    assert come_in(app, again[0], pin=PIN) == 200


def test_new_cards_for_all_keep_pins_and_are_told_with_who_made_them(
    app: Flask, group: Group, sanne: Person, noah: Person, de_wit: Person
) -> None:
    codes = codes_in(de_wit.put(f"/groups/{group.id}/cards", {"students": "all"}).data)
    assert len(codes) == 2
    assert sanne.get("/session").status_code == 401, "a new card ends every session"
    made = db.session.query(Event).where(Event.student_id == sanne.id, Event.actor_id == de_wit.id).all()
    assert [event.kind for event in made] == ["card_made"]
    assert all(come_in(app, code, pin=PIN) == 200 for code in codes)


def test_the_same_printing_twice_makes_no_second_cards(
    here: NewSchool, group: Group, sanne: Person, de_wit: Person
) -> None:
    url, change, body = f"/groups/{group.id}/cards", uuid7(), {"students": "all"}
    assert de_wit.put(url, body, change=change).status_code == 200
    cards = db.session.query(Card).count()
    again = de_wit.put(url, body, change=change)
    assert (again.status_code, again.get_json()["code"]) == (409, "cards_made_before")
    assert db.session.query(Card).count() == cards


def test_who_prints_for_whom_is_known(
    here: NewSchool, group: Group, sanne: Person, bakker: Person, iris: Person, visitor: Person
) -> None:
    other = here.person(MENTOR, "Ada", "Kok", here.group("2K"))
    for nobody, status in ((sanne, 404), (other, 404), (iris, 404), (visitor, 401)):
        assert nobody.get(f"/groups/{group.id}/people").status_code == status
        assert nobody.put(f"/groups/{group.id}/cards", {}).status_code == status
        assert nobody.get("/school/overview").status_code == status
    assert bakker.put(f"/groups/{group.id}/cards", {"students": "some"}).status_code == 422


def test_an_invitation_opens_once_and_ends_the_old_password(app: Flask, bakker: Person, de_wit: Person) -> None:
    answer = de_wit.put(f"/people/{bakker.id}/invitation")
    assert answer.status_code == 200
    link = answer.get_json()["url"].rpartition("=")[2]
    assert bakker.get("/session").status_code == 401
    assert come_in(app, link, password="een ander lang wachtwoord") == 200
    assert come_in(app, link, password=PASSWORD) == 401


def test_who_is_given_another_password_sees_by_whom(app: Flask, bakker: Person, de_wit: Person) -> None:
    link = de_wit.put(f"/people/{bakker.id}/invitation").get_json()["url"].rpartition("=")[2]
    device = {"own_device": True, "device_id": str(uuid4()), "device_name": "test"}
    bakker.post("/session", {"card": link, "password": "een ander lang wachtwoord", **device})
    made = [each["who"] for each in bakker.get("/me/events").get_json()["items"] if each["kind"] == "card_made"]
    assert made[0] == "Els de Wit"


def test_a_coordinator_gives_no_way_in_to_who_keeps_the_school(
    here: NewSchool, bakker: Person, de_wit: Person, beheer: Person, sanne: Person
) -> None:
    assert de_wit.put(f"/people/{beheer.id}/invitation").status_code == 404
    assert de_wit.put(f"/people/{sanne.id}/invitation").status_code == 404
    assert bakker.put(f"/people/{bakker.id}/invitation").status_code == 404
    assert beheer.put(f"/people/{de_wit.id}/invitation").status_code == 200


@pytest.mark.parametrize("path", ["/school/overview", "/groups/{group}/people"])
def test_the_school_grows_and_the_queries_do_not(
    here: NewSchool, group: Group, bakker: Person, de_wit: Person, path: str
) -> None:
    counts = []
    for size in (1, 12):
        for number in range(size):
            newcomer(here, here.group(f"9{size}{number}"))
            newcomer(here, group)
            newcomer(here, None)
        with Queries() as queries:
            assert de_wit.get(path.format(group=group.id)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    db.session.execute(delete(Session).where(Session.user_id == bakker.id))
    db.session.execute(update(User).where(User.id == bakker.id).values(secret_hash=None))
    db.session.commit()
    assert de_wit.get(f"/groups/{group.id}/people").get_json()["mentors"][0]["has_signed_in"] is False


def test_a_student_is_found_by_parts_of_a_name_or_the_number(
    here: NewSchool, group: Group, sanne: Person, noah: Person, de_wit: Person, beheer: Person
) -> None:
    for typed in ("sanne", "BERG", "den san", sanne.number, sanne.number[:-1]):
        found = de_wit.get("/school/students", query_string={"find": typed}).get_json()
        assert "Sanne van den Berg" in [student["name"] for student in found], typed
    assert beheer.get("/school/students?find=osei").get_json() == [
        {"id": str(noah.id), "name": noah.name, "number": noah.number, "group": {"id": str(group.id), "name": "2B"}}
    ]


@pytest.mark.parametrize("typed", ["", "  ", "%", "_", "Bakker", "Weg"])
def test_nobody_is_found_by_nothing_a_sign_or_the_name_of_staff(
    here: NewSchool, group: Group, sanne: Person, bakker: Person, de_wit: Person, typed: str
) -> None:
    gone = newcomer(here, group, "Lara", "Weg")
    db.session.execute(update(User).where(User.id == gone.id).values(left_on=today()))
    db.session.commit()
    assert de_wit.get("/school/students", query_string={"find": typed}).get_json() == []


def test_who_looks_learns_nothing_of_another_school(
    elsewhere: NewSchool, sanne: Person, bakker: Person, de_wit: Person, visitor: Person
) -> None:
    elsewhere.person(STUDENT, "Sanna", "Berg", elsewhere.group("2B"))
    assert [each["name"] for each in de_wit.get("/school/students?find=berg").get_json()] == ["Sanne van den Berg"]
    assert [person.get("/school/students?find=berg").status_code for person in (sanne, bakker, visitor)] == [
        404,
        404,
        401,
    ]
    assert de_wit.get("/school/students?find=" + "x" * 61).status_code == 422


def test_more_students_are_found_without_more_queries(here: NewSchool, group: Group, de_wit: Person) -> None:
    counts = []
    for number in (1, 6, 20):
        for _ in range(number):
            newcomer(here, group, "Bo", "Boot")
        with Queries() as queries:
            found = de_wit.get("/school/students?find=boot").get_json()
        counts.append(len(queries))
    assert (len(found), len(set(counts))) == (20, 1)
