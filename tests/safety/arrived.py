"""What lies at school after everything was acknowledged, held against what phones promised and were promised."""

import hashlib
import json
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

from PIL import Image, ImageOps
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from portfolio.media.photo import SIZES
from portfolio.models import AppliedChange, Comment, FeedHead, FeedRow, Medium, User, Work
from tests.server import Server

# What a phone may hear besides yes: it waits and asks again. A conflict is impossible with one device each.
PATIENCE = {"busy", "try_again"}
OFFLINE = "offline"


class Arrived:
    """One look into the database and the media folder, for all students."""

    def __init__(self, server: Server, folder: Path, report: list[dict[str, Any]]) -> None:
        self.media, self.folder, self.report = server.media, folder, report
        engine = create_engine(server.database)
        with Session(engine) as session:
            self.rows: dict[Any, list[Any]] = {
                model: list(session.scalars(select(model)))
                for model in (Work, Comment, Medium, AppliedChange, FeedHead, FeedRow)
            }
            self.students = set(session.scalars(select(User.id).where(User.number.is_not(None))))
        engine.dispose()

    def check(self, photos: list[bytes], *, bad_network: bool = False) -> None:
        self._works_hold_the_last_text()
        self._promises_were_kept()
        self._comments_came_once()
        self._acknowledged_is_applied_once(PATIENCE | ({OFFLINE} if bad_network else set()))
        self._photos_came_once(photos)
        self._feeds_have_no_gap()

    def _lines(self, student: str, what: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (self.folder / f"{student}.{what}").read_text().splitlines()]

    def _works_hold_the_last_text(self) -> None:
        assert all(phone["unsent"] == [] for phone in self.report)
        on_phones = {
            UUID(work["id"]): (work["words"], work["version"], work["shared"], work["deleted"])
            for phone in self.report
            for work in phone["works"]
        }
        at_school = {
            work.id: (_words(work), work.version, work.shared_at is not None, work.is_deleted)
            for work in self.rows[Work]
        }
        assert at_school == on_phones
        assert {work["standing"] for phone in self.report for work in phone["works"]} == {"school"}

    def _promises_were_kept(self) -> None:
        texts = {work.id: _words(work) for work in self.rows[Work]}
        for phone in self.report:
            for promise in self._lines(phone["id"], "promised"):
                missing = Counter(promise["text"].split()) - Counter(texts[UUID(promise["work"])])
                assert not missing, promise

    def _comments_came_once(self) -> None:
        on_phones = [(each["id"], each["text"]) for phone in self.report for each in phone["comments"]]
        at_school = [(str(each.id), each.text) for each in self.rows[Comment]]
        assert sorted(at_school) == sorted(on_phones)
        said = Counter((each.work_id, each.text) for each in self.rows[Comment])
        assert set(said.values()) <= {1}

    def _acknowledged_is_applied_once(self, patience: set[str]) -> None:
        heard = [line for phone in self.report for line in self._lines(phone["id"], "heard")]
        codes = Counter(line["code"] for line in heard)
        print({code or "yes": count for code, count in codes.items()})
        assert set(codes) <= {""} | patience
        yes = {line["change"] for line in heard if not line["code"] and "/media/" not in line["path"]}
        applied = {str(change.change_id): change.target for change in self.rows[AppliedChange]}
        assert set(applied) == yes
        changes = Counter(target.split("/works/")[1][:36] for target in applied.values() if "/works/" in target)
        assert {str(work.id): work.version for work in self.rows[Work]} == dict(changes)

    def _photos_came_once(self, photos: list[bytes]) -> None:
        sizes = {hashlib.sha256(photo).hexdigest(): _upright_size(photo) for photo in photos}
        on_phones = sorted((each["id"], each["digest"]) for phone in self.report for each in phone["photos"])
        assert sorted((str(each.id), each.digest) for each in self.rows[Medium]) == on_phones
        assert all((each.width, each.height) == sizes[each.digest] for each in self.rows[Medium])
        named = {
            photo: state for phone in self.report for work in phone["works"] for photo, state in work["media"].items()
        }
        assert named == {str(each.id): "here" for each in self.rows[Medium]}
        self._files_are_whole()

    def _files_are_whole(self) -> None:
        expected = {self.media / each.key(size) for each in self.rows[Medium] for size in SIZES}
        files = {path for path in self.media.rglob("*") if path.is_file()}
        # What a kill interrupted is swept away later.
        assert {path for path in files if not path.name.startswith(".unfinished-")} == expected
        for path in expected:
            with Image.open(path) as picture:
                picture.load()

    def _feeds_have_no_gap(self) -> None:
        heads = {head.user_id: head.n for head in self.rows[FeedHead]}
        for user_id, last in heads.items():
            assert sorted(row.n for row in self.rows[FeedRow] if row.user_id == user_id) == list(range(1, last + 1))


def _words(work: Work) -> list[str]:
    return [word for answer in work.content["answers"].values() for word in answer.get("text", "").split()]


def _upright_size(photo: bytes) -> tuple[int, int]:
    return ImageOps.exif_transpose(Image.open(BytesIO(photo))).size
