"""A school laptop at 1280 × 800, by keyboard: what the first leaves unsent, the second never sees, the first finds."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.browser import LAPTOP, shoot
from tests.browser.school import PIN, at_school, come_in_as_mentor, open_school, plan_visit
from tests.server import Server

pytestmark = pytest.mark.browser

SECRET = "Alleen Sanne weet dit: ik droom van taarten. " + "En van brood, en van bolussen met kaneel. " * 5 + "Klaar."


def by_keyboard(place: Page | Locator, name: str | re.Pattern[str], role: str = "button") -> None:
    """Tab until the focus is there, then Enter; no mouse."""
    page = place if isinstance(place, Page) else place.page
    wanted = place.get_by_role(role, name=name).first  # type: ignore[arg-type]
    expect(wanted).to_be_visible(timeout=15_000)
    for _ in range(60):
        if wanted.evaluate("element => element === document.activeElement"):
            page.keyboard.press("Enter")
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} cannot be reached by Tab")


def type_into(page: Page, label: str, text: str) -> None:
    field = page.get_by_label(label, exact=True)
    expect(field).to_be_visible(timeout=15_000)
    for _ in range(60):
        if field.evaluate("element => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.type(text)


def come_in(page: Page, card: str, *, first: bool) -> None:
    """Type the card's code; the laptop is not theirs, which is the choice that stands ready."""
    type_into(page, "Code op je kaart", card)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Is dit je eigen telefoon of laptop?")).to_be_visible(timeout=15_000)
    by_keyboard(page, "Verder")
    for label in ["Nieuwe pincode", "Nog een keer dezelfde pincode"] if first else ["Pincode"]:
        type_into(page, label, PIN)
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hoi", timeout=15_000)


def everything_stored(page: Page) -> str:
    """All that a curious next student could read in this browser."""
    return str(
        page.evaluate(
            """async () => {
              const answer = (ask) => new Promise((yes) => { ask.onsuccess = () => yes(ask.result); });
              const read = (value) =>
                value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value)
                : value && typeof value === "object" ? Object.values(value).map(read).join(" ") : String(value);
              const found = [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage})];
              for (const { name } of await indexedDB.databases()) {
                const db = await answer(indexedDB.open(name));
                for (const room of db.objectStoreNames)
                  found.push(...(await answer(db.transaction(room).objectStore(room).getAll())).map(read));
                db.close();
              }
              for (const key of await caches.keys())
                found.push(...(await (await caches.open(key)).keys()).map(({ url }) => url));
              return found.join(" ");
            }"""
        )
    )


def test_unsent_work_waits_sealed_for_its_owner(
    server: Server, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    school = open_school(server, tmp_path)
    mentor = new_context(LAPTOP)
    come_in_as_mentor(mentor.new_page(), school.invitation)
    activity = plan_visit(mentor, server)
    laptop = new_context(LAPTOP)
    page = laptop.new_page()

    page.goto("/")
    come_in(page, school.cards["Sanne"], first=True)
    at_school(page)
    shoot(page, "laptop-today")
    by_keyboard(page, re.compile("Bereid je voor"), "link")
    expect(page.get_by_text("Vraag 1 van 16")).to_be_visible(timeout=15_000)
    laptop.set_offline(True)
    if not page.get_by_role("textbox").count():
        by_keyboard(page, "Typ zelf")
    type_into(page, "In je eigen woorden", SECRET)
    expect(page.get_by_text("Op je apparaat", exact=True)).to_be_visible(timeout=15_000)
    shoot(page, "laptop-prompt")
    assert SECRET not in everything_stored(page)

    page.goto("/#/ik")
    by_keyboard(page, "Log uit")
    expect(page.get_by_text(re.compile("nog niet op school"))).to_be_visible()
    by_keyboard(page, "Toch uitloggen")
    laptop.set_offline(False)
    expect(page.get_by_label("Code op je kaart", exact=True)).to_be_visible(timeout=15_000)

    come_in(page, school.cards["Noah"], first=True)
    at_school(page)
    assert "Sanne" not in page.content()
    assert SECRET not in everything_stored(page)
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going/what_it_does")
    expect(page.get_by_text("Vraag 1 van 16")).to_be_visible()
    assert SECRET not in page.content()
    page.goto("/#/ik")
    by_keyboard(page, "Log uit")
    by_keyboard(page.get_by_role("dialog"), "Log uit")
    expect(page.get_by_label("Code op je kaart", exact=True)).to_be_visible(timeout=15_000)

    come_in(page, school.cards["Sanne"], first=False)
    at_school(page)
    kept = laptop.request.get(f"{server.url}/api/v1/works").json()["items"]
    assert [work["content"]["answers"]["what_it_does"]["text"] for work in kept] == [SECRET]
    page.goto("/#/dossier")
    shoot(page, "laptop-dossier")
