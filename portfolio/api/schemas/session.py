"""Signing in, devices, and what the student may know, as they travel."""

import base64
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from portfolio.api.schemas.common import In, Moment, Named, Text

SECRET = validate.Length(1, 200)


class SignIn(In):
    """Card and PIN, or e-mail and password; `own_device` is false unless they said so."""

    card = Text(validate=validate.Length(1, 60))
    pin = Text(validate=SECRET)
    email = Text(validate=validate.Length(3, 254))
    password = Text(validate=SECRET)
    own_device = fields.Boolean(load_default=False, truthy={True}, falsy={False})
    device_id = fields.UUID(required=True)
    device_name = Text(load_default="", validate=validate.Length(max=120))

    @validates_schema
    def one_way_in(self, data: dict[str, Any], **_: Any) -> None:
        given = sum(name in data for name in ("pin", "password"))
        if ("card" in data) == ("email" in data) or given != 1 or ("email" in data and "pin" in data):
            raise ValidationError("Give card and PIN, or e-mail and password.")


class CardLook(In):
    """The code of a login card, as typed or scanned."""

    card = Text(required=True, validate=validate.Length(1, 60))


class CardLooked(Schema):
    """What the card asks for next."""

    secret = fields.String(validate=validate.OneOf(["pin", "password"]))
    is_set = fields.Boolean()


class Unlock(In):
    """The PIN or password again, after a pause on a shared device."""

    pin = Text(validate=SECRET)
    password = Text(validate=SECRET)


class SecretChange(In):
    """The old one proves who it is."""

    old = Text(required=True, validate=SECRET)
    new = Text(required=True, validate=SECRET)


class GroupOut(Named):
    """A group and its year."""

    year = fields.Integer()


class MeOut(Schema):
    """The person who is signed in, and where."""

    id = fields.UUID()
    is_staff = fields.Boolean(metadata={"description": "Otherwise a student, also one who is in no class now."})
    roles = fields.List(fields.String())
    first_name = fields.String()
    name = fields.String()
    school = fields.Nested(Named)
    group = fields.Nested(GroupOut, allow_none=True)
    mentors = fields.List(fields.String())
    mentored = fields.List(fields.UUID(), metadata={"description": "The groups this person mentors."})
    session = fields.Dict()
    store_key = fields.Function(
        lambda me: base64.urlsafe_b64encode(me["store_key"]).decode() if me["store_key"] else None,
        metadata={"type": ["string", "null"], "description": "Only on shared devices."},
    )
    feed = fields.Integer()
    support = fields.Dict(allow_none=True)
    mentors_since = fields.Date(
        allow_none=True, metadata={"description": "When somebody new became my mentor; empty when that is long ago."}
    )
    here_until = fields.Date(
        allow_none=True, metadata={"description": "For who left: the last day to look and take things along."}
    )


class SessionOut(Schema):
    """A signed-in device."""

    id = fields.UUID(attribute="public_id")
    device_name = fields.String()
    own_device = fields.Boolean()
    created_at = Moment()
    last_seen_at = Moment()
    current = fields.Boolean()


class EventOut(Schema):
    """Something that concerned the student."""

    id = fields.UUID()
    at = Moment()
    kind = fields.String()
    who = fields.Function(
        lambda event: event.actor.name if event.actor else None, metadata={"type": ["string", "null"]}
    )
    work_id = fields.UUID(allow_none=True)
    detail = fields.String(allow_none=True)
