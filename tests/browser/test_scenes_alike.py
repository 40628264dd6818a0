"""Phone and school draw the same: twelve scenes by Chromium with the phone's own code, and by Pillow."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser

from portfolio.drawing.pictures import SET
from portfolio.drawing.scene import draw_scene
from portfolio.works.scene import caption as checked_caption
from portfolio.works.scene import scene as checked
from tests.browser.browser import SHOTS
from tests.drawing.likeness import Likeness, likeness
from tests.drawing.phone import Phone, read
from tests.media.pictures import scene as photographed

pytestmark = pytest.mark.browser
SCENES = {path.stem: read(path) for path in sorted((Path(__file__).parents[1] / "drawing/scenes").glob("*.json"))}
SMALL, LARGE = 480, 1600


@pytest.fixture(scope="module")
def phone(chromium: Browser) -> Iterator[Phone]:
    page = Phone(chromium)
    yield page
    page.close()


@cache
def photos() -> dict[str, bytes]:
    """Two that are here; the third that the scenes name is not."""
    sizes = {"018f0000-0000-7000-8000-00000000000a": (1600, 1200), "018f0000-0000-7000-8000-00000000000b": (1200, 1600)}
    found = {}
    for name, size in sizes.items():
        file = BytesIO()
        photographed(*size).save(file, "WEBP", quality=80)
        found[name] = file.getvalue()
    return found


def at_school(drawing: dict[str, Any], side: int) -> Image.Image:
    return draw_scene(drawing["scene"], side, lambda name, _: photos().get(str(name)), drawing.get("caption"))


def is_the_same(seen: Likeness) -> bool:
    return seen.whole >= 0.97 and seen.detail >= 0.90 and seen.worst >= 0.80


@pytest.mark.parametrize("side", [SMALL, LARGE])
@pytest.mark.parametrize("name", SCENES)
def test_phone_and_school_draw_it_alike(phone: Phone, name: str, side: int) -> None:
    one, other = phone.draw(SCENES[name], side, photos()), at_school(SCENES[name], side)
    both = Image.new("RGB", (2 * side + 10, side))
    both.paste(one, (0, 0))
    both.paste(other, (side + 10, 0))
    (SHOTS / "drawing").mkdir(parents=True, exist_ok=True)
    both.save(SHOTS / f"drawing/{name}-{side}.png")
    seen = likeness(one, other)
    print(f"{name} at {side}: {seen.whole:.4f} {seen.detail:.4f} {seen.worst:.3f}")
    assert is_the_same(seen)


@pytest.mark.parametrize("name", SCENES)
def test_what_is_drawn_amiss_is_seen(phone: Phone, name: str) -> None:
    """The smallest element elsewhere or missing, a text in other letters: the same measure refuses each."""
    truth = phone.draw(SCENES[name], SMALL, photos())
    for what, planted in _amiss(SCENES[name]):
        assert not is_the_same(likeness(truth, at_school(planted, SMALL))), what


def test_every_kind_is_among_them_and_its_pictures_are_in_the_set() -> None:
    elements = [one for drawing in SCENES.values() for one in drawing["scene"]["elements"]]
    kinds = {"photo", "sticker", "text", "balloon", "stroke", "figure"}
    assert {one["kind"] for one in elements} == kinds | {"hologram"}, "and one of a later app"
    pictures = {name for one in elements for name in [one.get("sticker"), *one.get("layers", [])] if name}
    assert {name for name in pictures if not (SET / f"{name}.webp").is_file()} == {"sticker/not_in_this_set"}


@pytest.mark.parametrize("name", SCENES)
def test_they_keep_the_contract(name: str) -> None:
    checked(SCENES[name]["scene"])
    if "caption" in SCENES[name]:
        checked_caption(SCENES[name]["caption"])


def _amiss(drawing: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    elements = drawing["scene"]["elements"]
    shown = [place for place, one in enumerate(elements) if one["kind"] != "hologram" and "not_in" not in str(one)]
    least = min(shown, key=lambda place: elements[place]["w"] * elements[place]["h"])
    moved, without = deepcopy(drawing), deepcopy(drawing)
    moved["scene"]["elements"][least]["x"] += 100
    yield "a hundredth to the right", moved
    del without["scene"]["elements"][least]
    yield "missing", without
    for place, one in enumerate(elements):
        if any("font" in run for run in one.get("runs", [])):
            other = deepcopy(drawing)
            for run in other["scene"]["elements"][place]["runs"]:
                run |= {"font": "loud" if run["font"] != "loud" else "plain"} if "font" in run else {}
            yield f"other letters in {one['id']}", other
            return
