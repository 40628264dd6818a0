"""Photos of students: a part of each, in the shape that they were cut into."""

from collections.abc import Callable
from io import BytesIO
from math import ceil, floor
from typing import Any
from uuid import UUID

from PIL import Image

from portfolio.drawing.canvas import ROOM, Canvas
from portfolio.drawing.frame import UNITS, Frame, corners
from portfolio.drawing.pictures import factors

# The WebP of a photo, its longest side at least so many pixels if there is such a print, and not many more;
# None for a photo that has not arrived or is gone.
Photos = Callable[[UUID, int], bytes | None]

GONE = "#d9d6e3"
ENOUGH = 0.85  # of a photo's pixels: a print that has so many of them looks the same, and is there ten times sooner


def put(canvas: Canvas, frame: Frame, element: dict[str, Any], photo: Photos) -> None:
    outline = frame.all_at(element.get("outline") or corners(element["w"], element["h"]))
    if not canvas.box_of(outline):
        return
    picture = _opened(photo(UUID(element["medium"]), _needed(frame, element)))
    if picture:
        canvas.put(*_part(picture, frame, element), outline)
    else:
        canvas.fill(outline, GONE)


def _needed(frame: Frame, element: dict[str, Any]) -> int:
    """The pixels of the whole photo's longest side, as large as its part is drawn."""
    across, along = frame.scales
    crop = element["crop"]
    sides: tuple[float, float] = element["w"] * across / crop["w"], element["h"] * along / crop["h"]
    return ceil(ENOUGH * max(sides) * UNITS)


def _opened(data: bytes | None) -> Image.Image | None:
    if data is None:
        return None
    try:
        picture = Image.open(BytesIO(data), formats=["WEBP"])
        picture.load()
        return picture if picture.mode == "RGB" else picture.convert("RGB")
    except OSError:  # damaged on the disk: the rest of the picture is still worth drawing
        return None


def _part(picture: Image.Image, frame: Frame, element: dict[str, Any]) -> tuple[Image.Image, Frame]:
    """What was cropped out, no larger than it is drawn, and the frame of its pixels."""
    crop, w, h = element["crop"], element["w"], element["h"]
    across, along = (crop["w"] / UNITS * picture.width, crop["h"] / UNITS * picture.height)
    left, top = crop["x"] / UNITS * picture.width, crop["y"] / UNITS * picture.height
    smaller = factors(frame, (int(across), int(along)), w, h)
    # Whole pixels around it, and one more that the last pixels can blend with.
    box = (
        max(0, floor(left) - smaller[0]),
        max(0, floor(top) - smaller[1]),
        min(picture.width, ceil(left + across) + smaller[0]),
        min(picture.height, ceil(top + along) + smaller[1]),
    )
    part = _with_edges(picture.reduce(smaller, box))
    x, y = w / across, h / along  # units of the scene that one pixel of the photo measures
    own = Frame(
        x * smaller[0],
        0,
        -w / 2 + x * (box[0] - left - ROOM * smaller[0]),
        0,
        y * smaller[1],
        -h / 2 + y * (box[1] - top - ROOM * smaller[1]),
    )
    return part, frame @ own


def _with_edges(picture: Image.Image) -> Image.Image:
    """Its outermost pixels once more around it: beyond the edge of a photo is no black."""
    larger = picture.resize((picture.width + 2 * ROOM, picture.height + 2 * ROOM), Image.Resampling.NEAREST)
    larger.paste(picture, (ROOM, ROOM))
    return larger
