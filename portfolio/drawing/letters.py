"""Text, run by run: letters were chosen and placed on the phone, FreeType and HarfBuzz draw them."""

from functools import lru_cache
from math import sqrt
from pathlib import Path
from typing import Any

from PIL import Image, ImageFont, features

from portfolio.drawing import pictures
from portfolio.drawing.canvas import SHARP, Canvas, Mask, seen_through
from portfolio.drawing.frame import Frame

FONTS = Path(__file__).parent / "fonts"
# Letters are drawn larger and then shrunk, because Pillow places each of them on a whole pixel.
FINE, COARSE, LARGE = 3, 2, 48  # from so many pixels high on, half as fine is enough
BREAKS = str.maketrans(dict.fromkeys("\n\r\x1c\x1d\x1e\x85\u2029", " "))  # a run is one line; FriBiDi insists on it
LAID_OUT = 100  # pixels high, to see how large a run is
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
    text, way = run["text"].translate(BREAKS), "rtl" if run.get("rtl") else "ltr"
    # Marks pile up over and under a letter without end, so nothing but laying it out tells how large a run is.
    laid_out = font_of(run["font"], LAID_OUT).getbbox(text, direction=way, anchor="ls")
    left, top, right, bottom = (end / LAID_OUT for end in laid_out)
    size = frame @ Frame(element["size"], 0, 0, 0, element["size"], 0)
    if not canvas.box_of(size.all_at((left, top, right, top, right, bottom, left, bottom)), margin=1):
        return
    height = size.scales[0]
    pixels = max(1.0, (right - left) * (bottom - top) * height * height)
    finer = min(FINE if height < LARGE else COARSE, sqrt(MOST_PIXELS / pixels))
    if not canvas.takes(int(pixels * finer * finer / 8)):
        return
    font = font_of(run["font"], max(1.0, round(height * finer, 2)))
    drawn, at = font.getmask2(text, "L", direction=way, anchor="ls")
    if 0 in drawn.size:
        return
    letters, own = Mask(Image.Image()._new(drawn), at), size @ Frame(1 / font.size, 0, 0, 0, 1 / font.size, 0)
    upright = frame.is_upright and finer in (FINE, COARSE)
    if mask := _upright(canvas, letters, own, int(finer)) if upright else _turned(canvas, letters, own):
        canvas.stain(mask, element["colour"])


@lru_cache(maxsize=64)
def font_of(name: str, height: float) -> ImageFont.FreeTypeFont:
    if not features.check("raqm"):  # without it Arabic would fall apart into letters
        raise OSError("FriBiDi is missing: see `portfolio doctor`")
    return ImageFont.truetype(FONTS / f"{name}.ttf", height, layout_engine=ImageFont.Layout.RAQM)


def _upright(canvas: Canvas, letters: Mask, frame: Frame, finer: int) -> Mask | None:
    """Shrunk onto the pixels of the picture."""
    left, top = round(frame.c * finer) + letters.at[0], round(frame.f) * finer + letters.at[1]
    right, bottom = left + letters.image.width, top + letters.image.height
    box = canvas.box_of([(left / finer, top / finer), (right / finer, bottom / finer)])
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
    box = canvas.box_of(own.all_at((0, 0, w, 0, w, h, 0, h)))
    if not box:
        return None
    left, top, right, bottom = (2 * end for end in box)
    twice = seen_through(picture, Frame(2, 0, 0, 0, 2, 0) @ own, (left, top, right, bottom))
    return Mask(twice.reduce(2), (box[0], box[1]))
