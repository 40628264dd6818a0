"""Real plausible values for the API's document: what the docs page shows, and what the fuzz tests start from."""

import base64
from typing import Any
from uuid import UUID

from portfolio.clock import today
from portfolio.imports.outcome import Enrolment
from portfolio.models import SchoolYear

CONCERN = "01936d2e-45ef-7237-a877-d3e4f5a6b799"
GROUP = "01936d2a-0b70-7c31-8f0e-2b4c6d8e0f11"
YEAR = SchoolYear.around(today(), UUID(int=0)).name  # a list can be taken in this year and the next
PERSON = "01936d2a-1c2d-7d41-8e1f-3c5d7e9f1a12"
ACTIVITY = "01936d2a-3f4e-7a52-9d21-5e6f7a8b9c22"
WORK = "01936d2b-6a10-7be3-a433-7c8d9e0f1a33"
COMMENT = "01936d2c-12ab-7f04-b544-9e0f1a2b3c44"
MEDIUM = "01936d2c-88cd-7015-8655-a0b1c2d3e455"
RATING = "01936d2c-9a3e-7126-9766-b1c2d3e4f667"
CHOICE = "01936d2c-ab4f-7237-a877-c2d3e4f5a778"
DEVICE = "0b9f4c1e-52d7-4c86-9a66-b1c2d3e4f566"
CHANGE = "01936d2d-01ef-7126-9766-c2d3e4f5a677"
CARD = "7K2M-9QXT-4HBN-V3RD"
INVITATION = "M4WZ-0E8J-QC5T-61YP"
PIN = "4827"
EMAIL = "j.bakker@havenlyceum.example"
PASSWORD = "drie fietsen in de regen"  # noqa: S105 (an example)

# What stands in a path, where the document shows it.
IN_PATHS: dict[str, Any] = {
    "activity_id": ACTIVITY,
    "work_id": WORK,
    "comment_id": COMMENT,
    "medium_id": MEDIUM,
    "rating_id": RATING,
    "choice_id": CHOICE,
    "group_id": GROUP,
    "person_id": PERSON,
    "year_name": YEAR,
    "concern_id": CONCERN,
    "size": 480,
}


def _named(**examples: Any) -> dict[str, Any]:
    return {name: {"summary": name.replace("_", " "), "value": value} for name, value in examples.items()}


_device = {"own_device": True, "device_id": DEVICE, "device_name": "Chrome · Android"}

SIGN_IN = _named(
    a_student_on_an_own_phone={"card": CARD, "pin": PIN, **_device},
    a_student_on_a_school_laptop={"card": CARD, "pin": PIN, **_device, "own_device": False},
    staff={"email": EMAIL, "password": PASSWORD, **_device},
    staff_with_an_invitation={"card": INVITATION, "password": PASSWORD, **_device},
)
LOOK = _named(a_card={"card": CARD}, as_a_child_types_it={"card": "7k2m 9qxt 4hbn v3rd"})
UNLOCK = _named(a_student={"pin": PIN}, staff={"password": PASSWORD})
NEW_PIN = _named(another_pin={"old": PIN, "new": "7391"})
NEW_PASSWORD = _named(another_password={"old": PASSWORD, "new": "vier eenden op een sloot"})

_visit = {
    "kind": "company_visit",
    "title": "Bakkerij De Vos",
    "starts_at": "2027-02-11T08:30:00Z",
    "groups": [GROUP],
}
PLAN = _named(
    a_company_visit={
        **_visit,
        "place": "Dorpsstraat 12, Vlaardingen",
        "company": {"name": "Bakkerij De Vos", "website": "https://bakkerijdevos.example"},
        "companion": "Meneer Bakker",
        "tasks": "Broodjes maken en de oven vullen",
        "photos": "ask",
        "parents": False,
        "competencies": ["work_exploration"],
        "assignments": [
            {"phase": "prepare", "id": "where-am-i-going", "version": 1},
            {"phase": "reflect", "id": "does-this-fit-me", "version": 1},
        ],
    },
    only_what_is_needed=_visit,
    a_students_own={**_visit, "kind": "own", "title": "Snuffelen bij de dierenarts", "groups": []},
)

ARRANGE = _named(
    a_place_of_their_own={
        "company": {"name": "Fietsenmaker Aartsen", "website": None},
        "place": "Kade 3, Vlaardingen",
        "starts_at": "2027-02-11T09:00:00Z",
        "companion": "Mevrouw De Wit",
        "state": "planned",
    },
    was_not_there={"state": "absent"},
)

