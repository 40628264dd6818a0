"""The administrator's commands: `portfolio --help`."""

import functools
import os
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from portfolio import create_app, db, schema
from portfolio.catalogue import CatalogueError
from portfolio.config import SettingsError
from portfolio.imports import ClassList, Refused, read_class_list
from portfolio.imports.enrol import Enrolment, EnrolmentError, enrol
from portfolio.models import School, User
from portfolio.signin import printing


def with_database(command: Callable[..., None]) -> Callable[..., None]:
    """Run a command on the school's database, brought up to date first."""

    @functools.wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        with create_app().app_context():
            schema.upgrade()
            command(*args, **kwargs)

    return run


@click.group()
def commands() -> None:
    """Trots, for the administrator of a school."""


@commands.group()
def school() -> None:
    """Schools on this installation."""


def with_support(command: Callable[..., None]) -> Callable[..., None]:
    """Take in whom a student can talk to at school; students see it on every screen, also before they sign in."""
    for option, meaning in (
        ("room", "Where that person is to be found."),
        ("email", "The address of that person."),
        ("phone", "How to reach that person."),
        ("name", "Whom a student can talk to at school, such as the confidant."),
    ):
        command = click.option(f"--support-{option}", option, help=meaning)(command)
    return command


@school.command("create")
@click.argument("school_name", metavar="NAME")
@with_support
@with_database
def create_school(school_name: str, **support: str | None) -> None:
    """Add a school."""
    name = " ".join(school_name.split())
    if not name:
        raise click.ClickException("Een school heeft een naam nodig.")
    if db.session.scalar(select(School.id).where(School.name == name)):
        raise click.ClickException(f"{name} is er al.")
    added = School(name=name)
    added.offer_support(**support)
    db.session.add(added)
    db.session.commit()
    click.echo(f"{name} is toegevoegd.")


@school.command("support")
@click.option("--school", "school_name", help="Which school, when there is more than one.")
@with_support
@with_database
def change_support(school_name: str | None, **support: str | None) -> None:
    """Change whom a student can talk to at school. What is not given goes."""
    here = _school(school_name)
    here.offer_support(**support)
    db.session.commit()
    told = ", ".join((here.support or {}).values())
    click.echo(f"Leerlingen van {here.name} zien nu: {told}." if told else f"{here.name} noemt niemand meer.")


@commands.group()
def people() -> None:
    """Students and staff."""


@people.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--school", "school_name", help="Which school, when there is more than one.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@with_database
def import_people(file: Path, school_name: str | None, dry_run: bool) -> None:
    """Take in a class list (CSV): everybody on it, or nobody."""
    here, class_list = _school(school_name), read_class_list(file.read_bytes())
    if class_list.refused:
        raise _refusal(class_list.refused, file)
    try:
        result = enrol(here, class_list)
    except EnrolmentError as error:
        raise _refusal(error.refused, file) from None
    _report(class_list, result)
    if dry_run:
        db.session.rollback()
        click.echo("Dit was een proef: er is niets veranderd.")
    else:
        db.session.commit()


def _refusal(refused: Iterable[Refused], file: Path) -> click.ClickException:
    lines = [str(each) for each in refused]
    for line in lines:
        click.echo(line[0].upper() + line[1:], err=True)
    return click.ClickException(f"Niets veranderd. Fouten in {file.name}: {len(lines)}.")


def _report(class_list: ClassList, result: Enrolment) -> None:
    for column in class_list.ignored_columns:
        click.echo(f"Kolom niet gebruikt: {column}")
    known, moved = result.known_students, result.moved_students
    click.echo(f"Leerlingen: {result.new_students} nieuw, {known} al bekend, {moved} van klas veranderd.")
    for what, names in (
        ("Nieuwe klassen", result.new_groups),
        ("Nieuwe mentoren", result.new_mentors),
        ("Geen mentor meer", result.ended_mentors),
    ):
        click.echo(f"{what}: {', '.join(names) or 'geen'}.")


