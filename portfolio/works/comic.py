"""A comic: one to eight panels in a layout, each a scene, with captions."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any
from uuid import UUID

from portfolio.catalogue import Assignment
from portfolio.frontend import FOLDER
from portfolio.works import drawn
from portfolio.works.checking import Misfit, Place, each, record, whole, words
from portfolio.works.scene import SCHEMA, all_ids_differ, caption, element_id, ids_in, scene, starter

MOST_PANELS = 8
LAYOUTS = FOLDER / "editors" / "comic" / "layouts.json"


STAYS_OWN = False
_panel = record({"id": element_id, "scene": scene}, {"caption": caption})
_shape = record(
    {"schema": whole(SCHEMA, SCHEMA), "layout": words(40), "panels": each(_panel, 1, MOST_PANELS)},
    {"starter": starter, "title": words(80)},
)


@cache
def layouts() -> dict[str, dict[str, Any]]:
    """How panels lie on the page, as the phone has it: `w`, `h` and `slots` of [x, y, side], in cells."""
    known: dict[str, dict[str, Any]] = json.loads(LAYOUTS.read_text(encoding="utf-8"))
    return known


def _check(content: Any) -> None:
    _shape(content)
    layout = layouts().get(content["layout"])
    if layout is None:
        raise Misfit("No such layout.", "layout")
    if len(layout["slots"]) != len(content["panels"]):
        raise Misfit("Not as many as the layout has places for.", "panels")
    all_ids_differ(_ids(content))


def _ids(content: dict[str, Any]) -> Iterator[tuple[tuple[Place, ...], str]]:
    for number, panel in enumerate(content["panels"]):
        yield ("panels", number), panel["id"]
        yield from ids_in(panel["scene"], "panels", number, "scene")
        if "caption" in panel:
            yield ("panels", number, "caption"), panel["caption"]["id"]


def load(content: Any, assignment: Assignment) -> dict[str, Any]:
    """The content as it may be kept, or ValidationError naming the place."""
    return drawn.load(content, _check)


def media_ids(content: dict[str, Any]) -> set[UUID]:
    """Photos, and spoken reasons; arrived or not."""
    return drawn.media_ids(content)


def counts(content: dict[str, Any], assignment: Assignment) -> set[str]:
    """What its assignment is for, as soon as there is anything in it."""
    return drawn.points(assignment, holds_something=drawn.is_newer(content) or any(_elements(content)))


def _elements(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Panel by panel, each under its caption."""
    for panel in content["panels"]:
        if "caption" in panel:
            yield panel["caption"]
        yield from panel["scene"]["elements"]


def summary(content: dict[str, Any], assignment: Assignment) -> str:
    """The title, then what is said in it."""
    if drawn.is_newer(content):
        return ""
    elements = list(_elements(content))
    return drawn.in_a_line([content.get("title", ""), *drawn.texts(elements)], elements)
