"""Class lists in the browser, a new school year, and who left: seen before it happens, and told to whom it concerns."""

import base64
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from portfolio import db
from portfolio.api import examples
from portfolio.clock import today
from portfolio.ids import uuid7
from portfolio.imports.enrolling import Enrolling
from portfolio.jobs import day
from portfolio.models import MENTOR, Event, FeedRow, Group, Job, Membership, User
from tests.conftest import NewSchool, Person, Queries

HEADER = "nummer;voornaam;tussenvoegsel;achternaam;klas;leerjaar;mentor"
MILA = "0042;Mila;de;Jong;3A;3;j.smit@haven.example"
NOW, NEXT = examples.YEAR, "{}-{}".format(*(int(part) + 1 for part in examples.YEAR.split("-")))


def a_list(*lines: str) -> dict[str, Any]:
    return {"file": base64.b64encode("\n".join([HEADER, *lines]).encode("cp1252")).decode()}


def line_of(who: Person, group: str, mentor: str, year: int = 3) -> str:
    return f"{who.number};{who.first_name};{who.infix};{who.last_name};{group};{year};{mentor}"


def take_in(who: Person, year: str, *lines: str, **more: Any) -> Any:
    seen = who.put(f"/school/years/{year}/preview", a_list(*lines)).get_json()
    return who.put(f"/school/years/{year}/people", a_list(*lines) | {"outcome": seen["outcome"]}, **more)


def counted() -> list[int]:
    db.session.rollback()
    return [db.session.scalar(select(func.count()).select_from(table)) for table in (User, Group, Membership, FeedRow)]


@pytest.fixture
def turned(monkeypatch: pytest.MonkeyPatch, app: Flask, here: NewSchool) -> Any:
    """`turned()` is the first night of next school year."""

    def turn() -> None:
        first = here.year.ends_on + timedelta(days=1)
        for module in ("models.user", "jobs.day", "imports.enrolling", "policy.belonging"):
            monkeypatch.setattr(f"portfolio.{module}.today", lambda: first)
        db.session.rollback()
        with app.app_context():
            day.turn_of_day(Job(kind="turn_of_day", payload={"since": here.year.ends_on.isoformat()}))
            db.session.commit()
        db.session.remove()

    return turn


def test_a_preview_shows_everything_and_writes_nothing(sanne: Person, bakker: Person, de_wit: Person) -> None:
    before = counted()
    seen = de_wit.put(
        f"/school/years/{NOW}/preview", a_list(MILA, line_of(sanne, "2C", bakker.email, 2).replace("Sanne", "Susanne"))
    ).get_json()
    assert seen["refused"] == []
    assert seen["enrolment"] == {
        "known_students": 1,
        "added": ["Mila de Jong (3A)"],
        "moved": [{"name": "Susanne van den Berg", "before": "2B", "after": "2C"}],
        "returned": [],
        "renamed": [{"before": "Sanne van den Berg", "after": "Susanne van den Berg"}],
        "new_groups": ["3A", "2C"],
        "new_mentors": ["j.smit@haven.example"],
        "ended_mentors": [],
    }
    assert counted() == before
    assert sanne.get("/session").get_json()["name"] == "Sanne van den Berg"


def test_what_was_shown_is_what_comes_in(de_wit: Person, bakker: Person, sanne: Person, shared: dict[str, Any]) -> None:
    head = bakker.head()
    lines = MILA, line_of(sanne, "3A", "j.smit@haven.example")
    seen = de_wit.put(f"/school/years/{NOW}/preview", a_list(*lines)).get_json()
    done = take_in(de_wit, NOW, *lines)
    assert done.get_json() == seen["enrolment"]
    assert {row["id"]: row["what"] for row in bakker.feed(head)}[shared["id"]] == "gone"
    assert sanne.get("/session").get_json()["mentors"] == ["J. Smit"]
    moved = [each["detail"] for each in sanne.get("/me/events").get_json()["items"] if each["kind"] == "new_group"]
    assert moved == ["3A"]


def test_every_refused_line_is_named_and_nobody_comes_in(de_wit: Person, iris: Person) -> None:
    before = counted()
    wrong = a_list(MILA, "0043;;;Zonder;3A;3;j.smit@haven.example", MILA.replace("0042", "0044").replace(";3;", ";9;"))
    seen = de_wit.put(f"/school/years/{NOW}/preview", wrong).get_json()
    assert [(each["line"], each["column"]) for each in seen["refused"]] == [(3, "voornaam"), (4, "leerjaar")]
    assert (seen["outcome"], seen["enrolment"]) == (None, None)
    taken = de_wit.put(f"/school/years/{NOW}/people", wrong | {"outcome": "0" * 32})
    assert (taken.status_code, taken.get_json()["code"]) == (422, "class_list_refused")
    assert len(taken.get_json()["errors"]["lines"]) == 2
    foreign = de_wit.put(
        f"/school/years/{NOW}/preview",
        a_list(MILA, MILA.replace("0042", "0045").replace("j.smit@haven.example", iris.email)),
    )
    assert "andere school" in foreign.get_json()["refused"][0]["reason"]
    assert counted() == before


