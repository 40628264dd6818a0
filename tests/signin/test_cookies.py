"""A cookie is looked at once, and stays worth no more than when it was signed."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from itsdangerous import BadSignature, SignatureExpired, TimestampSigner

from portfolio.cookies import Cookies


def test_a_known_cookie_grows_old(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    signs = Cookies().get_signing_serializer(app)
    assert signs
    long_ago = datetime.now(UTC) - timedelta(seconds=90)
    with monkeypatch.context() as then:
        then.setattr(TimestampSigner, "get_timestamp", lambda _self: int(long_ago.timestamp()))
        cookie = str(signs.dumps({"_user_id": "me"}))
    assert signs.loads(cookie, max_age=120) == {"_user_id": "me"}
    with pytest.raises(SignatureExpired):
        signs.loads(cookie, max_age=60)


def test_an_altered_cookie_stays_refused(app: Flask) -> None:
    signs = Cookies().get_signing_serializer(app)
    assert signs
    cookie = str(signs.dumps({"_user_id": "me"}))
    for _ in range(2):
        with pytest.raises(BadSignature):
            signs.loads(f"{cookie[:-3]}abc", max_age=60)


def test_what_one_request_puts_in_its_session_stays_there(app: Flask) -> None:
    signs = Cookies().get_signing_serializer(app)
    assert signs
    cookie = str(signs.dumps({"_user_id": "me"}))
    signs.loads(cookie, max_age=60)["_user_id"] = "somebody else"
    assert signs.loads(cookie, max_age=60) == {"_user_id": "me"}
