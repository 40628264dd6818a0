"""Photos and recordings: taken in once, and shown only through the policy."""

import base64
from threading import BoundedSemaphore
from uuid import UUID

from flask import Response, current_app, request
from marshmallow import Schema, fields

from portfolio import db, limits, policy
from portfolio.api import named_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.files import BYTES, sent
from portfolio.errors import Invalid, NotFound, Refusal
from portfolio.media import intake
from portfolio.media.arrival import CHUNK, Arrival, receive
from portfolio.media.photo import SIZES
from portfolio.media.recording import MAX_RECORDING_BYTES
from portfolio.models import Medium
from portfolio.signin import me
from portfolio.sync import changes

blueprint = Blueprint("media", __name__, description="Photos and recordings")

# What waits to be looked at holds a thread each; the others stay on their phones, so that saves go on.
_places = BoundedSemaphore(6)


class MediumOut(Schema):
    """A photo or recording that is at school."""

    id = fields.UUID()
    kind = fields.String()
    state = fields.String()
    width = fields.Integer()
    height = fields.Integer()
    seconds = fields.Float(allow_none=True)


@blueprint.put("/media/<uuid:medium_id>")
@named_change
@blueprint.doc(requestBody={"required": True, "content": {"application/octet-stream": {"schema": BYTES}}})
@blueprint.response(200, MediumOut)
def put_medium(medium_id: UUID) -> Medium:
    """Take in a photo or recording: checked, and without where and with what it was made."""
    changes.named()
    request.max_content_length = MAX_RECORDING_BYTES
    if not _places.acquire(blocking=False):
        _read_away()
        raise Refusal("busy", status=503, retry_after=2 + medium_id.int % 7)  # not all at the same moment
    try:
        return _take_in(medium_id)
    finally:
        _places.release()


def _read_away() -> None:
    """A phone that is still sending would hear a broken line instead of "busy"."""
    for _ in range(MAX_RECORDING_BYTES // CHUNK):
        if not request.stream.read(CHUNK):
            return


def _take_in(medium_id: UUID) -> Medium:
    arrival = receive(request.stream, current_app.extensions["settings"].media)
    with arrival.file:
        digest = _checked_digest(arrival)
        # Looking at it takes long, so nothing is locked until it lies in the store.
        db.expect(writes=False)
        known = policy.own_medium(me(), medium_id)
        if known is None:
            limits.may_upload(me(), current_app.extensions["settings"].media)
        db.session.commit()
        if known is None:
            with limits.looking(me()):
                stored = intake.take_in(me(), medium_id, digest, arrival, request.mimetype)
            with db.writing():
                known = intake.register(me(), stored, arrival.form)
    if known.digest != digest:
        raise Invalid({"digest": ["Another photo or recording has this id."]}, "digest_mismatch")
    return known


put_medium.takes_bytes = True


def _checked_digest(arrival: Arrival) -> str:
    said = request.headers.get("Content-Digest", "")
    if said != f"sha-256=:{base64.b64encode(arrival.digest).decode()}:":
        raise Invalid({"Content-Digest": ["Does not fit what arrived."]}, "digest_mismatch")
    return arrival.digest.hex()


@blueprint.get("/media/<uuid:medium_id>/<int:size>")
@blueprint.response(200, BYTES, content_type="image/webp")
@blueprint.alt_response(206, schema=BYTES, content_type="image/webp", success=True)
@blueprint.alt_response(416)
def get_medium(medium_id: UUID, size: int) -> Response:
    """One size of a photo I may see, or of what a video looks like."""
    medium = _visible(medium_id)
    if size not in SIZES or not medium.has_picture:
        raise NotFound
    return sent(medium.key(size), "image/webp")


@blueprint.get("/media/<uuid:medium_id>/play")
@blueprint.response(200, BYTES, content_type="video/mp4")
@blueprint.alt_response(206, schema=BYTES, content_type="video/mp4", success=True)
@blueprint.alt_response(416)
def play_medium(medium_id: UUID) -> Response:
    """A recording I may see and hear, once it is ready to play."""
    medium = _visible(medium_id)
    if not medium.is_playable:
        raise NotFound
    return sent(medium.play_key, "video/mp4" if medium.kind == "video" else "audio/mp4")


def _visible(medium_id: UUID) -> Medium:
    medium: Medium = policy.one(policy.visible_media(me()), Medium.id, medium_id)
    return medium
