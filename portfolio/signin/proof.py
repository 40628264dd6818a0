"""Proving who it is: a first secret is set once, a later one is checked, and every try is counted before that."""

import re

from sqlalchemy import update

from portfolio import db
from portfolio.errors import Invalid, Refusal
from portfolio.models import Event, User
from portfolio.signin import secret, throttle

# So many tries are no slip of the finger: the student sees it.
TRIES_WORTH_TELLING = 5


def count(*keys: str, of: User | None = None) -> None:
    """Count a try before it is checked; after several the person is told that somebody tries."""
    with db.writing():
        if throttle.count(*keys) == TRIES_WORTH_TELLING and of:
            note(of, "wrong_tries", by=None)


def set_first(user: User, given: str) -> str:
    """Whoever comes first with a new card chooses its secret; returns what is kept of it."""
    kept = secret.keep(acceptable(user, given))
    with db.writing():
        first = (
            update(User)
            .where(User.id == user.id, User.secret_hash.is_(None))
            .values(secret_hash=kept)
            .returning(User.id)
        )
        if db.session.execute(first).first() is None:
            raise Refusal("wrong_secret", status=401)  # somebody else was a moment earlier
    return kept


def check(user: User, given: str) -> str:
    """The kept secret that was proven, or 401."""
    kept = user.secret_hash
    if kept is None or not secret.fits(kept, given):
        raise Refusal("wrong_secret", status=401)
    return kept


def not_them(given: str) -> Refusal:
    """The same answer, after the same time, as a wrong secret of somebody who is there."""
    secret.fits(None, given)
    return Refusal("wrong_secret", status=401)


def unchanged(user: User, proven: str) -> User:
    """The person, locked; a secret that was taken back while it was checked opens nothing."""
    locked = db.session.get_one(User, user.id, with_for_update={"key_share": True})
    if locked.secret_hash != proven:
        raise Refusal("wrong_secret", status=401)
    return locked


def acceptable(user: User, new: str) -> str:
    """A new secret that is hard enough to guess for whoever it protects against."""
    if user.is_staff:
        if not 10 <= len(new) <= 200:
            raise Invalid({"password": ["10 to 200 characters"]}, "weak_password")
    elif not re.fullmatch(r"[0-9]{4,8}", new) or secret.is_easy(new):
        raise Invalid({"pin": ["4 to 8 digits, not the first that a classmate tries"]}, "easy_pin")
    return new


def note(user: User, kind: str, detail: str | None = None, *, by: User | None) -> None:
    """Something about signing in that the person will want to see."""
    actor_id = by.id if by else None
    db.session.add(Event(school_id=user.school_id, student_id=user.id, actor_id=actor_id, kind=kind, detail=detail))
