"""Signing in and out, and the signed-in devices."""

from typing import Any
from uuid import UUID

from flask import request
from flask import session as cookie

from portfolio import db, policy
from portfolio.api import examples, public, while_locked
from portfolio.api.blueprint import Blueprint
from portfolio.api.schemas.session import CardLook, CardLooked, MeOut, SessionOut, SignIn, Unlock
from portfolio.errors import Invalid
from portfolio.models import Session
from portfolio.signin import door, me, this_session
from portfolio.sync import feed

blueprint = Blueprint("session", __name__, description="Signing in")


def described(session: Session) -> dict[str, Any]:
    """Everything a device must know about who uses it."""
    user = session.user
    mentors = db.session.scalars(policy.people(policy.mentors_of(user.id))) if user.group else ()
    return {
        "id": user.id,
        "is_staff": user.is_staff,
        "roles": user.roles,
        "first_name": user.first_name,
        "name": user.name,
        "school": user.school,
        "group": user.group,
        "mentors": [mentor.name for mentor in mentors],
        "mentored": user.mentored,
        "session": {
            "id": str(session.public_id),
            "own_device": session.own_device,
            "device_id": str(session.device_id),
        },
        "store_key": door.store_key(session),
        "feed": feed.head(user),
        "support": user.school.support,
        "mentors_since": policy.mentors_since(user),
        "here_until": policy.here_until(user),
    }


@blueprint.post("/session")
@public
@blueprint.arguments(SignIn, examples=examples.SIGN_IN)
@blueprint.response(200, MeOut)
@blueprint.alt_response(401)
@blueprint.alt_response(429)
def sign_in(given: dict[str, Any]) -> dict[str, Any]:
    """Come in with a card and PIN, or with e-mail and password."""
    device = door.Device(given["device_id"], given["device_name"], given["own_device"], request.remote_addr or "")
    proof = given.get("pin") or given["password"]
    session = (
        door.with_card(given["card"], proof, device)
        if "card" in given
        else door.with_password(given["email"], proof, device)
    )
    door.remember(session)
    return described(session)


@blueprint.post("/cards/look")
@public
@blueprint.arguments(CardLook, examples=examples.LOOK)
@blueprint.response(200, CardLooked)
@blueprint.alt_response(404)
@blueprint.alt_response(429)
def look_at_card(given: dict[str, Any]) -> dict[str, Any]:
    """What a card asks for: a first PIN, or the PIN that was set. It names nobody."""
    card = door.look(given["card"], request.remote_addr or "")
    return {"secret": "password" if card.user.is_staff else "pin", "is_set": card.user.secret_hash is not None}


@blueprint.get("/session")
@blueprint.response(200, MeOut)
def who_am_i() -> dict[str, Any]:
    """Who is signed in here."""
    return described(this_session())


@blueprint.delete("/session")
@while_locked
@blueprint.response(204)
def sign_out() -> None:
    """End this device's session."""
    this_session().end()
    db.session.commit()
    cookie.clear()


@blueprint.post("/session/lock")
@while_locked
@blueprint.response(204)
def lock() -> None:
    """Ask for the PIN before anything else happens on this shared device."""
    this_session().lock()
    db.session.commit()


@blueprint.post("/session/unlock")
@while_locked
@blueprint.arguments(Unlock, examples=examples.UNLOCK)
@blueprint.response(200, MeOut)
@blueprint.alt_response(429)
def unlock(given: dict[str, Any]) -> dict[str, Any]:
    """Go on after a pause."""
    proof = given.get("pin") or given.get("password")
    if proof is None:
        raise Invalid({"pin": ["needed"]})
    door.unlock(this_session(), proof)
    return described(this_session())


@blueprint.get("/sessions")
@blueprint.response(200, SessionOut(many=True))
def list_sessions() -> list[Session]:
    """The devices that are signed in as me."""
    sessions = list(db.session.scalars(policy.visible_sessions(me()).order_by(Session.last_seen_at.desc()).limit(50)))
    for session in sessions:
        session.current = session.id == this_session().id
    return sessions


@blueprint.delete("/sessions/<uuid:session_id>")
@blueprint.response(204)
def end_session(session_id: UUID) -> None:
    """Sign out one of my devices from here."""
    policy.one(policy.visible_sessions(me()), Session.public_id, session_id).end()
    db.session.commit()