_draft = {
    "activity_id": ACTIVITY,
    "phase": "prepare",
    "assignment": {"id": "where-am-i-going", "version": 1},
    "content": {
        "answers": {
            "what_it_does": {"chips": ["make", "sell"], "text": "Ze bakken brood en taart."},
            "good_at": {"photos": [MEDIUM]},
            "wants_to_achieve": {"skipped": True},
        },
        "questions": [{"id": "01936d2d-77aa-7237-a877-d3e4f5a6b788", "text": "Hoe laat begint u 's ochtends?"}],
    },
    "finished": False,
    "made_at": "2027-02-10T15:04:05.678Z",
}


def _box(name: str, kind: str, x: int, y: int, w: int, h: int) -> dict[str, Any]:
    return {"id": name, "kind": kind, "x": x, "y": y, "w": w, "h": h, "turn": 0}


_photo = {"medium": MEDIUM, "crop": {"x": 0, "y": 1250, "w": 10000, "h": 7500}, "mask": "none", "name": "Brood"}
_words = {"text": "Om 4 uur op!", "face": "hand", "size": 800, "colour": "#3b2a7a", "align": "start", "dir": "ltr"}
_run = {"x": -2900, "y": 300, "font": "hand", "text": "Om 4 uur op!"}
_scene = {
    "background": {"colour": "#fff4d6", "picture": "place/kitchen"},
    "elements": [
        _box("e1", "photo", 3200, 4000, 5000, 5000) | _photo | {"why": {"text": "Het rook naar vroeger."}},
        _box("e2", "sticker", 7800, 2500, 2000, 2000) | {"sticker": "sticker/baguette-bread"},
        _box("e3", "text", 5000, 8500, 6000, 1200) | _words | {"fill": None, "runs": [_run]},
    ],
}
_drawn = {**_draft, "phase": "reflect"}
KEEP = _named(
    a_draft=_draft,
    klaar={**_draft, "finished": True},
    nothing_yet={**_draft, "content": {"answers": {}, "questions": []}},
    a_moodboard={
        **_drawn,
        "assignment": {"id": "senses-board", "version": 1},
        "content": {"schema": 1, "starter": "senses", "scene": _scene, "closing": {"text": "Zo was mijn dag."}},
    },
    a_comic={
        **_drawn,
        "assignment": {"id": "hero-comic", "version": 1},
        "content": {
            "schema": 1,
            "starter": "hero",
            "title": "Superbakker",
            "layout": "one",
            "panels": [{"id": "p1", "scene": _scene}],
        },
    },
)

_after = {"activity_id": ACTIVITY, "made_at": "2027-02-11T14:45:00Z"}
RATE = _named(after_a_visit={**_after, "work_exploration": 4, "motives": 3, "qualities": 2})
CHOOSE = _named(
    in_doubt={**_after, "sureness": "doubt", "options": ["Bakker", "Kok"], "why": "Vroeg opstaan is niets voor mij."},
    no_idea_yet={**_after, "sureness": "none"},
    sure={**_after, "sureness": "sure", "options": ["Zorg en welzijn"]},
)

_remark = {"work_id": WORK, "work_version": 1, "made_at": "2027-02-10T19:20:00Z"}
SAY = _named(
    a_question={**_remark, "kind": "question", "text": "Wat wil je de bakker het liefst vragen?"},
    a_compliment={**_remark, "kind": "compliment", "text": "Mooi voorbereid! 🥐"},
    a_reply={**_remark, "kind": "reply", "text": "Of hij het nog steeds leuk vindt."},
    about_a_part_of_it={**_remark, "kind": "question", "text": "Wie is dat?", "about": "e1"},
)

CARDS = _named(for_who_has_none={"students": "without_card"}, for_everybody={"students": "all"})

_list = {
    "file": base64.b64encode(
        b"nummer;voornaam;tussenvoegsel;achternaam;klas;leerjaar;mentor\n"
        b"00121;Sanne;van den;Berg;2B;2;j.bakker@havenlyceum.example\n"
    ).decode()
}
CLASS_LIST = _named(one_student=_list)
CLASS_LIST_AGREED = _named(one_student={**_list, "outcome": Enrolment(added=["Sanne van den Berg (2B)"]).fingerprint})
LEAVING = _named(in_summer={"on": "2027-08-01"})
WORRY = _named(a_worry={"work_id": WORK, "text": "Ze schrijft dat ze thuis niet durft te vertellen wat ze wil."})
NEW_CARD = _named(lost_card={"forget_pin": False}, lost_card_and_pin={"forget_pin": True})
