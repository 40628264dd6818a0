"""Assignments: the catalogue as phones show it."""

from functools import cache

from flask import Response, json

from portfolio.api.blueprint import Blueprint
from portfolio.catalogue import AssignmentSchema, the_catalogue
from portfolio.frontend import File

blueprint = Blueprint("assignments", __name__, description="What students are asked")


@blueprint.get("/assignments")
@blueprint.response(200, AssignmentSchema(many=True))
def list_assignments() -> Response:
    """Every assignment, in every version that started work may have."""
    return _packed().response("private, no-store")


@cache
def _packed() -> File:
    """The same for everybody and four fifths air, so it is pressed once: a first visit waits for it."""
    return File.of("assignments.json", json.dumps(AssignmentSchema(many=True).dump(the_catalogue())).encode())
