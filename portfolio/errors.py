"""Every refusal, and the one place where it becomes `application/problem+json` with a stable `code`."""

import errno
import json
import sqlite3
from datetime import date
from http import HTTPStatus
from typing import Any

import structlog
from flask import Flask, Response
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

log = structlog.get_logger()


class Refusal(Exception):  # noqa: N818 (it reads as what it is in every raise)
    """A request that cannot be done; `code` is what the phone turns into words."""

    status = 400
    until: date | None = None  # the day on which it ends

    def __init__(
        self, code: str, *, status: int | None = None, errors: Any = None, retry_after: int | None = None
    ) -> None:
        super().__init__(code)
        self.code, self.errors, self.retry_after = code, errors, retry_after
        self.status = status or self.status


class NotFound(Refusal):
    """Not there, or not theirs: a stranger learns nothing about which."""

    status = 404

    def __init__(self) -> None:
        super().__init__("not_found")


class NotDrawnYet(Refusal):
    """A picture that will be there soon."""

    status = 404

    def __init__(self) -> None:
        super().__init__("not_drawn_yet")


class NotAllowed(Refusal):
    """They may read it, but not change it."""

    status = 403

    def __init__(self) -> None:
        super().__init__("not_allowed")


class HasLeft(Refusal):
    """They are of school: until a day they may read and take along, and change nothing any more."""

    status = 403

    def __init__(self, until: date) -> None:
        super().__init__("has_left")
        self.until = until


class Invalid(Refusal):
    """The shape is right, the content is not; `errors` names the place."""

    status = 422

    def __init__(self, errors: Any, code: str = "invalid") -> None:
        super().__init__(code, errors=errors)


class Conflict(Refusal):
    """The thing is in another state than the phone thought; `current` is the thing as it is now."""

    status = 409

    def __init__(self, code: str, current: Any) -> None:
        super().__init__(code)
        self.current = current


class StaleVersion(Conflict):
    """Another device saved first."""

    status = 412

    def __init__(self, current: Any) -> None:
        super().__init__("stale", current)


CODES = {
    400: "bad_request",
    401: "sign_in",
    403: "not_allowed",
    404: "not_found",
    405: "no_such_method",
    413: "too_large",
    415: "not_json",
    422: "invalid",
}
FULL = {errno.ENOSPC, errno.EDQUOT}
# What the standard wants beside such an answer: which methods there are, how long the photo is.
TOLD_WITH_IT = {"Allow", "Content-Range", "Retry-After"}


def problem(status: int, code: str, **more: Any) -> Response:
    """The one error shape."""
    body = {"status": status, "title": HTTPStatus(status).phrase, "code": code} | {
        k: v for k, v in more.items() if v is not None
    }
    return Response(json.dumps(body), status, content_type="application/problem+json")


def init_app(app: Flask) -> None:
    """Translate what the code raises."""
    from portfolio.media.errors import MediaError

    app.register_error_handler(Refusal, _refusal)
    app.register_error_handler(MediaError, lambda error: problem(422, error.code))
    app.register_error_handler(StaleDataError, _lost_race)
    app.register_error_handler(OperationalError, _lost_race)
    app.register_error_handler(IntegrityError, _lost_race)
    app.register_error_handler(OSError, _no_room)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(RecursionError, lambda _error: problem(400, "bad_request"))
    app.register_error_handler(Exception, _unexpected)


def _refusal(error: Refusal) -> Response:
    current = _shown(error.current) if isinstance(error, Conflict) else None
    until = error.until and error.until.isoformat()
    response = problem(error.status, error.code, errors=error.errors, current=current, until=until)
    if error.retry_after:
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _shown(thing: Any) -> Any:
    from portfolio.api.schemas.activity import ActivityOut, CycleOut
    from portfolio.api.schemas.work import WorkOut
    from portfolio.models import Activity, Cycle, Work

    return {Activity: ActivityOut, Cycle: CycleOut, Work: WorkOut}[type(thing)]().dump(thing)


def _no_room(error: OSError) -> Response:
    if error.errno not in FULL:
        return _unexpected(error)
    # Nothing was written; what the phone holds it keeps, and sends again.
    log.error("disk_full")
    return problem(507, "disk_full")


def _lost_race(error: Exception) -> Response:
    if _says_full(error):
        return _no_room(OSError(errno.ENOSPC, "database"))
    # Another write came in between, or the database was away for a moment: nothing was written, the phone asks again.
    log.warning("try_again", error=type(error).__name__)
    return problem(503, "try_again")


def _says_full(error: Exception) -> bool:
    told = getattr(error, "orig", None)
    # SQLite's own words and number, PostgreSQL's state for "disk full".
    return getattr(told, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL or getattr(told, "sqlstate", None) == "53100"


def _http(error: HTTPException) -> Response:
    if error.code is None or error.code < 400:
        return Response(status=error.code or 500, headers=dict(error.get_headers()))
    errors = getattr(error, "data", {}).get("messages")
    response = problem(error.code, CODES.get(error.code, "refused"), errors=errors)
    response.headers.extend({name: value for name, value in error.get_headers() if name in TOLD_WITH_IT})
    return response


def _unexpected(error: Exception) -> Response:
    # The traceback goes to the log without its message: a database error can quote a student's text.
    frames = []
    trace = error.__traceback__
    while trace:
        frames.append(f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    log.error("unexpected", error=type(error).__name__, where=frames[-8:])
    return problem(500, "our_fault")
