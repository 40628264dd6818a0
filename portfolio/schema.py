"""The shape of the database and the migrations that bring it up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from portfolio import db

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def upgrade() -> None:
    """Bring the connected database up to date; of several machines that start at once, one does it."""
    with db.session.get_bind().connect() as connection:  # type: ignore[union-attr]
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_lock(7470074)"))  # ends with the connection
            connection.commit()
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current() -> bool:
    """Whether the database fits this version of Trots."""
    with db.session.get_bind().connect() as connection:  # type: ignore[union-attr]
        return (
            MigrationContext.configure(connection).get_current_revision()
            == ScriptDirectory.from_config(_config()).get_current_head()
        )
