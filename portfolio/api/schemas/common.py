"""What many schemas share."""

from functools import cache
from typing import Any

from marshmallow import Schema, fields, validate

from portfolio.fields import Moment, Text

ETAG = {"ETag": {"$ref": "#/components/headers/ETag"}}


class In(Schema):
    """Something a client sends; marshmallow refuses unknown fields."""


class Named(Schema):
    """A person or thing by name."""

    id = fields.UUID()
    name = fields.String()


class AssignmentRef(Schema):
    """An assignment in the version that was started."""

    id = Text(required=True, validate=validate.Length(1, 80))
    version = fields.Integer(required=True, strict=True, validate=validate.Range(1, 10_000))


class PageArgs(Schema):
    """Which page of a list: `cursor` is what the page before gave as `next`."""

    cursor = fields.String(load_default=None)
    limit = fields.Integer(load_default=100, validate=validate.Range(1, 200))


@cache
def page_of(item: type[Schema]) -> type[Schema]:
    """A page of a list."""
    shape: dict[str, Any] = {"items": fields.List(fields.Nested(item)), "next": fields.String(allow_none=True)}
    return Schema.from_dict(shape, name=f"{item.__name__.removesuffix('Out')}Page")


__all__ = ["ETAG", "AssignmentRef", "In", "Moment", "Named", "PageArgs", "Text", "page_of"]
