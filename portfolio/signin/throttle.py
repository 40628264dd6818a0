"""Guessing is slowed, then stopped for minutes; nobody is locked out for long, and nobody locks somebody else out.

Tries are counted per account: on a device that knows the person apart from everywhere else, so that whoever guesses
elsewhere does not stand in the person's own way. Per network address only what can be tried at random counts: unknown
cards and e-mail addresses.
"""

import hashlib
from datetime import timedelta
from ipaddress import ip_address, ip_network
from uuid import UUID

from portfolio import db
from portfolio.db import now
from portfolio.errors import Refusal
from portfolio.models import Throttle

# Seconds to wait after so many failed tries in a row; the last one goes for all that follow.
WAITS = (0, 0, 0, 2, 5, 15, 30, 60, 180, 300, 600)
# A whole school signs in from one address.
ADDRESS_WAITS = (0,) * 600 + (60,)
FORGOTTEN = timedelta(hours=2)


def account(user_id: UUID, known_device: UUID | None = None) -> str:
    """Tries on an account: from a device where the person was signed in before, or from anywhere else."""
    return f"user:{user_id}:{known_device}" if known_device else f"user:{user_id}"


def email(given: str) -> str:
    """Tries on an e-mail address, whether or not somebody has it."""
    return f"email:{hashlib.sha256(given.encode()).hexdigest()}"


def address(given: str) -> str:
    """Tries from a network. A home gets a whole range of IPv6 addresses, so that counts as one."""
    try:
        network = ip_network((given, 64), strict=False) if ip_address(given).version == 6 else given
    except ValueError:
        network = given
    return f"address:{network}"


def count(*keys: str) -> int:
    """Count a try on each key before it is checked, so that parallel guesses count too; 429 while one is blocked.

    Returns the highest count. The caller writes, and keeps the count whatever becomes of the try.
    """
    rows = [_locked(key) for key in sorted(keys)]
    waits = [(row.blocked_until - now()).total_seconds() for row in rows if row.blocked_until]
    if any(wait > 0 for wait in waits):
        raise Refusal("too_many_tries", status=429, retry_after=int(max(waits)) + 1)
    for row in rows:
        _count(row)
    return max(row.tries for row in rows)


def _locked(key: str) -> Throttle:
    db.insert_if_new(Throttle, key=key, tries=0, last_at=now())
    return db.session.get_one(Throttle, key, with_for_update=True)


def _count(row: Throttle) -> None:
    if now() - row.last_at > FORGOTTEN:
        row.tries = 0
    row.tries, row.last_at = row.tries + 1, now()
    steps = ADDRESS_WAITS if row.key.startswith("address:") else WAITS
    wait = steps[min(row.tries, len(steps) - 1)]
    row.blocked_until = now() + timedelta(seconds=wait) if wait else None


def forget(*keys: str) -> None:
    """It was really them: the tries before do not count any more. An address only gets this one try back."""
    for key in sorted(keys):
        row = db.session.get(Throttle, key, with_for_update=True)
        if row and key.startswith("address:"):
            row.tries, row.blocked_until = max(0, row.tries - 1), None
        elif row:
            db.session.delete(row)
