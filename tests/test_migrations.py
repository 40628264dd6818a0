"""A school that updates keeps what it has."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, MetaData, func, select

from portfolio import db, schema
from tests.databases import database_url

FIRST = "20261121_first_tables"
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = db.connect(database_url())
    yield engine
    db.session.remove()
    engine.dispose()


def test_the_migrations_make_what_the_models_say(engine: Engine) -> None:
    schema.upgrade()
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), db.Model.metadata) == []


def test_a_school_of_the_first_version_keeps_every_row(engine: Engine) -> None:
    schema.upgrade(FIRST)
    with engine.begin() as connection:
        _fill(connection)
        before = _counts(connection)
    schema.upgrade()
    with engine.begin() as connection:
        after = _counts(connection)
        assert {name: after[name] for name in before} == before
        assert before["work"] == before["cycle"] == before["work_medium"] == 1
        tables = _tables(connection)
        assert connection.execute(select(tables["work"].c.content)).scalar() == {
            "answers": {"a": {"text": "Mijn werk"}}
        }
        assert connection.execute(select(tables["medium"].c.kind, tables["medium"].c.state)).one() == ("photo", "ready")
        if engine.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def _tables(connection: Connection) -> dict[str, object]:
    metadata = MetaData()
    metadata.reflect(connection)
    return dict(metadata.tables)


def _counts(connection: Connection) -> dict[str, int]:
    return {
        name: connection.scalar(select(func.count()).select_from(table))
        for name, table in _tables(connection).items()
        if name != "alembic_version"
    }


def _fill(connection: Connection) -> None:
    """One student with a photo in a work around an activity, as the first version wrote them."""
    tables = _tables(connection)
    ids = {name: uuid4() for name in ("school", "user_account", "activity", "cycle", "work", "medium")}
    if connection.dialect.name == "sqlite":
        ids = {name: each.hex for name, each in ids.items()}
    school = {"school_id": ids["school"]}
    rows = {
        "school": {"name": "De Kade", "created_at": NOW},
        "user_account": school | {"first_name": "Sanne", "infix": "", "last_name": "Berg", "created_at": NOW},
        "activity": school
        | {"kind": "company_visit", "title": "Bakker", "starts_at": NOW, "place": "", "photos": "ask", "parents": False}
        | {"competencies": [], "assignments": [], "received_at": NOW, "version": 1},
        "cycle": school
        | {"activity_id": ids["activity"], "student_id": ids["user_account"], "state": "planned", "received_at": NOW},
        "work": school
        | {"cycle_id": ids["cycle"], "activity_id": ids["activity"], "student_id": ids["user_account"]}
        | {"kind": "answers", "phase": "prepare", "assignment_id": "where-am-i-going", "assignment_version": 1}
        | {"content": {"answers": {"a": {"text": "Mijn werk"}}}, "serves": [], "made_at": NOW, "received_at": NOW}
        | {"version": 1},
        "medium": school
        | {"owner_id": ids["user_account"], "digest": "0" * 64, "width": 4, "height": 3, "received_at": NOW},
    }
    for name, row in rows.items():
        connection.execute(tables[name].insert().values(id=ids[name], **row))
    connection.execute(tables["work_medium"].insert().values(work_id=ids["work"], medium_id=ids["medium"], **school))
