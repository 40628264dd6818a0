"""A new mentor, in as few taps as possible: plan, see the class, say who was not there, give a lost card, move on."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.browser import LAPTOP, PHONE
from tests.browser.school import School, come_in_as_mentor, come_in_with_card, open_school
from tests.server import Server

pytestmark = pytest.mark.browser
PATIENT = 30_000  # what one does reaches the other through the school


@pytest.fixture
def school(server: Server, tmp_path: Path) -> School:
    return open_school(server, tmp_path)


def plan(page: Page) -> None:
    """With the network gone at the wrong moment: what was typed stays, and a second try is enough."""
    page.get_by_role("link", name="Plan een activiteit").tap()
    page.get_by_label("Bedrijf of school").fill("Fietsenmaker Aartsen")
    page.get_by_role("button", name="Zet klaar").tap()
    expect(page.get_by_role("alert")).to_contain_text("de datum", timeout=PATIENT)
    page.get_by_label("Datum").fill("2030-03-14")
    page.context.set_offline(True)
    page.get_by_role("button", name="Zet klaar").tap()
    expect(page.get_by_role("alert").last).to_contain_text("geen internet", timeout=PATIENT)
    page.context.set_offline(False)
    page.reload()
    expect(page.get_by_label("Bedrijf of school")).to_have_value("Fietsenmaker Aartsen", timeout=PATIENT)
    page.get_by_role("button", name="Zet klaar").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fietsenmaker Aartsen", timeout=PATIENT)


def test_a_mentor_plans_arranges_and_gives_a_card(school: School, new_context: Callable[..., BrowserContext]) -> None:
    mentor = new_context(PHONE).new_page()
    come_in_as_mentor(mentor, school.invitation)
    plan(mentor)
    student = new_context(LAPTOP).new_page()
    come_in_with_card(student, school.cards["Sanne"], own=True, first=True)
    expect(student.get_by_role("heading", name="Fietsenmaker Aartsen")).to_be_visible(timeout=PATIENT)

    mentor.get_by_role("button", name="Iets anders voor een paar").tap()
    mentor.get_by_text("Sanne van den Berg").tap()
    mentor.get_by_role("button", name="Gaat niet mee").tap()
    row = mentor.get_by_role("listitem").filter(has_text="Sanne van den Berg")
    expect(row.get_by_text("Niet mee")).to_be_visible(timeout=PATIENT)
    student.evaluate("dispatchEvent(new Event('online'))")
    expect(student.get_by_text("Je was er niet bij.")).to_be_visible(timeout=PATIENT)
    mentor.get_by_role("button", name="Iets anders voor een paar").tap()
    mentor.get_by_text("Sanne van den Berg").tap()
    mentor.get_by_role("button", name="Gaat toch mee").tap()
    expect(row.get_by_text("Niet mee")).to_have_count(0, timeout=PATIENT)

    mentor.get_by_role("link", name="Verander", exact=True).tap()
    mentor.get_by_label("Datum").fill("2030-03-21")
    mentor.get_by_role("button", name="Bewaar", exact=True).tap()
    expect(row.get_by_text("Verplaatst")).to_be_visible(timeout=PATIENT)
    mentor.get_by_role("button", name="Gaat niet door").tap()
    mentor.get_by_role("button", name="Ja, het gaat niet door").tap()
    expect(mentor.get_by_text("Leerlingen krijgen er geen vragen meer over")).to_be_visible(timeout=PATIENT)
    student.evaluate("dispatchEvent(new Event('online'))")
    expect(student.get_by_text("Dit gaat niet door.").first).to_be_visible(timeout=PATIENT)
    mentor.get_by_role("button", name="Gaat toch door").tap()
    expect(mentor.get_by_text("Leerlingen krijgen er geen vragen meer over")).to_have_count(0, timeout=PATIENT)
    give_a_card(mentor, student)


def give_a_card(mentor: Page, student: Page) -> None:
    mentor.goto("/#/kaarten")
    mentor.get_by_role("button", name="Sanne van den Berg").tap()
    mentor.get_by_role("button", name="Kaart kwijt").tap()
    code = mentor.locator(".login-code").inner_text()
    assert re.fullmatch(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", code)
    student.evaluate("dispatchEvent(new Event('online'))")
    expect(student.get_by_text("Je bent uitgelogd op dit apparaat")).to_be_visible(timeout=PATIENT)
    again = student.context.new_page()
    come_in_with_card(again, code, own=True, first=False)
    again.goto("/#/ik/meekijkers")
    expect(again.get_by_text("heeft een nieuwe inlogkaart voor je gemaakt").first).to_be_visible(timeout=PATIENT)
