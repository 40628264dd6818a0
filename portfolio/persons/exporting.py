"""Everything of one person in one ZIP that opens without us: words, pictures, and a page to read it by."""

import json
from collections import defaultdict
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from jinja2 import Environment
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from portfolio import db
from portfolio.clock import SCHOOL_ZONE
from portfolio.media.store import Store
from portfolio.models import Activity, Choice, Comment, Cycle, User, Work
from portfolio.persons import gathering, reading

PHASES = {
    "prepare": "Voorbereiding",
    "experience": "Op bezoek",
    "reflect": "Terugblik",
    "next_step": "Volgende stap",
}
SURE = {"sure": "Ik weet het zeker", "doubt": "Ik twijfel", "none": "Ik heb nog geen idee"}
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def export(person: User, store: Store, file: BinaryIO) -> None:
    """Write the ZIP; a file that the store has lost is left out and named in `gegevens.json` all the same."""
    with ZipFile(file, "w") as archive:
        data = json.dumps(gathering.gather(person), default=_said, ensure_ascii=False, indent=1)
        archive.writestr("gegevens.json", data, ZIP_DEFLATED)
        files = defaultdict(list)
        for medium in gathering.media_of(person):
            for name, key in gathering.files_of(medium).items():
                if _add(archive, store, name, key):
                    files[str(medium.id)].append(name)
        for name, key, work in gathering.pictures_of(person):
            if _add(archive, store, name, key):
                files[str(work.id)].append(name)
        archive.writestr("index.html", _page(person, files), ZIP_DEFLATED)


def _add(archive: ZipFile, store: Store, name: str, key: str) -> bool:
    if not store.has(key):
        return False
    with store.open(key) as medium:
        archive.writestr(name, medium.read(), ZIP_STORED)
    return True


def _said(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _page(person: User, files: dict[str, list[str]]) -> str:
    page = Environment(autoescape=True)
    page.filters["day"] = day
    template = page.from_string(Path(__file__).with_name("page.html").read_text(encoding="utf-8"))
    cycles = select(Cycle).where(Cycle.student_id == person.id).join(Activity)
    return template.render(
        person=person,
        cycles=list(db.session.scalars(cycles.order_by(Activity.starts_at).options(joinedload(Cycle.activity)))),
        works=_by(Work, Work.cycle_id, Work.student_id == person.id),
        comments=_by(Comment, Comment.work_id, Comment.work_id.in_(_works(person)), joinedload(Comment.author)),
        choices=list(db.session.scalars(select(Choice).where(Choice.student_id == person.id).order_by(Choice.made_at))),
        files=files,
        blocks=reading.blocks,
        title=reading.title,
        phases=PHASES,
        sure=SURE,
        made_on=db.now(),
    )


def _works(person: User) -> Any:
    return select(Work.id).where(Work.student_id == person.id)


def _by(model: Any, column: Any, which: Any, *options: Any) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for thing in db.session.scalars(select(model).where(which).order_by(model.made_at).options(*options)):
        found[getattr(thing, column.key)].append(thing)
    return found


def day(moment: datetime) -> str:
    """A date as people write it: 21 november 2026."""
    local = moment.astimezone(SCHOOL_ZONE)
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}"
