"""What happened and what is still due: the audit log, the feed, applied changes and jobs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, ForeignKey, Index, event, insert
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portfolio.db import Model, now
from portfolio.ids import uuid7
from portfolio.models.user import User


class Event(Model):
    """Something the student has a right to know: who looked, which device came in."""

    __tablename__ = "event"
    __table_args__ = (Index(None, "school_id", "student_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    # None: of the school itself, such as that somebody was erased.
    student_id: Mapped[UUID | None] = mapped_column(ForeignKey("user_account.id"))
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("user_account.id"))
    kind: Mapped[str] = mapped_column()
    work_id: Mapped[UUID | None] = mapped_column()
    detail: Mapped[str | None] = mapped_column()
    at: Mapped[datetime] = mapped_column(default=now)

    actor: Mapped[User | None] = relationship(foreign_keys=actor_id)


class FeedHead(Model):
    """The number of a person's newest feed row; locked by whoever writes one, so that no number comes late."""

    __tablename__ = "feed_head"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"), primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    n: Mapped[int] = mapped_column(default=0)


@event.listens_for(User, "after_insert")
def _open_feed(_mapper: object, connection: Connection, user: User) -> None:
    connection.execute(insert(FeedHead).values(user_id=user.id, school_id=user.school_id, n=0))


class FeedRow(Model):
    """Tells one person's devices that something is there, has changed, or is gone; never its content."""

    __tablename__ = "feed_row"
    __table_args__ = (Index(None, "at"),)

    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"), primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    what: Mapped[str] = mapped_column()  # put | gone
    type: Mapped[str] = mapped_column()
    thing_id: Mapped[UUID] = mapped_column()
    at: Mapped[datetime] = mapped_column(default=now)


class AppliedChange(Model):
    """A change that was applied once; its replay must change nothing."""

    __tablename__ = "applied_change"
    __table_args__ = (Index(None, "at"),)

    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"), primary_key=True)
    change_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    target: Mapped[str] = mapped_column()
    at: Mapped[datetime] = mapped_column(default=now)


class Job(Model):
    """Due work, written in the same transaction as its cause; done at least once."""

    __tablename__ = "job"
    __table_args__ = (Index(None, "done_at", "due_at"), Index(None, "school_id", "kind"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID | None] = mapped_column(ForeignKey("school.id"))
    kind: Mapped[str] = mapped_column()
    payload: Mapped[dict[str, Any]] = mapped_column(default=dict)
    due_at: Mapped[datetime] = mapped_column(default=now)
    leased_until: Mapped[datetime | None] = mapped_column()
    attempts: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None] = mapped_column()
    error: Mapped[str | None] = mapped_column()  # the kind of error only: no names, no content
