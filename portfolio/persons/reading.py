"""What a work says, in words, for whoever reads it without the app."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from portfolio.catalogue import Assignment, the_catalogue
from portfolio.models import Work
from portfolio.works import comic, drawn, moodboard
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
    read = READERS[work.kind]
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


def _moodboard(content: dict[str, Any], _assignment: Assignment) -> Iterator[Block]:
    if drawn.is_newer(content):
        yield Block("", [], [str(each) for each in moodboard.media_ids(content)])
        return
    yield _scene("", content["scene"]["elements"])
    yield _spoken("Mijn uitleg", content.get("closing", {}))


def _comic(content: dict[str, Any], _assignment: Assignment) -> Iterator[Block]:
    if drawn.is_newer(content):
        yield Block("", [], [str(each) for each in comic.media_ids(content)])
        return
    yield Block("Titel", list(filter(None, [content.get("title", "")])))
    for number, panel in enumerate(content["panels"], 1):
        caption = [panel["caption"]] if "caption" in panel else []
        yield _scene(f"Plaatje {number}", [*caption, *panel["scene"]["elements"]])


def _scene(title: str, elements: list[dict[str, Any]]) -> Block:
    """What stands in it and why, in the order in which it lies on each other."""
    block = Block(title)
    for each in elements:
        why = each.get("why", {})
        block.lines += filter(None, [each.get("text", ""), each.get("name", ""), why.get("text", "")])
        block.media += [*([each["medium"]] if each["kind"] == "photo" else []), *_recording(why)]
    return block


def _spoken(title: str, said: dict[str, Any]) -> Block:
    return Block(title, list(filter(None, [said.get("text", "")])), _recording(said))


def _recording(said: dict[str, Any]) -> list[str]:
    return [said["recording"]] if "recording" in said else []


READERS = {"answers": _answers, "capture": _capture, "comic": _comic, "moodboard": _moodboard, "step": _step}
