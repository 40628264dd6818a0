"""Putting a class list into the school: people, groups, mentors and what their devices must hear; all or nothing."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select

from portfolio import db, planning
from portfolio.clock import today
from portfolio.imports import ClassList, Person, Refused
from portfolio.models import MENTOR, STUDENT, Activity, ActivityGroup, Group, Membership, School, SchoolYear, User
from portfolio.sync import feed, moves


class EnrolmentError(Exception):
    """The list contradicts what the school already has; `refused` says where."""

    def __init__(self, refused: list[Refused]) -> None:
        super().__init__(f"{len(refused)} refused")
        self.refused = refused


@dataclass
class Enrolment:
    """What came of it."""

    new_students: int = 0
    known_students: int = 0
    moved_students: int = 0
    new_groups: list[str] = field(default_factory=list)
    new_mentors: list[str] = field(default_factory=list)
    ended_mentors: list[str] = field(default_factory=list)


def enrol(school: School, class_list: ClassList, *, since: date | None = None) -> Enrolment:
    """Enrol everybody on a list without refused lines; the caller commits, or rolls back after a dry run."""
    _refuse_mentors_of_other_schools(school, class_list)
    enrolling = _Enrolling(school, since or today())
    years = {person.group: person.year for person in class_list.people}
    groups = {name: enrolling.group(name, year) for name, year in years.items()}
    for person in class_list.people:
        enrolling.student(person, groups[person.group])
    for name, emails in class_list.mentors().items():
        enrolling.mentors(emails, groups[name])
    enrolling.tell()
    return enrolling.result


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


class _Enrolling:
    """One class list on its way into one school year; it remembers what it changed."""

    def __init__(self, school: School, day: date) -> None:
        self.school, self.day, self.result = school, day, Enrolment()
        self.year = self._school_year()
        here = db.session.scalars(select(Group).filter_by(school_id=school.id, school_year_id=self.year.id))
        self.groups = {_plain(group.name): group for group in here}
        numbered = db.session.scalars(select(User).where(User.school_id == school.id, User.number.is_not(None)))
        self.students = {(user.number or "").casefold(): user for user in numbered}
        self.begun: list[Membership] = []
        self.changed: list[Membership] = []

    def group(self, name: str, year: int) -> Group:
        group = self.groups.get(_plain(name))
        if group is None:
            group = Group(school_id=self.school.id, school_year_id=self.year.id, name=name, year=year)
            db.session.add(group)
            db.session.flush()
            self.groups[_plain(name)] = group
            self.result.new_groups.append(name)
        group.year = year
        return group

    def student(self, person: Person, group: Group) -> None:
        user = self.students.get(person.number.casefold())
        if user is None:
            user = User(school_id=self.school.id, number=person.number)
            self.result.new_students += 1
        else:
            self.result.known_students += 1
        before = user.name if user.id else None
        user.first_name, user.infix, user.last_name = person.first_name, person.infix, person.last_name
        user.sixteen_on = person.sixteen_on or user.sixteen_on
        db.session.add(user)
        db.session.flush()
        if before not in (None, user.name):
            self.changed += [each for each in user.memberships if each.is_active]
        self._place(user, group)

    def mentors(self, emails: tuple[str, ...], group: Group) -> None:
        """The group's mentors are those on the list; a substitute with an end date of their own stays until then."""
        now = db.session.scalars(select(Membership).filter_by(group_id=group.id, role=MENTOR, until_on=None)).all()
        for membership in now:
            if membership.user.email not in emails:
                self._end(membership)
                self.result.ended_mentors.append(f"{membership.user.email} ({group.name})")
        for email in emails:
            user = self._mentor(email)
            if not any(m.role == MENTOR and m.group_id == group.id and m.is_active for m in user.memberships):
                self._begin(user, group, MENTOR)

    def _mentor(self, email: str) -> User:
        user = db.session.scalar(select(User).where(User.school_id == self.school.id, User.email == email))
        if user is None:
            first, last = name_from(email)
            user = User(school_id=self.school.id, email=email, first_name=first, last_name=last)
            db.session.add(user)
            db.session.flush()
            self.result.new_mentors.append(email)
        return user

    def _place(self, user: User, group: Group) -> None:
        current = [m for m in user.memberships if m.role == STUDENT and m.is_active]
        if any(m.group_id == group.id for m in current):
            return
        for membership in current:
            self._end(membership)
        self.result.moved_students += bool(current)
        self._begin(user, group, STUDENT)

    def _begin(self, user: User, group: Group, role: str) -> None:
        membership = Membership(school_id=self.school.id, group_id=group.id, role=role, from_on=self.day)
        user.memberships.append(membership)
        self.begun.append(membership)

    def _end(self, membership: Membership) -> None:
        membership.until_on = self.day - timedelta(days=1)
        self.changed.append(membership)

    def tell(self) -> None:
        """New cycles for what their groups do from today on, and news for every device concerned."""
        db.session.flush()
        news: feed.News = {}
        for membership in [*self.changed, *self.begun]:
            moves.merge(news, moves.news_of(membership))
        groups = {membership.group_id for membership in self.begun if membership.role == STUDENT}
        coming = select(Activity).where(
            Activity.school_id == self.school.id,
            Activity.starts_at >= db.now() - timedelta(days=1),
            Activity.id.in_(select(ActivityGroup.activity_id).where(ActivityGroup.group_id.in_(groups))),
        )
        for activity in db.session.scalars(coming).all():
            moves.merge(news, planning.spread(activity))
        feed.tell(news)

    def _school_year(self) -> SchoolYear:
        year = SchoolYear.around(today(), self.school.id)
        known = db.session.scalar(select(SchoolYear).filter_by(school_id=self.school.id, name=year.name))
        if known is None:
            db.session.add(year)
            db.session.flush()
        return known or year


def name_from(email: str) -> tuple[str, str]:
    """A name to begin with, from the address: `j.bakker@…` is J. Bakker."""
    parts = [part for part in re.split(r"[._-]+", email.partition("@")[0]) if part]
    words = [f"{part.upper()}." if len(part) == 1 else part.capitalize() for part in parts]
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else ("", words[0] if words else email)


def _plain(group: str) -> str:
    return group.casefold().replace(" ", "")
