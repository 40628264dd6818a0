"""What the kinds of work share: ids that JSON can keep, lists without doubles, photos and recordings in words."""

from datetime import date, datetime
from typing import Any

from marshmallow import ValidationError, validate
from marshmallow import fields as f

from portfolio.fields import Moment

# One and more of them, as a list says it.
IN_WORDS = {
    "photo": ("1 foto", "{} foto's"),
    "drawing": ("1 tekening", "{} tekeningen"),
    "voice": ("1 spraakbericht", "{} spraakberichten"),
    "video": ("1 filmpje", "{} filmpjes"),
    "recording": ("1 opname", "{} opnames"),
}


class TooLarge(ValidationError):  # noqa: N818 (it reads as what it is in every raise)
    """Right in each part, and more than can be kept."""


class Id(f.UUID):
    """An id as lower-case text, because content is kept as JSON."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        return str(super()._deserialize(value, attr, data, **kwargs))


class MomentText(Moment):
    """A time as text, because content is kept as JSON."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        moment: datetime = super()._deserialize(value, attr, data, **kwargs)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class DayText(f.Date):
    """A day as text, because content is kept as JSON."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="iso", **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        day: date = super()._deserialize(value, attr, data, **kwargs)
        if not 1970 < day.year < 2200:
            raise ValidationError("Not a day that can be kept.")
        return day.isoformat()


def all_different(things: list[Any]) -> None:
    if len(set(things)) != len(things):
        raise ValidationError("The same one is there twice.")


def ids_differ(things: list[dict[str, Any]]) -> None:
    all_different([thing["id"] for thing in things])


def at_most(number: int) -> list[Any]:
    """For a list of things with ids."""
    return [validate.Length(max=number), ids_differ]


def media_in_words(**numbers: int) -> str:
    """What there is to see and hear: "2 foto's, 1 filmpje"."""
    return ", ".join(IN_WORDS[kind][number > 1].format(number) for kind, number in numbers.items() if number)
