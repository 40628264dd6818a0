"""All that the school keeps of one person, as plain data."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from portfolio import db, pictures
from portfolio.models import (
    Activity,
    Choice,
    Comment,
    Concern,
    Cycle,
    Event,
    Medium,
    Membership,
    Rating,
    Session,
    User,
    Work,
    WorkMedium,
)
from portfolio.models.picture import SIDES
from portfolio.works import DRAWN

SMALL = ("-480.webp", "-96.webp")


def gather(person: User) -> dict[str, Any]:
    """Everything but secrets (of the PIN, cards and devices) and what a concern says: that is the coordinator's."""
    works = _rows(Work, Work.student_id == person.id, order=Work.made_at)
    return {
        "person": _plain(person, without={"secret_hash"}) | {"school": person.school.name},
        "groups": [_group(each) for each in sorted(person.memberships, key=lambda each: each.from_on)],
        "activities": _rows(Activity, Activity.id.in_(_activities(person)), order=Activity.starts_at),
        "cycles": _rows(Cycle, Cycle.student_id == person.id, order=Cycle.received_at),
        "works": works,
        "comments": _comments(person),
        "ratings": _rows(Rating, Rating.student_id == person.id, order=Rating.made_at),
        "choices": _rows(Choice, Choice.student_id == person.id, order=Choice.made_at),
        "media": [_medium(each) for each in _all(Medium, Medium.owner_id == person.id, order=Medium.received_at)],
        "used_in": _rows(WorkMedium, WorkMedium.work_id.in_(select(Work.id).where(Work.student_id == person.id))),
        "concerns": [{"at": each["received_at"]} for each in _rows(Concern, Concern.student_id == person.id)],
        "events": _events(person),
        "devices": _rows(Session, Session.user_id == person.id, without={"id", "public_id", "device_id"}),
    }


def media_of(person: User) -> list[Medium]:
    return _all(Medium, Medium.owner_id == person.id, order=Medium.received_at)


def _activities(person: User) -> Any:
    return select(Cycle.activity_id).where(Cycle.student_id == person.id)


def _all(model: Any, which: Any, *, order: Any = None) -> list[Any]:
    return list(db.session.scalars(select(model).where(which).order_by(order)))


def _rows(model: Any, which: Any, *, order: Any = None, without: frozenset[str] | set[str] = frozenset()) -> list[Any]:
    return [_plain(each, without=without) for each in _all(model, which, order=order)]


def _plain(thing: Any, *, without: frozenset[str] | set[str] = frozenset()) -> dict[str, Any]:
    names = [column.key for column in thing.__table__.columns if column.key not in without | {"school_id"}]
    return {name: getattr(thing, name) for name in names}


def _group(membership: Membership) -> dict[str, Any]:
    group = membership.group
    year = group.school_year.name if group else None
    return _plain(membership, without={"user_id", "group_id"}) | {"group": group.name if group else None, "year": year}


def _medium(medium: Medium) -> dict[str, Any]:
    return _plain(medium) | {"files": files_of(medium)}


def files_of(medium: Medium) -> dict[str, str]:
    """What goes along, by its name in the file: the largest of each photo, and each recording as it plays."""
    large = [key for key in medium.files if not key.endswith(SMALL if medium.kind == "photo" else ".webp")]
    return {f"media/{medium.id}-{key.rpartition('-')[2]}": key for key in large}


def pictures_of(person: User) -> Iterator[tuple[str, str, Work]]:
    """The name and the key of each moodboard and comic as a picture, as far as it was drawn."""
    for work in _all(Work, (Work.student_id == person.id) & Work.kind.in_(DRAWN), order=Work.made_at):
        if picture := pictures.picture_of(work):
            yield f"pictures/{work.id}.webp", picture.key(max(SIDES)), work


def _comments(person: User) -> list[dict[str, Any]]:
    """On their works, by whom; and their own words on works of others."""
    theirs = (Comment.author_id == person.id) | (Work.student_id == person.id)
    query = select(Comment).join(Work).where(theirs).order_by(Comment.made_at).options(joinedload(Comment.author))
    return [_plain(each) | {"author": each.author.name} for each in db.session.scalars(query)]


def _events(person: User) -> list[dict[str, Any]]:
    query = select(Event).where(Event.student_id == person.id).order_by(Event.at).options(joinedload(Event.actor))
    return [_plain(each) | {"actor": each.actor.name if each.actor else None} for each in db.session.scalars(query)]
