"""Class lists and school years as they travel. A list is read and forgotten: it is kept nowhere."""

import base64
import binascii
from datetime import date
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

from portfolio.api.schemas.common import In, Text

LARGEST = 700_000  # bytes: a school of ten thousand


class FileBytes(Text):
    """The bytes of a file, in base64: whatever encoding it has, it arrives as it was saved."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bytes:  # type: ignore[override]
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            found = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise ValidationError("Not base64.") from None
        if len(found) > LARGEST:
            raise ValidationError("Larger than a class list.")
        return found


class ClassListIn(In):
    """A class list (CSV)."""

    file = FileBytes(required=True, metadata={"format": "byte"})


class ClassListAgreedIn(ClassListIn):
    """The same list, with the `outcome` that its preview gave."""

    outcome = Text(required=True, validate=validate.Length(32, 32))


class RefusedOut(Schema):
    """A line that cannot be taken over, and why; line 0 is the file itself."""

    line = fields.Integer()
    column = fields.String()
    reason = fields.String()


class MoveOut(Schema):
    """A student who goes from one group to another."""

    name = fields.Function(lambda move: move[0], metadata={"type": "string"})
    before = fields.Function(lambda move: move[1], metadata={"type": "string"})
    after = fields.Function(lambda move: move[2], metadata={"type": "string"})


class RenameOut(Schema):
    """A student whose name the list writes in another way."""

    before = fields.Function(lambda names: names[0], metadata={"type": "string"})
    after = fields.Function(lambda names: names[1], metadata={"type": "string"})


class EnrolmentOut(Schema):
    """What a class list does."""

    known_students = fields.Integer()
    added = fields.List(fields.String())
    moved = fields.List(fields.Nested(MoveOut))
    returned = fields.List(fields.String(), metadata={"description": "Known, but in no group until now."})
    renamed = fields.List(fields.Nested(RenameOut))
    new_groups = fields.List(fields.String())
    new_mentors = fields.List(fields.String())
    ended_mentors = fields.List(fields.String())


class PreviewOut(Schema):
    """What a class list would do, or why it cannot be taken over. `outcome` is null while lines are refused."""

    refused = fields.List(fields.Nested(RefusedOut))
    ignored_columns = fields.List(fields.String())
    outcome = fields.String(allow_none=True)
    enrolment = fields.Nested(EnrolmentOut, allow_none=True)


def _about_now(day: date) -> None:
    if not 2000 <= day.year <= 2100:
        raise ValidationError("Not a day on which a student of now leaves.")


class LeavingIn(In):
    """The first day on which a student is no student here any more."""

    on = fields.Date(required=True, validate=_about_now)


class LeavingOut(Schema):
    """Whether a student left, and when."""

    id = fields.UUID()
    name = fields.String()
    left_on = fields.Date(allow_none=True)
