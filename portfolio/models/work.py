"""What a student makes: private until shared, and never lost."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from portfolio.db import Model, now
from portfolio.errors import Conflict, StaleVersion
from portfolio.models.medium import Medium
from portfolio.models.user import User

if TYPE_CHECKING:
    from portfolio.models.cycle import Cycle

MEDIA_STATES = {"ready": "here", "waiting": "processing"}
BIN_KEEPS = timedelta(days=30)
# Neither a copy nor in the bin.
STANDS = text("copy_of IS NULL AND deleted_at IS NULL")


class Work(Model):
    """One piece of work in one phase of a cycle."""

    __tablename__ = "work"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    cycle_id: Mapped[UUID] = mapped_column(ForeignKey("cycle.id"))
    # The cycle's own, so that lists need no cycles.
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    student_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    kind: Mapped[str] = mapped_column()  # as its assignment says
    phase: Mapped[str] = mapped_column()
    assignment_id: Mapped[str] = mapped_column()
    assignment_version: Mapped[int] = mapped_column()
    content: Mapped[dict[str, Any]] = mapped_column()
    serves: Mapped[list[str]] = mapped_column(default=list)  # the legal points that the answers cover
    copy_of: Mapped[UUID | None] = mapped_column()
    made_at: Mapped[datetime] = mapped_column()
    received_at: Mapped[datetime] = mapped_column(default=now)
    finished_at: Mapped[datetime | None] = mapped_column()
    shared_at: Mapped[datetime | None] = mapped_column()
    private_at: Mapped[datetime | None] = mapped_column()  # never shared, by the student's own wish
    deleted_at: Mapped[datetime | None] = mapped_column()
    version: Mapped[int] = mapped_column()

    # Only ever read through; a save has less to look at than when they could change.
    student: Mapped[User] = relationship(viewonly=True)
    cycle: Mapped["Cycle"] = relationship(back_populates="works", viewonly=True)
    uses: Mapped[list["WorkMedium"]] = relationship(cascade="all, delete-orphan")

    __table_args__ = (
        Index(None, "school_id", "student_id", "shared_at"),
        Index(None, "school_id", "cycle_id"),
        # One work per assignment and phase of a cycle; a copy made to keep both sides of a conflict stands beside it.
        Index(
            "uq_work_one_per_assignment",
            "cycle_id",
            "assignment_id",
            "phase",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
    )
    # SQLAlchemy counts the version up and refuses a write that lost a race.
    __mapper_args__ = {"version_id_col": version}

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None

    @property
    def is_shared(self) -> bool:
        """Whether the mentors of the student's current group may read it now."""
        return self.shared_at is not None and not self.is_deleted and not self.is_private

    @property
    def is_private(self) -> bool:
        """Whether the student wants nobody to read it, ever."""
        return self.private_at is not None

    @property
    def standing(self) -> object:
        """What the phases of its cycle depend on: while this stays the same, so do they."""
        if self.content is None or self.is_deleted:
            return None
        return tuple(self.serves) if self.finished_at else "begun"

    @property
    def media(self) -> dict[str, str]:
        """Each photo and recording it names: here, processing, why it was refused, or pending until it arrives."""
        return {str(use.medium_id): use.state_for(self.student_id) for use in self.uses}

    def expect(self, version: int | None) -> None:
        """Refuse a change that was made from another version than this one."""
        if version != self.version:
            raise StaleVersion(self)

    def apply(self, content: dict[str, Any], *, serves: set[str], finished: bool, made_at: datetime) -> None:
        """Take over the student's edit."""
        if self.is_deleted:
            raise Conflict("in_the_bin", self)
        self.content, self.serves, self.made_at, self.received_at = content, sorted(serves), made_at, now()
        self.finished_at = (self.finished_at or now()) if finished else None

    def name_media(self, media: set[UUID]) -> None:
        """Remember which photos the work shows, arrived or not."""
        kept = [use for use in self.uses if use.medium_id in media]
        new = media - {use.medium_id for use in kept}
        self.uses = kept + [WorkMedium(school_id=self.school_id, medium_id=medium) for medium in sorted(new)]

    def share_with_mentors(self) -> None:
        """From now on, live, until taken back."""
        if self.is_deleted:
            raise Conflict("in_the_bin", self)
        if self.is_private:
            raise Conflict("is_private", self)
        self.shared_at = self.shared_at or now()

    def take_back(self) -> None:
        self.shared_at = None

    def make_private(self) -> None:
        """For good: it is taken back, and cannot be shared until the student says otherwise."""
        if self.is_deleted:
            raise Conflict("in_the_bin", self)
        self.take_back()
        self.private_at = self.private_at or now()

    def make_shareable(self) -> None:
        """Still shared with nobody, but it may be."""
        self.private_at = None

    def bin(self) -> None:
        """Into the bin, where the student finds it for 30 days."""
        self.deleted_at = self.deleted_at or now()

    def take_from_bin(self, *, beside: UUID | None) -> None:
        """Back again; when a newer work took its place meanwhile, it stands beside that as a copy."""
        self.deleted_at = None
        self.copy_of = self.copy_of or beside


class WorkMedium(Model):
    """A work shows a photo or recording that may still be on its way: the database cannot check that it is there."""

    __tablename__ = "work_medium"
    __table_args__ = (Index(None, "school_id", "medium_id"),)

    work_id: Mapped[UUID] = mapped_column(ForeignKey("work.id"), primary_key=True)
    medium_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))

    medium: Mapped[Medium | None] = relationship(
        primaryjoin=lambda: foreign(WorkMedium.medium_id) == Medium.id, viewonly=True
    )

    def state_for(self, student_id: UUID) -> str:
        """How far it is; somebody else's never arrives."""
        if self.medium is None or self.medium.owner_id != student_id:
            return "pending"
        return self.medium.refused_as or MEDIA_STATES[self.medium.state]
