"""A full disk: the phone hears so and keeps its work; at school nothing is half there."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event, func, select

from portfolio import db
from portfolio.ids import uuid7
from portfolio.media import arrival
from portfolio.media import store as stores
from portfolio.models import AppliedChange, FeedRow, Medium, Work
from tests.conftest import FIRST_PROMPT, Person, preparation
from tests.databases import database_kind
from tests.media.pictures import small
from tests.media.recordings import voice


@pytest.fixture
def media(app: Flask) -> Path:
    return app.extensions["media"].folder


def files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_photo_that_does_not_fit_is_told_and_comes_later(
    sanne: Person, media: Path, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, photo, synced = files(media), uuid7(), iter(range(100))
    really = stores.os.fsync

    def full(handle: int) -> None:
        if next(synced) >= after * 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        really(handle)

    with monkeypatch.context() as patch:
        patch.setattr(stores.os, "fsync", full)
        answer = sanne.upload(photo, small("JPEG"))
    assert (answer.status_code, answer.get_json()["code"]) == (507, "disk_full")
    assert db.session.get(Medium, photo) is None
    assert all(path.suffix == ".webp" and path.stat().st_size for path in files(media) - before), "no half file"
    assert sanne.upload(photo, small("JPEG")).status_code == 200
    assert len(files(media) - before) == 3


@pytest.mark.parametrize("where", ["on its way in", "in the store"])
def test_a_recording_that_does_not_fit_is_told_and_comes_later(
    sanne: Person, media: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, spoken, note = files(media), uuid7(), voice(seconds=1.0)

    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        if where == "in the store":
            patch.setattr(stores.os, "fsync", full)
        else:
            patch.setattr(arrival, "TemporaryFile", full)
        answer = sanne.upload(spoken, note)
    assert (answer.status_code, answer.get_json()["code"]) == (507, "disk_full")
    assert (db.session.get(Medium, spoken), files(media)) == (None, before)
    assert sanne.upload(spoken, note).get_json()["state"] == "waiting"


def test_a_save_that_does_not_fit_is_told_and_comes_later(sanne: Person, activity: dict[str, Any]) -> None:
    work, change, counts = uuid7(), uuid7(), _counts()
    text = {"answers": {FIRST_PROMPT: {"text": "Deeg. " * 800}}, "questions": []}
    with _full_database():
        answer = sanne.put(f"/works/{work}", preparation(activity, content=text), change=change)
    assert (answer.status_code, answer.get_json()["code"]) == (507, "disk_full")
    assert _counts() == counts, "nothing of it was written"
    assert sanne.get("/works").get_json()["items"] == [], "reading goes on"
    again = sanne.put(f"/works/{work}", preparation(activity, content=text), change=change)
    assert (again.status_code, again.get_json()["version"]) == (200, 1)


def _counts() -> list[int | None]:
    db.session.rollback()
    return [db.session.scalar(select(func.count()).select_from(model)) for model in (Work, AppliedChange, FeedRow)]


@contextmanager
def _full_database() -> Iterator[None]:
    """SQLite really has no page left. PostgreSQL says what it says when its disk is full."""
    engine: Any = db.session.get_bind()
    if database_kind() == "sqlite":
        db.session.remove()
        with closing(sqlite3.connect(engine.url.database)) as alone:
            alone.execute("VACUUM")  # pages that earlier tests gave back are room too
        when, what = "begin", _no_more_pages
    else:
        when, what = "before_cursor_execute", _disk_full
    event.listen(engine, when, what)
    try:
        yield
    finally:
        event.remove(engine, when, what)
        engine.dispose()  # the next connections have room again


def _no_more_pages(connection: Any) -> None:
    connection.exec_driver_sql("PRAGMA max_page_count=1")


def _disk_full(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
    if statement.startswith("INSERT INTO work "):
        cursor.execute("DO $$ BEGIN RAISE disk_full; END $$")


def test_other_trouble_with_files_is_still_our_fault(
    sanne: Person, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(stores.os, "fsync", broken)
    assert sanne.upload(uuid7(), small("JPEG")).status_code == 500
