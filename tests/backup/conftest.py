"""A school with people, works and photos, and an empty machine beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from portfolio import db
from portfolio.backup import rows
from portfolio.backup.moment import digests, media_named, moment
from portfolio.ids import uuid7
from portfolio.media.store import FolderStore
from tests.api import boards
from tests.cli.conftest import run
from tests.conftest import FIRST_PROMPT, Person, preparation
from tests.databases import database_kind, database_url
from tests.media.pictures import small
from tests.works import scenes

OTHER = {"sqlite": "postgresql", "postgresql": "sqlite"}


@pytest.fixture
def store(app: Flask) -> FolderStore:
    return app.extensions["media"]


@pytest.fixture
def filled(
    app: Flask, sanne: Person, bakker: Person, noah: Person, iris: Person, activity: dict[str, Any]
) -> dict[str, Any]:
    """Sanne's shared work with a photo and a comment."""
    photo = uuid7()
    assert sanne.upload(photo, small("JPEG")).status_code == 200
    content = {"answers": {FIRST_PROMPT: {"text": "Brood\u202e — é", "photos": [str(photo)]}}, "questions": []}
    work = sanne.put(f"/works/{uuid7()}", preparation(activity, content=content)).get_json()
    assert "id" in work, work
    work = sanne.put(f"/works/{work['id']}/share", base=work["version"]).get_json()
    said = {"work_id": work["id"], "work_version": work["version"], "kind": "question", "text": "Hoe rook het?"}
    answer = bakker.put(f"/comments/{uuid7()}", said | {"made_at": db.now().isoformat()})
    assert answer.status_code == 200, answer.get_json()
    drawn = sanne.put(f"/works/{uuid7()}", boards.board(activity, scenes.sticker())).get_json()
    with app.app_context():
        boards.keep_picture(UUID(drawn["id"]), b"can be drawn again")
    return work


class Machine:
    """An empty database of either kind and an empty folder."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.url, self.store = database_url(kind), FolderStore(folder)

    def __enter__(self) -> "Machine":
        self._before = db.session.get_bind()
        db.session.remove()
        self.engine = db.connect(self.url)
        return self

    def __exit__(self, *_: object) -> None:
        db.session.remove()
        self.engine.dispose()
        db._sessions.configure(bind=self._before)


@pytest.fixture(params=["same", "other"])
def elsewhere_kind(request: pytest.FixtureRequest) -> str:
    return database_kind() if request.param == "same" else OTHER[database_kind()]


@pytest.fixture
def machine(tmp_path: Path) -> Callable[..., Machine]:
    def made(kind: str | None = None) -> Machine:
        return Machine(tmp_path / "elders", kind or database_kind())

    return made


def everything(store: FolderStore) -> tuple[dict[str, str], set[str]]:
    """Every row as digests, and every file that is named and there."""
    with moment() as connection:
        named = media_named(connection)
        return digests(connection, rows.shapes(connection)), {key for key in named if store.has(key)}


__all__ = ["everything", "run"]
