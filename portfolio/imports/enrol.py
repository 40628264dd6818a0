"""Putting a class list into the school: people, groups, mentors and what their devices must hear; all or nothing."""

from datetime import date

from sqlalchemy import select

from portfolio import db
from portfolio.clock import today
from portfolio.imports import ClassList, Refused
from portfolio.imports.enrolling import Enrolling
from portfolio.imports.outcome import Enrolment, name_from
from portfolio.models import School, SchoolYear, User


class EnrolmentError(Exception):
    """The list contradicts what the school already has; `refused` says where."""

    def __init__(self, refused: list[Refused]) -> None:
        super().__init__(f"{len(refused)} refused")
        self.refused = refused


class OutcomeChangedError(Exception):
    """The school has changed since somebody agreed to what they saw."""


def preview(school: School, class_list: ClassList, *, year: SchoolYear, since: date | None = None) -> Enrolment:
    """What a list would do. Nothing is written, and nothing is locked."""
    with db.session.no_autoflush:
        planned = _planned(school, class_list, year, since)
    db.session.rollback()
    return planned.result


def enrol(
    school: School,
    class_list: ClassList,
    *,
    year: SchoolYear | None = None,
    since: date | None = None,
    expected: str | None = None,
) -> Enrolment:
    """Enrol everybody on a list without refused lines; the caller commits, or rolls back after a dry run.

    `expected` is the fingerprint of the outcome that somebody agreed to.
    """
    # Two lists at once would put a student in two groups. Meanwhile the school's people save on.
    db.session.execute(select(School.id).where(School.id == school.id).with_for_update(key_share=True))
    with db.session.no_autoflush:
        planned = _planned(school, class_list, year or SchoolYear.around(today(), school.id), since)
    if expected not in (None, planned.result.fingerprint):
        raise OutcomeChangedError
    planned.keep()
    return planned.result


def _planned(school: School, class_list: ClassList, year: SchoolYear, since: date | None) -> Enrolling:
    _refuse_mentors_of_other_schools(school, class_list)
    enrolling = Enrolling(school, year, since or max(today(), year.starts_on))
    enrolling.take(class_list)
    return enrolling


def _refuse_mentors_of_other_schools(school: School, class_list: ClassList) -> None:
    named = {email for person in class_list.people for email in person.mentors}
    elsewhere = set(db.session.scalars(select(User.email).where(User.email.in_(named), User.school_id != school.id)))
    refused = [
        Refused(person.line, "mentor", f"{email} hoort al bij een andere school op deze server.")
        for person in class_list.people
        for email in person.mentors
        if email in elsewhere
    ]
    if refused:
        raise EnrolmentError(refused)


__all__ = ["Enrolment", "EnrolmentError", "OutcomeChangedError", "enrol", "name_from", "preview"]
