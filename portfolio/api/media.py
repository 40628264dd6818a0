"""Photos: taken in once, and shown only through the policy."""

import base64
import hashlib
from threading import BoundedSemaphore
from uuid import UUID

from flask import Response, current_app, request, send_file
from marshmallow import Schema, fields

from portfolio import db, policy
from portfolio.api import named_change
from portfolio.api.blueprint import Blueprint
from portfolio.errors import Invalid, NotFound, Refusal
from portfolio.media import intake
from portfolio.media.photo import MAX_UPLOAD_BYTES, SIZES
from portfolio.models import Medium
from portfolio.signin import me
from portfolio.sync import changes

blueprint = Blueprint("media", __name__, description="Photos")

# Photos that wait to be developed hold a thread each; the others stay on their phones, so that saves go on.
_places = BoundedSemaphore(6)

CHUNK = 1 << 16
PICTURE = {"type": "string", "format": "binary"}


class MediumOut(Schema):
    """A photo that is at school."""

    id = fields.UUID()
    width = fields.Integer()
    height = fields.Integer()


@blueprint.put("/media/<uuid:medium_id>")
@named_change
@blueprint.doc(
    requestBody={
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
)
@blueprint.response(200, MediumOut)
def put_medium(medium_id: UUID) -> Medium:
    """Take in a photo: checked, upright, without place or date, in three sizes."""
    changes.named()
    request.max_content_length = MAX_UPLOAD_BYTES
    if not _places.acquire(blocking=False):
        _read_away()
        raise Refusal("busy", status=503, retry_after=2 + medium_id.int % 7)  # not all at the same moment
    try:
        return _take_in(medium_id)
    finally:
        _places.release()


def _read_away() -> None:
    """A phone that is still sending would hear a broken line instead of "busy"."""
    for _ in range(MAX_UPLOAD_BYTES // CHUNK):
        if not request.stream.read(CHUNK):
            return


def _take_in(medium_id: UUID) -> Medium:
    data = request.get_data(cache=False)
    digest = _checked_digest(data)
    # Developing takes long, so nothing is locked until the pictures lie in the store.
    db.expect(writes=False)
    known = policy.own_medium(me(), medium_id)
    db.session.commit()
    if known is None:
        stored = intake.develop_and_store(me(), medium_id, digest, data)
        with db.writing():
            known = intake.register(me(), stored)
    if known.digest != digest:
        raise Invalid({"digest": ["Another photo has this id."]}, "digest_mismatch")
    return known


put_medium.takes_bytes = True


def _checked_digest(data: bytes) -> str:
    said = request.headers.get("Content-Digest", "")
    digest = hashlib.sha256(data)
    if said != f"sha-256=:{base64.b64encode(digest.digest()).decode()}:":
        raise Invalid({"Content-Digest": ["Does not fit what arrived."]}, "digest_mismatch")
    return digest.hexdigest()


@blueprint.get("/media/<uuid:medium_id>/<int:size>")
@blueprint.response(200, PICTURE, content_type="image/webp")
@blueprint.alt_response(206, schema=PICTURE, content_type="image/webp", success=True)
@blueprint.alt_response(416)
def get_medium(medium_id: UUID, size: int) -> Response:
    """One size of a photo I may see."""
    if size not in SIZES:
        raise NotFound
    medium = policy.one(policy.visible_media(me()), Medium.id, medium_id)
    store, key = current_app.extensions["media"], medium.key(size)
    length = store.size(key)
    response = send_file(store.open(key), mimetype="image/webp", etag=False)
    response.content_length = length
    response.headers["Cache-Control"] = "private, no-store"
    response.make_conditional(request, accept_ranges=True, complete_length=length)
    return response
