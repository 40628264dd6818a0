"""At the company without a network: photo, voice, note, thumbs; closed in the middle; all comes to school, once."""

import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.browser.browser import LAPTOP, PHONE, shoot
from tests.browser.school import School, at_school, come_in_as_mentor, come_in_with_card, items, open_school, plan_visit
from tests.media.pictures import phone_jpeg
from tests.server import Server

pytestmark = pytest.mark.browser

ASSIGNMENTS = [
    {"phase": "prepare", "id": "where-am-i-going", "version": 1},
    {"phase": "experience", "id": "at-the-company", "version": 1},
]
REFUSES = """if (navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("no", "NotAllowedError"); };"""


@pytest.fixture
def school(server: Server, tmp_path: Path) -> School:
    return open_school(server, tmp_path)


@pytest.fixture
def visit(server: Server, school: School, new_context: Callable[..., BrowserContext]) -> Callable[..., str]:
    mentor = new_context(LAPTOP)
    come_in_as_mentor(mentor.new_page(), school.invitation)

    def plan(**more: Any) -> str:
        return plan_visit(mentor, server, days=0, **{"assignments": ASSIGNMENTS, **more})

    return plan


def heard(page: Page, seconds: int) -> None:
    """Until so much has been recorded."""
    expect(page.get_by_role("timer")).to_contain_text(re.compile(rf"^\s*0:0[{seconds}-9]"), timeout=20_000)


def record(page: Page, tile: str) -> None:
    page.get_by_role("button", name=tile).tap()
    heard(page, 2)
    shoot(page, f"capture-{tile}")
    page.get_by_role("button", name="Stop en bewaar").tap()
    expect(page.get_by_text("Je opname is bewaard.")).to_be_visible()


def capture_everything(page: Page, photo: Path) -> None:
    page.locator("input[type=file]").set_input_files(photo)
    expect(page.get_by_text("Je foto is bewaard.")).to_be_visible(timeout=30_000)
    record(page, "Inspreken")
    page.get_by_role("button", name="Notitie").tap()
    page.get_by_label("Wat wil je onthouden?").fill("Het ruikt naar hout 🪵")
    page.get_by_role("button", name="Klaar").tap()
    expect(page.get_by_text("Het ruikt naar hout")).to_be_visible()
    page.get_by_role("link", name="Duimen").tap()
    page.get_by_role("group", name="Meten en rekenen").get_by_role("button", name="Leuk").tap()
    page.get_by_role("group", name="Het gaat snel").get_by_role("button", name="Dat wil ik nog weten").tap()
    page.get_by_role("button", name=re.compile("Zet er iets bij.*Hoe is de plek")).tap()
    page.get_by_label("Wat zie jij nog meer?").fill("Overal hout")
    page.get_by_role("button", name="Zet erbij").tap()
    page.get_by_role("group", name="Overal hout").get_by_role("button", name="Niets voor mij").tap()
    shoot(page, "capture-marks")
    page.get_by_role("link", name="Vragen").tap()
    page.get_by_text("Hoe laat begint u?").tap()
    shoot(page, "capture-questions")
    page.get_by_role("link", name="Momenten").tap()


def test_what_is_caught_without_a_network_comes_to_school_once(
    server: Server,
    school: School,
    visit: Callable[..., str],
    new_context: Callable[..., BrowserContext],
    tmp_path: Path,
) -> None:
    activity = visit(photos="ask")
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(phone_jpeg())
    phone = new_context(PHONE)
    sent = _watch_recordings(phone)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Sanne"], own=True, first=True)
    expect(page.get_by_text("Trots werkt nu ook zonder internet")).to_be_visible(timeout=30_000)
    page.goto(f"/#/maken/{activity}/prepare/where-am-i-going/klaar")
    page.get_by_label("Wat wil jij daar vragen?").fill("Hoe laat begint u?")
    page.keyboard.press("Enter")
    page.goto("/#/vandaag")
    at_school(page)

    phone.set_offline(True)
    shoot(page, "capture-today")
    page.get_by_role("link", name="Leg vast wat je ziet").tap()
    expect(page.get_by_text("Vraag of het mag. Geen gezichten.")).to_be_visible(timeout=15_000)
    shoot(page, "capture-empty")
    capture_everything(page, photo)

    # The app is closed while a second recording runs, and opened again, still without a network.
    page.get_by_role("button", name="Inspreken").tap()
    heard(page, 5)
    page.close()
    page = phone.new_page()
    page.goto(f"/#/maken/{activity}/experience/at-the-company")
    expect(page.get_by_text("Je laatste opname is er nog.")).to_be_visible(timeout=15_000)
    expect(page.locator(".moment")).to_have_count(4)
    expect(page.locator("audio")).to_have_count(2)
    for at in range(2):
        assert page.locator("audio").nth(at).evaluate(PLAYS)
    shoot(page, "capture-moments")
    assert _captures(server, phone) == []

    phone.set_offline(False)
    page.goto("/#/vandaag")
    at_school(page)
    [work] = _captures(server, phone)
    content = work["content"]
    assert Counter(moment["kind"] for moment in content["moments"]) == {"photo": 1, "voice": 2, "note": 1}
    assert content["marks"]["tasks"] == {"measuring": "up"}
    assert content["marks"]["place"] == {content["own"][0]["id"]: "down"}
    assert len(content["asked"]) == 1
    media = {moment["medium"] for moment in content["moments"] if "medium" in moment}
    assert set(work["media"]) == media
    voices = {moment["medium"] for moment in content["moments"] if moment["kind"] == "voice"}
    assert Counter(sent) == dict.fromkeys(voices, 1)
    for voice in voices:
        _is_playable_everywhere(server, phone, voice)


