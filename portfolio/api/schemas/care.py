"""Worries, and new cards, as they travel."""

from marshmallow import Schema, fields, validate

from portfolio.api.schemas.activity import CycleStudentOut
from portfolio.api.schemas.common import In, Moment, Named, Text


class ConcernIn(In):
    """What a mentor worries about."""

    work_id = fields.UUID(required=True)
    text = Text(required=True, validate=[validate.Length(1, 2000), validate.Regexp(r"(?s).*\S")])


class ConcernMade(Schema):
    """That it was done; what was said is for the coordinator."""

    id = fields.UUID()
    work_id = fields.UUID(allow_none=True)
    received_at = Moment()


class ConcernOut(Schema):
    """A worry as the coordinator reads it; the work itself stays between student and mentor."""

    id = fields.UUID()
    student = fields.Nested(CycleStudentOut)
    author = fields.Nested(Named)
    text = fields.String()
    received_at = Moment()
    settled_at = Moment(allow_none=True)


class CardIn(In):
    """With a forgotten PIN the student chooses another one with the new card."""

    forget_pin = fields.Boolean(load_default=False, truthy={True}, falsy={False})


class CardOut(Schema):
    """A new card to show or to print: the code is nowhere else."""

    name = fields.String()
    code = fields.String()
    url = fields.String()
    qr = fields.String(metadata={"description": "The QR code of the address, as SVG."})
    last_day = fields.String()
