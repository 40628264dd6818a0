"""The shape of the database and the migrations that bring it up to date."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from portfolio import db

MIGRATIONS = Path(__file__).parent.parent / "migrations"
LOCK = 7470074


def upgrade() -> None:
    """Bring the connected database up to date; of several machines that start at once, one does it."""
    with db.session.get_bind().connect() as connection, _alone(connection):  # type: ignore[union-attr]
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


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
