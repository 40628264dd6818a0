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
    refused_as: Mapped[str | None] = mapped_column()  # why: the code that the phone turns into words
    digest: Mapped[str] = mapped_column()  # SHA-256 of what the phone sent, in hex
    width: Mapped[int] = mapped_column(default=0)
    height: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime] = mapped_column(default=now)

    @property
    def is_recording(self) -> bool:
        return self.kind != "photo"

    @property
    def has_picture(self) -> bool:
        """Whether there is something to look at: the photo, or the poster of a video."""
        return self.state == "ready" and self.kind != "voice"

    @property
    def is_playable(self) -> bool:
        return self.state == "ready" and self.is_recording

    def be_ready(self, *, kind: str, seconds: float, width: int, height: int) -> None:
        """It plays from now on; only now is it sure whether it shows anything."""
        self.state = "ready"
        self.kind, self.seconds, self.width, self.height = kind, seconds, width, height

    def refuse(self, code: str) -> None:
        """Nothing can be made of it; its student reads why on the works that name it."""
        self.state, self.refused_as = "refused", code

    def key(self, size: int) -> str:
        """Where the media store keeps one size of it; other bytes under the same id never overwrite these."""
        return f"{self._stem}-{size}.webp"

    @property
    def play_key(self) -> str:
        """The recording that plays everywhere."""
        return f"{self._stem}-play.mp4"

    @property
    def original_key(self) -> str:
        """The recording as the phone sent it, until it plays."""
        return f"{self._stem}-sent.bin"

    @property
    def pictures(self) -> list[str]:
        """The keys of what there is to look at: a photo in its sizes, or what a video looks like."""
        from portfolio.media.sizes import SIZES

        return [self.key(size) for size in SIZES]

    @property
    def files(self) -> list[str]:
        """Every key under which the store keeps something of it, in the state it is in. Backups and the bin ask."""
        if self.state == "waiting":
            return [self.original_key]
        played = [self.play_key] if self.is_playable else []
        return [*(self.pictures if self.has_picture else []), *played]

    @property
    def _stem(self) -> str:
        return f"{self.school_id}/{self.owner_id}/{self.id}/{self.digest[:16]}"
