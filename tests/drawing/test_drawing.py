"""What the school draws of a scene, kind by kind, and of what it cannot draw."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PIL import Image, features

from portfolio.drawing import letters, pictures
from portfolio.drawing.digest import digest
from portfolio.drawing.scene import draw_scene
from portfolio.drawing.work import draw
from tests.media.pictures import BLUE, GREEN, RED, YELLOW
from tests.media.pictures import scene as photographed
from tests.works.scenes import (
    EACH_KIND,
    PHOTO,
    balloon,
    board,
    caption,
    comic,
    element,
    panel,
    photo,
    run,
    scene,
    sticker,
    stroke,
    text,
)

SIDE = 200
WHITE, CORAL = (255, 255, 255), (255, 80, 60)
SQUARE = [-1000, -1000, 1000, -1000, 1000, 1000, -1000, 1000]
WHOLE = {"x": 0, "y": 0, "w": 10000, "h": 10000}


@pytest.fixture
def photos() -> dict[str, bytes]:
    file = BytesIO()
    photographed(400, 400).save(file, "WEBP", quality=90)
    return {PHOTO: file.getvalue()}


@pytest.fixture(autouse=True)
def small_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A set of two pictures: a coral square with room around it, and a picture that is green all over."""
    (tmp_path / "sticker").mkdir()
    square = Image.new("RGBA", (512, 512))
    square.paste(CORAL, (128, 128, 384, 384))
    square.save(tmp_path / "sticker/hammer.webp", lossless=True)
    Image.new("RGB", (64, 64), GREEN).save(tmp_path / "sticker/grass.webp", lossless=True)
    monkeypatch.setattr(pictures, "the_set", pictures.PictureSet(tmp_path))
    return tmp_path


def drawn(*elements: dict[str, Any], photos: dict[str, bytes] | None = None, **background: Any) -> Image.Image:
    return draw_scene(scene(*elements, **background), SIDE, lambda name, _: (photos or {}).get(str(name)))


