"""Putting a class list into the school: people, groups, mentors and what their devices must hear; all or nothing."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select

from portfolio import db, planning
from portfolio.clock import today
from portfolio.imports import ClassList, Person
from portfolio.models import MENTOR, STUDENT, Activity, ActivityGroup, Group, Membership, School, SchoolYear, User
from portfolio.sync import feed, moves


@dataclass
class Enrolment:
    """What came of it, in numbers."""

    new_students: int = 0
    known_students: int = 0
    moved_students: int = 0
    new_groups: list[str] = field(default_factory=list)
    new_mentors: list[str] = field(default_factory=list)


class _Enrolling:
    """One class list on its way into one school year; it remembers what it made."""

    def __init__(self, school: School, day: date) -> None:
        self.school, self.day, self.result = school, day, Enrolment()
        self.year = self._school_year()
        self.begun: list[Membership] = []
        self.ended: list[Membership] = []

    def group(self, name: str, year: int) -> Group:
        here = select(Group).where(
            Group.school_id == self.school.id, Group.school_year_id == self.year.id, Group.name == name
        )
        group = db.session.scalar(here)
        if group is None:
            group = Group(school_id=self.school.id, school_year_id=self.year.id, name=name, year=year)
            db.session.add(group)
            db.session.flush()
            self.result.new_groups.append(name)
        group.year = year
        return group

    def student(self, person: Person, group: Group) -> None:
        user = db.session.scalar(select(User).where(User.school_id == self.school.id, User.number == person.number))
        if user is None:
            user = User(school_id=self.school.id, number=person.number)
            self.result.new_students += 1
        else:
            self.result.known_students += 1
        user.first_name, user.infix, user.last_name = person.first_name, person.infix, person.last_name
        user.sixteen_on = person.sixteen_on or user.sixteen_on
        db.session.add(user)
        db.session.flush()
        self._place(user, group)

    def mentor(self, email: str, group: Group) -> None:
        user = db.session.scalar(select(User).where(User.email == email))
        if user is None:
            first, last = name_from(email)
            user = User(school_id=self.school.id, email=email, first_name=first, last_name=last)
            db.session.add(user)
            db.session.flush()
            self.result.new_mentors.append(email)
        if user.school_id != self.school.id:
            raise EnrolmentRefused(f"{email} hoort bij een andere school.")
        if not any(m.role == MENTOR and m.group_id == group.id and m.is_active for m in user.memberships):
            self._begin(user, group, MENTOR)

    def _place(self, user: User, group: Group) -> None:
        current = [m for m in user.memberships if m.role == STUDENT and m.is_active]
        if any(m.group_id == group.id for m in current):
            return
        for membership in current:
            membership.until_on = self.day - timedelta(days=1)
            self.ended.append(membership)
            self.result.moved_students += 1
        self._begin(user, group, STUDENT)

    def _begin(self, user: User, group: Group, role: str) -> None:
        membership = Membership(school_id=self.school.id, group_id=group.id, role=role, from_on=self.day)
        user.memberships.append(membership)
        self.begun.append(membership)

    def tell(self) -> None:
        """New cycles for what their groups do from today on, and news for every device concerned."""
        db.session.flush()
        news: feed.News = {}
        for membership in [*self.ended, *self.begun]:
            moves.merge(news, moves.news_of(membership))
        groups = {membership.group_id for membership in self.begun}
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
        known = db.session.scalar(
            select(SchoolYear).where(SchoolYear.school_id == self.school.id, SchoolYear.name == year.name)
        )
        if known is None:
            db.session.add(year)
            db.session.flush()
        return known or year


class EnrolmentRefused(Exception):
    """The list contradicts what the school already has; the message is for the administrator, in Dutch."""


def enrol(school: School, class_list: ClassList, *, since: date | None = None) -> Enrolment:
    """Enrol everybody on a list without refused lines; the caller commits, or rolls back after a dry run."""
    enrolling = _Enrolling(school, since or today())
    groups = {name: enrolling.group(name, year) for name, year in {p.group: p.year for p in class_list.people}.items()}
    for person in class_list.people:
        enrolling.student(person, groups[person.group])
    for name, emails in class_list.mentors().items():
        for email in emails:
            enrolling.mentor(email, groups[name])
    enrolling.tell()
    return enrolling.result


def name_from(email: str) -> tuple[str, str]:
    """A name to begin with, from the address: `j.bakker@…` is J. Bakker."""
    parts = [part for part in re.split(r"[._-]+", email.partition("@")[0]) if part]
    words = [f"{part.upper()}." if len(part) == 1 else part.capitalize() for part in parts]
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else ("", words[0] if words else email)


def only_school(name: str | None) -> School:
    """The school by name, or the only one there is."""
    schools = list(db.session.scalars(select(School).where(School.name == name) if name else select(School).limit(2)))
    if len(schools) != 1:
        raise EnrolmentRefused(
            "Zeg met --school NAAM om welke school het gaat." if not name else f"Er is geen school {name}."
        )
    return schools[0]


__all__ = ["Enrolment", "EnrolmentRefused", "enrol", "only_school"]
