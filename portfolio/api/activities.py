"""Activities: what groups do, and who is how far."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Response, make_response
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from portfolio import db, planning, policy
from portfolio.api import examples, versioned_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.lists import page
from portfolio.api.schemas.activity import ActivityIn, ActivityOut, CycleOut, PlanGroupOut
from portfolio.api.schemas.common import ETAG, PageArgs, page_of
from portfolio.models import Activity, Cycle, Group
from portfolio.models.activity import OWN_KINDS
from portfolio.parts import with_parts
from portfolio.signin import me
from portfolio.sync import changes

blueprint = Blueprint("activities", __name__, description="What groups do")


def shown(activity: Activity) -> Response:
    current = (
        db.session.scalars(with_parts(select(Activity).where(Activity.id == activity.id), Activity)).unique().one()
    )
    response = make_response(ActivityOut().dump(current))
    response.headers["ETag"] = f'"{current.version}"'
    return response


@blueprint.get("/groups")
@blueprint.response(200, PlanGroupOut(many=True))
def list_groups() -> list[Group]:
    """The groups I may plan activities for."""
    groups = policy.changeable_groups(me()).options(joinedload(Group.school_year))
    return list(db.session.scalars(groups.order_by(Group.name)))


@blueprint.get("/activities")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(ActivityOut))
def list_activities(args: dict[str, Any]) -> dict[str, Any]:
    """The activities that concern me."""
    return page(policy.visible_activities(me()), Activity, args)


@blueprint.get("/activities/<uuid:activity_id>")
@blueprint.response(200, ActivityOut, headers=ETAG)
def get_activity(activity_id: UUID) -> Response:
    """One activity."""
    return shown(policy.one(policy.visible_activities(me()), Activity.id, activity_id))


@blueprint.put("/activities/<uuid:activity_id>")
@versioned_change
@blueprint.arguments(ActivityIn, examples=examples.PLAN)
@blueprint.response(200, ActivityOut, headers=ETAG)
def put_activity(change: dict[str, Any], activity_id: UUID) -> Response:
    """Plan an activity for my groups, or as a student one of my own; or change it."""
    is_new, version = changes.is_new(me()), changes.basis()
    to_write = policy.own_activity_to_write if change["kind"] in OWN_KINDS else policy.activity_to_write
    activity = to_write(me(), activity_id)
    if is_new:
        activity = planning.plan(me(), activity, activity_id, change, version)
        db.session.commit()
    return shown(activity or policy.one(policy.visible_activities(me()), Activity.id, activity_id))


@blueprint.put("/activities/<uuid:activity_id>/cancellation")
@versioned_change
@blueprint.response(200, ActivityOut, headers=ETAG)
def cancel_activity(activity_id: UUID) -> Response:
    """It does not go on: nobody is asked anything for it any more, and what students made stays."""
    return _turned(activity_id, Activity.cancel)


@blueprint.delete("/activities/<uuid:activity_id>/cancellation")
@versioned_change
@blueprint.response(200, ActivityOut, headers=ETAG)
def take_up_activity(activity_id: UUID) -> Response:
    """It goes on after all."""
    return _turned(activity_id, Activity.take_up_again)


def _turned(activity_id: UUID, verb: Callable[[Activity], None]) -> Response:
    is_new, version = changes.is_new(me()), changes.basis()
    activity = policy.planned_activity(me(), activity_id)
    if is_new:
        planning.turn(activity, version, verb)
        db.session.commit()
    return shown(activity)


@blueprint.get("/activities/<uuid:activity_id>/cycles")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(CycleOut))
def list_cycles_of(args: dict[str, Any], activity_id: UUID) -> dict[str, Any]:
    """Who is how far around this activity."""
    activity = policy.one(policy.visible_activities(me()), Activity.id, activity_id)
    return page(policy.visible_cycles(me()).where(Cycle.activity_id == activity.id), Cycle, args)
