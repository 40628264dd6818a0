"""The person's own affairs: the PIN, the password, and who looked."""

from typing import Any

from flask_smorest import Blueprint

from portfolio import policy
from portfolio.api.lists import page
from portfolio.api.schemas.common import PageArgs, page_of
from portfolio.api.schemas.session import EventOut, SecretChange
from portfolio.models import Event
from portfolio.signin import door, me

blueprint = Blueprint("me", __name__, description="My own affairs")


@blueprint.put("/me/pin")
@blueprint.arguments(SecretChange)
@blueprint.response(204)
def change_pin(given: dict[str, Any]) -> None:
    """Choose another PIN (a member of staff: another password)."""
    door.change_secret(me(), given["old"], given["new"])


@blueprint.get("/me/events")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(EventOut))
def list_events(args: dict[str, Any]) -> dict[str, Any]:
    """Who looked at my work, and which devices came in."""
    return page(policy.visible_events(me()), Event, args, by="at")
