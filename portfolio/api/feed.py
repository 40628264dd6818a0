"""The feed: what changed for me since the number my device knows."""

from typing import Any

from marshmallow import Schema, fields, validate

from portfolio.api.blueprint import Blueprint
from portfolio.api.schemas.activity import ActivityOut, CycleOut
from portfolio.api.schemas.session import MeOut
from portfolio.api.schemas.work import CommentOut, WorkOut
from portfolio.api.session import described
from portfolio.signin import me, this_session
from portfolio.sync import feed
from portfolio.sync.feed import Told

blueprint = Blueprint("feed", __name__, description="What changed")

SCHEMAS: dict[str, Schema] = {
    "activity": ActivityOut(),
    "cycle": CycleOut(),
    "work": WorkOut(),
    "comment": CommentOut(),
}


class FeedArgs(Schema):
    """From where on."""

    after = fields.Integer(required=True, validate=validate.Range(0, 2**53))


class RowOut(Schema):
    """One thing that is there now, or gone."""

    n = fields.Integer()
    what = fields.String(validate=validate.OneOf(["put", "gone"]))
    type = fields.String(validate=validate.OneOf([*SCHEMAS, "me"]))
    id = fields.UUID()
    item = fields.Function(lambda told: _dump(told), metadata={"type": ["object", "null"]})


class FeedOut(Schema):
    """A stretch of the feed."""

    rows = fields.List(fields.Nested(RowOut))
    next = fields.Integer()
    more = fields.Boolean()


def _dump(told: Told) -> Any:
    if told.item is None:
        return None
    return MeOut().dump(described(this_session())) if told.type == "me" else SCHEMAS[told.type].dump(told.item)


@blueprint.get("/feed")
@blueprint.arguments(FeedArgs, location="query")
@blueprint.response(200, FeedOut)
@blueprint.alt_response(410)
def get_feed(args: dict[str, Any]) -> dict[str, Any]:
    """What changed for me after this number; 410 when that was too long ago."""
    rows, more = feed.deliver(me(), args["after"])
    return {"rows": rows, "next": rows[-1].n if rows else args["after"], "more": more}
