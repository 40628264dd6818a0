"""`portfolio backup` and `portfolio restore`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from flask import current_app

from portfolio.backup.errors import BackupError
from portfolio.cli.common import with_settings
from portfolio.clock import SCHOOL_ZONE

MOST_TOLD = 20


def _told(job: Callable[..., Any], *given: Any) -> Any:
    try:
        return job(*given)
    except BackupError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"Niet gelukt: {error.strerror or error}.") from None


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@with_settings
def backup(file: Path) -> None:
    """Put all rows and all photos of this moment into FILE, while the school goes on."""
    from portfolio.backup.making import make

    made = _told(make, file, current_app.extensions["media"])
    at = made.at.astimezone(SCHOOL_ZONE).strftime("%d-%m-%Y %H:%M")
    click.echo(f"{file}: de school op {at}, {sum(made.rows.values())} rijen, {len(made.named - made.lost)} bestanden.")
    _list("Deze bestanden waren al kwijt", made.lost)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--verify", is_flag=True, help="Change nothing; say whether all that is in FILE is here exactly so.")
@with_settings
def restore(file: Path, verify: bool) -> None:
    """Put the school of FILE back, into an empty database and an empty folder."""
    from portfolio.backup import archive, restoring

    store = current_app.extensions["media"]
    if not verify:
        backup = _told(restoring.restore, file, store)
        count = sum(backup.manifest["rows"].values())
        click.echo(f"Teruggezet en nageteld: {count} rijen, {len(backup.media)} bestanden.")
        return
    other = _told(restoring.differences, _told(archive.checked, file), store)
    if other:
        _list("Hier staat iets anders dan in de backup", other)
        raise click.ClickException("Niet hetzelfde.")
    click.echo("Alles wat in de backup zit, staat hier precies zo.")


def _list(what: str, names: Any) -> None:
    names = sorted(names)
    if names:
        more = f" en nog {len(names) - MOST_TOLD}" if len(names) > MOST_TOLD else ""
        click.echo(f"{what}: {', '.join(names[:MOST_TOLD])}{more}", err=True)
