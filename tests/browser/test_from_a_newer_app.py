"""A board on which a newer app left something: it is kept as it came, shown as such, and the rest can still be made."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from portfolio.ids import uuid7
from tests.browser.browser import PHONE, shoot
from tests.browser.drawn import start
from tests.browser.school import at_school, items
from tests.browser.studio import Studio, Taps
from tests.server import Server

pytestmark = pytest.mark.browser

NEWER = {
    "id": "newer",
    "kind": "hologram",
    "x": 5000,
    "y": 5000,
    "w": 900,
    "h": 900,
    "turn": 0,
    "beams": [1, {"deep": 2}],
}
BOARD = {
    "schema": 1,
    "starter": "empty",
    "scene": {"background": {"colour": "#ffffff"}, "elements": [NEWER]},
    "closing": {},
}
STRIP = {"schema": 2, "reels": [{"frames": 24}]}


def test_what_a_newer_app_made_stays_and_is_shown_as_such(
    server: Server, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    maker = start(server, tmp_path, new_context, PHONE, "moodboard", "qualities-board")
    activity = maker.address.split("/")[3]

    def put(assignment: str, content: object) -> None:
        of = {"activity_id": activity, "phase": "reflect", "assignment": {"id": assignment, "version": 1}}
        work = of | {"content": content, "finished": False, "made_at": "2026-01-01T10:00:00Z"}
        headers = {"Sec-Fetch-Site": "same-origin", "Change-Id": str(uuid7()), "If-None-Match": "*"}
        answer = maker.context.request.put(f"{server.url}/api/v1/works/{uuid7()}", data=work, headers=headers)
        assert answer.status == 200, answer.text()

    put("qualities-board", BOARD)
    put("hero-comic", STRIP)
    page = maker.page
    page.goto("/#/vandaag")
    page.reload()
    at_school(page)
    page.goto(maker.address)
    studio = Studio(page, Taps())
    studio.open("Lagen")
    expect(studio.tray.get_by_text("Gemaakt met een nieuwere versie")).to_be_visible()
    shoot(page, "board-with-something-newer")
    studio.close()
    studio.sticker("hamer")
    expect(page.locator(".runner-top .safe")).to_have_attribute("data-state", "school", timeout=30_000)

    # School says the same in another order: that is no step of the student's.
    studio.press("Ongedaan maken")
    expect(studio.drawn).to_have_count(0)
    expect(page.locator(".runner-top .safe")).to_have_attribute("data-state", "school", timeout=30_000)
    studio.press("Opnieuw doen")
    expect(studio.drawn).to_have_count(1)
    expect(page.locator(".runner-top .safe")).to_have_attribute("data-state", "school", timeout=30_000)

    page.goto(maker.address.replace("qualities-board", "hero-comic"))
    expect(page.get_by_text("gemaakt met een nieuwere versie")).to_be_visible()
    expect(page.locator(".comic-panel")).to_have_count(0)
    kept = {work["kind"]: work["content"] for work in items(server, maker.context, "/works")}
    first, second = kept["moodboard"]["scene"]["elements"]
    assert first == NEWER
    assert second["kind"] == "sticker"
    assert kept["comic"] == STRIP
