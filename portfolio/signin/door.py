"""Coming in, staying in, going out."""

import re
import secrets
from dataclasses import dataclass
from uuid import UUID

from flask import session as cookie
from flask_login import login_user
from sqlalchemy import select, update

from portfolio import db, policy
from portfolio.errors import Invalid, Refusal
from portfolio.models import Card, DeviceKey, Event, Session, User
from portfolio.signin import secret, throttle


@dataclass(frozen=True)
class Device:
    """Where somebody signs in; a device is shared unless they say that it is their own."""

    id: UUID
    name: str
    is_own: bool
    address: str


def with_card(code: str, given: str, device: Device) -> Session:
    """A student with card and PIN, or a member of staff with an invitation: whoever comes first sets the secret."""
    code_hash = secret.digest(code)
    throttle.count(f"card:{code_hash}", f"address:{device.address}")
    card = policy.usable_card(code_hash)
    user = _prove(card.user, given)
    with db.writing():
        _use(db.session.get_one(Card, card.id))
        return _open(user, device, f"card:{code_hash}")


def with_password(email: str, given: str, device: Device) -> Session:
    """Staff, by e-mail address. An unknown address gets the same answer after the same time."""
    user = db.session.scalar(select(User).where(User.email == email.strip().lower()))
    throttle.count(f"email:{secret.digest(email.strip().lower())}", f"address:{device.address}")
    if user is None or user.secret_hash is None:
        secret.fits(None, given)
        raise Refusal("wrong_secret", status=401)
    _prove(user, given)
    with db.writing():
        return _open(user, device, f"email:{secret.digest(user.email or '')}")


def check(user: User, given: str) -> None:
    """Whether it is really them, counted like every other try."""
    throttle.count(f"user:{user.id}")
    if not secret.fits(user.secret_hash, given):
        raise Refusal("wrong_secret", status=401)


def change_secret(user: User, old: str, new: str) -> None:
    """Another PIN or password, by somebody who knows the old one."""
    check(user, old)
    kept = secret.keep(_acceptable(user, new))
    with db.writing():
        throttle.forget(f"user:{user.id}")
        db.session.execute(update(User).where(User.id == user.id).values(secret_hash=kept))
        _note(user, "secret_changed")


def store_key(session: Session) -> bytes | None:
    """What seals this person's things in this browser: always the same on a shared device, none on an own one."""
    if session.own_device:
        return None
    key = db.session.get(DeviceKey, (session.user_id, session.device_id))
    return key.key if key else None


def _prove(user: User, given: str) -> User:
    if user.secret_hash is None:
        return _set_first(user, given)
    check(user, given)
    return user


def _set_first(user: User, given: str) -> User:
    kept = secret.keep(_acceptable(user, given))
    with db.writing():
        first = (
            update(User)
            .where(User.id == user.id, User.secret_hash.is_(None))
            .values(secret_hash=kept)
            .returning(User.id)
        )
        if db.session.execute(first).first() is None:
            raise Refusal("wrong_secret", status=401)  # somebody else was a moment earlier
    return user


def _acceptable(user: User, new: str) -> str:
    if user.is_staff:
        if not 10 <= len(new) <= 200:
            raise Invalid({"password": ["10 to 200 characters"]}, "weak_password")
    elif not re.fullmatch(r"[0-9]{4,8}", new) or secret.is_easy(new):
        raise Invalid({"pin": ["4 to 8 digits, not the first that a classmate tries"]}, "easy_pin")
    return new


def _use(card: Card) -> None:
    card.used_at = card.used_at or db.now()
    if card.user.is_staff:
        card.ended_at = db.now()  # an invitation is for one time


def _open(user: User, device: Device, key: str) -> Session:
    throttle.forget(key, f"user:{user.id}")
    earlier = select(Session).where(
        Session.user_id == user.id, Session.device_id == device.id, Session.ended_at.is_(None)
    )
    known = [session.end() for session in db.session.scalars(earlier)]
    session = Session(
        school_id=user.school_id,
        user_id=user.id,
        device_id=device.id,
        device_name=device.name,
        own_device=device.is_own,
        created_at=db.now(),
        last_seen_at=db.now(),
    )
    db.session.add(session)
    if not device.is_own:
        db.insert_if_new(
            DeviceKey, user_id=user.id, device_id=device.id, school_id=user.school_id, key=secrets.token_bytes(32)
        )
    if not known:
        _note(user, "new_device", device.name)
    db.session.flush()
    return session


def _note(user: User, kind: str, detail: str | None = None) -> None:
    db.session.add(Event(school_id=user.school_id, student_id=user.id, actor_id=user.id, kind=kind, detail=detail))


def remember(session: Session) -> None:
    """Put the session in the cookie; on an own device it outlives the browser."""
    cookie.clear()
    cookie.permanent = session.own_device
    login_user(session)
