"""People of a school, and the groups they belong to for a while."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, UniqueConstraint, and_, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portfolio.clock import today
from portfolio.db import Model, now
from portfolio.ids import uuid7
from portfolio.models.school import Group, School

STUDENT, MENTOR, COORDINATOR, ADMINISTRATOR = "student", "mentor", "coordinator", "administrator"


class User(Model):
    """A student or a member of staff. What they may do follows from their memberships."""

    __tablename__ = "user_account"
    __table_args__ = (UniqueConstraint("school_id", "number"), Index(None, "school_id", "last_name"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    number: Mapped[str | None] = mapped_column()
    email: Mapped[str | None] = mapped_column(unique=True)
    first_name: Mapped[str] = mapped_column()
    infix: Mapped[str] = mapped_column(default="")
    last_name: Mapped[str] = mapped_column()
    sixteen_on: Mapped[date | None] = mapped_column()
    secret_hash: Mapped[str | None] = mapped_column()  # of the PIN or the password (argon2id)
    left_on: Mapped[date | None] = mapped_column()  # from then on a leaver, who may take things along for a while
    created_at: Mapped[datetime] = mapped_column(default=now)

    school: Mapped[School] = relationship()
    memberships: Mapped[list["Membership"]] = relationship(back_populates="user")

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first_name, self.infix, self.last_name) if part)

    @property
    def is_staff(self) -> bool:
        """Staff sign in with an e-mail address, students with a card."""
        return self.email is not None

    @property
    def roles(self) -> list[str]:
        return sorted({membership.role for membership in self.memberships if membership.is_active})

    @property
    def group(self) -> Group | None:
        """The student's current group."""
        mine = [m for m in self.memberships if m.role == STUDENT and m.is_active]
        return max(mine, key=lambda m: m.from_on).group if mine else None

    @property
    def mentored(self) -> list[UUID]:
        """The groups this person mentors today."""
        mine = [each.group_id for each in self.memberships if each.role == MENTOR and each.is_active]
        return [group for group in mine if group]

    def leave(self, on: date) -> list["Membership"]:
        """From this day on a leaver: in no group, and sharing reaches nobody. Returns what this ends."""
        self.left_on = on
        ended = [each for each in self.memberships if each.until_on is None or each.until_on >= on]
        for membership in ended:
            membership.end_before(on)
        return ended

    def come_back(self) -> list["Membership"]:
        """They did not leave after all: what leaving ended goes on, and no group that ended before. Returns that."""
        last = self.left_on - timedelta(days=1) if self.left_on else None
        ended = [each for each in self.memberships if last and each.until_on == last]
        newest = max((each.from_on for each in ended), default=None)
        ended = [each for each in ended if each.from_on == newest]
        for membership in ended:
            membership.until_on = None
        self.left_on = None
        return ended

    @property
    def has_left(self) -> bool:
        return self.left_on is not None and self.left_on <= today()


class Membership(Model):
    """A person in a role from a day until a day; school-wide roles have no group."""

    __tablename__ = "membership"
    __table_args__ = (Index(None, "school_id", "user_id", "role"), Index(None, "school_id", "group_id", "role"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("school_group.id"))
    role: Mapped[str] = mapped_column()
    from_on: Mapped[date] = mapped_column()
    until_on: Mapped[date | None] = mapped_column()

    user: Mapped[User] = relationship(back_populates="memberships")
    group: Mapped[Group | None] = relationship(lazy="joined")

    @property
    def is_active(self) -> bool:
        return self.counts_on(today())

    def counts_on(self, day: date) -> bool:
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)

    @property
    def ever_counts(self) -> bool:
        return self.until_on is None or self.from_on <= self.until_on

    def end_before(self, day: date) -> None:
        """The day before is the last; one that had not begun by then never counts."""
        self.until_on = day - timedelta(days=1)

    @classmethod
    def active(cls, day: date | None = None) -> ColumnElement[bool]:
        """The same question for the database: on this day, today unless told."""
        return cls.active_in(cls, day)

    @staticmethod
    def active_in(memberships: type["Membership"], day: date | None = None) -> ColumnElement[bool]:
        """The same in a query that looks at memberships twice."""
        day = day or today()
        return and_(memberships.from_on <= day, or_(memberships.until_on.is_(None), memberships.until_on >= day))
