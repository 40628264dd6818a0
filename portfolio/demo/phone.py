"""A phone without a screen: what demo people do goes through the front door, as on a real one."""

import base64
import hashlib
from typing import Any
from uuid import UUID

from flask import Flask

from portfolio import db
from portfolio.ids import uuid7
from portfolio.models import User
from portfolio.signin import printing


class Phone:
    """Somebody of the demo school, signed in."""

    def __init__(self, app: Flask, user: User, secret: str) -> None:
        self._client, self._url = app.test_client(), app.extensions["settings"].public_url
        self.user = user
        card = printing.new_card(user)
        db.session.commit()
        kind = "password" if user.is_staff else "pin"
        device = {"own_device": True, "device_id": str(uuid7()), "device_name": "Android · Chrome"}
        self.post("/session", {"card": card, kind: secret, **device})

    def get(self, path: str) -> Any:
        return self._send("GET", path)

    def post(self, path: str, body: Any) -> Any:
        return self._send("POST", path, json=body)

    def put(self, path: str, body: Any = None, version: int | None = None) -> Any:
        """A new thing, or a change of the version that is named."""
        basis = {"If-None-Match": "*"} if version is None else {"If-Match": f'"{version}"'}
        return self._send("PUT", path, basis, json=body)

    def send_photo(self, data: bytes) -> UUID:
        medium = uuid7()
        digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
        self._send("PUT", f"/media/{medium}", {"Content-Digest": f"sha-256=:{digest}:"}, data=data)
        return medium

    def sign_out(self) -> None:
        self._send("DELETE", "/session")

    def _send(self, method: str, path: str, headers: dict[str, str] | None = None, **body: Any) -> Any:
        asked = {"Sec-Fetch-Site": "same-origin", "Change-Id": str(uuid7()), **(headers or {})}
        answer = self._client.open(f"/api/v1{path}", base_url=self._url, method=method, headers=asked, **body)
        if answer.status_code >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status_code} {answer.get_data(as_text=True)[:300]}")
        return answer.get_json(silent=True)
