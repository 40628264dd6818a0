"""Ids that the client may make: they sort by age and never collide."""

import secrets
import time
from uuid import UUID, uuid5


def uuid7() -> UUID:
    """A new id (RFC 9562, version 7)."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (1 << 48) - 1) << 80 | 7 << 76 | secrets.randbits(12) << 64 | 2 << 62 | secrets.randbits(62)
    return UUID(int=value)


def cycle_id(activity_id: UUID, student_id: UUID) -> UUID:
    """The id of a student's cycle around an activity: the same whoever writes it first."""
    return uuid5(activity_id, str(student_id))
