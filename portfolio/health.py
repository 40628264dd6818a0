"""`/healthz`: whether this machine can take in work."""

import os
from typing import Any

from flask import Flask, current_app
from sqlalchemy import text

from portfolio import db
from portfolio.errors import Refusal


def init_app(app: Flask) -> None:
    """Answer whoever watches the machine."""
    app.add_url_rule("/healthz", view_func=healthz)


def healthz() -> dict[str, Any]:
    """The database answers and the media folder can be written to, or this fails with 500 or 503."""
    db.session.execute(text("SELECT 1"))
    folder = current_app.extensions["settings"].media
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        raise Refusal("media_not_writable", status=503)
    return {"status": "ok"}
