"""One whole round of one class: planned, prepared, lived through, looked back on, and a step on; one was absent."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.browser import LAPTOP, PHONE, shoot
from tests.browser.school import School, at_school, come_in_as_mentor, come_in_with_card, items, open_school
from tests.media.pictures import phone_jpeg
from tests.server import Server

pytestmark = pytest.mark.browser

THERE = ["Sanne", "Noah", "Amira"]
CLASS_LIST = """leerlingnummer;voornaam;tussenvoegsel;achternaam;klas;leerjaar;mentor
00121;Sanne;van den;Berg;2B;2;{mentor}
00122;Noah;;Osei;2B;2;{mentor}
00123;Amira;;Haddad;2B;2;{mentor}
00124;Daan;de;Wit;2B;2;{mentor}
"""


@pytest.fixture
def school(server: Server, tmp_path: Path) -> School:
    return open_school(server, tmp_path, CLASS_LIST)


def day(shift: int) -> str:
    today = datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    return today.fromordinal(today.toordinal() + shift).isoformat()


def plan(page: Page) -> str:
    """For tomorrow; what the screen proposes is right."""
    page.get_by_role("link", name="Plan een activiteit").click()
    page.get_by_label("Bedrijf of school").fill("Bakkerij De Vos")
    page.get_by_label("Datum").fill(day(1))
    page.get_by_role("button", name="Zet klaar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bakkerij De Vos")
    return page.url.rpartition("/")[2]


def turn_the_day(page: Page) -> None:
    """The visit was this morning already, and Daan was ill."""
    page.get_by_role("link", name="Verander", exact=True).click()
    page.get_by_label("Datum").fill(day(0))
    page.get_by_label("Tijd", exact=True).fill("00:01")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.get_by_role("button", name="Was niet mee: Daan de Wit").click()
    expect(page.get_by_role("listitem").filter(has_text="Daan de Wit").get_by_text("Niet mee")).to_be_visible()


def prepare(page: Page, activity: str) -> None:
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going")
    page.locator("fieldset.chips label.chip, .chips button.chip").first.tap()
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going/klaar")
    page.get_by_label("Wat wil jij daar vragen?").fill("Hoe laat begint u?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Klaar").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Goed voorbereid!")
    page.goto("/#/vandaag")
    at_school(page)


def capture(page: Page, activity: str, photo: Path) -> None:
    """On the floor of the bakery, without a network."""
    page.goto(f"/#/maken/{activity}/experience/at-the-company")
    page.locator("input[type=file]").set_input_files(photo)
    expect(page.get_by_text("Je foto is bewaard.")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Inspreken").tap()
    expect(page.get_by_role("timer")).to_contain_text("0:02", timeout=20_000)
    page.get_by_role("button", name="Stop en bewaar").tap()
    expect(page.get_by_text("Je opname is bewaard.")).to_be_visible()
    page.get_by_role("link", name="Duimen").tap()
    page.get_by_role("group", name="Meten en rekenen").get_by_role("button", name="Leuk").tap()


def look_back(page: Page, activity: str) -> None:
    """The prompts, then three faces and the choice."""
    page.goto(f"/#/maken/{activity}/reflect/does-this-fit-me")
    for number in range(1, 14):
        place = page.get_by_text(f"Vraag {number} van 13")
        expect(place).to_be_visible()
        chips = page.locator("fieldset.chips label.chip, .chips button.chip")
        if chips.count():
            chips.first.tap()
        page.get_by_role("button", name="Volgende", exact=True).tap()
        expect(place).to_have_count(0)
    page.get_by_role("button", name="Klaar").tap()
    for _ in range(3):
        said = page.get_by_role("heading", level=1).inner_text()
        page.get_by_role("button", name="Best wel").tap()
        expect(page.get_by_role("heading", name=said)).to_have_count(0)
    page.get_by_role("button", name="Ik twijfel").tap()
    page.get_by_label("Typ er een").fill("Bakker")
    page.get_by_role("button", name="Klaar").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("trots")


def step_further(page: Page, activity: str) -> None:
    page.goto(f"/#/maken/{activity}/next_step/next-step")
    page.get_by_role("button", name="Praten met iemand die dit werk doet").tap()
    page.get_by_role("button", name="Volgende", exact=True).tap()
    page.get_by_role("button", name="Mijn ouders").tap()
    page.get_by_role("button", name="Volgende", exact=True).tap()
    page.get_by_role("button", name="Volgende week").tap()
    page.get_by_role("button", name="Bewaar mijn stap").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Dat is een plan!")


def test_a_class_goes_all_the_way_round(
    server: Server, school: School, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(phone_jpeg())
    mentor = new_context(LAPTOP)
    desk = mentor.new_page()
    come_in_as_mentor(desk, school.invitation)
    activity = plan(desk)
    phones: dict[str, tuple[BrowserContext, Page]] = {}
    for name in [*THERE, "Daan"]:
        phone = new_context(PHONE)
        page = phone.new_page()
        phones[name] = (phone, page)
        come_in_with_card(page, school.cards[name], own=True, first=True)
        expect(page.get_by_text("Trots werkt nu ook zonder internet")).to_be_visible(timeout=30_000)
        expect(page.get_by_role("link", name="Bereid je voor")).to_be_visible(timeout=30_000)
    for name in THERE:
        prepare(phones[name][1], activity)
    turn_the_day(desk)

    for name in THERE:
        phone, page = phones[name]
        page.evaluate("dispatchEvent(new Event('online'))")
        expect(page.get_by_text("Bereid je voor")).to_have_count(0)
        phone.set_offline(True)
        capture(page, activity, photo)
        look_back(page, activity)
        step_further(page, activity)
        phone.set_offline(False)
        page.goto("/#/vandaag")
        at_school(page)
        page.goto(f"/#/rondje/{activity}")
        expect(page.get_by_text("Dit rondje is compleet!")).to_be_visible()
        shoot(page, f"class-{name}")
        page.goto("/#/dossier")
        expect(page.get_by_text("Je dossier is compleet")).to_be_visible()

    absent = phones["Daan"][1]
    absent.evaluate("dispatchEvent(new Event('online'))")
    expect(absent.get_by_text("Je was er niet bij.")).to_be_visible(timeout=15_000)
    cycles = {cycle["student"]["name"]: cycle for cycle in items(server, mentor, "/cycles")}
    assert {name: cycle["state"] for name, cycle in cycles.items() if cycle["state"] != "moved"}[
        "Daan de Wit"
    ] == "absent"
    for name in ("Sanne van den Berg", "Noah Osei", "Amira Haddad"):
        assert cycles[name]["missing"] == []
        assert cycles[name]["rating"] == cycles[name]["rating"] | {"work_exploration": 3, "motives": 3, "qualities": 3}
        assert (cycles[name]["choice"]["sureness"], cycles[name]["choice"]["options"]) == ("doubt", ["Bakker"])
    for name in THERE:
        works = items(server, phones[name][0], "/works")
        assert sorted(work["kind"] for work in works) == ["answers", "answers", "capture", "step"]
        assert {state for work in works for state in work["media"].values()} <= {"here", "processing"}
    desk.reload()
    shoot(desk, "class-mentor")
