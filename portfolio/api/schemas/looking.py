"""What a student taps after an experience, as it travels: three statements, and the choice."""

from marshmallow import Schema, fields, validate

from portfolio.api.schemas.common import In, Moment, Text
from portfolio.models.looking import SURENESS


def _statement() -> fields.Integer:
    """1: no, not at all … 4: yes, completely."""
    return fields.Integer(required=True, strict=True, validate=validate.Range(1, 4))


class RatingIn(In):
    """Three statements about one experience."""

    activity_id = fields.UUID(required=True)
    work_exploration = _statement()
    motives = _statement()
    qualities = _statement()
    made_at = Moment(required=True)


class RatingOut(Schema):
    """The same, as its student and the mentors see it."""

    id = fields.UUID()
    cycle_id = fields.UUID()
    work_exploration = fields.Integer()
    motives = fields.Integer()
    qualities = fields.Integer()
    at = Moment(attribute="made_at")


class ChoiceIn(In):
    """How sure the student is after an experience, of what and why."""

    activity_id = fields.UUID(required=True)
    sureness = fields.String(required=True, validate=validate.OneOf(SURENESS))
    options = fields.List(
        Text(validate=[validate.Length(1, 60), validate.Regexp(r"(?s).*\S")]),
        load_default=list,
        validate=validate.Length(max=6),
    )
    why = Text(load_default="", validate=validate.Length(max=500))
    made_at = Moment(required=True)


class ChoiceOut(Schema):
    """The same, as its student and the mentors see it."""

    id = fields.UUID()
    cycle_id = fields.UUID()
    sureness = fields.String()
    options = fields.List(fields.String())
    why = fields.String()
    at = Moment(attribute="made_at")
