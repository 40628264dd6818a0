"""Coarse limits: one device that runs wild, or one phone full of films, takes nothing from the others.

They are so high that no person meets them, and a whole school behind one address never does.
"""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from threading import Lock

from flask import current_app
from sqlalchemy import func, select

from portfolio import db
from portfolio.errors import Refusal
from portfolio.media.errors import MediaError
from portfolio.models import Medium, User

MOST_BUCKETS = 20_000
MEDIA_A_DAY = 400
# What cannot be used keeps a processor busy for a minute, or ten: nobody sends that by the dozen.
REFUSED_A_DAY = 40
REFUSED_RECORDINGS_A_DAY = 10
# What uploads leave free, so that words can still be saved.
ROOM_FOR_WORDS = 1024**3


@dataclass
class _Bucket:
    left: float
    at: float


class Limit:
    """So many requests at once, and so many a second from then on."""

    def __init__(self, at_once: int, a_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._at_once, self._a_second, self._clock = at_once, a_second, clock
        self._buckets: dict[str, _Bucket] = {}
        self._lock = Lock()

    def take(self, key: str) -> None:
        """Count one request of this device or address; 429 when it is too much."""
        now = self._clock()
        with self._lock:
            if len(self._buckets) >= MOST_BUCKETS:
                self._forget_the_quiet(now)
            bucket = self._buckets.setdefault(key, _Bucket(self._at_once, now))
            bucket.left = self._refilled(bucket, now)
            bucket.at = now
            if bucket.left < 1:
                raise Refusal("too_many_requests", status=429, retry_after=1)
            bucket.left -= 1

    def give_back(self, key: str) -> None:
        """The last request of this key did no harm."""
        with self._lock:
            if bucket := self._buckets.get(key):
                bucket.left = min(self._at_once, bucket.left + 1)

    def _refilled(self, bucket: _Bucket, now: float) -> float:
        return min(self._at_once, bucket.left + (now - bucket.at) * self._a_second)

    def _forget_the_quiet(self, now: float) -> None:
        """Whoever did nothing for a while starts anew anyway."""
        busy = {key: each for key, each in self._buckets.items() if self._refilled(each, now) < self._at_once}
        self._buckets = busy if len(busy) < MOST_BUCKETS else {}


class Limits:
    """One process's limits: per signed-in device, per address, and per person who sends what is no photo."""

    def __init__(self) -> None:
        self.device = Limit(at_once=3_000, a_second=100)
        self.address = Limit(at_once=60_000, a_second=1_000)
        self.refused = Limit(at_once=REFUSED_A_DAY, a_second=REFUSED_A_DAY / 86_400)

    def take(self, session_id: str | None, address: str | None) -> None:
        if session_id:
            self.device.take(session_id)
        self.address.take(address or "")


@contextmanager
def looking(owner: User) -> Iterator[None]:
    """What is looked at in this block counts against its sender when it turns out to be no good."""
    refused: Limit = current_app.extensions["limits"].refused
    try:
        refused.take(str(owner.id))
    except Refusal:
        raise Refusal("too_many_media", status=429, retry_after=3600) from None
    is_good = True
    try:
        yield
    except MediaError:
        is_good = False
        raise
    finally:
        if is_good:
            refused.give_back(str(owner.id))


def may_upload(owner: User, media: Path) -> None:
    """Refuse a photo or recording for now when the disk is nearly full, or when this person sent hundreds today."""
    there = next(each for each in (media, *media.absolute().parents) if each.exists())
    if shutil.disk_usage(there).free < ROOM_FOR_WORDS:
        raise Refusal("disk_full", status=507)
    today = select(func.count()).where(
        Medium.school_id == owner.school_id,
        Medium.owner_id == owner.id,
        Medium.received_at > db.now() - timedelta(days=1),
    )
    sent, refused = (db.session.scalar(each) or 0 for each in (today, today.where(Medium.state == "refused")))
    if sent >= MEDIA_A_DAY or refused >= REFUSED_RECORDINGS_A_DAY:
        raise Refusal("too_many_media", status=429, retry_after=3600)
