"""`portfolio restore`: a whole file into an empty place, or nothing happens."""

import json
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import inspect, select

from portfolio import db, schema
from portfolio.backup import archive, making, restoring
from portfolio.backup.errors import BackupError
from portfolio.backup.moment import media_named, moment
from portfolio.media.store import FolderStore
from portfolio.models import Cycle, Medium, User, Work
from tests.backup.conftest import Machine
from tests.cli.conftest import Run
from tests.test_migrations import FIRST, _fill

WAYS = 60


@pytest.fixture
def file(filled: Any, store: FolderStore, tmp_path: Path) -> Path:
    making.make(tmp_path / "school.tar", store)
    return tmp_path / "school.tar"


def refused(file: Path, other: Machine, why: str) -> None:
    with other:
        with pytest.raises(BackupError, match=why):
            restoring.restore(file, other.store)
        assert inspect(other.engine).get_table_names() == []
        assert not other.store.folder.exists()


def test_a_file_that_stops_too_early_changes_nothing(file: Path, machine: Any) -> None:
    whole, random = file.read_bytes(), Random(5)
    for length in [0, 1, 511, 512, len(whole) - 1, *(random.randrange(len(whole) - 10240) for _ in range(20))]:
        file.write_bytes(whole[:length])
        with pytest.raises(BackupError, match="geen hele backup"):
            archive.checked(file)
    refused(file, machine(), "geen hele backup")


def test_one_other_byte_in_any_part_changes_nothing(file: Path, machine: Any) -> None:
    whole, random, backup = file.read_bytes(), Random(7), archive.checked(file)
    for _ in range(WAYS):
        start, size = random.choice(list(backup._places.values()))
        at = start + random.randrange(size)
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x04]) + whole[at + 1 :])
        altered = file.read_bytes() != whole
        try:
            again = archive.checked(file)
        except BackupError:
            continue
        assert altered
        assert again.parts == backup.parts, "only words that nobody restores by may differ"
    file.write_bytes(whole.replace(b"Brood", b"Taart"))
    refused(file, machine(), "geen hele backup")


def test_a_newer_version_is_refused(file: Path, machine: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = tmp_path / "newer.tar"
    monkeypatch.setattr(schema, "version", lambda _connection: "29990101_from_the_future")
    making.make(newer, FolderStore(tmp_path / "media"))
    refused(newer, machine(), "nieuwere versie")


def test_a_database_with_anything_in_it_is_left_alone(file: Path, machine: Any) -> None:
    with machine() as other:
        schema.upgrade()
        with other.engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO throttle (key, tries, last_at) VALUES ('x', 1, '2026-11-21 12:00')")
        with pytest.raises(BackupError, match="niet leeg"):
            restoring.restore(file, other.store)
        assert db.session.connection().exec_driver_sql("SELECT key FROM throttle").scalar() == "x"
        assert not other.store.folder.exists()


def test_what_an_earlier_try_left_does_not_stop_the_next(file: Path, machine: Any) -> None:
    with machine() as other:
        schema.upgrade(FIRST)
        restoring.restore(file, other.store)
        assert db.session.scalar(select(User.first_name).where(User.first_name == "Sanne")) == "Sanne"


def test_a_folder_with_anything_in_it_is_left_alone(file: Path, machine: Any) -> None:
    with machine() as other:
        other.store.folder.mkdir(parents=True)
        (other.store.folder / "iets").write_text("van iemand")
        with pytest.raises(BackupError, match="niet leeg"):
            restoring.restore(file, other.store)
        assert inspect(other.engine).get_table_names() == []


def test_a_backup_of_the_first_version_is_brought_up_to_date(machine: Any, tmp_path: Path) -> None:
    old, file = machine(), tmp_path / "old.tar"
    with old:
        schema.upgrade(FIRST)
        with old.engine.begin() as connection:
            _fill(connection)
        with moment() as connection:
            named = media_named(connection)
        assert len(named) == 3
        for key in named:
            old.store.put(key, b"WEBP")
        assert making.make(file, old.store).lost == set()
        shutil.rmtree(old.store.folder)
    with machine() as new:
        backup = restoring.restore(file, new.store)
        assert backup.manifest["schema"] == FIRST
        with new.engine.connect() as connection:
            assert schema.version(connection) == schema.newest()
        assert db.session.scalars(select(Work)).one().content == {"answers": {"a": {"text": "Mijn werk"}}}
        assert db.session.scalars(select(Medium)).one().state == "ready"
        assert db.session.scalars(select(Cycle)).one().version == 1
        assert restoring.differences(backup, new.store) == []
        assert set(backup.media) == named


def test_the_command_says_whether_all_is_here(file: Path, run: Run, store: FolderStore) -> None:
    assert run("restore", file, "--verify").output == "Alles wat in de backup zit, staat hier precies zo.\n"
    key = archive.checked(file).media[0]
    whole = store.open(key).read()
    store.put(key, b"x" + whole[1:])
    db.session.scalars(select(User).where(User.first_name == "Sanne")).one().first_name = "Anna"
    said = run("restore", file, "--verify")
    assert (said.exit_code, "user_account" in said.output, key in said.output) == (1, True, True)
    assert "niet leeg" in run("restore", file).output
    store.put(key, whole)


def test_the_manifest_counts_what_is_in_the_file(file: Path) -> None:
    backup = archive.checked(file)
    for table in backup.tables:
        assert len(list(backup.lines(table))) == backup.manifest["rows"][table] + 1
    assert ["support", "json"] in json.loads(next(backup.lines("school")))["columns"]
    assert len(backup.media) == 3
