"""Marshmallow fields for what phones send: text that both databases can keep, and times that can be times."""

from datetime import UTC, datetime
from typing import Any

from marshmallow import ValidationError, fields


class FirstMistake(fields.Field[Any]):
    """Stops at the first thing wrong: every save brings dozens of small values, and a list of checks costs for each."""

    def _validate(self, value: Any) -> None:
        for validator in self.validators:
            validator(value)


class Text(FirstMistake, fields.String):
    """Text as people type it: emoji and every script are welcome; NUL and half characters no database keeps."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str):
            raise self.make_error("invalid")
        if "\0" in value:
            raise ValidationError("NUL is not text.")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise ValidationError("Half a character is not text.") from None
        return value


class Moment(fields.AwareDateTime):
    """A time with a zone, as UTC; a phone's clock may be years off, but not centuries."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="iso", default_timezone=UTC, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> datetime:
        moment = super()._deserialize(value, attr, data, **kwargs)
        if not 1970 < moment.year < 2200:
            raise ValidationError("Not a time that can be kept.")
        return moment.astimezone(UTC)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z") if value else None
