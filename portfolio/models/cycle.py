"""One student's way around one activity: prepare, experience, reflect, next step."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portfolio.db import Model, now
from portfolio.ids import cycle_id
from portfolio.models.activity import Activity, Company
from portfolio.models.looking import Choice, Rating
from portfolio.models.user import User
from portfolio.models.work import Work

PHASES = ("prepare", "experience", "reflect", "next_step")
LEGAL_POINTS = ("goals", "results", "evaluation", "follow_up")


class Cycle(Model):
    """A finished cycle is one entry of the dossier that the law asks for."""

    __tablename__ = "cycle"
    __table_args__ = (Index(None, "school_id", "student_id"), Index(None, "school_id", "activity_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    student_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    # Where, when and with whom differ per student in a short internship; empty means: as the activity says.
    company_id: Mapped[UUID | None] = mapped_column(ForeignKey("company.id"))
    place: Mapped[str | None] = mapped_column()
    starts_at: Mapped[datetime | None] = mapped_column()
    companion: Mapped[str | None] = mapped_column()
    state: Mapped[str] = mapped_column(default="planned")  # planned | moved | cancelled | absent
    received_at: Mapped[datetime] = mapped_column(default=now)
    version: Mapped[int] = mapped_column(default=1)

    activity: Mapped[Activity] = relationship()
    company: Mapped[Company | None] = relationship()
    student: Mapped[User] = relationship()
    works: Mapped[list[Work]] = relationship(back_populates="cycle", viewonly=True)
    ratings: Mapped[list[Rating]] = relationship(order_by=(Rating.received_at, Rating.id), viewonly=True)
    choices: Mapped[list[Choice]] = relationship(order_by=(Choice.received_at, Choice.id), viewonly=True)

    __mapper_args__ = {"version_id_col": version}

    @classmethod
    def of(cls, activity: Activity, student_id: UUID) -> "Cycle":
        """The student's cycle around the activity, not yet in the database."""
        return cls(
            id=cycle_id(activity.id, student_id),
            school_id=activity.school_id,
            activity_id=activity.id,
            student_id=student_id,
        )

    @property
    def rating(self) -> Rating | None:
        """What the student said last about the three statements."""
        return self.ratings[-1] if self.ratings else None

    @property
    def choice(self) -> Choice | None:
        """How sure the student was last, around this experience."""
        return self.choices[-1] if self.choices else None

    @property
    def phases(self) -> dict[str, str]:
        """todo, started or done. Who was there has had the experience, whether or not they caught any of it."""
        works = [work for work in self.works if not work.is_deleted]
        phases = {phase: _progress([work for work in works if work.phase == phase]) for phase in PHASES}
        if self.has_been:
            phases["experience"] = "done"
        if "follow_up" in self._served():
            phases["next_step"] = "done"
        elif phases["next_step"] == "done":  # it says nothing yet
            phases["next_step"] = "started"
        return phases

    @property
    def is_off(self) -> bool:
        """Whoever was not there, or whose visit was cancelled, is asked nothing more."""
        return self.state in ("absent", "cancelled") or self.activity.cancelled_at is not None

    @property
    def has_been(self) -> bool:
        """Whether the day has come and the student was there."""
        return not self.is_off and (self.starts_at or self.activity.starts_at) <= now()

    def missing(self) -> list[str]:
        """What the dossier still lacks of this experience, in the order of the law; nothing when there was none."""
        served = self._served()
        return [] if self.is_off else [point for point in LEGAL_POINTS if point not in served]

    def _served(self) -> set[str]:
        return {point for work in self.works if not work.is_deleted and work.finished_at for point in work.serves}

    def moves(self) -> None:
        """The activity is at another time: the student must see that, unless it was the student's own doing."""
        if self.state == "planned" and self.starts_at is None and not self.activity.owner_id:
            self.state = "moved"


def _progress(works: list[Work]) -> str:
    if any(work.finished_at for work in works):
        return "done"
    return "started" if works else "todo"
