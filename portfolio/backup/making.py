"""`portfolio backup`: a school goes into one file while it goes on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from sqlalchemy import Connection

import portfolio
from portfolio import db, schema
from portfolio.backup import archive, rows
from portfolio.backup.errors import BackupError
from portfolio.backup.moment import media_named, moment
from portfolio.media.store import Store

# Each round takes seconds and only photos that went for good during those seconds ask for another.
MOST_ROUNDS = 50


@dataclass
class Made:
    """What lies in the file."""

    at: datetime
    schema: str
    rows: dict[str, int] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)


def make(path: Path, store: Store) -> Made:
    """Write the backup. Media go first and without any lock; rows follow at a moment whose media are all in."""
    with archive.written(path) as file, TemporaryDirectory(dir=path.parent, prefix=archive.UNFINISHED) as folder:
        with moment() as connection:
            early = media_named(connection)
        _add_media(file, store, early)
        made = _rows_with_their_media(file, store, Path(folder))
        for table in made.rows:
            part = Path(folder, table)
            with part.open("rb") as rows_of_table:
                file.add(archive.part_of(table), rows_of_table, part.stat().st_size)
        file.close_with(_manifest(made, file))
    return made


def _rows_with_their_media(file: archive.Writing, store: Store, folder: Path) -> Made:
    lost: set[str] = set()
    for _ in range(MOST_ROUNDS):
        with moment() as connection:
            made = _write_rows(connection, folder)
        missing = _add_media(file, store, made.named)
        # Gone from the store between this moment and our look: a later moment does not name it. Still named by a
        # later moment and still not there: it was lost before, and that is told.
        if missing <= lost:
            made.lost = missing
            return made
        lost = missing
    raise BackupError("Er verdwijnen steeds foto's tijdens de backup. Probeer het later nog eens.")


def _write_rows(connection: Connection, folder: Path) -> Made:
    made = Made(db.now(), schema.version(connection))
    for shape in rows.shapes(connection):
        with Path(folder, shape.name).open("wb") as part:
            made.rows[shape.name] = _write(part, rows.lines(connection, shape)) - 1
    made.named = media_named(connection)
    return made


def _write(part: BinaryIO, lines: Iterable[bytes]) -> int:
    count = 0
    for line in lines:
        part.write(line)
        count += 1
    return count


def _add_media(file: archive.Writing, store: Store, keys: Iterable[str]) -> set[str]:
    """Those not in yet; returns which are not in the store."""
    missing = set()
    for key in sorted(keys):
        if f"media/{key}" in file.parts:
            continue
        try:
            medium = store.open(key)
        except FileNotFoundError:
            missing.add(key)
            continue
        with medium:
            size = medium.seek(0, 2)
            medium.seek(0)
            file.add(f"media/{key}", medium, size)
    return missing


def _manifest(made: Made, file: archive.Writing) -> dict[str, Any]:
    taken = {name[6:] for name in file.parts if name.startswith("media/")}
    return {
        "tool": portfolio.__version__,
        "schema": made.schema,
        "at": made.at.isoformat(),
        "rows": made.rows,
        "lost": sorted(made.lost),
        "unneeded": sorted(taken - made.named),
    }
