"""Works: kept, shared, taken back, made private, put in the bin and out of it."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import UUID

from flask import Response, make_response
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from portfolio import db, pictures, policy
from portfolio.api import examples, versioned_change
from portfolio.api.blueprint import Blueprint
from portfolio.api.files import BYTES, sent
from portfolio.api.lists import page
from portfolio.api.schemas.common import ETAG, PageArgs, page_of
from portfolio.api.schemas.work import PictureArgs, WorkIn, WorkOut
from portfolio.errors import NotDrawnYet, NotFound, StaleVersion
from portfolio.models import Work, WorkMedium
from portfolio.parts import with_parts
from portfolio.signin import me
from portfolio.sync import changes, feed
from portfolio.sync.changes import basis
from portfolio.trail import work_was_read
from portfolio.works import DRAWN, keeping

blueprint = Blueprint("works", __name__, description="What students make")
_out = WorkOut()


def shown(work: Work) -> Response:
    """The work as it is now, with its version as ETag."""
    if work.uses:
        arrivals = select(WorkMedium).where(WorkMedium.work_id == work.id).options(joinedload(WorkMedium.medium))
        db.session.scalars(arrivals, execution_options={"populate_existing": True}).all()
    response = make_response(_out.dump(work))
    response.headers["ETag"] = f'"{work.version}"'
    return response


@blueprint.get("/works")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, page_of(WorkOut))
def list_works(args: dict[str, Any]) -> dict[str, Any]:
    """My works, and the works that students shared with me."""
    return page(policy.visible_works(me()), Work, args)


@blueprint.get("/works/<uuid:work_id>")
@blueprint.response(200, WorkOut, headers=ETAG)
def get_work(work_id: UUID) -> Response:
    """One work. When somebody else reads it, its student can see that."""
    work = policy.one(policy.visible_works(me()), Work.id, work_id)
    work_was_read(work, me())
    return shown(work)


@blueprint.get("/works/<uuid:work_id>/picture")
@blueprint.arguments(PictureArgs, location="query")
@blueprint.response(200, BYTES, content_type="image/webp")
@blueprint.alt_response(206, schema=BYTES, content_type="image/webp", success=True)
@blueprint.alt_response(416)
def get_picture(args: dict[str, Any], work_id: UUID) -> Response:
    """A moodboard or comic as the school drew it; `not_drawn_yet` for a while after each change."""
    work: Work = policy.one(with_parts(policy.visible_works(me()), Work), Work.id, work_id)
    if work.kind not in DRAWN:
        raise NotFound
    picture = pictures.picture_of(work)
    with suppress(FileNotFoundError):  # drawn anew at this very moment, or not in the backup
        if picture:
            return sent(picture.key(args["size"]), "image/webp")
    pictures.be_sure_one_is_planned(work)
    raise NotDrawnYet


@blueprint.put("/works/<uuid:work_id>")
@versioned_change
@blueprint.arguments(WorkIn, examples=examples.KEEP)
@blueprint.response(200, WorkOut, headers=ETAG)
def put_work(change: dict[str, Any], work_id: UUID) -> Response:
    """Keep the student's edit, once."""
    student = me()
    is_new, version = changes.is_new(student), basis()
    work = policy.work_to_write(student, work_id)
    if is_new:
        work = keeping.keep(student, work, work_id, change, version)
        db.session.commit()
    return shown(work or policy.own_work(student, work_id))


@blueprint.put("/works/<uuid:work_id>/share")
@versioned_change
@blueprint.response(200, WorkOut, headers=ETAG)
def share(work_id: UUID) -> Response:
    """Share with the mentors of my current group, until I take it back."""
    return _changed(work_id, keeping.share)


@blueprint.delete("/works/<uuid:work_id>/share")
@versioned_change
@blueprint.response(200, WorkOut, headers=ETAG)
def take_back(work_id: UUID) -> Response:
    """Take sharing back: the work goes from the mentors' devices, their comments stay with me."""
    return _changed(work_id, Work.take_back)


@blueprint.put("/works/<uuid:work_id>/private")
@versioned_change
@blueprint.response(200, WorkOut, headers=ETAG)
def make_private(work_id: UUID) -> Response:
    """Private for good: taken back if it was shared, and never shared by accident."""
    return _changed(work_id, Work.make_private)


@blueprint.delete("/works/<uuid:work_id>/private")
@versioned_change
@blueprint.response(200, WorkOut, headers=ETAG)
def make_shareable(work_id: UUID) -> Response:
    """It may be shared again; until then it stays with me."""
    return _changed(work_id, Work.make_shareable)


@blueprint.put("/works/<uuid:work_id>/deletion")
@versioned_change
@blueprint.response(200, WorkOut, headers=ETAG)
def put_in_bin(work_id: UUID) -> Response:
    """Into the bin, for 30 days."""
    return _changed(work_id, keeping.put_in_bin)


@blueprint.delete("/works/<uuid:work_id>/deletion")
@versioned_change
@blueprint.response(200, WorkOut, headers=ETAG)
def take_from_bin(work_id: UUID) -> Response:
    """Out of the bin."""
    return _changed(work_id, keeping.take_from_bin)


def _changed(work_id: UUID, verb: Callable[[Work], None]) -> Response:
    is_new, version = changes.is_new(me()), basis()
    work = policy.own_work(me(), work_id)
    if is_new:
        if version != work.version:
            raise StaleVersion(work)
        with feed.following(work):
            verb(work)
        db.session.commit()
    return shown(work)
