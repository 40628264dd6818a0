"""A school, its years and its groups."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portfolio.db import Model, now
from portfolio.ids import uuid7


class School(Model):
    """A school. Another school sees nothing of it and learns nothing."""

    __tablename__ = "school"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    name: Mapped[str] = mapped_column(unique=True)
    # Whom a student can talk to: any of name, phone, email and room; within reach of every screen of the student.
    support: Mapped[dict[str, Any] | None] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(default=now)

    def offer_support(self, **told: str | None) -> None:
        """Whom students can talk to at school, and how: what was not told is not shown."""
        known = {what: " ".join(words.split()) for what, words in told.items() if words and words.strip()}
        self.support = known or None


class SchoolYear(Model):
    """August to July. Groups belong to a year, so that four years stay apart."""

    __tablename__ = "school_year"
    __table_args__ = (UniqueConstraint("school_id", "name"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    name: Mapped[str] = mapped_column()
    starts_on: Mapped[date] = mapped_column()
    ends_on: Mapped[date] = mapped_column()

    @classmethod
    def around(cls, day: date, school_id: UUID) -> "SchoolYear":
        """The school year a day falls in, not yet in the database."""
        first = day.year if day.month >= 8 else day.year - 1
        return cls(
            school_id=school_id,
            name=f"{first}-{first + 1}",
            starts_on=date(first, 8, 1),
            ends_on=date(first + 1, 7, 31),
        )


class Group(Model):
    """A class in one school year."""

    __tablename__ = "school_group"
    __table_args__ = (UniqueConstraint("school_id", "school_year_id", "name"), Index(None, "school_id", "name"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    school_year_id: Mapped[UUID] = mapped_column(ForeignKey("school_year.id"))
    name: Mapped[str] = mapped_column()
    year: Mapped[int] = mapped_column()

    school_year: Mapped[SchoolYear] = relationship()
