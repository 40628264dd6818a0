"""What tests of moodboards and comics share: a device that is ready to go offline, a sudden end, and the value."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, expect

from tests.browser.browser import LAPTOP
from tests.browser.school import (
    at_school,
    come_in_as_mentor,
    come_in_with_card,
    items,
    open_school,
    plan_visit,
)
from tests.server import Server

# The service worker says so when all that a first scene needs is here.
STARTER_SET = """async () => {
  for (let turn = 0; turn < 600; turn++) {
    if (await caches.match("/set/whole")) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}"""
ON_THE_PHONE = """async (kind) => {
  const { box } = await import(new URL("offline/box.js", document.querySelector("script[type=module]").src));
  return box.works({}).find((work) => work.kind === kind && !work.deleted_at)?.content ?? null;
}"""


class Maker:
    """A student with one assignment and one device, which goes offline before anything is made."""

    def __init__(self, server: Server, context: BrowserContext, kind: str, address: str) -> None:
        self.server, self.context, self.kind, self.address = server, context, kind, address
        self.page = context.new_page()

    def go_offline(self) -> None:
        """When the app and the starter set are here."""
        expect(self.page.get_by_text("Trots werkt nu ook zonder internet")).to_be_visible(timeout=60_000)
        assert self.page.evaluate(STARTER_SET), "the starter set did not arrive"
        self.context.set_offline(True)
        self.page.goto(self.address)

    def kept(self) -> Any:
        """The value, as soon as all of it is safe on the phone."""
        expect(self.page.locator(".runner-top .safe")).to_have_attribute("data-state", "phone", timeout=30_000)
        return self.value()

    def value(self) -> Any:
        return self.page.evaluate(ON_THE_PHONE, self.kind)

    def die(self) -> None:
        """The system ends the app, wherever it is; then it is opened again, at the same place."""
        browser, address = self.context.browser, self.page.url
        assert browser
        session = browser.new_browser_cdp_session()
        with self.page.expect_event("crash", timeout=30_000):
            for process in session.send("SystemInfo.getProcessInfo")["processInfo"]:
                # Our own browser's; it may have ended by itself in between.
                if process["type"] == "renderer":
                    with suppress(ProcessLookupError):
                        os.kill(process["id"], signal.SIGKILL)
        session.detach()
        self.page.close()
        self.page = self.context.new_page()
        self.page.goto(address)

    def go_online(self) -> Any:
        """Everything travels; returns what the school then has."""
        assert self._at_school() == [], "without a network nothing arrives"
        self.context.set_offline(False)
        self.page.goto("/#/vandaag")
        at_school(self.page)
        [content] = self._at_school()
        return content

    def _at_school(self) -> list[Any]:
        works = items(self.server, self.context, "/works")
        return [work["content"] for work in works if work["kind"] == self.kind]


def start(
    server: Server,
    folder: Path,
    new_context: Callable[..., BrowserContext],
    device: dict[str, Any],
    kind: str,
    assignment: str,
) -> Maker:
    """A class, a visit of yesterday with this assignment, and Sanne on a device of her own, still online."""
    school = open_school(server, folder)
    mentor = new_context(LAPTOP)
    come_in_as_mentor(mentor.new_page(), school.invitation)
    wanted = [{"phase": "reflect", "id": assignment, "version": 1}]
    activity = plan_visit(mentor, server, days=-1, assignments=wanted)
    for page in mentor.pages:
        page.close()
    maker = Maker(server, new_context(device), kind, f"/#/maken/{activity}/reflect/{assignment}")
    come_in_with_card(maker.page, school.cards["Sanne"], own=True, first=True)
    return maker


def elements(content: Any) -> list[dict[str, Any]]:
    """Of a moodboard, or of all panels of a comic."""
    scenes = [panel["scene"] for panel in content["panels"]] if "panels" in content else [content["scene"]]
    return [element for scene in scenes for element in scene["elements"]]


def kinds(content: Any) -> list[str]:
    return sorted(element["kind"] for element in elements(content))


def of(content: Any, element: str) -> dict[str, Any]:
    """The element of this id."""
    [found] = [each for each in elements(content) if each["id"] == element]
    return found
