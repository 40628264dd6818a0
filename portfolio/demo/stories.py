"""Who made what at the demo school: every state that a work can be in, more than once."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from portfolio import db
from portfolio.catalogue import the_catalogue
from portfolio.demo import agenda
from portfolio.demo.phone import Phone
from portfolio.demo.pictures import picture
from portfolio.demo.words import QUESTIONS, TALKS, answers
from portfolio.ids import uuid7

# What each student of a class did, in the order of the class list:
# . nothing yet, b begun, p finished and private, s shared, t shared and talked about, x in the bin,
# w shared with a photo that is still on its way, c finished on two devices, both versions kept.
CLASS = {
    ("bakery", "prepare", "2A"): "bt.sspbts.wsbtpss.xsbsct",
    ("bakery", "prepare", "2B"): ".stb.ssp.tsbw.ssbtp.ss.b",
    ("care", "prepare", "2A"): "ts.sspsstp.ssbs.stss.ps.",
    ("care", "prepare", "2B"): ".ss.tsp.ssts.s.ssb.sts.p",
    ("care", "reflect", "2A"): "ts..sp.bst..s.t..s.wpb..",
    ("care", "reflect", "2B"): ".ts.bs..pt.s..x.ts..bs..",
    ("port", "prepare", "2A"): "wp.s.st.sp.s..sb.s.st...",
    ("port", "reflect", "2A"): "cs.t.s..p..s...b.s..s...",
    ("technology", "prepare", "2B"): ".p.s..s.b..s...p.s..s...",
    ("technology", "reflect", "2B"): ".ts.s.bp.s..t...s..p.s..",
    ("open_day", "prepare", "2A"): "x....b......s...........",
    ("childcare", "prepare", "2B"): "...b....s...............",
}  # fmt: skip

SCENES = {
    "bakery": ("shop", "oven", "dough", "map"),
    "care": ("care", "game"),
    "port": ("harbour", "crane"),
    "technology": ("bicycle", "bench"),
    "open_day": ("college", "map"),
}
SHOWS = {"prepare": ("what_strikes_me", "hope_to_see", "where_it_is"), "reflect": ("what_i_did", "best_remembered")}
DAYS = {plan.key: plan.days for plan in agenda.PLANS}


@dataclass(frozen=True)
class Story:
    """One work that a student will make, and what happens to it."""

    key: str
    phase: str
    state: str
    number: int

    @property
    def is_looked_back(self) -> bool:
        return self.phase == "reflect" and self.state in "pstwc"


def stories_of(group: str, place: int) -> Iterator[Story]:
    """What the student at this place of the class list did."""
    for number, ((key, phase, name), states) in enumerate(CLASS.items()):
        if name == group and states[place] != ".":
            yield Story(key, phase, states[place], number=100 * number + place)


class Telling:
    """One student makes one work."""

    def __init__(self, phone: Phone, activity_id: str, story: Story) -> None:
        self.phone, self.activity_id, self.story = phone, activity_id, story
        self.chance = random.Random(story.number)  # noqa: S311 - varies texts, no secrets

    def tell(self) -> dict[str, Any]:
        """The work as it ends."""
        work: dict[str, Any] = self._save(str(uuid7()), self._content())
        if self.story.state == "c":
            self._save(str(uuid7()), self._content(), copy_of=work["id"])
        if self.story.state in "stw":
            work = self.phone.put(f"/works/{work['id']}/share", version=work["version"])
        if self.story.state == "x":
            work = self.phone.put(f"/works/{work['id']}/deletion", version=work["version"])
        return work

    def _save(self, work_id: str, content: dict[str, Any], copy_of: str | None = None) -> Any:
        days = min(DAYS[self.story.key], 0) + (1 if self.story.phase == "reflect" else -2)
        reference = agenda.PREPARE if self.story.phase == "prepare" else agenda.REFLECT
        return self.phone.put(
            f"/works/{work_id}",
            {
                "activity_id": self.activity_id,
                "phase": self.story.phase,
                "assignment": {"id": reference["id"], "version": reference["version"]},
                "content": content,
                "finished": self.story.state != "b",
                "made_at": (db.now() + timedelta(days=days, minutes=self.chance.randint(-400, 0))).isoformat(),
                "copy_of": copy_of,
            },
        )

    def _content(self) -> dict[str, Any]:
        reference = agenda.PREPARE if self.story.phase == "prepare" else agenda.REFLECT
        prompts = the_catalogue().assignment(str(reference["id"]), 1).prompts
        upto = self.chance.randint(2, 6) if self.story.state == "b" else len(prompts)
        given: dict[str, Any] = {}
        for prompt in prompts[:upto]:
            skipped = self.chance.random() < 0.08 and prompt.id != prompts[0].id
            possible = answers(self.story.key, self.story.phase, prompt.id)
            given[prompt.id] = {"skipped": True} if skipped else self.chance.choice(possible)
        self._add_photos(given)
        asked = self.chance.sample(QUESTIONS, self.chance.randint(0, 3)) if self.story.phase == "prepare" else []
        return {"answers": given, "questions": [{"id": str(uuid7()), "text": text} for text in asked]}

    def _add_photos(self, given: dict[str, Any]) -> None:
        """About every fifth work shows a photo; one that is "on its way" never left the phone."""
        scenes = SCENES.get(self.story.key, ())
        places = [prompt for prompt in SHOWS[self.story.phase] if "skipped" not in given.get(prompt, {"skipped": 1})]
        wanted = self.story.state in "wc" or self.story.number % 5 == 0
        if not (scenes and places and wanted):
            return
        photo: UUID = uuid7()
        if self.story.state != "w":
            photo = self.phone.send_photo(picture(self.chance.choice(scenes), self.chance.randint(0, 1)))
        given[self.chance.choice(places)]["photos"] = [str(photo)]


def talk(mentor: Phone, student: Phone, work: dict[str, Any], number: int) -> None:
    """The mentor reads a work and reacts; the student answers, if there is an answer."""
    kind, said, answered = TALKS[number % len(TALKS)]
    mentor.get(f"/works/{work['id']}")
    _say(mentor, work, kind, said.format(name=student.user.first_name))
    if answered:
        _say(student, work, "reply", answered)


def _say(phone: Phone, work: dict[str, Any], kind: str, text: str) -> None:
    about = {"work_id": work["id"], "work_version": work["version"], "kind": kind, "text": text}
    phone.put(f"/comments/{uuid7()}", about | {"made_at": db.now().isoformat()})
