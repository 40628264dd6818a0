"""The databases that the other tests stand on are new, separate, and durable when asked."""

import pytest
from sqlalchemy import create_engine, inspect, text

from scripts import tools
from tests.databases import database_kind, database_url


def test_every_database_is_new_and_separate():
    first, second = create_engine(database_url()), create_engine(database_url())
    with first.begin() as connection:
        connection.execute(text("CREATE TABLE only_here (id integer)"))
    assert inspect(first).get_table_names() == ["only_here"]
    assert inspect(second).get_table_names() == []
    first.dispose()
    second.dispose()


@pytest.mark.skipif(tools.postgresql() is None, reason=f"needs PostgreSQL: {tools.POSTGRESQL_LINE}")
@pytest.mark.parametrize(("durable", "fsync"), [(True, "on"), (False, "off")])
def test_a_durable_database_waits_for_the_disk(durable, fsync):
    engine = create_engine(database_url("postgresql", durable=durable))
    with engine.connect() as connection:
        assert connection.scalar(text("SHOW fsync")) == fsync
        assert connection.scalar(text("SELECT lower('É')")) == "é"
    engine.dispose()


def test_the_run_is_about_one_kind_of_database(monkeypatch):
    monkeypatch.setenv("TROTS_TEST_DATABASE", "oracle")
    with pytest.raises(ValueError, match="sqlite or postgresql"):
        database_kind()
