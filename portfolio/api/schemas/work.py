"""Works and comments as they travel."""

from marshmallow import Schema, fields, validate

from portfolio.api.schemas.common import AssignmentRef, In, Moment, Named, Text
from portfolio.models.picture import SIDES


class WorkIn(In):
    """A whole work as the phone has it; `content` is checked against its assignment afterwards."""

    activity_id = fields.UUID(required=True)
    phase = fields.String(required=True, validate=validate.OneOf(["prepare", "experience", "reflect", "next_step"]))
    assignment = fields.Nested(AssignmentRef, required=True)
    content = fields.Dict(keys=Text(), required=True)
    finished = fields.Boolean(load_default=False, truthy={True}, falsy={False})
    made_at = Moment(required=True)
    copy_of = fields.UUID(load_default=None, allow_none=True)


class WorkOut(Schema):
    """A work as its reader may see it."""

    id = fields.UUID()
    cycle_id = fields.UUID()
    activity_id = fields.UUID()
    student = fields.Nested(Named)
    kind = fields.String()
    phase = fields.String()
    assignment = fields.Function(
        lambda work: {"id": work.assignment_id, "version": work.assignment_version}, metadata={"type": "object"}
    )
    content = fields.Dict()
    media = fields.Dict(keys=fields.String(), values=fields.String())
    copy_of = fields.UUID(allow_none=True)
    made_at = Moment()
    received_at = Moment()
    finished_at = Moment(allow_none=True)
    shared_at = Moment(allow_none=True)
    private_at = Moment(allow_none=True)
    deleted_at = Moment(allow_none=True)
    version = fields.Integer()


class PictureArgs(Schema):
    """Which size of a picture: its side in pixels."""

    size = fields.Integer(load_default=480, validate=validate.OneOf(SIDES))


class CommentIn(In):
    """A question, a compliment or a reply."""

    work_id = fields.UUID(required=True)
    work_version = fields.Integer(required=True, strict=True, validate=validate.Range(1, 1_000_000))
    kind = fields.String(required=True, validate=validate.OneOf(["question", "compliment", "reply"]))
    text = Text(required=True, validate=[validate.Length(1, 2000), validate.Regexp(r"(?s).*\S")])
    about = fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.Regexp(r"^[A-Za-z0-9_-]{1,40}$(?!\n)"),
        metadata={"description": "The element of a moodboard, or the element or panel of a comic, that it is about."},
    )
    made_at = Moment(required=True)


class AuthorOut(Named):
    """Who said it."""

    role = fields.Function(lambda user: "mentor" if user.is_staff else "student", metadata={"type": "string"})


class CommentOut(Schema):
    """What somebody said about a work, and which version of it they saw."""

    id = fields.UUID()
    work_id = fields.UUID()
    work_version = fields.Integer()
    author = fields.Nested(AuthorOut)
    kind = fields.String()
    text = fields.String()
    about = fields.String(allow_none=True)
    made_at = Moment()
    received_at = Moment()
