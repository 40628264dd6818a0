"""Moodboards and comics as a phone sends them."""

from typing import Any

from portfolio import db
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
