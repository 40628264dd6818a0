"""Who belongs to whom today: a mentor's groups and students, a student's mentors, the coordinators."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from portfolio import db
from portfolio.models import COORDINATOR, MENTOR, STUDENT, Membership, User


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
