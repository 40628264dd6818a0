"""The same moodboard by keyboard alone, without a network; the laptop dies under a key held down; all arrives."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.browser import LAPTOP, shoot
from tests.browser.drawn import Maker, kinds, of, start
from tests.browser.keys import Keys
from tests.browser.studio import Studio
from tests.media.pictures import phone_jpeg
from tests.server import Server

pytestmark = pytest.mark.browser

TEN = ["balloon", "figure", "photo", "sticker", "sticker", "sticker", "sticker", "sticker", "text", "text"]
STEP = 100


def put(maker: Maker, studio: Studio, element: str, keys: list[str]) -> None:
    """With the keys that mean something on the stage; it is chosen."""
    handle = maker.page.locator(f'.outline [data-id="{element}"]')
    expect(handle).to_have_attribute("aria-pressed", "true")
    Keys(maker.page).reach(handle)
    for key in keys:
        maker.page.keyboard.press(key)
    maker.kept()


def make_board(maker: Maker, photo: Path) -> dict[str, str]:
    """Ten elements, each moved; returns their ids by what they are."""
    keys = Keys(maker.page)
    studio = Studio(maker.page, keys)
    made: dict[str, str] = {}
    keys.press(maker.page.get_by_role("button", name="Leeg vel"))
    studio.background("Mint")
    made["photo"] = studio.photo(photo)
    put(maker, studio, made["photo"], ["-", "-", *["ArrowLeft"] * 12, *["ArrowUp"] * 12])
    for at, word in enumerate(["hamer", "applaus", "kracht"]):
        made[word] = studio.sticker(word)
        put(maker, studio, made[word], [*["ArrowRight"] * 10 * at, "]", "ArrowDown", "Shift+ArrowDown"])
    studio.why("Omdat ik graag help")
    made["copy"] = studio.copy()
    put(maker, studio, made["copy"], ["ArrowDown"] * 12)
    made["text"] = studio.words("Tekst", "Ik luister goed\nnaar 🙂", "LUID", "Rood")
    put(maker, studio, made["text"], ["ArrowDown"] * 20)
    made["balloon"] = studio.words("Ballon", "Wauw!", "Roepen", "Staart naar rechts")
    put(maker, studio, made["balloon"], ["ArrowUp"] * 15)
    made["figure"] = studio.figure()
    put(maker, studio, made["figure"], ["+", "+", "["])
    made["smiley"] = studio.sticker("blij")
    put(maker, studio, made["smiley"], ["ArrowLeft"] * 15)
    made["last"] = studio.words("Tekst", "Dit ben ik")
    put(maker, studio, made["last"], ["ArrowUp"] * 5)
    return made


def test_a_moodboard_of_ten_elements_by_keyboard_alone_survives_and_arrives(
    server: Server, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(phone_jpeg())
    maker = start(server, tmp_path, new_context, LAPTOP, "moodboard", "qualities-board")
    maker.go_offline()
    made = make_board(maker, photo)
    content = maker.kept()
    assert kinds(content) == TEN
    assert of(content, made["figure"])["turn"] == 3450
    shoot(maker.page, "moodboard-by-keys")

    # What was one too many comes back, and goes again.
    maker.page.keyboard.press("Delete")
    expect(Studio(maker.page, Keys(maker.page)).drawn).to_have_count(9)
    maker.page.keyboard.press("Control+z")
    expect(Studio(maker.page, Keys(maker.page)).drawn).to_have_count(10)
    assert maker.kept() == content

    # The laptop dies while a key is held down.
    keys = Keys(maker.page)
    keys.choose_element(made["photo"])
    for _ in range(3):
        maker.page.keyboard.down("ArrowRight")
    maker.die()
    keys = Keys(maker.page)
    studio = Studio(maker.page, keys)
    expect(studio.drawn).to_have_count(10, timeout=30_000)
    found = maker.value()
    way = of(found, made["photo"])["x"] - of(content, made["photo"])["x"]
    assert way in range(0, 3 * STEP + 1, STEP)
    of(found, made["photo"])["x"] -= way
    assert found == content

    keys.press(maker.page.get_by_role("link", name="Verder"))
    keys.write(maker.page.get_by_label("Jouw uitleg"), "Dit ben ik op mijn best.")
    keys.press(maker.page.get_by_role("button", name="Klaar"))
    expect(maker.page.locator(".runner.making .prompt-form")).to_have_count(0)
    content = maker.value()
    assert content["closing"] == {"text": "Dit ben ik op mijn best."}
    assert of(content, made["kracht"])["why"] == {"text": "Omdat ik graag help"}
    assert maker.go_online() == content
