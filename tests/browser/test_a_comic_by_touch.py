"""A comic of six panels by fingers, without a network; the phone dies in the middle of a gesture; all arrives."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.browser import PHONE, shoot
from tests.browser.drawn import Maker, kinds, of, start
from tests.browser.fingers import Fingers, middle
from tests.browser.strip import SIX, Strip, make_comic
from tests.browser.studio import Studio, Taps
from tests.media.pictures import phone_jpeg
from tests.server import Server

pytestmark = pytest.mark.browser


def drag(maker: Maker, element: str, dx: float, dy: float, *, let_go: bool = True) -> None:
    studio, fingers = Studio(maker.page, Taps()), Fingers(maker.page)
    place = middle(studio.element(element))
    fingers.down(place)
    fingers.move((place[0] + dx, place[1] + dy))
    if let_go:
        fingers.up()
        maker.kept()


def test_a_comic_of_six_panels_survives_and_arrives_as_it_was_made(
    server: Server, new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(phone_jpeg())
    maker = start(server, tmp_path, new_context, PHONE, "comic", "hero-comic")
    maker.go_offline()
    made = make_comic(Strip(maker, Taps()), photo)
    content = maker.kept()
    assert kinds(content) == SIX
    assert [len(panel["scene"]["elements"]) for panel in content["panels"]] == [2, 2, 2, 1, 2, 2]
    shoot(maker.page, "comic-last-panel")

    # The hero flies a little; the phone dies while it flies on.
    drag(maker, made["hero"], -40, -60)
    content_after = maker.kept()
    assert of(content_after, made["hero"])["y"] < of(content, made["hero"])["y"]
    drag(maker, made["hero"], 50, 30, let_go=False)
    maker.die()
    expect(Studio(maker.page, Taps()).drawn).to_have_count(2, timeout=30_000)
    assert maker.value() == content_after
    drag(maker, made["hero"], 30, 20)

    Strip(maker, Taps()).finish()
    content = maker.value()
    shoot(maker.page, "comic-made")
    assert content["title"] == "De held van De Vos"
    assert content["panels"][3]["caption"]["text"] == "Die middag …"
    assert maker.go_online() == content
