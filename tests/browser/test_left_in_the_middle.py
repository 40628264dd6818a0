"""A screen that is left while something is made: by a hasty student, into a pocket, or by whoever walks away."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

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
from tests.media.pictures import phone_jpeg
from tests.server import Server

pytestmark = pytest.mark.browser

ASSIGNMENTS = [
    {"phase": "experience", "id": "at-the-company", "version": 1},
    {"phase": "reflect", "id": "best-moment", "version": 1},
]
NOBODY_ANSWERS = "if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = () => new Promise(() => {});"
# A picture of twelve million dots on an old phone.
SLOW_PICTURES = """const really = createImageBitmap;
window.pictureIsBegun = new Promise((begun) => {
  window.createImageBitmap = async (...given) => {
    await new Promise((done) => { window.pictureIsDone = done; begun(); });
    return really(...given);
  };
});"""
INTO_A_POCKET = """state => {
  Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
TEN_MINUTES_PASS = """() => {
  localStorage.setItem("trots.seen", JSON.stringify(Date.now() - 11 * 60_000));
  document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture
def school(server: Server, tmp_path: Path) -> School:
    return open_school(server, tmp_path)


@pytest.fixture
def activity(server: Server, school: School, new_context: Callable[..., BrowserContext]) -> str:
    mentor = new_context(LAPTOP)
    come_in_as_mentor(mentor.new_page(), school.invitation)
    return plan_visit(mentor, server, days=-1, assignments=ASSIGNMENTS)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(phone_jpeg())
    return path


def capture(page: Page, activity: str) -> None:
    page.goto(f"/#/maken/{activity}/experience/at-the-company")
    expect(page.get_by_role("button", name="Tekenen")).to_be_visible(timeout=15_000)


def choose_slowly(page: Page, photo: Path) -> None:
    page.locator("input[type=file]").set_input_files(photo)
    expect(page.locator(".photo-tile")).to_contain_text("Even wachten")
    page.evaluate("window.pictureIsBegun")


def caught(server: Server, context: BrowserContext) -> list[dict[str, Any]]:
    return [work["content"] for work in items(server, context, "/works") if work["kind"] == "capture"]


def test_a_photo_that_takes_long_is_added_to_what_was_done_meanwhile(
    server: Server, school: School, activity: str, new_context: Callable[..., BrowserContext], photo: Path
) -> None:
    phone = new_context(PHONE)
    phone.add_init_script(SLOW_PICTURES)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=True, first=True)
    capture(page, activity)
    choose_slowly(page, photo)
    page.get_by_role("link", name="Stoppen. Alles is bewaard.").click()
    capture(page, activity)
    page.goto(f"/#/maken/{activity}/experience/at-the-company/duimen")
    page.get_by_role("group", name="Meten en rekenen").get_by_role("button", name="Leuk").tap()
    at_phone = page.locator("[aria-pressed=true]")
    expect(at_phone).to_have_count(1)
    page.evaluate("window.pictureIsDone()")
    capture(page, activity)
    expect(page.locator(".moment")).to_have_count(1, timeout=60_000)
    page.goto("/#/vandaag")
    at_school(page)
    [content] = caught(server, phone)
    assert [moment["kind"] for moment in content["moments"]] == ["photo"]
    assert content["marks"] == {"tasks": {"measuring": "up"}}


def test_a_photo_that_takes_long_does_not_undo_klaar(
    server: Server, school: School, activity: str, new_context: Callable[..., BrowserContext], photo: Path
) -> None:
    phone = new_context(PHONE)
    phone.add_init_script(SLOW_PICTURES)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=True, first=True)
    page.goto(f"/#/maken/{activity}/reflect/best-moment/the_moment")
    page.get_by_text("Iets wat ik zag").tap()
    page.locator("input[type=file]").set_input_files(photo)
    expect(page.get_by_text("Foto wordt kleiner gemaakt")).to_be_visible()
    page.evaluate("window.pictureIsBegun")
    page.goto(f"/#/maken/{activity}/reflect/best-moment/klaar")
    page.get_by_role("button", name="Klaar").tap()
    expect(page.get_by_role("button", name="Klaar")).to_have_count(0)
    page.evaluate("window.pictureIsDone()")
    page.goto(f"/#/maken/{activity}/reflect/best-moment/the_moment")
    expect(page.locator(".thumbs img")).to_be_visible(timeout=60_000)
    page.goto("/#/vandaag")
    at_school(page)
    [work] = items(server, phone, "/works")
    assert work["finished_at"]
    assert list(work["media"].values()) == ["here"]


def test_a_drawing_in_a_pocket_is_kept_and_drawn_on_later(
    server: Server, school: School, activity: str, new_context: Callable[..., BrowserContext]
) -> None:
    phone = new_context(PHONE)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=True, first=True)
    capture(page, activity)
    page.get_by_role("button", name="Tekenen").tap()
    place = page.locator("canvas").bounding_box()
    assert place
    page.touchscreen.tap(place["x"] + 40, place["y"] + 40)
    page.evaluate(INTO_A_POCKET, "hidden")
    expect(page.locator(".capture-where .safe")).to_be_visible()
    page.evaluate(INTO_A_POCKET, "visible")
    page.touchscreen.tap(place["x"] + 80, place["y"] + 80)
    page.evaluate(INTO_A_POCKET, "hidden")
    page.wait_for_timeout(1_000)
    page.close()
    page = phone.new_page()
    capture(page, activity)
    expect(page.locator(".moment")).to_have_count(1)
    page.goto("/#/vandaag")
    at_school(page)
    [content] = caught(server, phone)
    assert [moment["kind"] for moment in content["moments"]] == ["drawing"]


def test_what_is_typed_after_the_pocket_belongs_to_the_choice(
    server: Server, school: School, activity: str, new_context: Callable[..., BrowserContext]
) -> None:
    phone = new_context(PHONE)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=True, first=True)
    page.goto(f"/#/maken/{activity}/opbrengst")
    for _ in range(3):
        page.locator(".faces button").nth(2).tap()
    page.locator(".sureness button").nth(1).tap()
    page.locator("#option").fill("Bakker")
    page.evaluate(INTO_A_POCKET, "hidden")
    page.evaluate(INTO_A_POCKET, "visible")
    page.locator("#why").fill("Het ruikt er lekker.")
    page.locator("form button[type=submit]").tap()
    page.wait_for_url("**/#/rondje/**")
    page.goto("/#/vandaag")
    at_school(page)
    [cycle] = items(server, phone, "/cycles")
    assert (cycle["choice"]["options"], cycle["choice"]["why"]) == (["Bakker"], "Het ruikt er lekker.")


def test_a_question_about_the_microphone_does_not_keep_a_shared_laptop_open(
    school: School, activity: str, new_context: Callable[..., BrowserContext]
) -> None:
    laptop = new_context(LAPTOP)
    laptop.add_init_script(NOBODY_ANSWERS)
    page = laptop.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=False, first=True)
    capture(page, activity)
    page.get_by_role("button", name="Inspreken").click()
    expect(page.locator(".recorder")).to_be_visible()
    page.evaluate(TEN_MINUTES_PASS)
    expect(page.locator(".recorder")).to_have_count(0, timeout=15_000)
    assert page.evaluate("sessionStorage.getItem('trots.key')") is None


def test_a_photo_is_kept_before_a_shared_laptop_locks(
    school: School, activity: str, new_context: Callable[..., BrowserContext], photo: Path
) -> None:
    laptop = new_context(LAPTOP)
    laptop.add_init_script(SLOW_PICTURES)
    page = laptop.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=False, first=True)
    capture(page, activity)
    choose_slowly(page, photo)
    page.evaluate(TEN_MINUTES_PASS)
    page.evaluate("window.pictureIsDone()")
    page.get_by_label("Pincode", exact=True).fill(PIN)
    page.keyboard.press("Enter")
    capture(page, activity)
    expect(page.locator(".moment")).to_have_count(1, timeout=60_000)


def test_a_browser_that_keeps_nothing_says_so(school: School, new_context: Callable[..., BrowserContext]) -> None:
    phone = new_context(PHONE)
    phone.add_init_script("indexedDB.open = () => { throw new DOMException('private', 'InvalidStateError'); };")
    page = phone.new_page()
    page.goto(f"/#kaart={school.cards['Sanne'].replace('-', '')}")
    page.get_by_role("button", name="Verder").click()
    for label in ["Nieuwe pincode", "Nog een keer dezelfde pincode"]:
        page.get_by_label(label, exact=True).fill(PIN)
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Trots kan hier niets bewaren")).to_be_visible(timeout=15_000)
