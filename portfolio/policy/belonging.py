"""Who belongs to whom today: a mentor's groups and students, a student's mentors, the coordinators."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from portfolio import db
from portfolio.clock import today
from portfolio.models import COORDINATOR, MENTOR, STUDENT, Membership, User

ONE = timedelta(days=1)
TOLD = timedelta(days=60)  # how long a new mentor is news: longer than a summer holiday


def groups_mentored(user: User) -> Select[Any]:
    """The groups a person mentors today."""
    return select(Membership.group_id).where(
        Membership.school_id == user.school_id,
        Membership.user_id == user.id,
        Membership.role == MENTOR,
        Membership.active(),
    )


def students_mentored(user: User) -> Select[Any]:
    """The students whose current mentor this is."""
    return select(Membership.user_id).where(
        Membership.school_id == user.school_id,
        Membership.role == STUDENT,
        Membership.group_id.in_(groups_mentored(user)),
        Membership.active(),
    )


def students_of(school_id: UUID) -> Select[Any]:
    """Everybody who is a student of the school today: whoever left shares nothing any more."""
    return select(Membership.user_id).where(
        Membership.school_id == school_id, Membership.role == STUDENT, Membership.active()
    )


def mentors_of(student_id: UUID) -> Select[Any]:
    """The people a shared work of this student is shared with, today."""
    groups = select(Membership.group_id).where(
        Membership.user_id == student_id, Membership.role == STUDENT, Membership.active()
    )
    return (
        select(Membership.user_id)
        .where(Membership.role == MENTOR, Membership.group_id.in_(groups), Membership.active())
        .distinct()
    )


def mentors_of_each(students: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """The same for several students, in one question."""
    pupil, mentor = aliased(Membership), aliased(Membership)
    pairs = (
        select(pupil.user_id, mentor.user_id)
        .join(mentor, mentor.group_id == pupil.group_id)
        .where(pupil.user_id.in_(list(students)), pupil.role == STUDENT, Membership.active_in(pupil))
        .where(mentor.role == MENTOR, Membership.active_in(mentor))
    )
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for student, teacher in db.session.execute(pairs):
        found[student].add(teacher)
    return found


def mentors_since(student: User) -> date | None:
    """The day on which somebody new became the student's mentor, for some weeks: a mentor sees what is shared."""
    mine = [each for each in student.memberships if each.role == STUDENT and each.ever_counts]
    in_my_groups = Membership.role == MENTOR, Membership.group_id.in_([each.group_id for each in mine])
    theirs = list(db.session.scalars(select(Membership).where(*in_my_groups))) if mine else []

    def mentors_on(day: date) -> set[UUID]:
        groups = {each.group_id for each in mine if each.counts_on(day)}
        return {each.user_id for each in theirs if each.group_id in groups and each.counts_on(day)}

    now, first = mentors_on(today()), min((each.from_on for each in mine), default=today())
    days = {each.from_on for each in [*mine, *theirs] if max(first, today() - TOLD - ONE) < each.from_on <= today()}
    return max((day for day in days if now & mentors_on(day) - mentors_on(day - ONE)), default=None)


def coordinators_of(school_id: UUID) -> Select[Any]:
    """The people who see every group's phases."""
    return select(Membership.user_id).where(
        Membership.school_id == school_id, Membership.role == COORDINATOR, Membership.active()
    )


def is_coordinator(user: User) -> bool:
    return COORDINATOR in user.roles


def people(ids: Select[Any]) -> Select[User]:
    """The people behind a select of ids, by name."""
    return select(User).where(User.id.in_(ids)).order_by(User.last_name, User.first_name)
