"""Keeping a student's work: the rules between a work, its cycle, its assignment and its neighbours."""

from typing import Any
from uuid import UUID

from marshmallow import ValidationError
from sqlalchemy import select
from sqlalchemy.orm.attributes import set_committed_value

from portfolio import db, pictures, policy
from portfolio.catalogue import Assignment, the_catalogue
from portfolio.errors import Conflict, Invalid, NotFound
from portfolio.models import Activity, Cycle, Job, User, Work
from portfolio.models.work import BIN_KEEPS
from portfolio.sync import feed
from portfolio.works import KINDS, Kind
from portfolio.works.parts import TooLarge


def keep(student: User, work: Work | None, work_id: UUID, change: dict[str, Any], version: int | None) -> Work:
    """Take over what the phone sent: a new work, or an edit of one."""
    is_new = work is None
    if work is None:
        if version is not None:
            raise NotFound  # an edit of something that school does not have
        work = _begin(student, work_id, change)
    else:
        work.expect(version)
    assignment = _assignment_of(work, change)
    work.kind = assignment.kind
    kind = KINDS[work.kind]
    content = _content(kind, change["content"], assignment)
    with feed.following(work):
        if is_new:
            db.session.add(work)
        named, before = kind.media_ids(content), kind.media_ids(work.content) if work.content else set()
        work.apply(
            content, serves=kind.counts(content, assignment), finished=change["finished"], made_at=change["made_at"]
        )
        if named != before:
            work.name_media(named)
        elif not named:
            set_committed_value(work, "uses", [])  # nothing to look up
    pictures.plan(work)
    return work


def _begin(student: User, work_id: UUID, change: dict[str, Any]) -> Work:
    cycle = cycle_of(policy.activity_for_own_work(student, change["activity_id"]), student)
    work = Work(
        id=work_id,
        school_id=student.school_id,
        student_id=student.id,
        cycle_id=cycle.id,
        activity_id=cycle.activity_id,
        phase=change["phase"],
        assignment_id=change["assignment"]["id"],
        assignment_version=change["assignment"]["version"],
        copy_of=change["copy_of"],
    )
    if work.copy_of:
        policy.own_work(student, work.copy_of)
    elif other := neighbour(work):
        raise Conflict("already_started", other)
    return work


def cycle_of(activity: Activity, student: User) -> Cycle:
    """The student's cycle around the activity, begun if it was not, and locked for a change."""
    cycle = Cycle.of(activity, student.id)
    db.insert_if_new(
        Cycle,
        id=cycle.id,
        school_id=cycle.school_id,
        activity_id=activity.id,
        student_id=student.id,
        state="planned",
        received_at=db.now(),
    )
    # Locked, so that two devices that start the same assignment at the same moment meet here.
    return db.session.get_one(Cycle, cycle.id, with_for_update=True)


def neighbour(work: Work) -> Work | None:
    """The work that already stands for this assignment and phase of the cycle."""
    return db.session.scalar(
        select(Work).where(
            Work.school_id == work.school_id,
            Work.cycle_id == work.cycle_id,
            Work.assignment_id == work.assignment_id,
            Work.phase == work.phase,
            Work.copy_of.is_(None),
            Work.deleted_at.is_(None),
            Work.id != work.id,
        )
    )


def _assignment_of(work: Work, change: dict[str, Any]) -> Assignment:
    """The assignment in the version it was started with; a later change cannot move the work elsewhere."""
    named = (work.assignment_id, work.assignment_version, work.phase, work.activity_id)
    if named != (change["assignment"]["id"], change["assignment"]["version"], change["phase"], change["activity_id"]):
        raise Invalid({"assignment": ["A work stays with its assignment."]})
    try:
        assignment = the_catalogue().assignment(work.assignment_id, work.assignment_version)
    except LookupError:
        raise Invalid({"assignment": ["Not in the catalogue."]}) from None
    if assignment.phase != work.phase:
        raise Invalid({"phase": ["Not the phase of this assignment."]})
    return assignment


def _content(kind: Kind, given: dict[str, Any], assignment: Assignment) -> dict[str, Any]:
    try:
        return kind.load(given, assignment)
    except TooLarge as error:
        raise Invalid({"content": error.messages}, "too_large") from None
    except ValidationError as error:
        raise Invalid({"content": error.messages}) from None


def share(work: Work) -> None:
    """With the mentors of the student's current group, unless it is of a kind that stays the student's own."""
    if KINDS[work.kind].STAYS_OWN:
        raise Conflict("is_own", work)
    work.share_with_mentors()


def put_in_bin(work: Work) -> None:
    """Into the bin, where it is private from then on, and a job that empties it later."""
    if not work.is_deleted:
        work.take_back()
        work.bin()
        db.session.add(
            Job(
                school_id=work.school_id,
                kind="empty_bin",
                payload={"work_id": str(work.id)},
                due_at=db.now() + BIN_KEEPS,
            )
        )


def take_from_bin(work: Work) -> None:
    """Back again, beside whatever took its place meanwhile."""
    other = neighbour(work)
    work.take_from_bin(beside=other.id if other else None)
