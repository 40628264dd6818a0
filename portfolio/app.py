"""The application: every room of the server, put together."""

from datetime import timedelta

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from portfolio import api, company_page, db, errors, frontend, headers, health, log, memory, metrics
from portfolio.catalogue import the_catalogue
from portfolio.config import Settings
from portfolio.cookies import Cookies
from portfolio.limits import Limits
from portfolio.media.store import FolderStore


def create_app(settings: Settings | None = None) -> Flask:
    """The application as one school runs it; wrong settings or a broken catalogue stop it here."""
    settings = settings or Settings.from_env()
    app = Flask("portfolio", static_folder=None)
    app.config.update(
        SECRET_KEY=settings.secret_key,
        # The prefix makes browsers refuse a cookie that another name of the same domain tries to set.
        SESSION_COOKIE_NAME="__Host-trots" if settings.is_https else "trots",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.is_https,
        PERMANENT_SESSION_LIFETIME=timedelta(days=200),
        SESSION_REFRESH_EACH_REQUEST=False,
    )
    app.session_interface = Cookies()
    # Nothing here is async; Flask would look for it in every hook of every request.
    app.ensure_sync = lambda view: view  # type: ignore[assignment, method-assign]
    app.extensions["settings"] = settings
    app.extensions["limits"] = Limits()
    app.extensions["media"] = FolderStore(settings.media)
    memory.give_back()
    the_catalogue()
    db.connect(settings.database)
    app.teardown_appcontext(lambda _error: db.session.remove())
    for room in (log, metrics, api, errors, frontend, company_page, health, headers):
        room.init_app(app)
    if settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=settings.proxies)  # type: ignore[method-assign]
    return app
