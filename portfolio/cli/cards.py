"""`portfolio cards`: login cards on paper."""

import re
from pathlib import Path

import click

from portfolio import db
from portfolio.cli.common import the_school, with_database, write_private
from portfolio.signin import printing


@click.command()
@click.argument("group_name", metavar="GROUP")
@click.option("--school", "school_name", help="Which school, when there is more than one.")
@click.option("--student", "number", help="Only this student number: a new card and a new PIN; all devices sign out.")
@click.option("--all", "everybody", is_flag=True, help="New cards for everybody; the old ones end.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The PDF (default: kaarten-GROUP.pdf).")
@with_database
def cards(group_name: str, school_name: str | None, number: str | None, everybody: bool, out: Path | None) -> None:
    """Login cards to print, eight a page, for everybody in a group who has none."""
    here = the_school(school_name)
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
    write_private(path, printing.print_cards(here, group, students, forget_secrets=bool(number)))
    db.session.commit()
    click.echo(f"{len(students)} kaart(en) in {path}")
