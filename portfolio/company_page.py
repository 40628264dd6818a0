"""`/vragen/<code>`: what a company reads before a visit, without an account. Questions only, and nobody's name."""

from http import HTTPStatus
from typing import Any

from flask import Flask, Response, current_app, make_response, render_template, request

from portfolio import questions
from portfolio.clock import SCHOOL_ZONE
from portfolio.errors import Refusal


def init_app(app: Flask) -> None:
    """Answer whoever has a link."""
    app.add_url_rule("/vragen/<code>", view_func=company_questions)


def company_questions(code: str) -> Response:
    """The questions; for a link that is over, ended or was never there, the same few words."""
    try:
        activity, companies = questions.for_guest(code, request.remote_addr or "")
    except Refusal as refusal:
        return _page(refusal.status, wait=refusal.status == HTTPStatus.TOO_MANY_REQUESTS)
    return _page(200, activity=activity, companies=companies, day=activity.starts_at.astimezone(SCHOOL_ZONE))


def _page(status: int, **what: Any) -> Response:
    version = current_app.extensions["frontend"].version
    response = make_response(render_template("company_questions.html", version=version, **what), status)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
