"""One moment of the database, however long it takes to read, while everybody writes on."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from sqlalchemy import Connection, Engine, select

from portfolio import db
from portfolio.backup import rows
from portfolio.models import Medium

# What a medium was before a database could say so.
FIRST_VERSION = {"kind": "photo", "state": "ready"}


@contextmanager
def moment() -> Iterator[Connection]:
    """Everything read in the block is as it was when the block began."""
    engine = cast(Engine, db.session.get_bind())
    db.expect(writes=False)  # on SQLite: from the first read on, without a lock
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            yield connection
    finally:
        db.expect(writes=True)


def media_named(connection: Connection) -> set[str]:
    """The keys in the media store that the rows of this moment name."""
    (shape,) = [each for each in rows.shapes(connection) if each.name == "medium"]
    media = select(*(Medium.__table__.c[name] for name in shape.columns))
    return {key for row in connection.execute(media) for key in Medium(**FIRST_VERSION | dict(row._mapping)).files}


def digests(connection: Connection, shapes: list[rows.Shape]) -> dict[str, str]:
    """What every table holds, as one number each: two databases with the same numbers hold the same."""
    return {shape.name: _digest(rows.lines(connection, shape)) for shape in shapes}


def _digest(lines: Iterator[bytes]) -> str:
    digest: Any = hashlib.sha256()
    for line in lines:
        digest.update(line)
    return str(digest.hexdigest())
