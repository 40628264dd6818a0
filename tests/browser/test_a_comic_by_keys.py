"""The same comic by keyboard alone, without a network; the laptop dies under a key held down; all arrives."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.browser import LAPTOP, shoot
from tests.browser.drawn import kinds, of, start
from tests.browser.keys import Keys
from tests.browser.strip import SIX, Strip, make_comic
from tests.browser.studio import Studio
from tests.media.pictures import phone_jpeg
from tests.server import Server

pytestmark = pytest.mark.browser

STEP = 100


def test_a_comic_of_six_panels_by_keyboard_alone_survives_and_arrives(
    server: Server, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(phone_jpeg())
    maker = start(server, tmp_path, new_context, LAPTOP, "comic", "hero-comic")
    maker.go_offline()
    made = make_comic(Strip(maker, Keys(maker.page)), photo)
    content = maker.kept()
    assert kinds(content) == SIX
    assert [len(panel["scene"]["elements"]) for panel in content["panels"]] == [2, 2, 2, 1, 2, 2]
    shoot(maker.page, "comic-by-keys")

    # The laptop dies while a key is held down.
    Keys(maker.page).choose_element(made["hero"])
    for _ in range(3):
        maker.page.keyboard.down("ArrowUp")
    maker.die()
    expect(Studio(maker.page, Keys(maker.page)).drawn).to_have_count(2, timeout=30_000)
    found = maker.value()
    way = of(content, made["hero"])["y"] - of(found, made["hero"])["y"]
    assert way in range(0, 3 * STEP + 1, STEP)
    of(found, made["hero"])["y"] += way
    assert found == content

    Strip(maker, Keys(maker.page)).finish()
    content = maker.value()
    assert content["title"] == "De held van De Vos"
    assert content["panels"][3]["caption"]["text"] == "Die middag …"
    assert maker.go_online() == content
