"""Moodboards and comics as a phone sends them."""

from typing import Any
from uuid import UUID

from flask import current_app

from portfolio import db, pictures
from portfolio.models import Picture, Work
from tests.works import scenes


def board(activity: dict[str, Any], *elements: dict[str, Any], content: Any = None, **more: Any) -> dict[str, Any]:
    made = scenes.board(*elements) if content is None else content
    return _sent(activity, "senses-board", made, more)


def comic(activity: dict[str, Any], *panels: dict[str, Any], content: Any = None, **more: Any) -> dict[str, Any]:
    made = scenes.comic(*panels) if content is None else content
    return _sent(activity, "hero-comic", made, more)


def _sent(activity: dict[str, Any], assignment: str, content: Any, more: dict[str, Any]) -> dict[str, Any]:
    about = {"activity_id": activity["id"], "phase": "reflect", "assignment": {"id": assignment, "version": 1}}
    return about | {"content": content, "finished": False, "made_at": db.now().isoformat()} | more


def keep_picture(work_id: UUID, data: bytes) -> Picture:
    """As if it had been drawn as it is now."""
    work = db.session.get_one(Work, work_id, populate_existing=True)
    picture = Picture(work_id=work_id, school_id=work.school_id, student_id=work.student_id)
    picture.digest = pictures.digest_of(work)
    for key in picture.files:
        current_app.extensions["media"].put(key, data)
    db.session.add(picture)
    db.session.commit()
    return picture