@people.command("invite")
@click.argument("email")
@with_database
def invite(email: str) -> None:
    """Print a link with which a member of staff chooses a password, once. An earlier password ends."""
    user = db.session.scalar(select(User).where(User.email == email.strip().lower()))
    if user is None:
        raise click.ClickException(f"Er is niemand met het adres {email}.")
    code = printing.new_card(user, forget_secret=True)
    db.session.commit()
    click.echo(printing.link(code))


@commands.command()
@click.argument("group_name", metavar="GROUP")
@click.option("--school", "school_name", help="Which school, when there is more than one.")
@click.option("--student", "number", help="Only this student number: a new card and a new PIN; all devices sign out.")
@click.option("--all", "everybody", is_flag=True, help="New cards for everybody; the old ones end.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The PDF (default: kaarten-GROUP.pdf).")
@with_database
def cards(group_name: str, school_name: str | None, number: str | None, everybody: bool, out: Path | None) -> None:
    """Login cards to print, eight a page, for everybody in a group who has none."""
    here = _school(school_name)
    group = printing.group_named(here, group_name)
    if group is None:
        names = ", ".join(each.name for each in printing.groups_of(here)) or "geen"
        raise click.ClickException(f"Er is dit schooljaar geen klas {group_name}. Wel: {names}.")
    students = [s for s in printing.students_of(group) if number in (None, s.number)]
    if number and not students:
        raise click.ClickException(f"Leerling {number} zit niet in {group.name}.")
    if not number and not everybody:
        students = [s for s in students if not printing.has_living_card(s)]
    if not students:
        raise click.ClickException("Iedereen heeft al een kaart. Nieuwe voor iedereen: --all.")
    path = out or Path(f"kaarten-{re.sub('[^a-zA-Z0-9_-]+', '-', group.name)}.pdf")
    _write_private(path, printing.print_cards(here, group, students, forget_secrets=bool(number)))
    db.session.commit()
    click.echo(f"{len(students)} kaart(en) in {path}")


def _write_private(path: Path, data: bytes) -> None:
    """Cards open accounts: the file is for whoever prints them alone."""
    try:
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
    except OSError as error:
        raise click.ClickException(f"{path} kan niet geschreven worden: {error.strerror}.") from None


def _school(name: str | None) -> School:
    """The school by name, or the only one there is."""
    schools = list(db.session.scalars(select(School).order_by(School.name)))
    chosen = [school for school in schools if name in (None, school.name)]
    if len(chosen) == 1:
        return chosen[0]
    if not schools:
        raise click.ClickException('Er is nog geen school. Maak er een: portfolio school create "NAAM".')
    said = f"Er is geen school {name}." if name else "Zeg met --school NAAM om welke school het gaat."
    raise click.ClickException(f"{said} Er zijn: {', '.join(school.name for school in schools)}.")


@commands.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
def serve(host: str, port: int) -> None:
    """Run the server and its worker."""
    from portfolio.serve import serve as run

    run(host, port)


@commands.command()
@click.option("--beside", is_flag=True, hidden=True)
def worker(beside: bool) -> None:
    """Do due work only; `serve` starts one by itself."""
    from portfolio.serve import work

    work(beside=beside)


@commands.command()
@click.option("--port", default=8000, show_default=True)
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default=Path("var/demo"), show_default=True)
def demo(port: int, folder: Path) -> None:
    """A made-up school to try everything with, on this machine only."""
    from portfolio.demo import run

    run(folder, port)


def main() -> None:
    """Say what is wrong in one line, not in a traceback."""
    try:
        commands.main(standalone_mode=False)
    except (SettingsError, CatalogueError) as error:
        sys.exit(f"portfolio: {error}")
    except OperationalError as error:
        sys.exit(f"portfolio: the database does not answer: {str(error.orig).strip().splitlines()[0]}")
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)


if __name__ == "__main__":
    main()