def test_the_same_list_sent_twice_comes_in_once(de_wit: Person) -> None:
    change = uuid7()
    first = take_in(de_wit, NOW, MILA, change=change)
    after = counted()
    seen = first.get_json()
    assert seen["added"] == ["Mila de Jong (3A)"]
    assert take_in(de_wit, NOW, MILA, change=change).status_code == 200
    assert counted() == after


def test_a_school_that_changed_meanwhile_is_shown_again_first(de_wit: Person, beheer: Person) -> None:
    seen = de_wit.put(f"/school/years/{NOW}/preview", a_list(MILA)).get_json()
    take_in(beheer, NOW, MILA)
    late = de_wit.put(f"/school/years/{NOW}/people", a_list(MILA) | {"outcome": seen["outcome"]})
    assert (late.status_code, late.get_json()["code"]) == (409, "school_changed")


def test_next_year_begins_on_its_first_day_and_students_are_told(
    here: NewSchool, sanne: Person, noah: Person, bakker: Person, de_wit: Person, shared: dict[str, Any], turned: Any
) -> None:
    done = take_in(de_wit, NEXT, line_of(sanne, "3B", "a.vos@haven.example"))
    assert done.get_json()["moved"] == [{"name": "Sanne van den Berg", "before": "2B", "after": "3B"}]
    assert sanne.get("/session").get_json()["group"]["name"] == "2B", "until the summer is over"
    assert bakker.get(f"/works/{shared['id']}").status_code == 200
    groups = [(each["name"], each["school_year"]) for each in de_wit.get("/groups").get_json()]
    assert groups == [("2B", NOW), ("3B", NEXT)]
    loose = de_wit.get(f"/school/overview?year={NEXT}").get_json()["in_no_group"]
    assert [each["name"] for each in loose] == ["Noah Osei"], "a proposal, no more"
    head, old_head = sanne.head(), bakker.head()
    turned()
    me = sanne.get("/session").get_json()
    assert (me["group"]["name"], me["mentors"]) == ("3B", ["A. Vos"])
    assert me["mentors_since"] == (here.year.ends_on + timedelta(days=1)).isoformat()
    assert "me" in {row["type"] for row in sanne.feed(head)}
    assert {row["id"]: row["what"] for row in bakker.feed(old_head)}[shared["id"]] == "gone"
    assert bakker.get(f"/works/{shared['id']}").status_code == 404
    told = [each["detail"] for each in sanne.get("/me/events").get_json()["items"] if each["kind"] == "new_group"]
    assert told == ["3B"]


def test_a_move_in_june_does_not_undo_next_year(sanne: Person, bakker: Person, de_wit: Person, turned: Any) -> None:
    take_in(de_wit, NEXT, line_of(sanne, "3B", bakker.email))
    take_in(de_wit, NOW, line_of(sanne, "2C", bakker.email, 2))
    assert sanne.get("/session").get_json()["group"]["name"] == "2C"
    turned()
    assert sanne.get("/session").get_json()["group"]["name"] == "3B"
    assert sanne.get("/session").get_json()["roles"] == ["student"]


def test_an_emptied_group_keeps_no_mentor_and_one_with_somebody_left_does(
    sanne: Person, noah: Person, bakker: Person, de_wit: Person, turned: Any
) -> None:
    take_in(de_wit, NEXT, line_of(sanne, "3B", "a.vos@haven.example"))
    ends = select(Membership.until_on).where(Membership.user_id == bakker.id)
    assert db.session.scalars(ends).all() == [None]
    db.session.rollback()
    take_in(de_wit, NEXT, line_of(sanne, "3B", "a.vos@haven.example"), line_of(noah, "3C", "a.vos@haven.example"))
    turned()
    assert bakker.get("/session").get_json()["roles"] == []


def test_a_year_that_is_over_or_far_away_takes_no_list(de_wit: Person) -> None:
    for name in ("2019-2020", "2060-2061", "2026-2028", "soon"):
        assert de_wit.put(f"/school/years/{name}/preview", a_list(MILA)).status_code == 404


def test_who_left_is_in_no_group_and_keeps_the_own_work(
    sanne: Person, bakker: Person, de_wit: Person, shared: dict[str, Any]
) -> None:
    head = bakker.head()
    left = de_wit.put(f"/people/{sanne.id}/leaving", {"on": today().isoformat()})
    assert left.get_json()["left_on"] == today().isoformat()
    assert {row["id"]: row["what"] for row in bakker.feed(head)}[shared["id"]] == "gone"
    assert sanne.get(f"/works/{shared['id']}").status_code == 200
    assert de_wit.get("/school/overview").get_json()["in_no_group"] == []
    back = de_wit.delete(f"/people/{sanne.id}/leaving")
    assert back.get_json()["left_on"] is None
    assert bakker.get(f"/works/{shared['id']}").status_code == 200


