"""A moodboard made with fingers on a phone without a network, which dies in the middle of a gesture; all arrives."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.browser import PHONE, shoot
from tests.browser.drawn import Maker, kinds, of, start
from tests.browser.fingers import Fingers, Point, around, middle
from tests.browser.studio import Studio, Taps
from tests.media.pictures import phone_jpeg
from tests.server import Server

pytestmark = pytest.mark.browser

TEN = ["balloon", "figure", "photo", "sticker", "sticker", "sticker", "sticker", "stroke", "stroke", "text"]


def on_stage(maker: Maker, across: float, down: float) -> Point:
    """A place on the board, in parts of its side."""
    box = maker.page.locator(".stage-scene").bounding_box()
    assert box
    return box["x"] + across * box["width"], box["y"] + down * box["height"]


def put(maker: Maker, studio: Studio, element: str, across: float, down: float) -> None:
    """Dragged there by its middle, and let go."""
    place = on_stage(maker, across, down)
    Fingers(maker.page).drag(middle(studio.element(element)), place)
    maker.kept()


def make_board(maker: Maker, photo: Path) -> dict[str, str]:
    """Ten elements, each dragged to a place of its own; returns their ids by what they are."""
    studio = Studio(maker.page, Taps())
    made: dict[str, str] = {}
    maker.page.get_by_role("button", name="Leeg vel").tap(timeout=30_000)
    studio.background("Mint")
    made["photo"] = studio.photo(photo)
    put(maker, studio, made["photo"], 0.25, 0.2)
    for at, word in enumerate(["hamer", "applaus", "kracht"]):
        made[word] = studio.sticker(word)
        put(maker, studio, made[word], 0.2 + 0.3 * at, 0.55)
    studio.why("Omdat ik graag help")
    made["copy"] = studio.copy()
    put(maker, studio, made["copy"], 0.85, 0.85)
    made["text"] = studio.words("Tekst", "Ik luister goed\nnaar 🙂", "LUID", "Rood")
    put(maker, studio, made["text"], 0.35, 0.85)
    made["balloon"] = studio.words("Ballon", "Wauw!", "Roepen")
    put(maker, studio, made["balloon"], 0.75, 0.15)
    made["figure"] = studio.figure()
    put(maker, studio, made["figure"], 0.6, 0.4)
    draw(maker, studio)
    return made


def draw(maker: Maker, studio: Studio) -> None:
    studio.open("Pen")
    fingers = Fingers(maker.page)
    for down in (0.93, 0.97):
        before = studio.count()
        fingers.drag(*(on_stage(maker, across, down) for across in (0.1, 0.3, 0.5, 0.7)))
        expect(studio.drawn).to_have_count(before + 1)
    studio.close()


def test_a_moodboard_of_ten_elements_survives_and_arrives_as_it_was_made(
    server: Server, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(phone_jpeg())
    maker = start(server, tmp_path, new_context, PHONE, "moodboard", "qualities-board")
    maker.go_offline()
    made = make_board(maker, photo)
    content = maker.kept()
    assert kinds(content) == TEN
    shoot(maker.page, "moodboard-made")

    # Two fingers: larger, then around each other.
    studio, fingers = Studio(maker.page, Taps()), Fingers(maker.page)
    studio.nothing_chosen()
    maker.page.touchscreen.tap(*middle(studio.element(made["figure"])))
    expect(maker.page.get_by_role("group", name="Wat je hiermee kunt doen")).to_be_visible()
    figure = studio.element(made["figure"])
    fingers.pinch(around(figure, 20), around(figure, 30))
    fingers.pinch(around(figure, 30), around(figure, 30, upright=True))
    larger = of(maker.kept(), made["figure"])
    before = of(content, made["figure"])
    assert larger["w"] > before["w"] * 1.2
    assert larger["turn"] != before["turn"]

    # The phone dies while the photo is being dragged.
    content = maker.kept()
    place = middle(studio.element(made["photo"]))
    fingers.down(place)
    fingers.move((place[0] + 60, place[1] + 80))
    maker.die()
    studio = Studio(maker.page, Taps())
    expect(studio.drawn).to_have_count(10, timeout=30_000)
    assert maker.value() == content
    shoot(maker.page, "moodboard-reopened")
    put(maker, studio, made["photo"], 0.3, 0.25)

    maker.page.get_by_role("link", name="Verder").tap()
    maker.page.get_by_label("Jouw uitleg").fill("Dit ben ik op mijn best.")
    maker.page.get_by_role("button", name="Klaar").tap()
    expect(maker.page.locator(".runner.making .prompt-form")).to_have_count(0)
    content = maker.value()
    assert content["closing"] == {"text": "Dit ben ik op mijn best."}
    assert of(content, made["kracht"])["why"] == {"text": "Omdat ik graag help"}
    assert maker.go_online() == content
