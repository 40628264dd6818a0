"""The main job by touch at 360 × 740: prepare without a network, restart, arrive at school once, be read, answer."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.browser import LAPTOP, PHONE, shoot
from tests.browser.school import School, at_school, come_in_as_mentor, come_in_with_card, items, open_school, plan_visit
from tests.media.pictures import looks_upright, phone_jpeg
from tests.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def school(server: Server, tmp_path: Path) -> School:
    return open_school(server, tmp_path)


def prepare_offline(page: Page, photo: Path) -> None:
    """Every prompt in turn: a chip where there are chips, words where there are none, one photo, one skipped."""
    page.get_by_role("link", name="Bereid je voor").tap()
    has_photo = False
    for number in range(1, 17):
        expect(page.get_by_text(f"Vraag {number} van 16")).to_be_visible()
        chips = page.locator("fieldset.chips label.chip, .chips button.chip").filter(has_not_text="Lees voor")
        if number == 4:
            page.get_by_role("button", name="Sla over").tap()
            continue
        if chips.count():
            chips.first.tap()
        else:
            page.get_by_role("textbox").fill(f"Antwoord {number}: ik ben benieuwd 🥐")
        if number > 4 and not has_photo and page.locator("input[type=file]").count():
            has_photo = True
            page.locator("input[type=file]").set_input_files(photo)
            expect(page.locator("img").first).to_be_visible(timeout=30_000)
        page.get_by_role("button", name="Volgende", exact=True).tap()


def test_a_preparation_travels_from_a_phone_without_a_network_to_a_mentors_reaction(
    server: Server, school: School, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    mentor = new_context(LAPTOP)
    desk = mentor.new_page()
    come_in_as_mentor(desk, school.invitation)
    activity = plan_visit(mentor, server)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(phone_jpeg())

    phone = new_context(PHONE)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=True, first=True)
    expect(page.get_by_text("Trots werkt nu ook zonder internet")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("link", name="Bereid je voor")).to_be_visible(timeout=30_000)
    at_school(page)
    shoot(page, "phone-today")

    phone.set_offline(True)
    prepare_offline(page, photo)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Klaar?")
    shoot(page, "phone-overview-offline")

    # The app is closed and opened again, still without a network.
    page.close()
    page = phone.new_page()
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hoi Sanne")
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going/klaar")
    page.get_by_role("button", name="Klaar").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Goed voorbereid!")
    share = page.get_by_role("button", name=re.compile("Deel met"))
    if share.count():
        share.tap()
    shoot(page, "phone-proud-offline")
    assert items(server, phone, "/works") == []

    phone.set_offline(False)
    page.goto("/#/vandaag")
    at_school(page)
    works = items(server, phone, "/works")
    assert len(works) == 1
    work = works[0]
    assert work["finished_at"]
    assert list(work["media"].values()) == ["here"]
    _is_upright_without_place(server, phone, next(iter(work["media"])))

    desk.goto(f"/#/rondje/{activity}")
    desk.reload()
    expect(desk.get_by_role("link", name=re.compile(r"^Lees.*Sanne van den Berg"))).to_be_visible(timeout=15_000)
    expect(desk.get_by_text("Noah Osei")).to_be_visible()
    shoot(desk, "mentor-activity")
    desk.get_by_role("link", name=re.compile(r"^Lees.*Sanne van den Berg")).click()
    expect(desk.locator("img").first).to_be_visible(timeout=15_000)
    desk.get_by_text("Vraag", exact=True).first.click()
    desk.get_by_role("textbox").fill("Wat wil je als eerste zien?")
    desk.get_by_role("button", name="Stuur").click()
    expect(desk.get_by_text("Je reactie is bewaard.")).to_be_visible()
    at_school(desk)
    shoot(desk, "mentor-work")

    page.goto("/#/vandaag")
    page.reload()
    page.get_by_text("heeft een vraag").first.tap(timeout=15_000)
    expect(page.get_by_text("Wat wil je als eerste zien?")).to_be_in_viewport()
    page.get_by_role("textbox").fill("De oven!")
    page.get_by_role("button", name="Stuur").tap()
    expect(page.get_by_text("Je reactie is bewaard.")).to_be_visible()
    at_school(page)
    comments = items(server, phone, "/comments")
    assert sorted((c["author"]["role"], c["text"]) for c in comments) == [
        ("mentor", "Wat wil je als eerste zien?"),
        ("student", "De oven!"),
    ]
    shoot(page, "phone-thread")

    page.goto("/#/ik/meekijkers")
    expect(page.get_by_text("las je werk")).to_be_visible(timeout=15_000)

    _take_back_and_bin(page, desk, work["id"])
    assert len(items(server, phone, "/works")) == 1


def _take_back_and_bin(page: Page, desk: Page, work_id: str) -> None:
    page.goto(f"/#/werkstuk/{work_id}")
    page.get_by_role("button", name="Neem terug").tap()
    expect(page.get_by_text("Alleen jij ziet dit nu.")).to_be_visible()
    at_school(page)
    desk.reload()
    expect(desk.get_by_text("niet (meer) met u gedeeld")).to_be_visible(timeout=15_000)
    page.get_by_role("button", name="Gooi weg").first.tap()
    page.get_by_role("button", name="Ja, gooi weg").tap()
    expect(page.get_by_text("Het ligt in de prullenbak.")).to_be_visible()
    page.goto("/#/prullenbak")
    expect(page.get_by_role("heading", name="Prullenbak")).to_be_visible()
    page.get_by_role("main").get_by_role("button", name="Haal terug").tap()
    expect(page.get_by_text("De prullenbak is leeg.")).to_be_visible()
    at_school(page)


def test_afterwards_the_student_looks_back(
    server: Server, school: School, new_context: Callable[..., BrowserContext]
) -> None:
    mentor = new_context(LAPTOP)
    come_in_as_mentor(mentor.new_page(), school.invitation)
    activity = plan_visit(mentor, server, days=-1)
    phone = new_context(PHONE)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Noah"], own=True, first=True)
    page.goto(f"/#/maken/{activity}/reflect/does-this-fit-me")
    for _ in range(13):
        chips = page.locator("fieldset.chips label.chip, .chips button.chip").filter(has_not_text="Lees voor")
        expect(page.get_by_text(re.compile(r"Vraag \d+ van 13"))).to_be_visible()
        before = page.get_by_text(re.compile(r"Vraag \d+ van 13")).inner_text()
        if chips.count():
            chips.first.tap()
        else:
            page.get_by_role("textbox").fill("Ik vond het leuk.")
        page.get_by_role("button", name="Volgende", exact=True).tap()
        expect(page.get_by_text(before)).to_have_count(0)
    page.get_by_role("button", name="Klaar").tap()
    for statement in ("welk werk er is", "wat ik leuk vind", "wat ik goed kan"):
        expect(page.get_by_role("heading", level=1)).to_contain_text(statement)
        page.get_by_role("button", name="Best wel").tap()
    page.get_by_role("button", name="Nog geen idee").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("trots")
    page.goto("/#/vandaag")
    at_school(page)
    cycles = items(server, phone, "/cycles")
    mine = next(cycle for cycle in cycles if cycle["activity_id"] == activity)
    assert mine["phases"]["reflect"] == "done"
    assert mine["missing"] == ["goals"]
    assert (mine["rating"]["motives"], mine["choice"]["sureness"]) == (3, "none")


def _is_upright_without_place(server: Server, context: BrowserContext, medium: str) -> None:
    picture = context.request.get(f"{server.url}/api/v1/media/{medium}/1600")
    image = Image.open(BytesIO(picture.body()))
    assert looks_upright(image)
    assert not image.getexif()
    assert b"GPS" not in picture.body()
