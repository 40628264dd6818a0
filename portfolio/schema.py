"""The shape of the database and the migrations that bring it up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from portfolio import db

MIGRATIONS = Path(__file__).parent.parent / "migrations"
LOCK = 7470074


def upgrade(to: str = "head") -> None:
    """Bring the connected database up to date; of several machines that start at once, one does it."""
    engine = db.session.get_bind()
    with engine.connect() as connection, _alone(connection), _tables_may_move(connection):  # type: ignore[union-attr]
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def version(connection: Connection) -> str:
    """Which version the tables are of; empty when there are none."""
    return MigrationContext.configure(connection).get_current_revision() or ""


def newest() -> str:
    """The version that this Trots works with."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def is_known(version: str) -> bool:
    """Whether this Trots can bring tables of that version up to date."""
    return version in {each.revision for each in ScriptDirectory.from_config(_config()).walk_revisions()}


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


@contextmanager
def _tables_may_move(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by copying it; what points at it must not mind meanwhile. `env.py` checks afterwards."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = cast(sqlite3.Connection, connection.connection.dbapi_connection)
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        connection.rollback()  # inside a transaction the next line would do nothing
        driver.execute("PRAGMA foreign_keys=ON")


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    if connection.dialect.name != "postgresql":
        yield  # SQLite's write lock does it
        return
    connection.execute(text(f"SELECT pg_advisory_lock({LOCK})"))
    connection.commit()
    try:
        yield
    finally:
        connection.execute(text(f"SELECT pg_advisory_unlock({LOCK})"))
        connection.commit()
