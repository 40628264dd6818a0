"""The administrator's commands: `portfolio --help`."""

import os
import sys

import click
from sqlalchemy.exc import OperationalError

from portfolio.catalogue import CatalogueError
from portfolio.cli import backup, cards, doctor, people, person, running, school
from portfolio.config import SettingsError


@click.group()
def commands() -> None:
    """Trots, for the administrator of a school."""


for command in (
    school.school,
    people.people,
    person.person,
    person.retention,
    cards.cards,
    backup.backup,
    backup.restore,
    doctor.doctor,
    running.serve,
    running.worker,
    running.demo,
):
    commands.add_command(command)


def main() -> None:
    """Say what is wrong in one line, not in a traceback. What a command writes is for who runs it alone."""
    os.umask(0o077)
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
