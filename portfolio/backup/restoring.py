"""`portfolio restore`: a school comes out of its file, on an empty machine, exactly as it was."""

import hashlib
import os
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, MetaData, func, inspect, select

from portfolio import db, schema
from portfolio.backup import archive, rows
from portfolio.backup.errors import BackupError
from portfolio.backup.moment import digests, moment
from portfolio.media.store import FolderStore, Store
from portfolio.models import FeedHead
from portfolio.sync import feed


def restore(path: Path, store: FolderStore) -> archive.Backup:
    """Check everything first; then media, then all rows in one transaction. An older version is brought up to date."""
    backup = archive.checked(path)
    if not schema.is_known(backup.manifest["schema"]):
        raise BackupError(f"{path} is van een nieuwere versie van Trots ({backup.manifest['tool']}).")
    _refuse_files(store.folder)
    engine = cast(Engine, db.session.get_bind())
    with engine.begin() as connection:
        _clear_empty_tables(connection)
    schema.upgrade(backup.manifest["schema"])
    for key in backup.media:
        store.put(key, backup.medium(key))
    with engine.begin() as connection:
        for table in backup.tables:
            rows.load(connection, backup.lines(table))
        _refuse_other_rows(connection, backup)
        feed.jump(connection)
    schema.upgrade()
    return backup


def differences(backup: archive.Backup, store: Store) -> list[str]:
    """What is not here as it is in the file: names of tables and keys of media."""
    with moment() as connection:
        # The feed has counted on: `feed.jump`.
        other = [table for table in _other_rows(connection, backup) if table != FeedHead.__tablename__]
    return [*other, *(key for key in backup.media if not _is_same(store, key, backup.parts[f"media/{key}"]))]


def _is_same(store: Store, key: str, digest: str) -> bool:
    try:
        with store.open(key) as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == digest  # type: ignore[arg-type]
    except FileNotFoundError:
        return False


def _refuse_other_rows(connection: Connection, backup: archive.Backup) -> None:
    other = _other_rows(connection, backup)
    if other:
        raise BackupError(f"De database gaf iets anders terug dan erin ging: {', '.join(other)}.")


def _other_rows(connection: Connection, backup: archive.Backup) -> list[str]:
    shapes = [rows.Shape.from_line(next(backup.lines(table))) for table in backup.tables]
    there = set(inspect(connection).get_table_names())
    found = digests(connection, [shape for shape in shapes if shape.name in there])
    return [table for table in backup.tables if found.get(table) != backup.parts[archive.part_of(table)]]


def _refuse_files(folder: Path) -> None:
    if folder.exists() and any(os.scandir(folder)):
        raise BackupError(f"De map {folder} is niet leeg. Zet terug in een lege map; er is niets veranderd.")


def _clear_empty_tables(connection: Connection) -> None:
    """Tables without a row are what an earlier try left; anything else is somebody's."""
    here = MetaData()
    here.reflect(connection)
    known = {*db.Model.metadata.tables, "alembic_version"}
    for table in here.tables.values():
        filled = table.name != "alembic_version" and connection.scalar(select(func.count()).select_from(table))
        if filled or table.name not in known:
            raise BackupError("De database is niet leeg. Zet terug in een nieuwe; er is niets veranderd.")
    here.drop_all(connection)
