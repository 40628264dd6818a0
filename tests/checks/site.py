"""The demo school as the checks visit it: a server of their own, and a browser signed in as one of its people."""

import json
import uuid
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext

from tests.checks.screens import PEOPLE
from tests.server import Server


class Site(Server):
    """`portfolio demo` in a folder that goes when the checks are done."""

    patience = 120  # it makes its whole school first

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.command = ["demo", "--port", str(self.port), "--folder", str(folder / "demo")]

    def visit(self, browser: Browser, who: str | None, **options: Any) -> BrowserContext:
        """A new device of this person, signed in as the frontend does it; a visitor (None) is not signed in."""
        context = browser.new_context(base_url=self.url, **options)
        if who is not None:
            self._sign_in(context, who)
        return context

    def _sign_in(self, context: BrowserContext, who: str) -> None:
        device = {"own_device": True, "device_id": str(uuid.uuid4()), "device_name": "Check"}
        answer = context.request.post("/api/v1/session", data={**device, **PEOPLE[who]}, headers={"Origin": self.url})
        if not answer.ok:
            raise RuntimeError(f"{who} of the demo school cannot sign in: {answer.status} {answer.text()}")
        # The app looks for its cookie only in a browser in which somebody signed in.
        seat = json.dumps(json.dumps(answer.json()["id"]))
        context.add_init_script(f"localStorage.setItem('trots.seat', {seat})")