def test_who_comes_back_is_in_no_group_that_ended_before(
    here: NewSchool, sanne: Person, bakker: Person, de_wit: Person, shared: dict[str, Any]
) -> None:
    here.person(MENTOR, "Ada", "Kok", here.group("2K"))
    take_in(de_wit, NOW, line_of(sanne, "2K", "ada.kok@havenlyceum.example", 2))
    assert bakker.get(f"/works/{shared['id']}").status_code == 404
    de_wit.put(f"/people/{sanne.id}/leaving", {"on": today().isoformat()})
    de_wit.delete(f"/people/{sanne.id}/leaving")
    assert sanne.get("/session").get_json()["group"]["name"] == "2K"
    assert bakker.get(f"/works/{shared['id']}").status_code == 404


def test_two_lists_at_once_put_nobody_in_two_groups(
    app: Flask, here: NewSchool, sanne: Person, bakker: Person, de_wit: Person, beheer: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    lists = [a_list(line_of(sanne, group, bakker.email, 2)) for group in ("2K", "2L")]
    seen = [de_wit.put(f"/school/years/{NOW}/preview", each).get_json()["outcome"] for each in lists]
    taken = [each | {"outcome": outcome} for each, outcome in zip(lists, seen, strict=True)]
    really, statuses = Enrolling.keep, []
    second = Thread(target=lambda: statuses.append(beheer.put(f"/school/years/{NOW}/people", taken[1]).status_code))

    def meanwhile(enrolling: Enrolling) -> None:
        really(enrolling)
        if second.ident is None:
            second.start()
            second.join(1)

    monkeypatch.setattr(Enrolling, "keep", meanwhile)
    assert de_wit.put(f"/school/years/{NOW}/people", taken[0]).status_code == 200
    second.join()
    assert statuses == [409], "the school is not what the second one saw"
    active = [each for each in db.session.get_one(User, sanne.id).memberships if each.is_active]
    assert [each.group.name for each in active if each.group] == ["2K"]


def test_who_is_on_a_list_again_did_not_leave(sanne: Person, bakker: Person, de_wit: Person) -> None:
    de_wit.put(f"/people/{sanne.id}/leaving", {"on": today().isoformat()})
    done = take_in(de_wit, NOW, line_of(sanne, "2B", bakker.email, 2))
    assert done.get_json()["returned"] == ["Sanne van den Berg (2B)"]
    me = sanne.get("/session").get_json()
    assert (me["roles"], me["group"]["name"]) == (["student"], "2B")


def test_nobody_else_touches_lists_and_leaving(
    sanne: Person, noah: Person, bakker: Person, iris: Person, visitor: Person, de_wit: Person
) -> None:
    for nobody, status in ((sanne, 404), (bakker, 404), (iris, 404), (visitor, 401)):
        assert nobody.put(f"/school/years/{NOW}/preview", a_list(MILA)).status_code == status
        assert take_nothing(nobody).status_code == status
        assert nobody.put(f"/people/{noah.id}/leaving", {"on": "2027-08-01"}).status_code == status
    assert de_wit.put(f"/people/{bakker.id}/leaving", {"on": "2027-08-01"}).status_code == 404


def take_nothing(who: Person) -> Any:
    return who.put(f"/school/years/{NOW}/people", a_list(MILA) | {"outcome": "0" * 32})


@pytest.mark.parametrize("wrong", [{"file": "%%%"}, {"file": 7}, {"file": ""}, {}, {"file": "YQ==", "more": 1}])
def test_what_is_no_file_is_refused(de_wit: Person, wrong: dict[str, Any]) -> None:
    answer = de_wit.put(f"/school/years/{NOW}/preview", wrong)
    if answer.status_code == 200:
        assert [each["line"] for each in answer.get_json()["refused"]] == [0]
    else:
        assert answer.status_code == 422


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31", "tomorrow", None])
def test_what_is_no_day_to_leave_is_refused(sanne: Person, de_wit: Person, on: Any) -> None:
    assert de_wit.put(f"/people/{sanne.id}/leaving", {"on": on}).status_code == 422


def test_a_longer_list_asks_no_more_of_the_school(app: Flask, de_wit: Person) -> None:
    counts = []
    for size in (5, 50):
        lines = [f"9{size}{n};Bo;;Boot;3A;3;j.smit@haven.example" for n in range(size)]
        with Queries() as queries:
            assert de_wit.put(f"/school/years/{NOW}/preview", a_list(*lines)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert db.session.scalar(select(func.count()).select_from(Event).where(Event.kind == "new_group")) == 0
