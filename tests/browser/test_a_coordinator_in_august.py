"""A coordinator opens the school in a browser: a class list, cards, a plan for a whole year, and the year after."""

import re
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.browser import LAPTOP
from tests.browser.conftest import NewContext
from tests.browser.school import PASSWORD, come_in_with_card
from tests.server import Server

pytestmark = pytest.mark.browser

HEADER = "leerlingnummer;voornaam;tussenvoegsel;achternaam;klas;leerjaar;mentor"
SANNE, NOAH = (
    "00121;Sanne;van den;Berg;{0};{1};a.bakker@haven.example",
    "00122;Noah;;Osei;{0};{1};a.bakker@haven.example",
)


@pytest.fixture
def school(server: Server, new_context: NewContext) -> Page:
    """The first screen of a new coordinator, at a school without anybody."""
    name = f"Havenlyceum {secrets.token_hex(3)}"
    server.portfolio("school", "create", name)
    said = server.portfolio("people", "staff", f"els@{secrets.token_hex(3)}.example", "Els de Wit", "--school", name)
    page = new_context(LAPTOP).new_page()
    page.goto(said.strip().splitlines()[-1])
    page.get_by_role("button", name="Verder").click()
    for label in ["Nieuw wachtwoord", "Nog een keer hetzelfde wachtwoord"]:
        page.get_by_label(label, exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
    is_there(page, "Er zijn nog geen klassen")
    return page


def is_there(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", name=heading).first).to_be_visible(timeout=20_000)


def choose_file(page: Page, *lines: str) -> None:
    content = "\n".join([HEADER, *lines]).encode("cp1252")
    page.set_input_files("input[type=file]", files=[{"name": "lijst.csv", "mimeType": "text/csv", "buffer": content}])


def to_school(page: Page, way: str) -> None:
    page.get_by_role("navigation", name="Schermen").get_by_role("link", name="School").click()
    page.get_by_role("main").get_by_role("link", name=way).click()


def test_from_an_empty_school_to_the_next_year(
    school: Page, phone: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = school
    to_school(page, "Klassenlijst inlezen")
    choose_file(page, SANNE.format("2B", 2), NOAH.format("2B", 2).replace("Noah", ""))
    expect(page.get_by_role("alert").filter(has_text="Regel 3: voornaam")).to_be_visible(timeout=20_000)
    choose_file(page, SANNE.format("2B", 2), NOAH.format("2B", 2))
    is_there(page, "Dit gaat er gebeuren")
    expect(page.get_by_text("2 nieuwe leerlingen")).to_be_visible()
    page.get_by_role("button", name="Lees de lijst in").click()
    is_there(page, "De lijst is ingelezen")

    code = print_cards(page, tmp_path / "kaarten.pdf")
    come_in_with_card(phone.new_page(), code, own=True, first=True)

    plan_for_the_whole_year(page)
    page.get_by_role("navigation", name="Schermen").get_by_role("link", name="School").click()
    is_there(page, "1 leerling is nog nooit ingelogd")
    page.get_by_label("Zoek een leerling").fill("osei")
    page.get_by_role("search").get_by_role("link", name="Noah Osei").click()
    page.get_by_role("main").get_by_role("button", name="Noah Osei").click()
    page.get_by_role("button", name="Kaart kwijt").click()
    expect(page.locator(".login-code")).to_have_text(re.compile("^([0-9A-Z]{4}-?){4}$"), timeout=20_000)
    page.get_by_role("button", name="Klaar", exact=True).click()

    to_school(page, "Nieuw schooljaar")
    choose_file(page, SANNE.format("3B", 3))
    is_there(page, "Dit gaat er gebeuren")
    expect(page.get_by_text("1 leerling gaat naar een andere klas")).to_be_visible()
    page.get_by_role("button", name="Lees de lijst in").click()
    page.get_by_role("link", name="Wie staat op geen lijst?").click()
    page.get_by_role("button", name="Is van school af: Noah Osei").click()
    page.get_by_role("button", name="Ja, van school af").click()
    expect(page.get_by_text("Iedereen zit in een klas.")).to_be_visible(timeout=20_000)
    page.get_by_role("button", name="Zet terug").click()
    expect(page.get_by_text("Zat in 2B")).to_be_visible(timeout=20_000)


def print_cards(page: Page, path: Path) -> str:
    """Cards for a class that has none; returns Sanne's code."""
    page.get_by_role("link", name="Naar het overzicht").click()
    page.get_by_role("main").get_by_role("link", name=re.compile("^2B")).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Maak de kaarten").click()
    download.value.save_as(path)
    expect(page.get_by_text("Kaart ligt klaar, nog niet gebruikt")).to_have_count(2, timeout=20_000)
    text = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range()
    found = re.search(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", text[text.index("Sanne") :])
    assert found, text
    return found.group()


def plan_for_the_whole_year(page: Page) -> None:
    """What the coordinator plans stands in the list at once, and opens."""
    to_school(page, "Activiteiten")
    page.get_by_role("link", name="Plan een activiteit").click()
    page.get_by_label("Bedrijf of school").fill("Bakkerij De Vos")
    page.get_by_label("Datum").fill((datetime.now(UTC) + timedelta(days=9)).date().isoformat())
    page.get_by_role("button", name=re.compile("^(Zet klaar|Plan|Maak)")).click()
    is_there(page, "Bakkerij De Vos")
    to_school(page, "Activiteiten")
    page.get_by_label("Welke klas?").select_option(label="Heel leerjaar 2")
    expect(page.get_by_role("link", name=re.compile("Bakkerij De Vos"))).to_be_visible(timeout=20_000)
