"""The signed cookie that names a session."""

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer


class Cookies(SecureCookieSessionInterface):
    """Flask's own; what checks the signature is made once and not for every request."""

    _serializer: URLSafeTimedSerializer | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        self._serializer = self._serializer or super().get_signing_serializer(app)
        return self._serializer
