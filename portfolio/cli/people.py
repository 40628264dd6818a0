"""`portfolio people`: students and staff."""

from collections.abc import Iterable
from pathlib import Path

import click
from sqlalchemy import select

from portfolio import db, staff
from portfolio.cli.common import the_school, with_database
from portfolio.clock import today
from portfolio.imports import ClassList, Refused, read_class_list
from portfolio.imports.enrol import Enrolment, EnrolmentError, enrol
from portfolio.models import ADMINISTRATOR, COORDINATOR, School, User
from portfolio.signin import printing

ROLES = {COORDINATOR: "decaan", ADMINISTRATOR: "beheerder"}


@click.group()
def people() -> None:
    """Students and staff."""


@people.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--school", "school_name", help="Which school, when there is more than one.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@with_database
def import_people(file: Path, school_name: str | None, dry_run: bool) -> None:
    """Take in a class list (CSV): everybody on it, or nobody."""
    here, class_list = the_school(school_name), read_class_list(file.read_bytes())
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


@people.command("staff")
@click.argument("email")
@click.argument("name", default="")
@click.option("--role", type=click.Choice([COORDINATOR, ADMINISTRATOR]), default=COORDINATOR, show_default=True)
@click.option("--end", is_flag=True, help="Take the role back.")
@click.option("--school", "school_name", help="Which school, when there is more than one.")
@with_database
def keep_staff(email: str, name: str, role: str, end: bool, school_name: str | None) -> None:
    """Make somebody coordinator or administrator. Whoever has no password yet gets a link to choose one, once."""
    here = the_school(school_name)
    (_dismiss if end else _appoint)(here, email, " ".join(name.split()), role)


def _appoint(school: School, email: str, name: str, role: str) -> None:
    try:
        user = staff.appoint(school, email, name, role, today())
    except staff.StaffError as error:
        raise click.ClickException(str(error)) from None
    code = None if user.secret_hash else printing.new_card(user)
    db.session.commit()
    click.echo(f"{user.name} ({user.email}) is nu {ROLES[role]}.")
    if code:
        click.echo(printing.link(code))


def _dismiss(school: School, email: str, _name: str, role: str) -> None:
    user = db.session.scalar(select(User).where(User.school_id == school.id, User.email == email.strip().lower()))
    if user is None or role not in user.roles:
        raise click.ClickException(f"{email} is geen {ROLES[role]} van {school.name}.")
    staff.dismiss(user, role, today())
    db.session.commit()
    click.echo(f"{user.name} is geen {ROLES[role]} meer.")
