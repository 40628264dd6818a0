"""The person's own affairs: the PIN, the password, and who looked."""

from typing import Any

from portfolio import policy
from portfolio.api import examples
from portfolio.api.blueprint import Blueprint
from portfolio.api.lists import page
from portfolio.api.schemas.common import PageArgs, page_of
from portfolio.api.schemas.session import EventOut, SecretChange
from portfolio.models import Event
from portfolio.signin import door, me, this_session

blueprint = Blueprint("me", __name__, description="My own affairs")


@blueprint.put("/me/pin")
@blueprint.arguments(SecretChange, examples=examples.NEW_PIN)
@blueprint.response(204)
@blueprint.alt_response(429)
def change_pin(given: dict[str, Any]) -> None:
    """Choose another PIN; my other devices are signed out."""
    door.change_secret(this_session(), given["old"], given["new"])


@blueprint.put("/me/password")
@blueprint.arguments(SecretChange, examples=examples.NEW_PASSWORD)
@blueprint.response(204)
@blueprint.alt_response(429)
def change_password(given: dict[str, Any]) -> None:
    """Choose another password; my other devices are signed out."""
    door.change_secret(this_session(), given["old"], given["new"])


@blueprint.get("/me/events")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(EventOut))
def list_events(args: dict[str, Any]) -> dict[str, Any]:
    """Who looked at my work, and which devices came in."""
    return page(policy.visible_events(me()), Event, args, by="at")
