"""One class list on its way into a school year: first everything is worked out, in a few questions; then it is kept."""

from collections import defaultdict
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from portfolio import db, planning
from portfolio.clock import today
from portfolio.ids import uuid7
from portfolio.imports.outcome import Enrolment, name_from
from portfolio.imports.people import ClassList, Person
from portfolio.models import MENTOR, STUDENT, Activity, ActivityGroup, Group, Membership, School, SchoolYear, User
from portfolio.sync import feed, moves


class Enrolling:
    """What the school has, what the list says, and what changes."""

    def __init__(self, school: School, year: SchoolYear, day: date) -> None:
        self.school, self.day, self.result = school, day, Enrolment()
        known = select(SchoolYear).filter_by(school_id=school.id, name=year.name)
        self.year = db.session.scalar(known) or _with_id(year)
        here = db.session.scalars(select(Group).filter_by(school_id=school.id, school_year_id=self.year.id))
        self.groups = {_plain(group.name): group for group in here}
        people = select(User).where(User.school_id == school.id)
        placed = people.options(selectinload(User.memberships).joinedload(Membership.group))
        everybody = db.session.scalars(placed).all()
        self.students = {user.number.casefold(): user for user in everybody if user.number}
        self.staff = {user.email: user for user in everybody if user.email}
        self.new: list[SchoolYear | Group | User] = []
        self.newcomers: set[UUID] = set()
        self.begun: list[Membership] = []
        self.changed: list[Membership] = []

    def take(self, class_list: ClassList) -> None:
        """Work out everything that the list changes."""
        years = {person.group: person.year for person in class_list.people}
        groups = {name: self._group(name, year) for name, year in years.items()}
        for person in class_list.people:
            self._student(person, groups[person.group])
        mentoring = self._mentoring()
        for name, emails in class_list.mentors().items():
            self._mentors(emails, groups[name], mentoring[groups[name].id])
        self._close_emptied_groups()

    def keep(self) -> None:
        """Write it, and tell every device concerned: new cycles for what groups do from now on, and who sees what."""
        db.session.add_all([self.year, *self.new, *self.begun])
        db.session.flush()
        if self.day <= today():
            moves.note(each for each in self.begun if each.role == MENTOR or each.user_id not in self.newcomers)
        news = moves.news_of_all([*self.changed, *self.begun])
        for activity in db.session.scalars(self._coming()).all():
            moves.merge(news, planning.spread(activity))
        # Who came in just now has no device yet: their first load brings everything.
        feed.tell({person: rows for person, rows in news.items() if person not in self.newcomers})

    def _group(self, name: str, year: int) -> Group:
        group = self.groups.get(_plain(name))
        if group is None:
            group = Group(id=uuid7(), school_id=self.school.id, school_year_id=self.year.id, name=name, year=year)
            self.groups[_plain(name)] = group
            self.new.append(group)
            self.result.new_groups.append(name)
        group.year = year
        return group

    def _student(self, person: Person, group: Group) -> None:
        user = self.students.get(person.number.casefold())
        is_new, before = user is None, user.name if user else ""
        user = user or self._newcomer(number=person.number)
        user.first_name, user.infix, user.last_name = person.first_name, person.infix, person.last_name
        user.sixteen_on = person.sixteen_on or user.sixteen_on
        user.left_on = None
        if is_new:
            self.result.added.append(f"{user.name} ({group.name})")
        else:
            self.result.known_students += 1
        if not is_new and before != user.name:
            self.result.renamed.append((before, user.name))
            self.changed += [each for each in user.memberships if each.is_active]
        self._place(user, group)

    def _newcomer(self, **given: str) -> User:
        user = User(id=uuid7(), school_id=self.school.id, memberships=[], **given)
        self.new.append(user)
        self.newcomers.add(user.id)
        return user

    def _place(self, user: User, group: Group) -> None:
        current = [each for each in user.memberships if each.role == STUDENT and each.counts_on(self.day)]
        if any(each.group_id == group.id for each in current):
            return
        for membership in current:
            self._end(membership)
        if current:
            self.result.moved.append((user.name, _name(current[-1]), group.name))
        elif user.id not in self.newcomers:
            self.result.returned.append(f"{user.name} ({group.name})")
        later = [m.from_on for m in user.memberships if m.role == STUDENT and m.from_on > self.day and m.ever_counts]
        self._begin(user, group, STUDENT, min(later) - timedelta(days=1) if later else None)

    def _mentoring(self) -> dict[UUID, list[Membership]]:
        """Who mentors which group of the year, without an end in sight."""
        found: dict[UUID, list[Membership]] = defaultdict(list)
        for user in self.staff.values():
            for each in user.memberships:
                if each.role == MENTOR and each.until_on is None and each.group_id:
                    found[each.group_id].append(each)
        return found

    def _mentors(self, emails: tuple[str, ...], group: Group, now: list[Membership]) -> None:
        """The group's mentors are those on the list; a substitute with an end date of their own stays until then."""
        for membership in now:
            if membership.user.email not in emails:
                self._end(membership)
                self.result.ended_mentors.append(f"{membership.user.email} ({group.name})")
        for email in emails:
            user = self.staff.get(email) or self._mentor(email)
            mine = [m for m in user.memberships if m.role == MENTOR and m.group_id == group.id]
            if not any(each.counts_on(self.day) for each in mine):
                self._begin(user, group, MENTOR)

    def _mentor(self, email: str) -> User:
        first, last = name_from(email)
        user = self._newcomer(email=email, first_name=first, last_name=last)
        self.staff[email] = user
        self.result.new_mentors.append(email)
        return user

    def _close_emptied_groups(self) -> None:
        """A group of last year has no mentor any more, once its last student is in another."""
        left = {each.group_id for each in self.changed if each.group and each.group.school_year_id != self.year.id}
        for user in self.students.values():
            left -= {each.group_id for each in user.memberships if each.role == STUDENT and each.counts_on(self.day)}
        for user in self.staff.values():
            for each in user.memberships:
                if each.group_id in left and each.role == MENTOR and each.counts_on(self.day):
                    self._end(each)

    def _begin(self, user: User, group: Group, role: str, until: date | None = None) -> None:
        membership = Membership(
            id=uuid7(), school_id=self.school.id, group_id=group.id, role=role, from_on=self.day, until_on=until
        )
        user.memberships.append(membership)
        self.begun.append(membership)

    def _end(self, membership: Membership) -> None:
        membership.end_before(self.day)
        self.changed.append(membership)

    def _coming(self) -> Select[Activity]:
        groups = {membership.group_id for membership in self.begun if membership.role == STUDENT}
        return select(Activity).where(
            Activity.school_id == self.school.id,
            Activity.starts_at >= db.now() - timedelta(days=1),
            Activity.id.in_(select(ActivityGroup.activity_id).where(ActivityGroup.group_id.in_(groups))),
        )


def _with_id(year: SchoolYear) -> SchoolYear:
    year.id = year.id or uuid7()
    return year


def _name(membership: Membership) -> str:
    return membership.group.name if membership.group else ""


def _plain(group: str) -> str:
    return group.casefold().replace(" ", "")
