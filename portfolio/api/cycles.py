"""Cycles: the phases of a student around an activity."""

from typing import Any
from uuid import UUID

from portfolio import policy
from portfolio.api.blueprint import Blueprint
from portfolio.api.lists import page
from portfolio.api.schemas.activity import CycleOut
from portfolio.api.schemas.common import PageArgs, page_of
from portfolio.models import Cycle
from portfolio.parts import with_parts
from portfolio.signin import me

blueprint = Blueprint("cycles", __name__, description="How far a student is")


@blueprint.get("/cycles")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(CycleOut))
def list_cycles(args: dict[str, Any]) -> dict[str, Any]:
    """My cycles, or those of my students."""
    return page(policy.visible_cycles(me()), Cycle, args)


@blueprint.get("/cycles/<uuid:cycle_id>")
@blueprint.response(200, CycleOut)
def get_cycle(cycle_id: UUID) -> Cycle:
    """One cycle."""
    cycle: Cycle = policy.one(with_parts(policy.visible_cycles(me()), Cycle), Cycle.id, cycle_id)
    return cycle
