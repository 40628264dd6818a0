"""Sanne, who did everything that a student can do."""

from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from portfolio import db
from portfolio.ids import uuid7
from portfolio.models import Activity, Concern, Cycle, Job
from tests.cli.conftest import run
from tests.conftest import FIRST_PROMPT, Person, preparation
from tests.media.pictures import small

SAID = "Mijn oma bakte ook brood in Purmerend"
HEARD = "Wat knap dat je dat durfde te vragen"
WORRY = "Ik maak me zorgen om thuis"


@pytest.fixture
def busy(app: Flask, sanne: Person, bakker: Person, noah: Person, activity: dict[str, Any]) -> dict[str, Any]:
    """Her shared work with a photo, and all that happened around it."""
    work = _work(sanne, activity)
    _say(bakker, work, HEARD)
    _say(sanne, work, "Dank u wel meneer")
    assert bakker.get(f"/works/{work['id']}").status_code == 200
    rating = {"work_exploration": 3, "motives": 4, "qualities": 2, "activity_id": activity["id"]}
    _ok(sanne.put(f"/ratings/{uuid7()}", rating | {"made_at": _at()}))
    choice = {
        "activity_id": activity["id"],
        "sureness": "doubt",
        "options": ["Bakker in Edam"],
        "why": "Ik twijfel nog erg",
    }
    _ok(sanne.put(f"/choices/{uuid7()}", choice | {"made_at": _at()}))
    for _ in range(2):
        sanne.post("/session/unlock", {"pin": "9999"})
    _ok(sanne.put(f"/works/{_work(sanne, activity, phase='reflect')['id']}/deletion", base=1))
    _own_activity(sanne)
    worry = Concern(id=uuid7(), school_id=sanne.school_id, student_id=sanne.id, text=WORRY)
    worry.work_id, worry.author_id = UUID(work["id"]), bakker.id
    key = f"{sanne.school_id}/{sanne.id}/{work['id']}/0-96.webp"
    db.session.add_all(
        [worry, Job(school_id=sanne.school_id, kind="drop_files", payload={"files": {work["id"]: [key]}})]
    )
    db.session.commit()
    return work


def _work(student: Person, activity: dict[str, Any], phase: str = "prepare") -> dict[str, Any]:
    photo = uuid7()
    _ok(student.upload(photo, small("JPEG")))
    answers = {FIRST_PROMPT: {"text": SAID, "photos": [str(photo)]}} if phase == "prepare" else {}
    assignment = {"id": "where-am-i-going" if phase == "prepare" else "does-this-fit-me", "version": 1}
    change = preparation(activity, content={"answers": answers, "questions": []}, phase=phase, assignment=assignment)
    work = _ok(student.put(f"/works/{uuid7()}", change))
    return _ok(student.put(f"/works/{work['id']}/share", base=work["version"])) if phase == "prepare" else work


def _own_activity(student: Person) -> None:
    own = Activity(id=uuid7(), school_id=student.school_id, kind="own", title="Stage bij opa", starts_at=db.now())
    own.owner_id = student.id
    db.session.add_all([own, Cycle.of(own, student.id)])
    db.session.commit()


def _say(person: Person, work: dict[str, Any], text: str) -> None:
    said = {"work_id": work["id"], "work_version": work["version"], "text": text, "made_at": _at()}
    _ok(person.put(f"/comments/{uuid7()}", said | {"kind": "reply" if person.number else "compliment"}))


def _at() -> str:
    return db.now().isoformat()


def _ok(answer: Any) -> dict[str, Any]:
    assert answer.status_code in (200, 204), answer.get_json()
    return answer.get_json(silent=True) or {}


__all__ = ["busy", "run"]
