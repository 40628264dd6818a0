"""Login cards, signed-in devices, and the tries that failed."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from flask_login import UserMixin
from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portfolio.db import Model, now
from portfolio.ids import uuid7
from portfolio.models.user import User

UNUSED_CARD_LIVES = timedelta(days=14)
IDLE_UNTIL_LOCK = timedelta(minutes=10)


class Card(Model):
    """A printed login card. Only a digest is kept: who reads the database cannot print one."""

    __tablename__ = "card"
    __table_args__ = (Index(None, "school_id", "user_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    code_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime] = mapped_column(default=now)
    used_at: Mapped[datetime | None] = mapped_column()
    ended_at: Mapped[datetime | None] = mapped_column()

    user: Mapped[User] = relationship()

    @property
    def is_alive(self) -> bool:
        """A card that nobody ever used could be found by anybody, so it dies; a used one needs its PIN."""
        if self.ended_at:
            return False
        return self.used_at is not None or now() < self.made_at + UNUSED_CARD_LIVES


class Session(UserMixin, Model):
    """One signed-in device; flask-login's cookie holds its id, and ending the row ends the cookie."""

    __tablename__ = "session"
    __table_args__ = (Index(None, "school_id", "user_id"),)

    # Random, not sortable: it is the secret in the cookie.
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    # What others may see of it: in lists and when one device ends another.
    public_id: Mapped[UUID] = mapped_column(default=uuid7, unique=True)
    device_id: Mapped[UUID] = mapped_column()
    device_name: Mapped[str] = mapped_column()
    own_device: Mapped[bool] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(default=now)
    last_seen_at: Mapped[datetime] = mapped_column(default=now)
    locked_at: Mapped[datetime | None] = mapped_column()
    ended_at: Mapped[datetime | None] = mapped_column()

    user: Mapped[User] = relationship()

    def get_id(self) -> str:
        return str(self.id)

    @property
    def is_locked(self) -> bool:
        """A shared device left alone asks for the PIN again."""
        return not self.own_device and (self.locked_at is not None or now() - self.last_seen_at > IDLE_UNTIL_LOCK)

    @property
    def wants_to_be_seen(self) -> bool:
        """Whether "last seen" is old enough to be worth a write."""
        return now() - self.last_seen_at > (timedelta(hours=1) if self.own_device else timedelta(minutes=1))

    def lock(self) -> None:
        self.locked_at = now()

    def unlock(self) -> None:
        self.locked_at, self.last_seen_at = None, now()

    def end(self) -> None:
        self.ended_at = self.ended_at or now()


class DeviceKey(Model):
    """Seals what one student leaves in one shared browser: there it is unreadable without the server."""

    __tablename__ = "device_key"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"), primary_key=True)
    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_id: Mapped[UUID] = mapped_column(ForeignKey("school.id"))
    key: Mapped[bytes] = mapped_column(LargeBinary)


class Throttle(Model):
    """Failed tries on one account, card or address. It has no school: an unknown card has none."""

    __tablename__ = "throttle"

    key: Mapped[str] = mapped_column(primary_key=True)
    tries: Mapped[int] = mapped_column(default=0)
    last_at: Mapped[datetime] = mapped_column(default=now)
    blocked_until: Mapped[datetime | None] = mapped_column()
