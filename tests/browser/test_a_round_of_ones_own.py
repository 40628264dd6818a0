"""A round of a student's own, without a network: made, prepared, called off and taken up again; then shown at home."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.browser import shoot
from tests.browser.school import at_school, come_in_with_card, items, open_school
from tests.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def page(server: Server, tmp_path: Path, phone: BrowserContext) -> Page:
    """Sanne's phone, which works without a network from here on."""
    page = phone.new_page()
    card = open_school(server, tmp_path).cards["Sanne"]
    with page.expect_response(lambda response: response.url.endswith("/assignments")):
        come_in_with_card(page, card, own=True, first=True)
    expect(page.get_by_text("Trots werkt nu ook zonder internet")).to_be_visible(timeout=30_000)
    return page


def make_round(page: Page, kind: str, name: str) -> None:
    page.goto("/#/zelf")
    page.get_by_label(kind, exact=True).check()
    page.get_by_label("Hoe heet het?").fill(name)
    page.get_by_label("Welke dag?").fill((datetime.now(UTC) + timedelta(days=3)).date().isoformat())
    page.get_by_role("button", name="Maak je rondje").tap()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def prepare(page: Page) -> None:
    page.get_by_role("link", name="Bereid je voor").tap()
    page.get_by_role("button", name="Mijn opa of oma").tap()
    page.get_by_role("button", name="Volgende").tap()
    page.get_by_role("button", name="Wat is er leuk aan?").tap()
    page.get_by_role("button", name="Volgende").tap()
    page.get_by_role("button", name="Klaar").tap()
    expect(page.get_by_role("heading", name="Goed voorbereid!")).to_be_visible()
    expect(page.get_by_role("link", name="Praat met iemand")).to_be_visible()


def opened_again(page: Page, address: str) -> Page:
    """The app was closed, and is opened anew."""
    context = page.context
    page.close()
    fresh = context.new_page()
    fresh.goto(address)
    return fresh


def test_called_off_and_taken_up_again_without_a_network(server: Server, phone: BrowserContext, page: Page) -> None:
    phone.set_offline(True)
    make_round(page, "Thuis", "Praten met oma")
    prepare(page)
    page.goto("/#/rondjes")
    page.get_by_role("link", name="Praten met oma").tap()
    page.get_by_role("button", name="Gaat niet door").tap()
    expect(page.get_by_text("Dit gaat niet door.")).to_be_visible()
    page.get_by_role("button", name="Toch wel").tap()
    expect(page.get_by_text("Dit gaat niet door.")).to_be_hidden()
    page.get_by_role("button", name="Gaat niet door").tap()
    shoot(page, "own-round-off")
    page = opened_again(page, "/#/vandaag")
    expect(page.get_by_role("link", name="Zelf iets doen")).to_be_visible(timeout=15_000)
    expect(page.get_by_text("Praten met oma")).to_have_count(0)

    phone.set_offline(False)
    page.reload()
    at_school(page)
    [there] = items(server, phone, "/activities?limit=9")
    assert there["kind"] == "home"
    assert there["cancelled_at"]
    page.goto("/#/rondjes")
    page.get_by_text("Gaat niet door (1)").tap()
    page.get_by_role("link", name="Praten met oma").tap()
    expect(page.get_by_role("link", name="Lees terug")).to_be_visible()
    page.get_by_role("button", name="Het gaat toch door").tap()
    expect(page.get_by_text("Je rondje staat er weer.")).to_be_visible()
    at_school(page)
    [there] = items(server, phone, "/activities?limit=9")
    [work] = items(server, phone, "/works?limit=9")
    assert (there["cancelled_at"], work["activity_id"]) == (None, there["id"])


def slide_of(page: Page) -> Locator:
    return page.locator(".stage-slide")


def test_a_show_goes_on_where_it_was(server: Server, phone: BrowserContext, page: Page) -> None:
    make_round(page, "Thuis", "Praten met oma")
    prepare(page)
    page = opened_again(page, "/#/vandaag")
    at_school(page)
    phone.set_offline(True)
    page.goto("/#/laten-zien")
    page.get_by_role("button", name="Laat 1 werkstuk zien").tap()
    page.get_by_role("button", name="Volgende").tap()
    expect(slide_of(page)).to_contain_text("Mijn opa of oma")
    page.reload()
    expect(slide_of(page)).to_contain_text("Mijn opa of oma", timeout=15_000)
    page = opened_again(page, page.url)
    expect(slide_of(page)).to_contain_text("Mijn opa of oma", timeout=15_000)
    page.get_by_role("link", name="Praat met iemand").tap()
    page.get_by_role("button", name="Terug").tap()
    expect(slide_of(page)).to_contain_text("Mijn opa of oma")
    page.get_by_role("button", name="Stop met laten zien").tap()
    expect(page.get_by_role("heading", name="Laten zien")).to_be_visible()
