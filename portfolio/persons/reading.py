"""What a work says, in words, for whoever reads it without the app."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from portfolio.catalogue import Assignment, the_catalogue
from portfolio.models import Work
from portfolio.works.capture import THUMBS


@dataclass
class Block:
    """One question with what was answered to it."""

    title: str
    lines: list[str] = field(default_factory=list)
    media: list[str] = field(default_factory=list)


def blocks(work: Work) -> list[Block]:
    """The work from top to bottom; what says nothing is left out."""
    assignment = the_catalogue().assignment(work.assignment_id, work.assignment_version)
    read = {"answers": _answers, "capture": _capture, "step": _step}[work.kind]
    return [block for block in read(work.content, assignment) if block.lines or block.media]


def title(work: Work) -> str:
    return the_catalogue().assignment(work.assignment_id, work.assignment_version).title


def _answers(content: dict[str, Any], assignment: Assignment) -> Iterator[Block]:
    for prompt in assignment.prompts:
        answer = content["answers"].get(prompt.id, {})
        chips = [chip.text for each in answer.get("chips", []) if (chip := prompt.chip(each))]
        lines = [*chips, *filter(None, [answer.get("text", "").strip()])]
        yield Block(prompt.title, lines, [*answer.get("photos", []), *answer.get("recordings", [])])
    yield Block("Eigen vragen", [each["text"] for each in content.get("questions", [])])


def _capture(content: dict[str, Any], assignment: Assignment) -> Iterator[Block]:
    for moment in content["moments"]:
        yield Block(
            "", [moment["text"]] if moment.get("text") else [], [moment["medium"]] if "medium" in moment else []
        )
    for prompt in assignment.prompts:
        own = {each["id"]: each["text"] for each in content["own"] if each["prompt"] == prompt.id}
        words = {chip.id: chip.text for chip in prompt.chips} | own
        marks = content["marks"].get(prompt.id, {})
        yield Block(prompt.title, [f"{THUMBS[mark]} {words[chip]}" for chip, mark in marks.items() if chip in words])


def _step(content: dict[str, Any], _assignment: Assignment) -> Iterator[Block]:
    yield Block("Wat", [content["what"]] if content["what"] else [])
    yield Block("Met wie", [content["with_whom"]] if content["with_whom"] else [])
    yield Block("Wanneer", [content["on"]] if content["on"] else [])
    yield Block("Gedaan op", [content["done_on"]] if content["done_on"] else [])
