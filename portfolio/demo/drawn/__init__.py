"""Moodboards and strips of demo students, made with the editors (`python -m scripts.demo_works`)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from portfolio import db
from portfolio.demo.phone import Phone
from portfolio.demo.pictures import picture
from portfolio.ids import uuid7

FOLDER = Path(__file__).parent
# The drawn photos that stand in the boards, by the id they have there.
PHOTOS = {f"00000000-0000-7000-8000-00000000000{n}": s for n, s in enumerate(("care", "game", "crane", "harbour"), 1)}


@dataclass(frozen=True)
class Drawn:
    """Who made it, around which activity, and what the mentor said: the kind, the words, and what it points at."""

    name: str
    student: str
    key: str
    assignment: str
    days: int
    shared: bool = True
    said: tuple[str, str, str] | None = None


ALL = (
    Drawn("senses", "Yara", "care", "senses-board", -5, said=("question", "Wat zei ze toen?", "balloon")),
    Drawn("hero", "Yara", "lesson", "hero-comic", -24, said=("compliment", "Wat een held! Deze is raak.", "panel")),
    Drawn("before", "Daan", "care", "before-during-after", -5, said=("compliment", "Dat zag ik ook aan je.", "panel")),
    Drawn("qualities", "Daan", "lesson", "qualities-board", -24, shared=False),
    Drawn("port", "Noor", "port", "before-during-after", -31, said=("question", "Hoe was dat, zelf sturen?", "panel")),
    Drawn("harbour", "Noor", "port", "senses-board", -31),
    Drawn("endings", "Kofi", "lesson", "two-endings", -24),
)


def of(student: str) -> Iterator[Drawn]:
    return (each for each in ALL if each.student == student)


def make(phone: Phone, mentor: Phone, activity_id: str, drawn: Drawn) -> None:
    """The work at school, with its photos, and the mentor's words about it."""
    content = json.loads((FOLDER / f"{drawn.name}.json").read_text(encoding="utf-8"))
    for element in content.get("scene", {}).get("elements", ()):
        if "medium" in element:
            element["medium"] = str(phone.send_photo(picture(PHOTOS[element["medium"]])))
    work: dict[str, Any] = phone.put(
        f"/works/{uuid7()}",
        {
            "activity_id": activity_id,
            "phase": "reflect",
            "assignment": {"id": drawn.assignment, "version": 1},
            "content": content,
            "finished": True,
            "made_at": (db.now() + timedelta(days=drawn.days)).isoformat(),
            "copy_of": None,
        },
    )
    if drawn.shared:
        work = phone.put(f"/works/{work['id']}/share", version=work["version"])
    if drawn.said:
        kind, text, at = drawn.said
        mentor.get(f"/works/{work['id']}")
        about = {"work_id": work["id"], "work_version": work["version"], "about": _pointed_at(content, at)}
        mentor.put(f"/comments/{uuid7()}", about | {"kind": kind, "text": text, "made_at": db.now().isoformat()})


def _pointed_at(content: dict[str, Any], at: str) -> str:
    """The last panel but one of a strip, or the balloon of a board."""
    if at == "panel":
        return str(content["panels"][-2]["id"])
    return next(str(element["id"]) for element in content["scene"]["elements"] if element["kind"] == at)
