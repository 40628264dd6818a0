"""The one door to the database: SQLite for one school, PostgreSQL for many, and the same code for both."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from functools import cache
from threading import Lock
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    JSON,
    Connection,
    Date,
    DateTime,
    Dialect,
    Engine,
    Executable,
    MetaData,
    Table,
    Uuid,
    create_engine,
    event,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Session, scoped_session, sessionmaker
from sqlalchemy.types import TypeDecorator

# A read needs no lock; all else takes SQLite's write lock at once: a read that turns into a write fails under load.
_writes: ContextVar[bool] = ContextVar("writes", default=True)

BUSY_TIMEOUT = 30  # seconds
_one_writer = Lock()

_sessions = sessionmaker(expire_on_commit=False)
session: scoped_session[Session] = scoped_session(_sessions)


class Moment(TypeDecorator[datetime]):
    """A point in time, always with its zone (UTC), on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# A value with an inside; PostgreSQL keeps it parsed.
Json = JSON().with_variant(JSONB(), "postgresql")


class Model(DeclarativeBase):
    """A table. Every row of a school carries `school_id`, so that schools never mix."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        datetime: Moment(),
        date: Date(),
        UUID: Uuid(),
        dict[str, Any]: Json,
        list[str]: Json,
    }


def connect(url: str) -> Engine:
    """Make `session` speak to this database. Its errors quote no parameters: those are what people wrote."""
    if url.startswith("sqlite"):
        arguments = {"timeout": BUSY_TIMEOUT, "check_same_thread": False}
        engine = create_engine(url, connect_args=arguments, pool_size=20, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        for ending in ("commit", "rollback"):
            event.listen(engine, ending, _next_writer)
    else:
        engine = create_engine(url, pool_size=20, pool_pre_ping=True, hide_parameters=True)
    session.remove()
    _sessions.configure(bind=engine)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" below says when, not the driver
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    if not _writes.get():
        connection.exec_driver_sql("BEGIN")
        return
    # SQLite lets writers try again after ever longer naps; in one process they can simply queue.
    connection.info["writer"] = _one_writer.acquire(timeout=BUSY_TIMEOUT)
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except BaseException:
        _next_writer(connection)
        raise


def _next_writer(connection: Connection) -> None:
    if connection.info.pop("writer", False):
        _one_writer.release()


def expect(*, writes: bool) -> None:
    """Say whether the transactions from here on in this request will write."""
    _writes.set(writes)


def turn_to(*, writes: bool) -> None:
    """The same, after reading: on SQLite a read cannot turn into a write, so it ends here."""
    if writes and session.get_bind().dialect.name == "sqlite":
        session.commit()
    expect(writes=writes)


@contextmanager
def writing() -> Iterator[None]:
    """Do one write in the middle of a read, in a transaction of its own."""
    session.rollback()
    token = _writes.set(True)
    try:
        yield
        session.commit()
    finally:
        session.rollback()
        _writes.reset(token)


def empty_journal() -> None:
    """What was deleted is gone from SQLite's journal too, or there it would stand until somebody writes over it."""
    if session.get_bind().dialect.name == "sqlite":
        with closing(cast(Engine, session.get_bind()).raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def now() -> datetime:
    """The server's clock; a phone's clock is only ever shown."""
    return datetime.now(UTC)


def lock(column: InstrumentedAttribute[UUID], ids: Iterable[UUID]) -> None:
    """Lock the rows with these ids, in one order. On SQLite whoever writes is alone anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(column).where(column.in_(list(ids))).order_by(column).with_for_update()).all()


def insert_if_new(model: type[Model], **values: Any) -> bool:
    """Whether this row was new. The second of two simultaneous inserts waits for the first, and then finds its row."""
    connection = session.connection()
    return connection.execute(_insert_if_new(model, connection.dialect.name), values).rowcount == 1


@cache
def _insert_if_new(model: type[Model], dialect: str) -> Executable:
    table = cast(Table, model.__table__)
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
