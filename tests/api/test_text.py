"""Text that no database keeps: NUL and half characters are refused in every field, on both databases."""

import json
from typing import Any

import pytest

from portfolio.ids import uuid7
from portfolio.models import Group
from tests.api.test_gate import code_of
from tests.conftest import FIRST_PROMPT, PASSWORD, PIN, Person, company_visit, preparation

TEXTS: dict[str, tuple[str, list[list[str | int]]]] = {
    "work": ("PUT", [["content", "answers", FIRST_PROMPT, "text"], ["assignment", "id"], ["phase"], ["made_at"]]),
    "comment": ("PUT", [["text"], ["kind"]]),
    "activity": ("PUT", [["title"], ["place"], ["company", "name"], ["company", "website"], ["groups", 0]]),
    "sign in": ("POST", [["card"], ["pin"], ["device_name"], ["device_id"]]),
    "sign in by e-mail": ("POST", [["email"], ["password"]]),
    "look": ("POST", [["card"]]),
    "unlock": ("POST", [["pin"]]),
    "pin": ("PUT", [["old"], ["new"]]),
}


@pytest.mark.parametrize("bad", ["a\0b", "\ud83e", "\udc00\ud800"], ids=["NUL", "half", "halves"])
@pytest.mark.parametrize("what", TEXTS)
def test_no_text_field_takes_what_no_database_keeps(
    sanne: Person, bakker: Person, group: Group, shared: dict[str, Any], activity: dict[str, Any], what: str, bad: str
) -> None:
    content = {"answers": {FIRST_PROMPT: {"text": "x", "chips": ["make"]}}, "questions": []}
    remark = {"work_id": shared["id"], "work_version": 1, "kind": "reply", "text": "x", "made_at": shared["made_at"]}
    device = {"device_id": str(uuid7()), "device_name": "x"}
    path, body, who = {
        "work": (f"/works/{uuid7()}", preparation(activity, copy_of=shared["id"], content=content), sanne),
        "comment": (f"/comments/{uuid7()}", remark, sanne),
        "activity": (f"/activities/{uuid7()}", company_visit(group), bakker),
        "sign in": ("/session", {"card": "0" * 16, "pin": PIN} | device, sanne),
        "sign in by e-mail": ("/session", {"email": "a@b.example", "password": PASSWORD} | device, sanne),
        "look": ("/cards/look", {"card": "0" * 16}, sanne),
        "unlock": ("/session/unlock", {"pin": PIN}, sanne),
        "pin": ("/me/pin", {"old": PIN, "new": "7391"}, sanne),
    }[what]
    method, places = TEXTS[what]
    for place in places:
        broken = json.loads(json.dumps(body))
        inner: Any = broken
        for step in place[:-1]:
            inner = inner[step]
        inner[place[-1]] = bad
        answer = who.send(method, path, broken)
        assert code_of(answer) in ((422, "invalid"), (422, "easy_pin")), (place, answer.text)


@pytest.mark.parametrize("bad", ["%00", "%ed%a0%80", "%ff", "x", "9" * 5000, "2027-02-11T08:30:00Z_%00", "-1", "1e3"])
def test_no_query_does_either(sanne: Person, bad: str) -> None:
    for path in (f"/works?cursor={bad}", f"/works?limit={bad}", f"/feed?after={bad}", f"/me/events?cursor={bad}"):
        assert code_of(sanne.get(path))[0] in (400, 422), path
