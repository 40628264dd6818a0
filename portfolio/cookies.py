"""The signed cookie that names a session."""

import time
from functools import lru_cache
from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import SignatureExpired, URLSafeTimedSerializer

REMEMBERED = 5_000  # cookies; a school's devices


class Cookies(SecureCookieSessionInterface):
    """Flask's own; a signature is checked when a cookie comes for the first time, and not for every request."""

    _serializer: "_Remembering | None" = None

    def get_signing_serializer(self, app: Flask) -> "URLSafeTimedSerializer | None":
        if self._serializer is None and (serializer := super().get_signing_serializer(app)):
            self._serializer = _Remembering(serializer)
        return self._serializer  # type: ignore[return-value]


class _Remembering:
    """Reads and signs as the serializer does, and remembers what it read."""

    def __init__(self, serializer: URLSafeTimedSerializer) -> None:
        self.dumps = serializer.dumps
        self._read = lru_cache(REMEMBERED)(lambda cookie: serializer.loads(cookie, return_timestamp=True))

    def loads(self, cookie: str, max_age: int) -> dict[str, Any]:
        """What the cookie says; BadSignature when it is not ours, or too old."""
        payload, signed_at = self._read(cookie)
        if time.time() - signed_at.timestamp() > max_age:
            raise SignatureExpired("too old", payload=payload, date_signed=signed_at)
        return dict(payload)
