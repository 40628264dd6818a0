"""What every answer says to browsers, whatever room it comes from."""

from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
# Nothing from elsewhere runs here, nothing here is shown elsewhere.
GUARDS = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
]
HTTPS_ONLY = ("Strict-Transport-Security", "max-age=31536000")
# What people made is kept nowhere between school and their own device.
PRIVATE = ("Cache-Control", "private, no-store")

Headers = list[tuple[str, str]]


def init_app(app: Flask) -> None:
    """Add the headers on the way out, below Flask: there it costs a request next to nothing."""
    answer = app.wsgi_app

    def with_headers(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        def start(status: str, headers: Headers, *rest: Any) -> Any:
            return start_response(status, [*headers, *_missing(environ, headers)], *rest)

        return answer(environ, start)

    app.wsgi_app = with_headers  # type: ignore[method-assign]


def _missing(environ: dict[str, Any], headers: Headers) -> Headers:
    more = GUARDS.copy()
    if environ["wsgi.url_scheme"] == "https":
        more.append(HTTPS_ONLY)
    if environ["PATH_INFO"].startswith("/api/v1") and "Cache-Control" not in [name for name, _ in headers]:
        more.append(PRIVATE)
    return more
