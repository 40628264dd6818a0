"""Who is ready to begin: per group its mentors, and which students have no card or never came in."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute, joinedload, selectinload

from portfolio import db
from portfolio.clock import today
from portfolio.errors import NotFound
from portfolio.models import MENTOR, STUDENT, Card, Group, Membership, School, SchoolYear, User

MOST_FOUND = 20


@dataclass(frozen=True)
class Standing:
    """One person of a group: which card they hold (none, waiting for its first use, used), and until when they stay."""

    user: User
    role: str
    until_on: date | None
    card: str

    @property
    def has_signed_in(self) -> bool:
        """Whoever came in once has a PIN or a password."""
        return self.user.secret_hash is not None


@dataclass(frozen=True)
class Place:
    """A group with its people, by name."""

    group: Group
    people: list[Standing]

    @property
    def mentors(self) -> list[Standing]:
        return [each for each in self.people if each.role == MENTOR]

    @property
    def students(self) -> list[Standing]:
        return [each for each in self.people if each.role == STUDENT]

    @property
    def counts(self) -> Counter[str]:
        """How many students there are, have no card, and never signed in."""
        return Counter(
            students=len(self.students),
            without_card=sum(each.card == "none" for each in self.students),
            never_signed_in=sum(not each.has_signed_in for each in self.students),
        )


def year_named(school: School, name: str | None) -> SchoolYear:
    """The school year of that name, or this one; it may not be in the database yet."""
    named = re.fullmatch(r"(20\d\d)-20\d\d", name, re.ASCII) if name else None
    year = SchoolYear.around(date(int(named[1]), 8, 1) if named else today(), school.id)
    if name not in (None, year.name):
        raise NotFound
    known = select(SchoolYear).where(SchoolYear.school_id == school.id, SchoolYear.name == year.name)
    return db.session.scalar(known) or year


def first_day(year: SchoolYear) -> date:
    """Today, or the first day of a year that is still to come."""
    return max(today(), year.starts_on)


def places(school: School, groups: list[Group], day: date) -> list[Place]:
    """The people of these groups on a day."""
    people: dict[UUID | None, list[Standing]] = defaultdict(list)
    cards = _cards(school)
    here = (
        select(Membership)
        .join(Membership.user)
        .options(joinedload(Membership.user))
        .where(Membership.school_id == school.id, Membership.active(day))
        .where(Membership.group_id.in_([group.id for group in groups]))
        .order_by(User.last_name, User.first_name)
    )
    for each in db.session.scalars(here):
        card = cards.get(each.user_id, "none")
        people[each.group_id].append(Standing(each.user, each.role, each.until_on, card))
    return [Place(group, people[group.id]) for group in groups]


def _cards(school: School) -> dict[UUID, str]:
    living = db.session.scalars(select(Card).where(Card.school_id == school.id, Card.ended_at.is_(None)))
    return {card.user_id: "used" if card.used_at else "waiting" for card in living if card.is_alive}


@dataclass(frozen=True)
class Loose:
    """A student who did not leave and is in no group of a year: a list forgot them, or they are gone."""

    user: User
    last_group: str | None


def in_no_group(school: School, day: date, year: SchoolYear) -> list[Loose]:
    """The students who are in no group of this year on this day, by name."""
    placed = (
        select(Membership.user_id)
        .join(Group, Group.id == Membership.group_id)
        .where(Membership.school_id == school.id, Membership.role == STUDENT, Membership.active(day))
        .where(Group.school_year_id == year.id)
    )
    students = select(User).where(
        User.school_id == school.id, User.number.is_not(None), User.left_on.is_(None), User.id.not_in(placed)
    )
    with_groups = students.options(selectinload(User.memberships).joinedload(Membership.group))
    found = db.session.scalars(with_groups.order_by(User.last_name, User.first_name)).all()
    return [Loose(user, _last_group(user)) for user in found]


def found(students: Select[User], typed: str) -> list[User]:
    """Students at school whose name or number has every word that was typed, by name; without a word nobody."""
    words = typed.split()
    if not words:
        return []
    for word in words:
        names = (User.first_name, User.infix, User.last_name)
        students = students.where(
            or_(User.number.startswith(word, autoescape=True), *(_has(name, word) for name in names))
        )
    here = students.where(User.left_on.is_(None)).order_by(User.last_name, User.first_name, User.id)
    with_groups = here.options(selectinload(User.memberships).joinedload(Membership.group))
    return list(db.session.scalars(with_groups.limit(MOST_FOUND)))


def _has(name: InstrumentedAttribute[str], word: str) -> ColumnElement[bool]:
    return name.icontains(word, autoescape=True)


def _last_group(user: User) -> str | None:
    groups = [each for each in user.memberships if each.role == STUDENT and each.group]
    last = max(groups, key=lambda each: each.from_on, default=None)
    return last.group.name if last and last.group else None
