"""Coming in, staying in, going out."""

import secrets
from dataclasses import dataclass
from uuid import UUID

from flask import session as cookie
from flask_login import current_user, login_user
from sqlalchemy import select

from portfolio import db, policy
from portfolio.errors import NotFound, Refusal
from portfolio.models import Card, DeviceKey, Session, User
from portfolio.signin import proof, secret, throttle


@dataclass(frozen=True)
class Device:
    """Where somebody signs in; a device is shared unless they say that it is their own."""

    id: UUID
    name: str
    is_own: bool
    address: str


def look(code: str, address: str) -> Card:
    """The card with this code. Only codes that no card has are counted: a class looks from one address at once."""
    try:
        return policy.usable_card(secret.digest(code))
    except NotFound:
        proof.count(throttle.address(address))
        raise


def with_card(code: str, given: str, device: Device) -> Session:
    """A student with card and PIN, or a member of staff with an invitation: whoever comes first sets the secret."""
    try:
        card = look(code, device.address)
    except NotFound:
        raise proof.not_them(given) from None
    key = throttle.account(card.user.id, _if_known(card.user, device.id))
    proven = _prove(card.user, given, device, key)
    with db.writing():
        _use(db.session.get_one(Card, card.id, with_for_update=True))
        return _open(proof.unchanged(card.user, proven), device, key)


def with_password(email: str, given: str, device: Device) -> Session:
    """Staff, by e-mail address. An unknown address gets the same answer after the same time."""
    email = email.strip().lower()
    user = db.session.scalar(select(User).where(User.email == email))
    known = user and _if_known(user, device.id)
    keys = [throttle.account(user.id, known)] if user and known else [throttle.email(email)]
    if not known:
        keys.append(throttle.address(device.address))
    proof.count(*keys)
    if user is None or user.secret_hash is None:
        raise proof.not_them(given)
    proven = proof.check(user, given)
    with db.writing():
        return _open(proof.unchanged(user, proven), device, *keys)


def change_secret(session: Session, old: str, new: str) -> None:
    """Another PIN or password, by somebody who knows the old one. Whoever knew the old one is signed out elsewhere."""
    key, proven = _check_again(session, old)
    kept = secret.keep(proof.acceptable(session.user, new))
    with db.writing():
        user = proof.unchanged(session.user, proven)
        user.secret_hash = kept
        throttle.forget(key)
        for other in db.session.scalars(policy.visible_sessions(user).where(Session.id != session.id)):
            other.end()
        proof.note(user, "secret_changed", by=user)


def unlock(session: Session, given: str) -> None:
    """Go on after a pause, unless the session was ended meanwhile."""
    key, proven = _check_again(session, given)
    with db.writing():
        proof.unchanged(session.user, proven)
        if session.ended_at:
            raise Refusal("sign_in", status=401)
        throttle.forget(key)
        session.unlock()


def store_key(session: Session) -> bytes | None:
    """What seals this person's things in this browser: always the same on a shared device, none on an own one."""
    if session.own_device:
        return None
    key = db.session.get(DeviceKey, (session.user_id, session.device_id))
    return key.key if key else None


def _check_again(session: Session, given: str) -> tuple[str, str]:
    key = throttle.account(session.user_id, session.device_id)
    proof.count(key, of=session.user)
    return key, proof.check(session.user, given)


def _prove(user: User, given: str, device: Device, key: str) -> str:
    if user.secret_hash is None:
        return proof.set_first(user, given)
    proof.count(key, of=user)
    return proof.check(user, given)


def _if_known(user: User, device_id: UUID) -> UUID | None:
    """The device, if this person was ever signed in there."""
    ever = select(Session.id).where(
        Session.school_id == user.school_id, Session.user_id == user.id, Session.device_id == device_id
    )
    return device_id if db.session.scalar(ever.limit(1)) else None


def _use(card: Card) -> None:
    if not card.is_alive:
        raise Refusal("wrong_secret", status=401)  # ended while the secret was checked
    card.used_at = card.used_at or db.now()
    if card.user.is_staff:
        card.ended_at = db.now()  # an invitation is for one time


def _open(user: User, device: Device, *keys: str) -> Session:
    throttle.forget(*keys)
    earlier = policy.visible_sessions(user).where(Session.device_id == device.id)
    known = list(db.session.scalars(earlier))
    for session in known:
        session.end()
    if current_user.is_authenticated:
        current_user.end()  # somebody else was signed in here, and is not any more
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
        proof.note(user, "new_device", device.name, by=user)
    db.session.flush()
    return session


def remember(session: Session) -> None:
    """Put the session in the cookie; on an own device it outlives the browser."""
    cookie.clear()
    cookie.permanent = session.own_device
    login_user(session)
