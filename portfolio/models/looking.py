"""What a student taps after an experience: three statements, and how sure the choice is. Said anew, never changed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portfolio.db import Model, now

SURENESS = ("sure", "doubt", "none")


class Rating(Model):
    """Three statements on 1–4 about one experience; the newest of a cycle counts."""

    __tablename__ = "rating"
    __table_args__ = (Index(None, "school_id", "cycle_id"), Index(None, "school_id", "student_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    cycle_id: Mapped[UUID] = mapped_column(ForeignKey("cycle.id"))
    student_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    work_exploration: Mapped[int] = mapped_column()
    motives: Mapped[int] = mapped_column()
    qualities: Mapped[int] = mapped_column()
    made_at: Mapped[datetime] = mapped_column()
    received_at: Mapped[datetime] = mapped_column(default=now)


class Choice(Model):
    """How sure a student is of the choice, at one moment; together they show how it grew."""

    __tablename__ = "choice"
    __table_args__ = (Index(None, "school_id", "student_id"), Index(None, "school_id", "cycle_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    student_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    cycle_id: Mapped[UUID] = mapped_column(ForeignKey("cycle.id"))
    sureness: Mapped[str] = mapped_column()
    options: Mapped[list[str]] = mapped_column(default=list)
    why: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime] = mapped_column()
    received_at: Mapped[datetime] = mapped_column(default=now)
