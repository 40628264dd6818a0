"""Ratings: three statements on 1–4 after an experience."""

from typing import Any
from uuid import UUID

from portfolio import db, looking, policy
from portfolio.api import examples, versioned_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.schemas.looking import RatingIn, RatingOut
from portfolio.errors import NotAllowed
from portfolio.models import Rating
from portfolio.signin import me
from portfolio.sync import changes

blueprint = Blueprint("ratings", __name__, description="What an experience yielded, in three statements")


@blueprint.put("/ratings/<uuid:rating_id>")
@versioned_change
@blueprint.arguments(RatingIn, examples=examples.RATE)
@blueprint.response(200, RatingOut)
def put_rating(change: dict[str, Any], rating_id: UUID) -> Rating:
    """Say what an experience of mine yielded, once; saying it anew is a new rating."""
    is_new, version = changes.is_new(me()), changes.basis()
    said: Rating | None = policy.own_said(me(), Rating, rating_id)
    if said and not is_new:
        return said
    if said or version is not None:
        raise NotAllowed  # what was said stays as it was said
    rating = looking.rate(me(), rating_id, change)
    db.session.commit()
    return rating