def near(picture: Image.Image, x: int, y: int, colour: tuple[int, ...]) -> bool:
    """Whether the picture has the colour there; x and y in parts of a hundred."""
    seen = picture.getpixel((x * SIDE // 100, y * SIDE // 100))
    assert isinstance(seen, tuple)
    return max(abs(mine - yours) for mine, yours in zip(seen, colour, strict=True)) < 25


def test_the_background_is_a_colour_and_a_picture() -> None:
    assert near(drawn(colour="#1e3cd2"), 50, 50, BLUE)
    assert near(drawn(colour="#1e3cd2", picture="sticker/grass"), 50, 50, GREEN)
    with_room = drawn(colour="#1e3cd2", picture="sticker/hammer")
    assert near(with_room, 50, 50, CORAL)
    assert near(with_room, 5, 5, BLUE)


def test_a_photo_shows_what_was_cropped_out(photos: dict[str, bytes]) -> None:
    whole = drawn(photo(w=10000, h=10000, crop=WHOLE, mask="none", outline=None), photos=photos)
    assert all(near(whole, *at) for at in ((10, 10, RED), (90, 10, GREEN), (10, 90, BLUE), (90, 90, YELLOW)))
    corner = {"x": 7600, "y": 7600, "w": 2300, "h": 2300}
    part = drawn(photo(w=6000, h=6000, crop=corner, mask="none", outline=None), photos=photos)
    assert all(near(part, x, y, YELLOW) for x in (22, 50, 78) for y in (22, 50, 78))
    assert near(part, 18, 50, WHITE)


def test_a_photo_is_turned_mirrored_and_cut_out(photos: dict[str, bytes]) -> None:
    look = {"w": 10000, "h": 10000, "crop": WHOLE, "mask": "none", "outline": None}
    turned = drawn(photo(**look, turn=900), photos=photos)
    assert all(near(turned, *at) for at in ((90, 10, RED), (90, 90, GREEN), (10, 10, BLUE)))
    mirrored = drawn(photo(**look, flip=True), photos=photos)
    assert all(near(mirrored, *at) for at in ((90, 10, RED), (10, 10, GREEN), (90, 90, BLUE)))
    cut = drawn(photo(**{**look, "mask": "circle", "outline": [0, -5000, 5000, 0, 0, 5000, -5000, 0]}), photos=photos)
    assert near(cut, 10, 10, WHITE)
    assert not near(cut, 50, 60, WHITE)


@pytest.mark.parametrize("come", [{}, {PHOTO: b"RIFF\x10\0\0\0WEBPVP8 damaged"}])
def test_a_photo_that_is_not_here_is_a_grey_shape(come: dict[str, bytes]) -> None:
    picture = drawn(photo(w=2000, h=2000, outline=SQUARE), photos=come)
    assert near(picture, 50, 50, (0xD9, 0xD6, 0xE3))
    assert near(picture, 30, 30, WHITE)


def test_a_picture_of_the_set_fills_its_box() -> None:
    picture = drawn(sticker(w=8000, h=4000))
    assert near(picture, 50, 50, CORAL)
    assert near(picture, 67, 50, CORAL)
    assert near(picture, 50, 37, WHITE)
    figure = element("figure", parts={}, layers=["sticker/hammer", "sticker/none", "sticker/hammer"], w=8000, h=4000)
    assert drawn(figure).tobytes() == picture.tobytes()


def test_what_this_set_or_app_does_not_know_is_left_out() -> None:
    unknown = [
        sticker(sticker="sticker/of_later"),
        element("hologram", depth=3),
        element("figure", layers=[], parts={}),
    ]
    assert drawn(*unknown, picture="place/of_later").tobytes() == drawn().tobytes()


def test_a_stroke_that_crosses_itself_has_no_holes() -> None:
    star = [0, -4000, 2400, 3200, -3800, -1200, 3800, -1200, -2400, 3200]
    assert near(drawn(stroke(outline=star)), 50, 50, (204, 0, 0))


def test_a_balloon_has_its_edge_and_its_words() -> None:
    edged = scene(balloon(outlines=[SQUARE], fill="#1e3cd2", line="#f0d21e", runs=[]))
    picture = draw_scene(edged, 1000, _none)
    seen = [picture.getpixel((500, y)) for y in (394, 398, 402, 406)]
    assert seen == [WHITE, YELLOW, YELLOW, BLUE]
    plain = drawn(balloon(outlines=[SQUARE], line=None, runs=[]))
    assert drawn(balloon(outlines=[SQUARE], line=None)).tobytes() != plain.tobytes()


def test_letters_stand_where_the_phone_put_them() -> None:
    picture = drawn(text("E", size=6000, runs=[run("E", x=-2000, y=2000, font="plain")], colour="#000000"))
    ink = picture.convert("L").point(lambda value: 255 * (value < 128)).getbbox()
    assert ink
    left, top, right, bottom = ink
    assert bottom == SIDE * 70 // 100
    assert 30 <= left * 100 / SIDE <= 37 < 50 < right * 100 / SIDE
    assert 26 <= top * 100 / SIDE <= 29  # capitals are 0.71 of the size


def test_arabic_letters_join_and_run_to_the_left() -> None:
    letters = "\u0628\u0628\u0628"  # three times the same letter: at the end, in the middle, at the beginning
    joined = drawn(text(letters, size=2000, runs=[run(letters, x=-2000, y=500, font="arabic", rtl=True)]))
    apart = drawn(*[text(one, size=2000, runs=[run(one, x=-2000, y=500, font="arabic", rtl=True)]) for one in letters])
    assert joined.tobytes() != apart.tobytes()
    assert joined.convert("L").getextrema()[0] < 90


def test_without_fribidi_nothing_is_written_wrongly(monkeypatch: pytest.MonkeyPatch) -> None:
    letters.font_of.cache_clear()
    monkeypatch.setattr(features, "check", lambda feature: feature != "raqm")
    with pytest.raises(OSError, match="portfolio doctor"):
        drawn(text())


def test_a_moodboard_is_square_and_a_comic_as_high_as_its_layout() -> None:
    assert _size(draw("moodboard", board(*EACH_KIND), 320, _none)) == (320, 320)
    page = Image.open(BytesIO(draw("comic", comic(*[panel(n, sticker()) for n in range(2)]), 400, _none)))
    assert page.size == (400, 205)
    assert _size(draw("comic", comic(panel(1, caption=caption("Thuis"))), 400, _none)) == (400, 400)


def test_panels_lie_apart_under_their_captions() -> None:
    blue = {"background": {"colour": "#1e3cd2"}, "elements": []}
    one, two = panel(1) | {"scene": blue}, panel(2, caption=caption("Thuis") | {"y": 500, "h": 1000}) | {"scene": blue}
    page = Image.open(BytesIO(draw("comic", comic(one, two), 400, _none))).convert("RGB")
    seen = [page.getpixel(at) for at in ((5, 100), (100, 100), (200, 100), (300, 100))]
    assert [min(colour) > 250 for colour in seen] == [True, False, True, False]
    assert page.getpixel((220, 15))[0] > 230


def test_the_digest_is_of_what_is_seen() -> None:
    content = board(*EACH_KIND)
    same = digest(content, {PHOTO: "ready"}, "set")
    hushed = board(*[{key: one[key] for key in one if key not in ("why", "locked")} for one in EACH_KIND], closing={})
    assert digest(hushed, {PHOTO: "ready"}, "set") == same
    other = board(*[*EACH_KIND[1:], EACH_KIND[0]])
    assert (
        len({same, digest(other, {PHOTO: "ready"}, "set"), digest(content, {}, "set"), digest(content, {}, "new")}) == 4
    )


def test_a_server_that_only_asks_for_digests_does_not_load_pillow() -> None:
    script = "import sys, portfolio.drawing.digest; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def _none(medium: UUID, pixels: int) -> None:
    return None


def _size(data: bytes) -> tuple[int, int]:
    return Image.open(BytesIO(data)).size
