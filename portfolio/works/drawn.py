"""What moodboard and comic share: how the school takes one in, and what it says in words."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any
from uuid import UUID

from portfolio.catalogue import Assignment
from portfolio.works.checking import Check, Misfit, keepable
from portfolio.works.parts import TooLarge, media_in_words
from portfolio.works.scene import MOST_BYTES, SCHEMA, size_of
from portfolio.works.words import is_blank, one_line, shorten

LONGEST_SUMMARY = 140
NAMES_A_MEDIUM = ("medium", "recording")


def load(content: Any, check: Check) -> dict[str, Any]:
    """The content as it came, or ValidationError with the place; nothing in it is made over."""
    try:
        (keepable if is_newer(content) else check)(content)
    except Misfit as misfit:
        raise misfit.as_messages() from None
    if size_of(content) > MOST_BYTES:
        raise TooLarge(f"More than {MOST_BYTES} bytes.")
    kept: dict[str, Any] = content
    return kept


def is_newer(content: Any) -> bool:
    """Whether it was made with a newer app: kept within the limits, and not drawn."""
    schema = content.get("schema") if isinstance(content, dict) else None
    return type(schema) is int and SCHEMA < schema <= 1000


def media_ids(content: dict[str, Any]) -> set[UUID]:
    """The photos and recordings it names, arrived or not; also where only a newer app knows what they are for."""
    return {medium for name in _named(content) for medium in _uuid(name)}


def _named(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key in NAMES_A_MEDIUM and isinstance(one, str):
                yield one
            else:
                yield from _named(one)
    elif isinstance(value, list) and not (value and isinstance(value[0], int)):
        for one in value:
            yield from _named(one)


def _uuid(name: str) -> Iterator[UUID]:
    with suppress(ValueError):
        yield UUID(name)


def points(assignment: Assignment, *, holds_something: bool) -> set[str]:
    """A picture is not taken apart: with anything in it, it serves what its assignment is for."""
    return {prompt.counts_as for prompt in assignment.prompts} if holds_something else set()


def says_something(spoken: dict[str, Any]) -> bool:
    return "recording" in spoken or not is_blank(spoken.get("text", ""))


def in_a_line(words: Iterable[str], elements: Iterable[dict[str, Any]]) -> str:
    """The words in it; without any, what there is to see."""
    line = " · ".join(filter(None, map(one_line, words)))
    return shorten(line, LONGEST_SUMMARY) or media_in_words(photo=sum(one["kind"] == "photo" for one in elements))


def texts(elements: Iterable[dict[str, Any]]) -> Iterator[str]:
    """What stands in texts and balloons, from back to front."""
    return (one["text"] for one in elements if one["kind"] in ("text", "balloon"))
