"""The next step: one small thing to do, with whom and when; done, or moved to another day."""

from typing import Any
from uuid import UUID

from marshmallow import Schema, validate
from marshmallow import fields as f

from portfolio.catalogue import Assignment
from portfolio.fields import Text

from .parts import DayText
from .words import is_blank, one_line, shorten

LONGEST_SUMMARY = 140


class StepContent(Schema):
    """The content of a work of kind `step`."""

    what = Text(required=True, validate=validate.Length(max=300))
    with_whom = Text(load_default="", validate=validate.Length(max=120))
    on = DayText(load_default=None, allow_none=True)
    done_on = DayText(load_default=None, allow_none=True)
    moved = f.Integer(load_default=0, strict=True, validate=validate.Range(0, 99))


STAYS_OWN = False
_content = StepContent()


def load(content: Any, assignment: Assignment) -> dict[str, Any]:
    """The content as it may be kept, or ValidationError naming each place."""
    loaded: dict[str, Any] = _content.load(content)
    return loaded


def media_ids(content: dict[str, Any]) -> set[UUID]:
    """A step shows no pictures."""
    return set()


def counts(content: dict[str, Any], assignment: Assignment) -> set[str]:
    """A step that says what to do is the planned follow-up."""
    return set() if is_blank(content["what"]) else {"follow_up"}


def summary(content: dict[str, Any], assignment: Assignment) -> str:
    """What, and with whom."""
    return shorten(" · ".join(filter(None, map(one_line, (content["what"], content["with_whom"])))), LONGEST_SUMMARY)
