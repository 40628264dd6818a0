"""A photo or recording that arrived at school: the bytes lie in the media store, this is who owns them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from portfolio.db import Model, now


class Medium(Model):
    """A photo or recording of one person. It is shown to others only through a work of that person."""

    __tablename__ = "medium"
    __table_args__ = (Index(None, "school_id", "owner_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    kind: Mapped[str] = mapped_column(default="photo")  # photo | voice | video
    # A recording is re-encoded by a job: waiting | ready | refused.
    state: Mapped[str] = mapped_column(default="ready")
    seconds: Mapped[float | None] = mapped_column()
    digest: Mapped[str] = mapped_column()  # SHA-256 of what the phone sent, in hex
    width: Mapped[int] = mapped_column(default=0)
    height: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime] = mapped_column(default=now)

    def key(self, size: int) -> str:
        """Where the media store keeps one size of it; other bytes under the same id never overwrite these."""
        return f"{self.school_id}/{self.owner_id}/{self.id}/{self.digest[:16]}-{size}.webp"

    @property
    def files(self) -> list[str]:
        """Every key under which the store keeps something of it, in the state it is in. Backups and the bin ask."""
        from portfolio.media.photo import SIZES

        return [self.key(size) for size in SIZES]
