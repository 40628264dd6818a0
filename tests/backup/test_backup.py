"""`portfolio backup` while the school goes on: one moment, whole, or no file at all."""

import json
import resource
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

import pytest
from sqlalchemy import func, select

from portfolio import db
from portfolio.backup import archive, making, restoring
from portfolio.backup.errors import BackupError
from portfolio.ids import uuid7
from portfolio.media.store import FolderStore
from portfolio.models import AppliedChange, FeedRow, Medium, Work
from tests.backup.conftest import Machine, everything
from tests.cli.conftest import Run
from tests.conftest import FIRST_PROMPT, Person, preparation
from tests.media.pictures import encoded, scene, small


class Watched(FolderStore):
    """Something happens just before a file is read."""

    def __init__(self, folder: Path, happens: Callable[[str], None]) -> None:
        super().__init__(folder)
        self.happens = happens

    def open(self, key: str) -> BinaryIO:
        self.happens(key)
        return super().open(key)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "school.tar"


def test_a_school_comes_back_as_it_was_on_either_database(
    filled: Any, store: FolderStore, file: Path, machine: Any, elsewhere_kind: str
) -> None:
    made = making.make(file, store)
    before = everything(store)
    assert len(before[1]) == 3, "three sizes of one photo"
    assert made.rows["comment"] == 1
    with machine(elsewhere_kind) as other:
        backup = restoring.restore(file, other.store)
        assert restoring.differences(backup, other.store) == []
        (rows, files), (rows_before, files_before) = everything(other.store), before
        assert rows.pop("feed_head") != rows_before.pop("feed_head"), "devices load everything anew"
        assert (rows, files) == (rows_before, files_before)
        assert {key: other.store.open(key).read() for key in before[1]} == {
            key: store.open(key).read() for key in before[1]
        }


def test_while_a_class_writes_it_is_one_moment(
    sanne: Person, noah: Person, activity: dict[str, Any], store: FolderStore, file: Path, machine: Any
) -> None:
    class_ = [Writing(sanne, activity), Writing(noah, activity)]
    busy = Watched(store.folder, lambda _key: [each.wait_for_more() for each in class_])
    with _at_work(class_):
        making.make(file, busy)
    written = {each.work: each.version for each in class_}
    with machine() as other:
        backup = restoring.restore(file, other.store)
        saved = dict(db.session.execute(select(Work.id, Work.version)).all())
        assert saved.keys() == written.keys()
        assert all(0 < saved[work] < written[work] for work in written), "the class wrote on during the backup"
        _is_whole(other.store, _heads_in(backup))


def _heads_in(backup: archive.Backup) -> dict[UUID, int]:
    """The feed's numbers as they were saved; a restored school has counted on."""
    shape, *rows = (json.loads(line) for line in backup.lines("feed_head"))
    person, n = ([name for name, _ in shape["columns"]].index(name) for name in ("user_id", "n"))
    return {UUID(row[person]): row[n] for row in rows}


def _is_whole(store: FolderStore, heads: dict[UUID, int]) -> None:
    """What is written together is there together."""
    for work in db.session.scalars(select(Work)):
        applied = select(func.count()).where(AppliedChange.target == f"PUT /api/v1/works/{work.id}")
        assert db.session.scalar(applied) == work.version
    newest = dict(db.session.execute(select(FeedRow.user_id, func.max(FeedRow.n)).group_by(FeedRow.user_id)).all())
    assert {person: n for person, n in heads.items() if n} == newest
    media = list(db.session.scalars(select(Medium)))
    assert media
    assert all(store.has(key) for medium in media for key in medium.files)


class Writing(threading.Thread):
    """A student who saves and photographs without pause."""

    def __init__(self, student: Person, activity: dict[str, Any]) -> None:
        super().__init__()
        self.student, self.activity = student, activity
        self.work, self.version, self.stopping = uuid7(), 0, threading.Event()
        self.more = threading.Condition()

    def run(self) -> None:
        while not self.stopping.is_set():
            text = {"answers": {FIRST_PROMPT: {"text": f"versie {self.version}"}}, "questions": []}
            change = preparation(self.activity, content=text)
            answer = self.student.put(f"/works/{self.work}", change, base=self.version or "new").get_json()
            if self.version % 5 == 0:
                self.student.upload(uuid7(), encoded(scene(32, 24 + self.version % 40), "JPEG"))
            with self.more:
                self.version = answer["version"]
                self.more.notify_all()

    def wait_for_more(self) -> None:
        with self.more:
            before = self.version
            assert self.more.wait_for(lambda: self.version > before, timeout=60)


