"""`portfolio person`: what somebody may ask about themselves."""

from pathlib import Path

import click
from flask import current_app
from sqlalchemy import select

from portfolio import db
from portfolio.cli.common import private_file, with_database
from portfolio.models import School, User
from portfolio.persons.finding import find


@click.group()
def person() -> None:
    """One person: everything in a file, or everything gone. ID is a student number, an e-mail address or an id."""


def _find(named: str, school_name: str | None) -> User:
    school = db.session.scalar(select(School).where(School.name == school_name)) if school_name else None
    if school_name and school is None:
        raise click.ClickException(f"Er is geen school {school_name}.")
    found = find(named, school)
    if len(found) > 1:
        raise click.ClickException(f"Meer dan één school heeft {named}. Zeg met --school NAAM welke.")
    if not found:
        raise click.ClickException(f"Er is niemand met {named}.")
    return found[0]


which_school = click.option("--school", "school_name", help="Which school, when several use the same number.")


@person.command()
@click.argument("named", metavar="ID")
@which_school
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The ZIP (default: dossier-ID.zip).")
@with_database
def export(named: str, school_name: str | None, out: Path | None) -> None:
    """Everything of one person in a ZIP that opens without Trots."""
    from portfolio.persons.exporting import export as written

    someone = _find(named, school_name)
    path = out or Path(f"dossier-{someone.number or someone.id}.zip")
    with private_file(path) as file:
        written(someone, current_app.extensions["media"], file)
    click.echo(f"Alles van {someone.name} in {path}")


@person.command()
@click.argument("named", metavar="ID")
@which_school
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_database
def erase(named: str, school_name: str | None, yes: bool) -> None:
    """Remove a person and all they made, for good. Backups still hold them until these are thrown away."""
    from portfolio.persons.erasing import erase as gone

    someone = _find(named, school_name)
    if not yes:
        click.confirm(f"{someone.name} en alles van {someone.first_name} voorgoed weg?", abort=True)
    gone(someone)
    click.echo("Weg. Oude backups bevatten deze persoon nog; gooi die op tijd weg.")


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say who it would be.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_database
def retention(dry_run: bool, yes: bool) -> None:
    """Once a year: erase whoever left longer ago than the school may keep a dossier (TROTS_KEEP_DAYS)."""
    from portfolio.persons.erasing import erase as gone
    from portfolio.persons.leaving import kept_long_enough

    people = kept_long_enough()
    for someone in people:
        click.echo(f"{someone.left_on}  {someone.number or someone.email}  {someone.name}")
    if dry_run or not people:
        click.echo(f"Lang genoeg bewaard: {len(people)}. Er is niets veranderd.")
        return
    if not yes:
        click.confirm(f"Deze {len(people)} voorgoed weg?", abort=True)
    for someone in people:
        gone(someone)
    click.echo(f"Weg: {len(people)}. Oude backups bevatten hen nog; gooi die op tijd weg.")
