"""What a student catches at the company: photos, sounds and notes as they happen, and a thumb for what there is."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, validate, validates_schema
from marshmallow import fields as f

from portfolio.catalogue import Assignment
from portfolio.fields import Text

from .parts import IN_WORDS, Id, MomentText, all_different, at_most, media_in_words
from .words import is_blank, one_line, shorten

LONGEST_SUMMARY = 140
MEDIA = ("photo", "drawing", "voice", "video")
NOTE = "note"
# How a mark opens its topic's words in a list.
THUMBS = {"up": "\U0001f44d", "down": "\U0001f44e", "ask": "\u2753"}

_key = Text(validate=validate.Length(1, 60))


class MomentSchema(Schema):
    """One thing caught: a picture or recording with or without words, or a note."""

    id = Id(required=True)
    kind = f.String(required=True, validate=validate.OneOf([*MEDIA, NOTE]))
    medium = Id()
    text = Text(validate=validate.Length(max=1000))
    at = MomentText(required=True)

    @validates_schema(skip_on_field_errors=True)
    def holds_something(self, data: dict[str, Any], **_: Any) -> None:
        if (data["kind"] == NOTE) == ("medium" in data):
            raise ValidationError("A note has words, everything else a medium.", "medium")


class OwnSchema(Schema):
    """A chip of the student's own under one topic."""

    id = Id(required=True)
    prompt = Text(required=True, validate=validate.Length(max=60))
    text = Text(required=True, validate=validate.Length(max=60))


class CaptureContent(Schema):
    """The content of a work of kind `capture`."""

    moments = f.List(f.Nested(MomentSchema), load_default=list, validate=at_most(60))
    marks = f.Dict(
        keys=_key,
        values=f.Dict(
            keys=_key, values=f.String(validate=validate.OneOf(list(THUMBS))), validate=validate.Length(max=60)
        ),
        load_default=dict,
        validate=validate.Length(max=20),
    )
    own = f.List(f.Nested(OwnSchema), load_default=list, validate=at_most(40))
    asked = f.List(_key, load_default=list, validate=[validate.Length(max=60), all_different])


# Caught in passing, other people's words and faces among it: what is worth showing goes into the look-back.
STAYS_OWN = True
_content = CaptureContent()


def load(content: Any, assignment: Assignment) -> dict[str, Any]:
    """The content as it may be kept, or ValidationError naming each place that this assignment does not know."""
    loaded: dict[str, Any] = _content.load(content)
    misfits: dict[str, Any] = {}
    own = {
        place: ["No such topic."] for place, each in enumerate(loaded["own"]) if not assignment.prompt(each["prompt"])
    }
    if own:
        misfits["own"] = own
    marks = {topic: problem for topic in loaded["marks"] if (problem := _misfit(topic, loaded, assignment))}
    if marks:
        misfits["marks"] = marks
    if misfits:
        raise ValidationError(misfits)
    return loaded


def _misfit(topic: str, loaded: dict[str, Any], assignment: Assignment) -> Any:
    if assignment.prompt(topic) is None:
        return ["No such topic."]
    known = _chips(topic, loaded, assignment)
    return {chip: ["Unknown chip."] for chip in loaded["marks"][topic] if chip not in known}


def _chips(topic: str, content: dict[str, Any], assignment: Assignment) -> dict[str, str]:
    """The words of each chip of a topic, the student's own among them, in the order of the screen."""
    prompt = assignment.prompt(topic)
    chips = {chip.id: chip.text for chip in prompt.chips} if prompt else {}
    return chips | {each["id"]: each["text"] for each in content["own"] if each["prompt"] == topic}


def media_ids(content: dict[str, Any]) -> set[UUID]:
    """The photos, drawings and recordings it shows, arrived or not."""
    return {UUID(moment["medium"]) for moment in content["moments"] if "medium" in moment}


def counts(content: dict[str, Any], assignment: Assignment) -> set[str]:
    """Whatever was caught or marked shows what the experience brought: its results."""
    caught = any("medium" in moment or not is_blank(moment.get("text", "")) for moment in content["moments"])
    marked = any(content["marks"].values()) or any(not is_blank(each["text"]) for each in content["own"])
    return {"results"} if caught or marked else set()


def summary(content: dict[str, Any], assignment: Assignment) -> str:
    """Notes first, then what got a thumb; without words, what there is to see and hear."""
    line = ""
    for words in filter(None, _in_words(content, assignment)):
        line = f"{line} · {words}" if line else words
        if len(line) > LONGEST_SUMMARY:
            break
    return shorten(line, LONGEST_SUMMARY) or _media(content)


def _in_words(content: dict[str, Any], assignment: Assignment) -> Iterator[str]:
    yield from (one_line(moment.get("text", "")) for moment in content["moments"])
    for prompt in assignment.prompts:
        marks = content["marks"].get(prompt.id, {})
        words = _chips(prompt.id, content, assignment)
        yield ", ".join(f"{THUMBS[marks[chip]]} {one_line(text)}" for chip, text in words.items() if chip in marks)


def _media(content: dict[str, Any]) -> str:
    numbers = Counter(moment["kind"] for moment in content["moments"])
    return media_in_words(**{kind: numbers[kind] for kind in IN_WORDS})
