"""A mentor worries: the coordinator reads it first thing, the student sees that it was done, and nobody reads what."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browser import LAPTOP, PHONE
from tests.browser.conftest import NewContext
from tests.browser.school import (
    PASSWORD,
    at_school,
    come_in_as_mentor,
    come_in_with_card,
    items,
    open_school,
    plan_visit,
)
from tests.server import Server

pytestmark = pytest.mark.browser
WORRY = "Ze schrijft dat ze thuis niet veilig is."
PATIENT = 20_000


def share_a_preparation(page: Page, activity: str) -> None:
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going")
    page.locator("fieldset.chips label.chip, .chips button.chip").first.tap()
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going/klaar")
    page.get_by_role("button", name="Klaar").tap()
    page.get_by_role("button", name="Deel met").tap()
    # On the phone by then, so that waiting for school waits for this as well.
    expect(page.get_by_text("Gedeeld met").first).to_be_visible(timeout=PATIENT)
    page.goto("/#/vandaag")
    at_school(page)


def worry(page: Page, work: str) -> None:
    """What was typed stays when the dialog is closed by mistake."""
    page.goto(f"/#/werkstuk/{work}")
    page.get_by_role("button", name="Ik maak me zorgen").click()
    expect(page.get_by_text("Sanne van den Berg ziet dat u het deed, niet wat u schrijft.")).to_be_visible()
    page.get_by_label("Wat ziet u").fill(WORRY)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Ik maak me zorgen").click()
    expect(page.get_by_label("Wat ziet u")).to_have_value(WORRY)
    page.get_by_role("button", name="Stuur naar de decaan").click()
    expect(page.get_by_text("Het staat bij de decaan.")).to_be_visible(timeout=PATIENT)
    expect(page.get_by_text("U schreef dit aan de decaan.")).to_be_visible()
    page.goto("/#/vandaag")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert WORRY not in page.content()


def come_in_as_coordinator(page: Page, invitation: str) -> None:
    page.goto(invitation)
    page.get_by_role("button", name="Verder").click()
    for label in ["Nieuw wachtwoord", "Nog een keer hetzelfde wachtwoord"]:
        page.get_by_label(label, exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("nooit ingelogd", timeout=PATIENT)


def test_a_worry_reaches_the_coordinator_alone(server: Server, new_context: NewContext, tmp_path: Path) -> None:
    school = open_school(server, tmp_path)
    mentor = new_context(LAPTOP)
    desk = mentor.new_page()
    come_in_as_mentor(desk, school.invitation)
    activity = plan_visit(mentor, server)
    phone = new_context(PHONE)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=True, first=True)
    share_a_preparation(page, activity)
    (work,) = items(server, mentor, "/works")
    worry(desk, work["id"])

    page.goto("/#/ik/meekijkers")
    expect(page.get_by_text("maakt zich zorgen om je en heeft dat aan de decaan verteld")).to_be_visible(
        timeout=PATIENT
    )
    assert WORRY not in page.content()

    invitation = server.portfolio("people", "staff", "els@haven.example", "Els de Wit").strip().splitlines()[-1]
    office = new_context(LAPTOP).new_page()
    come_in_as_coordinator(office, invitation)
    office.get_by_role("link", name="Een mentor maakt zich zorgen").click()
    expect(office.get_by_text(WORRY)).to_be_visible(timeout=PATIENT)
    office.get_by_role("button", name="Afgehandeld: Sanne van den Berg").click()
    office.get_by_role("button", name="Nog niet").click()
    office.get_by_role("button", name="Afgehandeld: Sanne van den Berg").click()
    office.get_by_role("button", name="Ja, afgehandeld").click()
    expect(office.get_by_text("Er staat niets open.")).to_be_visible(timeout=PATIENT)
    office.get_by_text("1 zorg is afgehandeld").click()
    expect(office.get_by_text(WORRY)).to_be_visible()
    office.goto("/#/school")
    expect(office.get_by_role("link", name="Zorgen")).to_contain_text("Niets open", timeout=PATIENT)
