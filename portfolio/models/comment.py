"""What mentor and student say to each other about a work."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portfolio.db import Model, now
from portfolio.models.user import User
from portfolio.models.work import Work


class Comment(Model):
    """A question, a compliment or a reply; said once, and then it stays."""

    __tablename__ = "comment"
    __table_args__ = (Index(None, "school_id", "work_id"), Index(None, "school_id", "author_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    work_id: Mapped[UUID] = mapped_column(ForeignKey("work.id"))
    work_version: Mapped[int] = mapped_column()
    author_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    kind: Mapped[str] = mapped_column()
    text: Mapped[str] = mapped_column()
    about: Mapped[str | None] = mapped_column()  # the element or panel it points at, by its id in the work
    made_at: Mapped[datetime] = mapped_column()
    received_at: Mapped[datetime] = mapped_column(default=now)

    work: Mapped[Work] = relationship()
    author: Mapped[User] = relationship()
