"""The rest of a round at the demo school: what was caught there, what it yielded, and the next step."""

import random
from datetime import timedelta
from typing import Any

from portfolio import db
from portfolio.catalogue import the_catalogue
from portfolio.clock import today
from portfolio.demo.phone import Phone
from portfolio.demo.pictures import picture
from portfolio.demo.words.rounds import CHOICES, NOTES, STEPS
from portfolio.ids import uuid7

CAPTURE = {"id": "at-the-company", "version": 1}
STEP = {"id": "next-step", "version": 1}
# The mentor of each class saw that they were ill: the first two who made nothing there.
MOST_ABSENT = 2


def finish(phone: Phone, activity_id: str, key: str, number: int, days: int, scenes: tuple[str, ...]) -> None:
    """Whoever looked back also caught something there, rated it, and, two times out of three, goes on."""
    chance = random.Random(number)  # noqa: S311 - varies texts, no secrets
    said = {"activity_id": activity_id, "made_at": (db.now() + timedelta(days=days)).isoformat()}
    _keep(phone, said, "experience", CAPTURE, _caught(phone, key, chance, scenes, said["made_at"]))
    marks = {name: chance.choice((2, 3, 3, 4)) for name in ("work_exploration", "motives", "qualities")}
    phone.put(f"/ratings/{uuid7()}", said | marks)
    sureness, options, why = chance.choice(CHOICES)
    phone.put(f"/choices/{uuid7()}", said | {"sureness": sureness, "options": options, "why": why})
    if chance.random() < 0.66:
        _keep(phone, said, "next_step", STEP, _step(chance))


def absent(mentor: Phone, activity_id: str) -> None:
    """Some were not there, and nothing is asked of them any more."""
    cycles = mentor.get(f"/activities/{activity_id}/cycles?limit=200")["items"]
    idle = [each for each in cycles if each["phases"]["prepare"] == each["phases"]["reflect"] == "todo"]
    for cycle in idle[:MOST_ABSENT]:
        names = ("company", "place", "starts_at", "companion")
        body = {name: cycle[name] for name in names} | {"state": "absent"}
        mentor.put(f"/cycles/{cycle['id']}", body, version=cycle["version"])


def worry(mentor: Phone) -> None:
    """One worry waits for the coordinator."""
    works = mentor.get("/works?limit=200")["items"]
    work = next(each for each in works if each["phase"] == "reflect" and each["shared_at"])
    text = "Schrijft dat er in de pauze niemand is om bij te staan. Ik praat er morgen over. Wil je meedenken?"
    mentor.put(f"/concerns/{uuid7()}", {"work_id": work["id"], "text": text})


def _keep(phone: Phone, said: dict[str, Any], phase: str, assignment: dict[str, Any], content: Any) -> None:
    work = {**said, "phase": phase, "assignment": assignment, "content": content, "finished": True, "copy_of": None}
    phone.put(f"/works/{uuid7()}", work)


def _caught(phone: Phone, key: str, chance: random.Random, scenes: tuple[str, ...], at: str) -> dict[str, Any]:
    moments: list[dict[str, Any]] = [{"kind": "note", "text": chance.choice(NOTES[key])}]
    if scenes and chance.random() < 0.3:
        photo = phone.send_photo(picture(chance.choice(scenes), chance.randint(0, 1)))
        moments.append({"kind": "photo", "medium": str(photo)})
    prompts = the_catalogue().assignment("at-the-company", 1).prompts
    marks = {
        prompt.id: {chip.id: chance.choice(("up", "up", "down", "ask")) for chip in chance.sample(prompt.chips, 2)}
        for prompt in prompts
    }
    return {
        "moments": [{"id": str(uuid7()), "at": at} | moment for moment in moments],
        "marks": marks,
        "own": [],
        "asked": [],
    }


def _step(chance: random.Random) -> dict[str, Any]:
    what, whom = chance.choice(STEPS)
    day = today() + timedelta(days=chance.randint(-4, 15))
    done = chance.random() < 0.3
    return {
        "what": what,
        "with_whom": whom,
        "on": day.isoformat(),
        "done_on": today().isoformat() if done else None,
        "moved": 0,
    }
