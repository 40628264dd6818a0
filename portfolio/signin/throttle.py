"""Guessing is slowed, then stopped for minutes; nobody is locked out for long."""

from datetime import timedelta

from portfolio import db
from portfolio.db import now
from portfolio.errors import Refusal
from portfolio.models import Throttle

# Seconds to wait after so many failed tries in a row; the last one goes for all that follow.
WAITS = (0, 0, 0, 2, 5, 15, 30, 60, 180, 300, 600)
# A whole class signs in from one address.
ADDRESS_WAITS = (0,) * 600 + (60,)
FORGOTTEN = timedelta(hours=2)


def count(*keys: str) -> None:
    """Count a try on each key before it is checked, so that parallel guesses count too; 429 while one is blocked."""
    with db.writing():
        rows = [_locked(key) for key in sorted(keys)]
        waits = [
            (row.blocked_until - now()).total_seconds()
            for row in rows
            if row.blocked_until and row.blocked_until > now()
        ]
        if waits:
            raise Refusal("too_many_tries", status=429, retry_after=int(max(waits)) + 1)
        for row in rows:
            _count(row)


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
    """It was really them: the tries before do not count any more."""
    for key in keys:
        row = db.session.get(Throttle, key)
        if row:
            db.session.delete(row)
