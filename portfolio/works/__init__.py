"""The kinds of work a student can make: one module each, all of the same shape, one line in the register."""

from typing import Any, Protocol
from uuid import UUID

from portfolio.catalogue import Assignment

from . import answers, capture, comic, moodboard, step


class Kind(Protocol):
    """What each module of a kind offers."""

    STAYS_OWN: bool  # never shared: the student alone reads it

    def load(self, content: Any, assignment: Assignment) -> dict[str, Any]: ...

    def media_ids(self, content: dict[str, Any]) -> set[UUID]: ...

    def summary(self, content: dict[str, Any], assignment: Assignment) -> str: ...

    def counts(self, content: dict[str, Any], assignment: Assignment) -> set[str]: ...


KINDS: dict[str, Kind] = {
    "answers": answers,
    "capture": capture,
    "comic": comic,
    "moodboard": moodboard,
    "step": step,
}
# What the school draws a picture of.
DRAWN = {"comic", "moodboard"}
SHAREABLE = [name for name, kind in KINDS.items() if not kind.STAYS_OWN]
