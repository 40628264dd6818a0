"""The person's own affairs: the PIN, the password, and who looked."""

from tempfile import SpooledTemporaryFile
from threading import BoundedSemaphore
from typing import Any, BinaryIO, cast

from flask import Response, current_app, send_file

from portfolio import policy
from portfolio.api import examples
from portfolio.api.blueprint import Blueprint
from portfolio.api.lists import page
from portfolio.api.schemas.common import PageArgs, page_of
from portfolio.api.schemas.session import EventOut, SecretChange
from portfolio.errors import NotAllowed, Refusal
from portfolio.models import Event
from portfolio.persons import exporting
from portfolio.signin import door, me, this_session

blueprint = Blueprint("me", __name__, description="My own affairs")

# A dossier of four years takes a while to pack; the other threads are for saves.
_places = BoundedSemaphore(2)
SMALL = 5 * 1024**2  # what is larger waits on the disk


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


@blueprint.get("/me/export")
@blueprint.response(200, {"type": "string", "format": "binary"}, content_type="application/zip")
@blueprint.alt_response(403)
@blueprint.alt_response(503)
def export_all() -> Response:
    """Everything of mine in one ZIP, to take along. Not on a shared device: the file would stay there."""
    if not this_session().own_device:
        raise NotAllowed
    if not _places.acquire(blocking=False):
        raise Refusal("busy", status=503, retry_after=20)
    try:
        file = cast(BinaryIO, SpooledTemporaryFile(SMALL))  # noqa: SIM115 - the answer closes it
        exporting.export(me(), current_app.extensions["media"], file)
    finally:
        _places.release()
    file.seek(0)
    response = send_file(file, mimetype="application/zip", as_attachment=True, download_name="mijn-dossier.zip")
    response.headers["Cache-Control"] = "private, no-store"
    return response
