"""What somebody may read: lists and single fetches use the same selects, so that they cannot disagree."""

from typing import Any

from sqlalchemy import ColumnElement, Select, exists, false, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from portfolio import db
from portfolio.errors import NotFound
from portfolio.models import (
    MENTOR,
    STUDENT,
    Activity,
    ActivityGroup,
    Choice,
    Comment,
    Concern,
    Cycle,
    Event,
    Medium,
    Membership,
    Session,
    User,
    Work,
    WorkMedium,
)
from portfolio.policy.belonging import is_coordinator, students_mentored, students_of
from portfolio.works import SHAREABLE


def visible_works(user: User) -> Select[Work]:
    """Works a user may read: their own, and those that a student of theirs has shared."""
    shared = _is_shared() & Work.student_id.in_(students_mentored(user))
    return select(Work).where(Work.school_id == user.school_id, or_(Work.student_id == user.id, shared))


def _is_shared() -> ColumnElement[bool]:
    is_open = Work.shared_at.is_not(None) & Work.deleted_at.is_(None) & Work.private_at.is_(None)
    return is_open & Work.kind.in_(SHAREABLE)


def visible_comments(user: User) -> Select[Comment]:
    """Comments on one's own works, and on works one may read."""
    works = visible_works(user).with_only_columns(Work.id)
    return select(Comment).where(Comment.school_id == user.school_id, Comment.work_id.in_(works))


def visible_cycles(user: User) -> Select[Cycle]:
    """Phases: one's own, one's students', and for a coordinator those of the school."""
    cycles = select(Cycle).where(Cycle.school_id == user.school_id)
    if is_coordinator(user):
        return cycles
    return cycles.where(or_(Cycle.student_id == user.id, Cycle.student_id.in_(students_mentored(user))))


def visible_choices(user: User) -> Select[Choice]:
    """One's own, all of them; others see the newest of each cycle they may see."""
    return select(Choice).where(Choice.school_id == user.school_id, Choice.student_id == user.id)


def visible_activities(user: User) -> Select[Activity]:
    """Activities of one's groups, and those that a cycle one may see goes around."""
    activities = select(Activity).where(Activity.school_id == user.school_id)
    if is_coordinator(user):
        return activities
    mine = select(Membership.group_id).where(
        Membership.school_id == user.school_id,
        Membership.user_id == user.id,
        Membership.role.in_([STUDENT, MENTOR]),
        Membership.active(),
    )
    of_groups = select(ActivityGroup.activity_id).where(
        ActivityGroup.school_id == user.school_id, ActivityGroup.group_id.in_(mine)
    )
    of_cycles = visible_cycles(user).with_only_columns(Cycle.activity_id)
    return activities.where(or_(Activity.id.in_(of_groups), Activity.id.in_(of_cycles)))


def visible_media(user: User) -> Select[Medium]:
    """Own photos, and photos in a visible work of the same student."""
    works = visible_works(user).subquery()
    shown = exists().where(
        WorkMedium.medium_id == Medium.id, WorkMedium.work_id == works.c.id, works.c.student_id == Medium.owner_id
    )
    return select(Medium).where(Medium.school_id == user.school_id, or_(Medium.owner_id == user.id, shown))


def visible_sessions(user: User) -> Select[Session]:
    """One's own signed-in devices."""
    return select(Session).where(
        Session.school_id == user.school_id, Session.user_id == user.id, Session.ended_at.is_(None)
    )


def visible_events(user: User) -> Select[Event]:
    """What concerned this person: the student's side of the audit log."""
    return select(Event).where(Event.school_id == user.school_id, Event.student_id == user.id)


def visible_concerns(user: User) -> Select[Concern]:
    """Worries are for the coordinator alone: not for mentors, also not for who wrote it, and not for the student."""
    concerns = select(Concern).where(Concern.school_id == user.school_id)
    return concerns if is_coordinator(user) else concerns.where(false())


def shared_preparations(user: User) -> Select[Work]:
    """Whose questions go along: those of one's students that are shared; for a coordinator of everybody in a group.

    A coordinator does not read the works: the questions are meant for the company, and go without names.
    """
    works = select(Work).where(
        Work.school_id == user.school_id, Work.phase == "prepare", Work.kind == "answers", _is_shared()
    )
    theirs = students_of(user.school_id) if is_coordinator(user) else students_mentored(user)
    return works.where(Work.student_id.in_(theirs))


def one(query: Select[Any], column: InstrumentedAttribute[Any], value: Any) -> Any:
    """The thing a user may see under this id, or 404."""
    thing = db.session.scalar(query.where(column == value))
    if thing is None:
        raise NotFound
    return thing
