"""What a group does: a company visit, an open day; and the company it goes to."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portfolio.db import Json, Model, now
from portfolio.ids import uuid7
from portfolio.models.school import Group

OWN_KINDS = ("own", "interview", "home")  # what a student does alone: away from school, with one person, at home


class Company(Model):
    """A company that students visit."""

    __tablename__ = "company"
    __table_args__ = (Index(None, "school_id", "name"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    name: Mapped[str] = mapped_column()
    website: Mapped[str | None] = mapped_column()


class Activity(Model):
    """An experience that groups prepare, have and look back on."""

    __tablename__ = "activity"
    __table_args__ = (Index(None, "school_id", "starts_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    kind: Mapped[str] = mapped_column()
    title: Mapped[str] = mapped_column()
    starts_at: Mapped[datetime] = mapped_column()
    place: Mapped[str] = mapped_column(default="")
    companion: Mapped[str] = mapped_column(default="")  # who goes along
    tasks: Mapped[str] = mapped_column(default="")  # what students may do there
    company_id: Mapped[UUID | None] = mapped_column(ForeignKey("company.id"))
    photos: Mapped[str] = mapped_column(default="ask")  # yes | ask | no
    parents: Mapped[bool] = mapped_column(default=False)
    competencies: Mapped[list[str]] = mapped_column(default=list)
    # [{"phase": ..., "id": ..., "version": ...}]: started work keeps the version it was started with.
    assignments: Mapped[list[dict[str, Any]]] = mapped_column(Json, default=list)
    # A student's own activity, of one of OWN_KINDS, has no groups.
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("user_account.id"))
    cancelled_at: Mapped[datetime | None] = mapped_column()
    received_at: Mapped[datetime] = mapped_column(default=now)
    version: Mapped[int] = mapped_column()

    company: Mapped[Company | None] = relationship()
    invitations: Mapped[list["ActivityGroup"]] = relationship(cascade="all, delete-orphan")

    __mapper_args__ = {"version_id_col": version}

    @property
    def groups(self) -> list[Group]:
        return sorted((invitation.group for invitation in self.invitations), key=lambda group: group.name)

    def is_elsewhen(self, moment: datetime) -> bool:
        """Whether people would call it moved; clients round moments."""
        return abs(self.starts_at - moment) >= timedelta(minutes=1)

    def cancel(self) -> None:
        """It does not go on; what students made of it stays theirs."""
        self.cancelled_at = self.cancelled_at or now()

    def take_up_again(self) -> None:
        self.cancelled_at = None

    def invite(self, groups: list[Group]) -> None:
        """From now on the activity is for these groups."""
        known = {invitation.group_id: invitation for invitation in self.invitations}
        self.invitations = [
            known.get(group.id) or ActivityGroup(school_id=self.school_id, group_id=group.id, group=group)
            for group in groups
        ]


class ActivityGroup(Model):
    """An activity is for a group."""

    __tablename__ = "activity_group"
    __table_args__ = (Index(None, "school_id", "group_id"),)

    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"), primary_key=True)
    group_id: Mapped[UUID] = mapped_column(ForeignKey("school_group.id"), primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))

    group: Mapped[Group] = relationship()