# Whether the sound on this device can be played: its first second is decoded.
PLAYS = """audio => new Promise((yes) => {
  audio.onplaying = () => yes(true);
  audio.onerror = () => yes(false);
  audio.muted = true;
  audio.play().catch(() => yes(false));
})"""


def test_where_photos_are_not_allowed_and_the_microphone_is_refused_there_is_another_way(
    server: Server, school: School, visit: Callable[..., str], new_context: Callable[..., BrowserContext]
) -> None:
    activity = visit(photos="no", title="Zorgcentrum De Linde")
    phone = new_context(PHONE)
    phone.add_init_script(REFUSES)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Noah"], own=True, first=True)
    page.goto(f"/#/maken/{activity}/experience/at-the-company")
    expect(page.get_by_text("Hier geen foto's of film.")).to_be_visible(timeout=15_000)
    assert page.locator("input[type=file]").count() == 0
    assert page.get_by_role("button", name="Filmpje").count() == 0

    page.get_by_role("button", name="Inspreken").tap()
    expect(page.get_by_role("alert").filter(has_text="Trots mag je microfoon niet gebruiken")).to_be_visible()
    shoot(page, "capture-refused")
    page.get_by_role("button", name="Kies iets anders").tap()
    page.get_by_role("button", name="Tekenen").tap()
    paper = page.locator("canvas")
    box = paper.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + 40, box["y"] + 40)
    page.mouse.move(box["x"] + 60, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 180, steps=8)
    page.mouse.up()
    shoot(page, "capture-drawing")
    page.get_by_role("button", name="Bewaar je tekening").tap()
    expect(page.get_by_text("Je tekening is bewaard.")).to_be_visible()
    page.goto("/#/vandaag")
    at_school(page)
    [work] = _captures(server, phone)
    assert [moment["kind"] for moment in work["content"]["moments"]] == ["drawing"]
    assert list(work["media"].values()) == ["here"]

    # Taken away, and back again.
    page.goto(f"/#/maken/{activity}/experience/at-the-company")
    page.get_by_role("button", name=re.compile("Haal weg: Tekening")).tap()
    expect(page.locator(".moment")).to_have_count(0)
    page.get_by_role("button", name="Haal terug").tap()
    expect(page.locator(".moment img")).to_be_visible()


def _captures(server: Server, context: BrowserContext) -> list[dict[str, Any]]:
    works = items(server, context, "/works")
    return [work for work in works if work["kind"] == "capture"]


def _watch_recordings(context: BrowserContext) -> list[str]:
    """The ids of the recordings that the phone sends, one for each time."""
    sent: list[str] = []

    def see(request: Request) -> None:
        if request.method == "PUT" and request.headers.get("content-type", "").startswith("audio/"):
            sent.append(request.url.split("/")[-1])

    context.on("request", see)
    return sent


def _is_playable_everywhere(server: Server, phone: BrowserContext, medium: str) -> None:
    """School makes it fit for every phone within a while."""
    address = f"{server.url}/api/v1/media/{medium}/play"
    deadline = time.monotonic() + 60
    while (answer := phone.request.get(address)).status == 404 and time.monotonic() < deadline:
        time.sleep(0.5)
    assert answer.status == 200
    assert answer.headers["content-type"] == "audio/mp4"
    assert len(answer.body()) > 1000


def test_a_pitch_counts_down_and_the_best_moment_comes_from_the_day(
    server: Server,
    school: School,
    visit: Callable[..., str],
    new_context: Callable[..., BrowserContext],
    tmp_path: Path,
) -> None:
    reflect = [{"phase": "reflect", "id": name, "version": 1} for name in ("pitch", "best-moment")]
    activity = visit(assignments=[*ASSIGNMENTS, *reflect])
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(phone_jpeg())
    phone = new_context(PHONE)
    sent = _watch_recordings(phone)
    page = phone.new_page()
    come_in_with_card(page, school.cards["Noah"], own=True, first=True)
    page.goto(f"/#/maken/{activity}/experience/at-the-company")
    page.locator("input[type=file]").set_input_files(photo)
    expect(page.locator(".moment img")).to_be_visible(timeout=30_000)

    page.goto(f"/#/maken/{activity}/reflect/best-moment/the_moment")
    page.get_by_role("button", name="Kies uit je momenten").tap()
    page.get_by_role("button", name="Kies Foto 1").tap()
    expect(page.locator(".thumbs img")).to_be_visible(timeout=15_000)

    page.goto(f"/#/maken/{activity}/reflect/pitch/my_pitch")
    page.get_by_role("button", name="Spreek in").tap()
    expect(page.get_by_role("timer")).to_contain_text(re.compile("nog 0:5[0-7]"), timeout=20_000)
    shoot(page, "pitch")
    page.get_by_role("button", name="Stop en bewaar").tap()
    expect(page.get_by_text("Je opname is bewaard.")).to_be_visible()
    expect(page.locator(".recording video.sound")).to_be_visible(timeout=15_000)
    shoot(page, "pitch-kept")
    page.goto("/#/vandaag")
    at_school(page)
    works = {work["assignment"]["id"]: work["content"] for work in items(server, phone, "/works")}
    [caught] = works["at-the-company"]["moments"]
    assert works["best-moment"]["answers"]["the_moment"]["photos"] == [caught["medium"]]
    assert works["pitch"]["answers"]["my_pitch"]["recordings"] == sent
