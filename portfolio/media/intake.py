"""A photo on its way in: developed, stored, and only then known to the database."""

from uuid import UUID

from flask import current_app
from sqlalchemy import select

from portfolio import db, policy
from portfolio.errors import NotFound
from portfolio.media.photo import develop
from portfolio.models import Medium, User, Work, WorkMedium
from portfolio.sync import feed


def develop_and_store(owner: User, medium_id: UUID, digest: str, data: bytes) -> Medium:
    """Make the three sizes and put them safely on disk; the row is not in the database yet."""
    photo = develop(data)
    medium = Medium(
        id=medium_id,
        school_id=owner.school_id,
        owner_id=owner.id,
        digest=digest,
        width=photo.width,
        height=photo.height,
    )
    for size, picture in photo.sizes.items():
        current_app.extensions["media"].put(medium.key(size), picture)
    return medium


def register(owner: User, stored: Medium) -> Medium:
    """Tell the database, and every device that waits for this photo."""
    columns = ("id", "school_id", "owner_id", "digest", "width", "height")
    if db.insert_if_new(Medium, received_at=db.now(), **{name: getattr(stored, name) for name in columns}):
        _tell_who_waits(owner, stored.id)
    medium = policy.own_medium(owner, stored.id)
    if medium is None:
        raise NotFound
    return medium


def _tell_who_waits(owner: User, medium_id: UUID) -> None:
    # A work that names it may be on its way in at the same moment: one of the two must see the other.
    feed.hold([owner.id, *db.session.scalars(policy.mentors_of(owner.id))])
    named = select(WorkMedium.work_id).where(WorkMedium.school_id == owner.school_id, WorkMedium.medium_id == medium_id)
    rows: dict[UUID, list[feed.Row]] = {}
    for work in db.session.scalars(select(Work).where(Work.id.in_(named), Work.student_id == owner.id)):
        for person in feed.readers(work):
            rows.setdefault(person, []).append(("put", "work", work.id))
    feed.tell(rows)
