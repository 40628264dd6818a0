"""Where the network comes and goes: what was typed stays, and nothing covers the way on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.browser import LAPTOP, PHONE
from tests.browser.school import (
    PIN,
    School,
    at_school,
    come_in_as_mentor,
    come_in_with_card,
    items,
    open_school,
    plan_visit,
)
from tests.server import Server

pytestmark = pytest.mark.browser

ASKED = ["Hoe laat begint u?", "Mag ik deeg maken?"]
ASSIGNMENTS = [
    {"phase": "prepare", "id": "where-am-i-going", "version": 1},
    {"phase": "experience", "id": "at-the-company", "version": 1},
]


@pytest.fixture
def school(server: Server, tmp_path: Path) -> School:
    return open_school(server, tmp_path)


def test_a_pin_that_could_not_be_sent_is_still_there(
    school: School, new_context: Callable[..., BrowserContext]
) -> None:
    come_in_with_card(new_context(PHONE).new_page(), school.cards["Sanne"], own=False, first=True)
    phone = new_context(PHONE)
    page = phone.new_page()
    page.goto(f"/#kaart={school.cards['Sanne'].replace('-', '')}")
    page.get_by_role("button", name="Verder").tap()
    phone.set_offline(True)
    page.get_by_label("Pincode", exact=True).fill(PIN)
    page.get_by_role("button", name="Log in").tap()
    expect(page.get_by_role("alert").filter(has_text="geen internet")).to_be_visible()
    phone.set_offline(False)
    page.get_by_role("button", name="Log in").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hoi Sanne", timeout=15_000)


def _asked_and_marked(page: Page, activity: str) -> None:
    """Types a question and a word, and goes on without the button beside them."""
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going")
    page.get_by_text("Iets maken", exact=True).tap()
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going/klaar")
    page.get_by_label("Wat wil jij daar vragen?").fill("Hoe laat begint u?")
    page.keyboard.press("Enter")
    # A message hangs over the buttons at the bottom: a tap goes through it.
    expect(page.locator(".message")).to_have_css("pointer-events", "none")
    page.get_by_label("Wat wil jij daar vragen?").fill("Mag ik deeg maken?")
    page.get_by_role("button", name="Klaar", exact=True).tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Goed voorbereid!")
    page.goto(f"/#/maken/{activity}/experience/at-the-company/duimen")
    page.get_by_role("button", name="Zet er iets bij").first.tap()
    page.get_by_label("Wat zie jij nog meer?").fill("Overal meel")
    page.get_by_role("link", name="Momenten").tap()
    page.get_by_role("link", name="Duimen").tap()
    expect(page.get_by_role("group", name="Overal meel")).to_be_visible()


def test_what_stands_in_a_field_goes_along_without_its_button(
    server: Server, school: School, new_context: Callable[..., BrowserContext]
) -> None:
    mentor = new_context(LAPTOP)
    come_in_as_mentor(mentor.new_page(), school.invitation)
    activity = plan_visit(mentor, server, days=0, assignments=ASSIGNMENTS)
    phone = new_context(PHONE)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=True, first=True)
    _asked_and_marked(page, activity)
    page.goto("/#/vandaag")
    at_school(page)
    made = {work["phase"]: work for work in items(server, phone, "/works")}
    assert [asked["text"] for asked in made["prepare"]["content"]["questions"]] == ASKED
    assert made["prepare"]["finished_at"]
    assert [own["text"] for own in made["experience"]["content"]["own"]] == ["Overal meel"]
