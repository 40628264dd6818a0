"""Cycles: the phases of a student around an activity; where, when and with whom the student goes."""

from typing import Any
from uuid import UUID

from flask import Response, make_response

from portfolio import db, planning, policy
from portfolio.api import examples, versioned_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.lists import page
from portfolio.api.schemas.activity import CycleIn, CycleOut
from portfolio.api.schemas.common import ETAG, PageArgs, page_of
from portfolio.models import Cycle
from portfolio.parts import with_parts
from portfolio.signin import me
from portfolio.sync import changes

blueprint = Blueprint("cycles", __name__, description="How far a student is")


def shown(cycle_id: UUID) -> Response:
    cycle: Cycle = policy.one(with_parts(policy.visible_cycles(me()), Cycle), Cycle.id, cycle_id)
    response = make_response(CycleOut().dump(cycle))
    response.headers["ETag"] = f'"{cycle.version}"'
    return response


@blueprint.get("/cycles")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(CycleOut))
def list_cycles(args: dict[str, Any]) -> dict[str, Any]:
    """My cycles, or those of my students."""
    return page(policy.visible_cycles(me()), Cycle, args)


@blueprint.get("/cycles/<uuid:cycle_id>")
@blueprint.response(200, CycleOut, headers=ETAG)
def get_cycle(cycle_id: UUID) -> Response:
    """One cycle."""
    return shown(cycle_id)


@blueprint.put("/cycles/<uuid:cycle_id>")
@versioned_change
@blueprint.arguments(CycleIn, examples=examples.ARRANGE)
@blueprint.response(200, CycleOut, headers=ETAG)
def put_cycle(change: dict[str, Any], cycle_id: UUID) -> Response:
    """Say where, when, with whom and whether a student goes; who was not there is asked nothing more."""
    is_new, version = changes.is_new(me()), changes.basis()
    cycle = policy.cycle_to_write(me(), cycle_id)
    if is_new:
        planning.arrange(cycle, change, version)
        db.session.commit()
    return shown(cycle_id)
