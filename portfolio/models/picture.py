"""What the school drew of a moodboard or comic: the files lie in the media store, and can be drawn again."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from portfolio.db import Model, now

SIDES = (480, 1600)


class Picture(Model):
    """The newest picture of one work, in each size.

    Its keys name work and student without the database's help: checking them would lock the work, and a save with it.
    """

    __tablename__ = "picture"

    work_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    student_id: Mapped[UUID] = mapped_column()
    digest: Mapped[str] = mapped_column()  # of what was drawn: of other content this is no picture
    drawn_at: Mapped[datetime] = mapped_column(default=now)

    def key(self, side: int) -> str:
        """Where the media store keeps one size: in its student's folder, so that it goes with the student."""
        return f"{self.school_id}/{self.student_id}/{self.work_id}/{self.digest[:16]}-{side}.webp"

    @property
    def files(self) -> list[str]:
        return [self.key(side) for side in SIDES]
