"""A moodboard: one scene of what a student saw, likes or is, and a short word to close it."""

from typing import Any
from uuid import UUID

from portfolio.catalogue import Assignment
from portfolio.works import drawn
from portfolio.works.checking import record, whole
from portfolio.works.scene import SCHEMA, all_ids_differ, closing, ids_in, scene, starter

STAYS_OWN = False
_shape = record({"schema": whole(SCHEMA, SCHEMA), "scene": scene}, {"starter": starter, "closing": closing})


def _check(content: Any) -> None:
    _shape(content)
    all_ids_differ(ids_in(content["scene"], "scene"))


def load(content: Any, assignment: Assignment) -> dict[str, Any]:
    """The content as it may be kept, or ValidationError naming the place."""
    return drawn.load(content, _check)


def media_ids(content: dict[str, Any]) -> set[UUID]:
    """Photos, and spoken reasons; arrived or not."""
    return drawn.media_ids(content)


def counts(content: dict[str, Any], assignment: Assignment) -> set[str]:
    """What its assignment is for, as soon as there is anything on it."""
    holds = drawn.is_newer(content) or content["scene"]["elements"] or drawn.says_something(content.get("closing", {}))
    return drawn.points(assignment, holds_something=bool(holds))


def summary(content: dict[str, Any], assignment: Assignment) -> str:
    """What closes it, then the words on it."""
    if drawn.is_newer(content):
        return ""
    elements = content["scene"]["elements"]
    return drawn.in_a_line([content.get("closing", {}).get("text", ""), *drawn.texts(elements)], elements)
