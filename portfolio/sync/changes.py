"""A write is safe to repeat: the phone names each change, and the server applies a name once."""

from uuid import UUID

from flask import request

from portfolio import db
from portfolio.errors import Refusal
from portfolio.models import AppliedChange, User


def is_new(user: User) -> bool:
    """Whether this change was not applied before. Whoever gets True must apply it in this transaction."""
    change_id, target = named(), f"{request.method} {request.path}"
    if db.insert_if_new(
        AppliedChange, user_id=user.id, change_id=change_id, school_id=user.school_id, target=target, at=db.now()
    ):
        return True
    applied = db.session.get_one(AppliedChange, (user.id, change_id))
    if applied.target != target:
        raise Refusal("change_id_reused", status=422)
    return False


def named() -> UUID:
    """The name the phone gave this change."""
    try:
        return UUID(request.headers["Change-Id"])
    except KeyError:
        raise Refusal("change_id_required") from None
    except ValueError:
        raise Refusal("change_id_odd") from None


def basis() -> int | None:
    """The version a change was made from: None for a new thing.

    `If-None-Match: *` says it is new, `If-Match: "3"` that it was made from version 3. A change that says neither is
    refused (428): it could overwrite what another device saved.
    """
    match, none_match = request.headers.get("If-Match"), request.headers.get("If-None-Match")
    if match is None and none_match is None:
        raise Refusal("if_match_required", status=428)
    if match is None and none_match == "*":
        return None
    digits = match[1:-1] if match and match[0] == match[-1] == '"' else ""
    if none_match is not None or not (digits.isascii() and digits.isdecimal() and len(digits) < 10):
        raise Refusal("if_match_odd")
    return int(digits)
