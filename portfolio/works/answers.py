"""Answers to the prompts of an assignment: a preparation or a reflection, by its phase."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from marshmallow import Schema, ValidationError, validate
from marshmallow import fields as f

from portfolio.catalogue import ASK, Assignment, Prompt
from portfolio.fields import FirstMistake, Text

from .parts import Id, all_different, ids_differ, media_in_words
from .words import is_blank, one_line, shorten

LONGEST_SUMMARY = 140


class _ByPrompt(f.Dict):
    """Answers by prompt; a mistake is reported at the prompt itself."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        try:
            return super()._deserialize(value, attr, data, **kwargs)  # type: ignore[no-untyped-call]
        except ValidationError as error:
            if isinstance(error.messages, dict):
                raise ValidationError({prompt: each["value"] for prompt, each in error.messages.items()}) from error
            raise


class AnswerSchema(Schema):
    """What a student answered to one prompt: words, taps, photos, recordings, or skipped."""

    text = Text(validate=validate.Length(max=5000))
    chips = f.List(Text(validate=validate.Length(max=60)), validate=[validate.Length(max=10), all_different])
    photos = f.List(Id(), validate=[validate.Length(max=6), all_different])
    recordings = f.List(Id(), validate=[validate.Length(max=2), all_different])
    skipped = f.Boolean(truthy={True}, falsy=set(), validate=validate.Equal(True))


class _Answer(FirstMistake):
    """An answer, of which only the parts that were given are looked at: every save brings all answers."""

    parts = AnswerSchema().fields

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValidationError("Not an answer.")
        answer: dict[str, Any] = {}
        mistakes: dict[str, Any] = {}
        for name, given in value.items():
            try:
                answer[name] = self.parts[name].deserialize(given, name, value)
            except KeyError:
                mistakes[name] = ["Unknown field."]
            except ValidationError as error:
                mistakes[name] = error.messages
        if mistakes:
            raise ValidationError(mistakes)
        return answer


class QuestionSchema(Schema):
    """A question of the student's own, to take along."""

    id = Id(required=True)
    text = Text(required=True, validate=validate.Length(max=300))


class AnswersContent(Schema):
    """The content of a work of kind `answers`."""

    answers = _ByPrompt(values=_Answer(), required=True, validate=validate.Length(max=100))
    questions = f.List(f.Nested(QuestionSchema), load_default=list, validate=[validate.Length(max=30), ids_differ])


STAYS_OWN = False
_content = AnswersContent()


def load(content: Any, assignment: Assignment) -> dict[str, Any]:
    """The content as it may be kept, or ValidationError naming each place that this assignment does not know."""
    loaded: dict[str, Any] = _content.load(content)
    misfits = {
        prompt_id: problem
        for prompt_id, answer in loaded["answers"].items()
        if (problem := _misfit(answer, assignment.prompt(prompt_id)))
    }
    if misfits:
        raise ValidationError({"answers": misfits})
    return loaded


def _misfit(answer: dict[str, Any], prompt: Prompt | None) -> Any:
    if prompt is None:
        return ["This assignment has no such prompt."]
    chips = answer.get("chips", [])
    unknown = {place: ["Unknown chip."] for place, chip in enumerate(chips) if not prompt.chip(chip)}
    if unknown:
        return {"chips": unknown}
    # "I will ask that" may stand beside a guess.
    if not prompt.many and len(set(chips) - {ASK}) > 1:
        return {"chips": ["Only one chip fits here."]}
    return None


def media_ids(content: dict[str, Any]) -> set[UUID]:
    """The photos and recordings it shows, arrived or not."""
    return {UUID(each) for each in _all(content, "photos", "recordings")}


def _all(content: dict[str, Any], *ways: str) -> list[str]:
    return [each for answer in content["answers"].values() for way in ways if way in answer for each in answer[way]]


def counts(content: dict[str, Any], assignment: Assignment) -> set[str]:
    """The legal points that have an answer. Own questions to take along are goals."""
    points: set[str] = set()
    for prompt, answer in _given(content, assignment):
        if prompt.counts_as not in points and _says_something(answer):
            points.add(prompt.counts_as)
    if assignment.phase == "prepare" and any(not is_blank(each["text"]) for each in content["questions"]):
        points.add("goals")
    return points


def questions(content: dict[str, Any], assignment: Assignment) -> list[str]:
    """What the student wants to ask there: "I will ask that", chips that ask, and questions of their own."""
    if assignment.phase != "prepare":
        return []
    tapped = [text for prompt, answer in _given(content, assignment) for text in _asked(prompt, answer)]
    return [*tapped, *(each["text"] for each in content["questions"] if not is_blank(each["text"]))]


def _asked(prompt: Prompt, answer: dict[str, Any]) -> Iterator[str]:
    for tapped in answer.get("chips", []):
        chip = prompt.chip(tapped)
        text = prompt.ask_as if tapped == ASK else chip.text if chip else None
        if text and text.endswith("?"):
            yield text


def summary(content: dict[str, Any], assignment: Assignment) -> str:
    """The first answers in a line for lists; empty when there is nothing to read yet."""
    line = ""
    for words in filter(None, _in_words(content, assignment)):
        line = f"{line} · {words}" if line else words
        if len(line) > LONGEST_SUMMARY:
            break
    return shorten(line, LONGEST_SUMMARY) or media_in_words(
        photo=len(_all(content, "photos")), recording=len(_all(content, "recordings"))
    )


def _in_words(content: dict[str, Any], assignment: Assignment) -> Iterator[str]:
    for prompt, answer in _given(content, assignment):
        tapped = [prompt.chip(each) for each in answer.get("chips", []) if each != ASK]
        yield ", ".join(chip.text.lstrip("… ") for chip in tapped if chip)
        yield one_line(answer.get("text", ""))
    yield from (one_line(question["text"]) for question in content["questions"])


def _given(content: dict[str, Any], assignment: Assignment) -> Iterator[tuple[Prompt, dict[str, Any]]]:
    """What was answered and not skipped, in the order of the prompts."""
    for prompt in assignment.prompts:
        answer = content["answers"].get(prompt.id, {})
        if answer and not answer.get("skipped"):
            yield prompt, answer


def _says_something(answer: dict[str, Any]) -> bool:
    if not is_blank(answer.get("text", "")):
        return True
    return bool(set(answer.get("chips", [])) - {ASK} or answer.get("photos") or answer.get("recordings"))
