"""Text, run by run: letters were chosen and placed on the phone, FreeType and HarfBuzz draw them."""

from functools import lru_cache
from math import sqrt
from pathlib import Path
from typing import Any

from PIL import Image, ImageFont

from portfolio.drawing import pictures
from portfolio.drawing.canvas import SHARP, Canvas, Mask, seen_through
from portfolio.drawing.frame import Frame

FONTS = Path(__file__).parent / "fonts"
# Letters are drawn larger and then shrunk, because Pillow places each of them on a whole pixel.
FINE, COARSE, LARGE = 4, 2, 100  # from so many pixels high on, half as fine is enough
MOST_PIXELS = 24_000_000  # of one run while it is drawn; a longer one leaves the picture and is drawn coarser


def put(canvas: Canvas, frame: Frame, element: dict[str, Any]) -> None:
    """All runs of a text or balloon."""
    for run in element["runs"]:
        if "emoji" in run:
            half = run["size"] / 2
            middle = frame @ Frame(1, 0, run["x"] + half, 0, 1, run["y"] + half)
            pictures.put(canvas, middle, [run["emoji"]], run["size"], run["size"])
        elif run["text"].strip():
            _put_letters(canvas, frame @ Frame(1, 0, run["x"], 0, 1, run["y"]), run, element)


def _put_letters(canvas: Canvas, frame: Frame, run: dict[str, Any], element: dict[str, Any]) -> None:
    """A run whose baseline begins in the middle of the frame."""
    height = element["size"] * frame.scales[0]
    direction = "rtl" if run.get("rtl") else "ltr"
    long = font_of(run["font"], 100).getlength(run["text"], direction=direction) / 100
    if not canvas.clipped(frame.all_at(_around(element["size"], long))):
        return
    finer = min(FINE if height < LARGE else COARSE, sqrt(MOST_PIXELS / (3 * height * height * max(1, long))))
    font = font_of(run["font"], max(1.0, round(height * finer, 2)))
    drawn, (x, y) = font.getmask2(run["text"], "L", direction=direction, anchor="ls")
    if 0 in drawn.size:
        return
    units = element["size"] / font.size
    letters = Mask(Image.Image()._new(drawn), (x, y))
    own = frame @ Frame(units, 0, 0, 0, units, 0)
    mask = (
        _upright(canvas, letters, own, int(finer)) if frame.is_upright and finer >= 1 else _turned(canvas, letters, own)
    )
    if mask:
        canvas.stain(mask, element["colour"])


def _around(size: int, long: float) -> list[float]:
    """The box that a run surely lies in, by the length of its text in letter sizes."""
    left, top, right, bottom = -size, -2 * size, size * (long + 1), 2 * size
    return [left, top, right, top, right, bottom, left, bottom]


@lru_cache(maxsize=64)
def font_of(name: str, height: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"{name}.ttf", height, layout_engine=ImageFont.Layout.RAQM)


def _upright(canvas: Canvas, letters: Mask, frame: Frame, finer: int) -> Mask | None:
    """Shrunk onto the pixels of the picture."""
    left, top = round(frame.c * finer) + letters.at[0], round(frame.f * finer) + letters.at[1]
    right, bottom = left + letters.image.width, top + letters.image.height
    box = canvas.clipped([(left / finer, top / finer), (right / finer, bottom / finer)])
    if not box:
        return None
    room = Image.new("L", ((box[2] - box[0]) * finer, (box[3] - box[1]) * finer))
    room.paste(letters.image, (left - box[0] * finer, top - box[1] * finer))
    return Mask(room.reduce(finer), (box[0], box[1]))


def _turned(canvas: Canvas, letters: Mask, frame: Frame) -> Mask | None:
    """Turned at twice the size and then shrunk, for smooth edges."""
    smaller = max(1, int(1 / (2 * frame.scales[0]) + SHARP))
    picture = letters.image.reduce(smaller)
    own = frame @ Frame(smaller, 0, letters.at[0], 0, smaller, letters.at[1])
    w, h = picture.size
    box = canvas.clipped([own.at(x, y) for x, y in ((0, 0), (w, 0), (w, h), (0, h))])
    if not box:
        return None
    left, top, right, bottom = (2 * end for end in box)
    twice = seen_through(picture, Frame(2, 0, 0, 0, 2, 0) @ own, (left, top, right, bottom))
    return Mask(twice.reduce(2), (box[0], box[1]))
