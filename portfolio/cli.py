"""The administrator's commands: `portfolio --help`."""

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select

from portfolio import create_app, db, schema
from portfolio.catalogue import CatalogueError
from portfolio.config import Settings, SettingsError
from portfolio.imports import read_class_list
from portfolio.imports.enrol import EnrolmentRefused, enrol, only_school
from portfolio.models import Group, School, User
from portfolio.signin import printing
from portfolio.signin.cards_pdf import CardToPrint, cards_pdf
from portfolio.signin.secret import as_printed


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


@school.command("create")
@click.argument("name")
@click.option("--support-name", help="Whom a student can talk to at school, such as the confidant.")
@click.option("--support-phone", help="How to reach that person.")
@with_database
def create_school(name: str, support_name: str | None, support_phone: str | None) -> None:
    """Add a school."""
    if db.session.scalar(select(School.id).where(School.name == name)):
        raise click.ClickException(f"{name} is er al.")
    support = {"name": support_name, "phone": support_phone} if support_name else None
    db.session.add(School(name=name, support=support))
    db.session.commit()
    click.echo(f"{name} is toegevoegd.")


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
    class_list = read_class_list(file.read_bytes())
    if class_list.refused:
        for refused in class_list.refused:
            click.echo(
                f"Regel {refused.line}{f', {refused.column}' if refused.column else ''}: {refused.reason}", err=True
            )
        raise click.ClickException(f"Niets veranderd: {len(class_list.refused)} fout(en) in {file.name}.")
    result = enrol(only_school(school_name), class_list)
    for column in class_list.ignored_columns:
        click.echo(f"Kolom niet gebruikt: {column}")
    click.echo(
        f"Nieuwe leerlingen: {result.new_students}, al bekend: {result.known_students}, van klas veranderd: {result.moved_students}."
    )
    click.echo(
        f"Nieuwe klassen: {', '.join(result.new_groups) or 'geen'}. Nieuwe mentoren: {', '.join(result.new_mentors) or 'geen'}."
    )
    if dry_run:
        db.session.rollback()
        click.echo("Dit was een proef: er is niets veranderd.")
    else:
        db.session.commit()


@people.command("invite")
@click.argument("email")
@with_database
def invite(email: str) -> None:
    """Print a link with which a member of staff chooses a password, once. An earlier password ends."""
    user = db.session.scalar(select(User).where(User.email == email.lower()))
    if user is None:
        raise click.ClickException(f"Er is niemand met het adres {email}.")
    code = printing.new_card(user, forget_secret=True)
    db.session.commit()
    click.echo(f"{_settings().public_url}/#kaart={code}")


@commands.command()
@click.argument("group_name", metavar="GROUP")
@click.option("--school", "school_name", help="Which school, when there is more than one.")
@click.option("--student", "number", help="Only this student number: a new card and a new PIN; all devices sign out.")
@click.option("--all", "everybody", is_flag=True, help="New cards for everybody; the old ones end.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="The PDF (default: kaarten-GROUP.pdf).",
)
@with_database
def cards(group_name: str, school_name: str | None, number: str | None, everybody: bool, out: Path | None) -> None:
    """Login cards to print, eight a page, for everybody in a group who has none."""
    here = only_school(school_name)
    groups = select(Group).where(Group.school_id == here.id, Group.name == group_name).order_by(Group.id.desc())
    group = db.session.scalar(groups.limit(1))
    if group is None:
        raise click.ClickException(f"Er is geen klas {group_name}.")
    students = [s for s in printing.students_of(group) if number in (None, s.number)]
    if not number and not everybody:
        students = [s for s in students if not printing.has_living_card(s)]
    if not students:
        raise click.ClickException("Niemand: iedereen heeft een kaart. Nieuwe voor iedereen: --all.")
    pages = cards_pdf([_card(s, forget=bool(number)) for s in students], school=here.name, group=group.name)
    path = out or Path(f"kaarten-{group.name}.pdf")
    path.write_bytes(pages)
    db.session.commit()
    click.echo(f"{len(students)} kaart(en) in {path}")


def _card(student: User, *, forget: bool) -> CardToPrint:
    code = printing.new_card(student, forget_secret=forget)
    return CardToPrint(name=student.name, code=as_printed(code), url=f"{_settings().public_url}/#kaart={code}")


def _settings() -> Settings:
    from flask import current_app

    settings: Settings = current_app.extensions["settings"]
    return settings


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
    except (SettingsError, CatalogueError, EnrolmentRefused) as error:
        sys.exit(f"portfolio: {error}")
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)


if __name__ == "__main__":
    main()