@contextmanager
def _at_work(class_: list[Writing]) -> Iterator[None]:
    for each in class_:
        each.start()
    try:
        for each in class_:
            each.wait_for_more()
        yield
    finally:
        for each in class_:
            each.stopping.set()
            each.join()


def test_a_photo_that_goes_for_good_meanwhile_is_not_missed(
    sanne: Person, store: FolderStore, file: Path, machine: Any
) -> None:
    first, second = uuid7(), uuid7()
    sanne.upload(first, small("JPEG"))

    def happens(key: str) -> None:
        if str(first) in key and db.session.get(Medium, second) is None and not gone:
            sanne.upload(second, small("PNG"))
        elif str(second) in key and not gone:
            gone.append(second)
            _gone_for_good(store, second)
        db.session.remove()

    gone: list[UUID] = []
    made = making.make(file, Watched(store.folder, happens))
    assert (gone, made.lost) == ([second], set())
    with machine() as other:
        restoring.restore(file, other.store)
        assert list(db.session.scalars(select(Medium.id))) == [first]
        assert len(everything(other.store)[1]) == 3


def _gone_for_good(store: FolderStore, medium_id: UUID) -> None:
    with db.writing():
        medium = db.session.get_one(Medium, medium_id)
        keys = medium.files
        db.session.delete(medium)
    for key in keys:
        store.delete(key)


def test_what_was_lost_before_is_told_and_stops_nothing(filled: Any, store: FolderStore, file: Path, run: Run) -> None:
    key = sorted(everything(store)[1])[0]
    store.delete(key)
    said = run("backup", file)
    assert said.exit_code == 0
    assert f"Deze bestanden waren al kwijt: {key}" in said.output
    backup = archive.checked(file)
    assert (len(backup.media), backup.manifest["lost"]) == (2, [key])


def test_a_full_disk_leaves_no_half_file(filled: Any, file: Path, run: Run) -> None:
    with _no_file_longer_than(20_000):
        said = run("backup", file)
    assert (said.exit_code, "Niet gelukt" in said.output) == (1, True)
    assert list(file.parent.iterdir()) == []
    assert run("backup", file).exit_code == 0


@contextmanager
def _no_file_longer_than(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_no_file_is_overwritten(filled: Any, file: Path, run: Run) -> None:
    file.write_text("van iemand")
    said = run("backup", file)
    assert (said.exit_code, "is er al" in said.output, file.read_text()) == (1, True, "van iemand")


def test_the_file_is_for_its_owner_alone(filled: Any, file: Path, run: Run) -> None:
    assert "rijen, 3 bestanden." in run("backup", file).output
    assert file.stat().st_mode & 0o077 == 0
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_a_database_of_another_program_is_refused(store: FolderStore, file: Path, machine: Machine) -> None:
    with machine() as other, other.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE invoice (id integer)")
    with machine() as other, pytest.raises(BackupError, match="niet van deze versie"):
        making.make(file, other.store)
    assert not file.exists()


def test_a_backup_is_recognised_by_its_last_part(file: Path) -> None:
    file.write_bytes(b"\0" * 10240)
    with pytest.raises(BackupError, match="geen hele backup"):
        archive.checked(file)


def test_a_recording_that_does_not_play_yet_is_in_it(
    sanne: Person, store: FolderStore, file: Path, machine: Any
) -> None:
    voice = Medium(id=uuid7(), school_id=sanne.school_id, owner_id=sanne.id, kind="voice", state="waiting")
    voice.digest = "0" * 64
    store.put(voice.original_key, b"as the phone sent it")
    key = voice.original_key
    db.session.add(voice)
    db.session.commit()
    making.make(file, store)
    with machine() as other:
        restoring.restore(file, other.store)
        assert other.store.open(key).read() == b"as the phone sent it"
