"""The API under /api/v1. Login is the default; the views that need none say so with `@public`."""

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from flask import Flask, current_app, request
from flask import session as cookie
from flask_login import LoginManager, current_user
from flask_smorest import Api
from sqlalchemy import bindparam, select
from sqlalchemy.orm import defer, joinedload

from portfolio import db, policy
from portfolio.errors import Refusal
from portfolio.models import Session, User
from portfolio.signin import this_session
from portfolio.works.scene import MOST_BYTES

View = TypeVar("View", bound=Callable[..., Any])

SAFE = {"GET", "HEAD", "OPTIONS"}
MAX_JSON = MOST_BYTES + 100_000  # a work as large as may be, and what goes around it
MAX_PUBLIC = 10_000  # nobody needs more to sign in

api = Api()
api.DEFAULT_ERROR_RESPONSE_NAME = None  # document.py says which refusals there are
login = LoginManager()
login.session_protection = None


def public(view: View) -> View:
    """A view that answers without login."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def while_locked(view: View) -> View:
    """A view that a locked shared device may still use."""
    view.works_while_locked = True  # type: ignore[attr-defined]
    return view


def named_change(view: View) -> View:
    """A write that carries a `Change-Id`, so that repeating it changes nothing."""
    view.is_named = True  # type: ignore[attr-defined]
    return view


def versioned_change(view: View) -> View:
    """A named write that also says from which version it was made."""
    view.is_versioned = True  # type: ignore[attr-defined]
    return named_change(view)


def init_app(app: Flask) -> None:
    """Hang the resources and the gate on the application."""
    from portfolio.api import (
        activities,
        assignments,
        cards,
        choices,
        comments,
        concerns,
        cycles,
        docs,
        feed,
        media,
        questions,
        ratings,
        school,
        session,
        works,
        years,
    )
    from portfolio.api import me as my_own

    app.config.update(API_TITLE="Trots", API_VERSION="v1", OPENAPI_VERSION="3.1.0", MAX_CONTENT_LENGTH=MAX_JSON)
    api.init_app(app)
    login.init_app(app)
    made, people = (works, comments, ratings, choices, media), (school, years, cards)
    for module in (session, my_own, activities, assignments, cycles, questions, *made, concerns, feed, *people):
        api.register_blueprint(module.blueprint, url_prefix="/api/v1")
    docs.init_app(app)
    app.before_request(_gate)


# Built once: every request asks this.
_SIGNED_IN = (
    select(Session)
    .where(Session.id == bindparam("session_id"), Session.ended_at.is_(None))
    .options(
        # What hardly anybody asks for: it is fetched when somebody does.
        *(defer(column) for column in (Session.device_name, Session.created_at)),
        joinedload(Session.user, innerjoin=True).options(
            *(defer(column) for column in (User.number, User.secret_hash, User.sixteen_on, User.created_at))
        ),
    )
)


@login.user_loader
def load_session(session_id: str) -> Session | None:
    """The signed-in device behind a cookie, with the person."""
    return db.session.scalars(_SIGNED_IN, {"session_id": UUID(session_id)}).one_or_none()


def _gate() -> None:
    """Let in who may come in, before a body is read and before anything is locked for writing."""
    db.expect(writes=False)
    is_api, writes = request.path.startswith("/api/v1"), request.method not in SAFE
    current_app.extensions["limits"].take(cookie.get("_user_id") if is_api else None, request.remote_addr)
    if not is_api:
        return
    if writes:
        _refuse_other_sites()
    view = current_app.view_functions.get(request.endpoint or "")
    if view is None:
        return
    if getattr(view, "is_public", False):
        request.max_content_length = MAX_PUBLIC
    else:
        _refuse_strangers(writes, getattr(view, "works_while_locked", False))
    if writes and not getattr(view, "takes_bytes", False):
        request.get_data()  # a slow phone must not hold the write lock while it sends
    db.turn_to(writes=writes)


def _refuse_other_sites() -> None:
    """Another site must not write with this person's cookie."""
    site = request.headers.get("Sec-Fetch-Site")
    if site != "same-origin" if site else not _is_our_origin(request.headers.get("Origin", "")):
        raise Refusal("other_site", status=403)


def _is_our_origin(origin: str) -> bool:
    try:
        return bool(request.host) and urlsplit(origin).netloc == request.host
    except ValueError:
        return False


def _refuse_strangers(writes: bool, works_while_locked: bool) -> None:
    if not current_user.is_authenticated:
        raise Refusal("sign_in", status=401)
    session = this_session()
    if session.is_locked:
        if not works_while_locked:
            raise Refusal("locked", status=401)
        return
    policy.must_be_here(session.user, writes=writes and not works_while_locked)
    if session.wants_to_be_seen:
        db.turn_to(writes=True)
        session.last_seen_at = db.now()
        db.session.commit()
