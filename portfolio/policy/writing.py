"""What somebody may change of what is said and made: their own, and comments on what they may read."""

from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import bindparam, select

from portfolio import db
from portfolio.errors import NotAllowed, NotFound
from portfolio.models import STUDENT, Activity, Choice, Comment, Concern, Medium, Rating, User, Work
from portfolio.policy.reading import one, visible_activities, visible_works

Thing = TypeVar("Thing")

# Built once: every save asks this.
_WORK_TO_WRITE = select(Work).where(Work.id == bindparam("work_id")).with_for_update(of=Work)


def work_to_write(user: User, work_id: UUID) -> Work | None:
    """The student's own work, locked for a change; None when the id is free for a new one."""
    work: Work | None = db.session.scalar(_WORK_TO_WRITE, {"work_id": work_id})
    if work is None:
        return None
    if work.student_id != user.id:
        if db.session.scalar(visible_works(user).where(Work.id == work_id)):
            raise NotAllowed
        raise NotFound
    return work


def own_work(user: User, work_id: UUID) -> Work:
    """The student's own work that must exist."""
    work = work_to_write(user, work_id)
    if work is None:
        raise NotFound
    return work


def activity_for_own_work(user: User, activity_id: UUID) -> Activity:
    """An activity around which this person may make work: only a student of it."""
    activity: Activity = one(visible_activities(user), Activity.id, activity_id)
    if STUDENT not in user.roles:
        raise NotAllowed
    return activity


def own_said(user: User, model: type[Rating] | type[Choice], thing_id: UUID) -> Any:
    """What one said under this id, or None when the id is free."""
    return _own(user, "student_id", model, thing_id)


def own_medium(user: User, medium_id: UUID) -> Medium | None:
    """One's own photo, or None when the id is free."""
    return _own(user, "owner_id", Medium, medium_id)


def own_comment(user: User, comment_id: UUID) -> Comment | None:
    """One's own comment, or None when the id is free."""
    return _own(user, "author_id", Comment, comment_id)


def own_concern(user: User, concern_id: UUID) -> Concern | None:
    """What somebody said before under this id, or None when the id is free."""
    return _own(user, "author_id", Concern, concern_id)


def _own(user: User, maker: str, model: type[Thing], thing_id: UUID) -> Thing | None:
    thing = db.session.get(model, thing_id)
    if thing and getattr(thing, maker) != user.id:
        raise NotFound
    return thing


def work_to_comment_on(user: User, work_id: UUID) -> Work:
    """A work one may talk about: the student's own, or one that a student of theirs shares."""
    work: Work = one(visible_works(user).with_for_update(of=Work), Work.id, work_id)
    return work


def work_to_worry_about(user: User, work_id: UUID) -> Work:
    """A work that a mentor may read; students talk to somebody in another way."""
    work: Work = one(visible_works(user), Work.id, work_id)
    if work.student_id == user.id:
        raise NotAllowed
    return work
