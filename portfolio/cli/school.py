"""`portfolio school`: schools on this installation."""

from collections.abc import Callable

import click
from sqlalchemy import select

from portfolio import db
from portfolio.cli.common import the_school, with_database
from portfolio.models import School


@click.group()
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
    here = the_school(school_name)
    here.offer_support(**support)
    db.session.commit()
    told = ", ".join((here.support or {}).values())
    click.echo(f"Leerlingen van {here.name} zien nu: {told}." if told else f"{here.name} noemt niemand meer.")
