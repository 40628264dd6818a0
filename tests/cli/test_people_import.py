"""`portfolio people import`: everybody on the list, or nobody."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from portfolio import db
from portfolio.models import FeedRow, Group, Membership, User
from tests.cli.conftest import Run
from tests.conftest import NewSchool, Person

Lines = Callable[..., Path]

MILA = "0042;Mila;de;Jong;3A;3;j.smit@haven.example;02-03-2028"
OMAR = "0043;Omar;;Haddad;3A;3;j.smit@haven.example;"


def counted() -> list[int]:
    db.session.expire_all()
    return [db.session.scalar(select(func.count()).select_from(table)) for table in (User, Group, Membership, FeedRow)]


def test_a_class_comes_in_with_its_mentor(here: NewSchool, run: Run, class_list: Lines) -> None:
    result = run("people", "import", class_list(MILA, OMAR))
    assert result.exit_code == 0, result.output
    assert "Leerlingen: 2 nieuw, 0 al bekend, 0 van klas veranderd." in result.output
    assert "Nieuwe klassen: 3A." in result.output
    assert "Nieuwe mentoren: j.smit@haven.example." in result.output
    mila = db.session.scalars(select(User).where(User.number == "0042")).one()
    assert (mila.name, mila.group.name, mila.group.year) == ("Mila de Jong", "3A", 3)
    assert mila.sixteen_on == date(2028, 3, 2)
    assert db.session.scalars(select(User).where(User.email == "j.smit@haven.example")).one().name == "J. Smit"


def test_a_dry_run_says_the_same_and_changes_nothing(here: NewSchool, run: Run, class_list: Lines) -> None:
    file, before = class_list(MILA, OMAR), counted()
    tried = run("people", "import", file, "--dry-run")
    assert tried.exit_code == 0
    assert counted() == before
    done = run("people", "import", file)
    assert tried.output == f"{done.output}Dit was een proef: er is niets veranderd.\n"


def test_the_same_list_again_changes_nothing(here: NewSchool, run: Run, class_list: Lines) -> None:
    file = class_list(MILA, OMAR)
    run("people", "import", file)
    before = counted()
    assert "Leerlingen: 0 nieuw, 2 al bekend, 0 van klas veranderd." in run("people", "import", file).output
    assert counted() == before


def test_every_refused_line_is_told_and_nobody_comes_in(here: NewSchool, run: Run, class_list: Lines) -> None:
    before = counted()
    file = class_list(MILA, "0044;;;Zonder;3A;3;j.smit@haven.example;", "0045;Bo;;Boot;3A;9;j.smit@haven.example;")
    result = run("people", "import", file)
    assert result.exit_code == 1
    assert "Regel 3, voornaam: Dit vak is leeg." in result.output
    assert "Regel 4, leerjaar: Het leerjaar is 1, 2, 3 of 4." in result.output
    assert "Niets veranderd. Fouten in klas.csv: 2." in result.output
    assert counted() == before


def test_a_mentor_of_another_school_is_refused_in_words(
    here: NewSchool, iris: Person, run: Run, class_list: Lines
) -> None:
    before = counted()
    result = run("people", "import", class_list(MILA, f"0046;Bo;;Boot;3B;3;{iris.email};"), "--school", "Havenlyceum")
    assert result.exit_code == 1
    assert f"Regel 3, mentor: {iris.email} hoort al bij een andere school op deze server." in result.output
    assert counted() == before


def test_with_two_schools_one_must_be_named(here: NewSchool, elsewhere: NewSchool, run: Run, class_list: Lines) -> None:
    file = class_list(MILA)
    silent = run("people", "import", file)
    assert silent.exit_code == 1
    assert "Zeg met --school NAAM om welke school het gaat. Er zijn: Elders, Havenlyceum." in silent.output
    assert "Er is geen school Nergens." in run("people", "import", file, "--school", "Nergens").output
    assert run("people", "import", file, "--school", "Elders").exit_code == 0
    assert db.session.scalars(select(User).where(User.number == "0042")).one().school_id == elsewhere.school.id


def test_without_a_school_it_says_how_to_make_one(run: Run, class_list: Lines) -> None:
    result = run("people", "import", class_list(MILA))
    assert result.exit_code == 1
    assert 'portfolio school create "NAAM"' in result.output


def test_the_same_number_at_two_schools_is_two_people(
    here: NewSchool, elsewhere: NewSchool, run: Run, class_list: Lines
) -> None:
    run("people", "import", class_list(MILA), "--school", "Elders")
    other = class_list(MILA.replace("haven", "ander"))
    assert "1 nieuw" in run("people", "import", other, "--school", "Havenlyceum").output
