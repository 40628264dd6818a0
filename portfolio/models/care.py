"""What goes past the ordinary rules: a worry about a student, and a pass for somebody without an account."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, and_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portfolio.db import Model, now
from portfolio.ids import uuid7
from portfolio.models.user import User


class Concern(Model):
    """A mentor worries about what a work shows. Only the coordinator reads it; the student sees that it was done."""

    __tablename__ = "concern"
    __table_args__ = (Index(None, "school_id", "student_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    student_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    work_id: Mapped[UUID | None] = mapped_column(ForeignKey("work.id"))  # None: the work is gone for good
    author_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    text: Mapped[str] = mapped_column()
    received_at: Mapped[datetime] = mapped_column(default=now)
    settled_at: Mapped[datetime | None] = mapped_column()

    student: Mapped[User] = relationship(foreign_keys=student_id)
    author: Mapped[User] = relationship(foreign_keys=author_id)

    def settle(self) -> None:
        """Somebody has taken care of it."""
        self.settled_at = self.settled_at or now()


class Pass(Model):
    """A link for one purpose, for somebody without an account. Only a digest of its secret is kept."""

    __tablename__ = "pass"
    __table_args__ = (Index(None, "school_id", "activity_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    purpose: Mapped[str] = mapped_column()  # company_questions
    activity_id: Mapped[UUID | None] = mapped_column(ForeignKey("activity.id"))
    company_id: Mapped[UUID | None] = mapped_column(ForeignKey("company.id"))
    code_hash: Mapped[str] = mapped_column(unique=True)
    made_by_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    made_at: Mapped[datetime] = mapped_column(default=now)
    ends_at: Mapped[datetime] = mapped_column()
    ended_at: Mapped[datetime | None] = mapped_column()

    made_by: Mapped[User] = relationship()

    @classmethod
    def alive(cls) -> ColumnElement[bool]:
        """A link that is over opens nothing."""
        return and_(cls.ended_at.is_(None), cls.ends_at > now())

    def end(self) -> None:
        self.ended_at = self.ended_at or now()
