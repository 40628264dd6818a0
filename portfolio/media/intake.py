"""A photo or recording on its way in: safely stored, and only then known to the database."""

from uuid import UUID

import structlog
from flask import current_app
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from portfolio import db, pictures, policy
from portfolio.errors import NotFound
from portfolio.media import studio
from portfolio.media.arrival import Arrival
from portfolio.media.errors import MediaError
from portfolio.media.photo import develop
from portfolio.models import Job, Medium, User, Work, WorkMedium
from portfolio.sync import feed

log = structlog.get_logger()


def take_in(owner: User, medium_id: UUID, digest: str, arrival: Arrival, called: str) -> Medium:
    """Put what arrived safely on disk; the row is not in the database yet. What it is `called` only words a refusal."""
    if arrival.form:
        return store_recording(owner, medium_id, digest, arrival)
    data = arrival.file.read()
    if called.startswith(("audio/", "video/")):
        raise MediaError("recording_not_a_recording" if data else "recording_empty")
    return develop_and_store(owner, medium_id, digest, data)


def develop_and_store(owner: User, medium_id: UUID, digest: str, data: bytes) -> Medium:
    """Make the three sizes of a photo and keep them."""
    photo = develop(data)
    medium = _medium(owner, medium_id, digest, kind="photo", state="ready", width=photo.width, height=photo.height)
    for size, picture in photo.sizes.items():
        current_app.extensions["media"].put(medium.key(size), picture)
    return medium


def store_recording(owner: User, medium_id: UUID, digest: str, arrival: Arrival) -> Medium:
    """Keep a recording as it came; a job makes it playable."""
    kind, seconds = _measured(arrival)
    medium = _medium(owner, medium_id, digest, kind=kind, state="waiting", seconds=seconds)
    current_app.extensions["media"].put(medium.original_key, arrival.file)
    return medium


def _measured(arrival: Arrival) -> tuple[str, float | None]:
    """Whoever sends an hour hears so at once. When the studio cannot say now, the job will."""
    try:
        measured = studio.measure(arrival.file, arrival.form or "")
    except studio.StudioError as error:
        log.warning("recording_not_measured", error=str(error))
        return arrival.may_show, None
    finally:
        arrival.file.seek(0)
    return measured.kind, measured.seconds


def _medium(owner: User, medium_id: UUID, digest: str, **more: object) -> Medium:
    defaults = {"width": 0, "height": 0, "seconds": None}
    return Medium(id=medium_id, school_id=owner.school_id, owner_id=owner.id, digest=digest, **defaults | more)


COLUMNS = ("id", "school_id", "owner_id", "digest", "kind", "state", "seconds", "width", "height")


def register(owner: User, stored: Medium, form: str | None = None) -> Medium:
    """Tell the database, every device that waits for it, and for a recording the studio."""
    if _is_new(stored):
        if form:
            db.session.add(_remake(stored, form))
        tell_who_shows(owner.school_id, owner.id, stored.id)
    medium = policy.own_medium(owner, stored.id)
    if medium is None:
        raise NotFound
    if stored.state == "waiting" and stored.original_key not in medium.files:
        # The phone sent it again while the first one was being made: no job waits for these bytes.
        current_app.extensions["media"].delete(stored.original_key)
    return medium


def _is_new(stored: Medium) -> bool:
    try:
        return db.insert_if_new(Medium, received_at=db.now(), **{name: getattr(stored, name) for name in COLUMNS})
    except IntegrityError:
        db.session.rollback()
        if db.session.scalar(select(User.id).where(User.id == stored.owner_id)) is None:
            # Erased while this was on its way in: nothing of it may stay behind.
            current_app.extensions["media"].delete_folder(f"{stored.school_id}/{stored.owner_id}")
        raise


def _remake(stored: Medium, form: str) -> Job:
    payload = {
        "medium_id": str(stored.id),
        "form": form,
        "original": stored.original_key,
        "files": [*stored.pictures, stored.play_key],
    }
    return Job(school_id=stored.school_id, kind="remake_recording", payload=payload)


def tell_who_shows(school_id: UUID, owner_id: UUID, medium_id: UUID) -> None:
    """Every device that holds a work of the owner with this in it."""
    # A work that names it may be on its way in at the same moment: one of the two must see the other.
    feed.hold([owner_id, *db.session.scalars(policy.mentors_of(owner_id))])
    named = select(WorkMedium.work_id).where(WorkMedium.school_id == school_id, WorkMedium.medium_id == medium_id)
    rows: dict[UUID, list[feed.Row]] = {}
    works = list(db.session.scalars(select(Work).where(Work.id.in_(named), Work.student_id == owner_id)))
    for work in works:
        for person in feed.readers(work):
            rows.setdefault(person, []).append(("put", "work", work.id))
    feed.tell(rows)
    for work in works:
        pictures.plan(work)


__all__ = ["develop_and_store", "register", "store_recording", "take_in", "tell_who_shows"]
