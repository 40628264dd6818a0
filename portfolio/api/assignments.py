"""Assignments: the catalogue as phones show it."""

from typing import Any

from portfolio.api.blueprint import Blueprint
from portfolio.catalogue import AssignmentSchema, the_catalogue

blueprint = Blueprint("assignments", __name__, description="What students are asked")


@blueprint.get("/assignments")
@blueprint.response(200, AssignmentSchema(many=True))
def list_assignments() -> list[Any]:
    """Every assignment, in every version that started work may have."""
    return list(the_catalogue())
