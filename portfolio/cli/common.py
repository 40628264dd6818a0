"""What the commands share: the school's database, and which school."""

import functools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

import click
from sqlalchemy import select

from portfolio import create_app, db, schema
from portfolio.models import School


def with_settings(command: Callable[..., None]) -> Callable[..., None]:
    """Run a command on the school's database as it stands."""

    @functools.wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        with create_app().app_context():
            command(*args, **kwargs)

    return run


def with_database(command: Callable[..., None]) -> Callable[..., None]:
    """Run a command on the school's database, brought up to date first."""

    @functools.wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        with create_app().app_context():
            schema.upgrade()
            command(*args, **kwargs)

    return run


def the_school(name: str | None) -> School:
    """The school by name, or the only one there is."""
    schools = list(db.session.scalars(select(School).order_by(School.name)))
    chosen = [school for school in schools if name in (None, school.name)]
    if len(chosen) == 1:
        return chosen[0]
    if not schools:
        raise click.ClickException('Er is nog geen school. Maak er een: portfolio school create "NAAM".')
    said = f"Er is geen school {name}." if name else "Zeg met --school NAAM om welke school het gaat."
    raise click.ClickException(f"{said} Er zijn: {', '.join(school.name for school in schools)}.")


def write_private(path: Path, data: bytes) -> None:
    """What opens accounts or tells about a person is for whoever asked for it alone."""
    with private_file(path) as file:
        file.write(data)


@contextmanager
def private_file(path: Path) -> Iterator[BinaryIO]:
    """The same for what comes in parts; what could not be written as a whole is taken away again."""
    try:
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "wb+") as file:
            yield file
    except OSError as error:
        with suppress(OSError):  # a folder that may not be written in may not be emptied either
            path.unlink(missing_ok=True)
        raise click.ClickException(f"{path} kan niet geschreven worden: {error.strerror}.") from None
