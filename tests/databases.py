"""Fresh databases for tests: a SQLite file, or one in a PostgreSQL that lives as long as the test run."""

import atexit
import itertools
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import psycopg

from tests.postgresql import Postgres

KINDS = ("sqlite", "postgresql")
_numbers = itertools.count(1)


def database_kind() -> str:
    """The kind that this test run is about."""
    kind = os.environ.get("TROTS_TEST_DATABASE", "sqlite")
    if kind not in KINDS:
        raise ValueError(f"TROTS_TEST_DATABASE is sqlite or postgresql, not {kind!r}")
    return kind


def database_url(kind: str | None = None, *, durable: bool = False) -> str:
    """The SQLAlchemy URL of a new, empty database. Durable: what was committed survives a killed PostgreSQL."""
    if (kind or database_kind()) == "sqlite":
        return f"sqlite:///{_folder()}/{next(_numbers)}.sqlite"
    return _new_postgresql_database(_server(durable))


def _new_postgresql_database(server: Postgres) -> str:
    name = f"trots_{next(_numbers)}"
    with psycopg.connect(server.dsn("postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')  # type: ignore[arg-type]
    return server.dsn(name).replace("postgresql://", "postgresql+psycopg://", 1)


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="trots-sqlite-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _server(durable: bool) -> Postgres:
    server = Postgres(durable=durable)
    atexit.register(server.stop)
    server.start()
    return server
