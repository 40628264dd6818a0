"""Outlines as masks, with smooth edges.

Pillow's own polygons have jagged edges, and holes where an outline crosses itself. FreeType fills letters the way the
phone fills outlines, so an outline becomes the only letter of a font made on the spot.
"""

from io import BytesIO
from itertools import pairwise
from math import ceil, floor, hypot
from struct import pack

from PIL import Image, ImageFont

from portfolio.drawing.frame import Box

Point = tuple[float, float]

EM = 16_384  # units of the font; the most that FreeType takes
FINEST = 16  # steps a pixel is divided in
REACH = 32_000  # the largest number that a letter's point may have, with room for rounding
# An edge that crosses the picture hundreds of times takes FreeType seconds. Nobody draws one; it is drawn coarser.
LONGEST_EDGE = 20  # times the width and height of its box

_LETTER = "A"


def mask_of(outline: list[Point], within: Box, edge: float = 0) -> tuple[Image.Image, tuple[int, int]] | None:
    """How much of each pixel lies inside the outline, or with `edge` on the line of that width along it.

    The mask and where its corner lies; None for what lies outside the box `within`.
    """
    margin = edge + 2
    outline = _clipped(outline, within[0] - margin, within[1] - margin, within[2] + margin, within[3] + margin)
    if len(outline) < 3:
        return None
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    left, top = floor(min(xs)), floor(min(ys))
    width, height = max(xs) - left, max(ys) - top
    coarse = ceil(_length(outline) / (LONGEST_EDGE * (width + height + 10)))
    steps = min(FINEST, REACH / (max(width, height) + 1)) / coarse
    letter = [(round((x - left) * steps), round((top - y) * steps)) for x, y in outline]
    font = ImageFont.truetype(BytesIO(_font(letter)), EM / (steps * coarse), layout_engine=ImageFont.Layout.BASIC)
    drawn, (x, y) = font.getmask2(_LETTER, "L", stroke_width=edge / 2 / coarse, anchor="ls")
    if 0 in drawn.size:
        return None
    mask = Image.Image()._new(drawn)
    if coarse > 1:
        mask = mask.resize((mask.width * coarse, mask.height * coarse), Image.Resampling.BILINEAR)
    return mask, (left + x * coarse, top + y * coarse)


def _length(outline: list[Point]) -> float:
    return sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise([outline[-1], *outline]))


def _clipped(outline: list[Point], left: float, top: float, right: float, bottom: float) -> list[Point]:
    """The part inside the box; what is beyond a side is drawn flat onto it, so that inside stays inside."""
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        if outline and min(sign * (point[axis] - limit) for point in outline) < 0:
            outline = _cut(outline, axis, limit, sign)
    return outline


def _cut(outline: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    kept: list[Point] = []
    for before, point in pairwise([outline[-1], *outline]):
        was, lies = sign * (before[axis] - limit), sign * (point[axis] - limit)
        if (was < 0) != (lies < 0):
            share = was / (was - lies)
            crossing = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            kept.append((limit, crossing) if axis == 0 else (crossing, limit))
        if lies >= 0:
            kept.append(point)
    return kept


def _font(letter: list[tuple[int, int]]) -> bytes:
    """A TrueType font of one letter (https://learn.microsoft.com/typography/opentype/spec/otff)."""
    count = len(letter)
    xs, ys = [x for x, _ in letter], [y for _, y in letter]
    box = min(xs), min(ys), max(xs), max(ys)
    points = b"\x01" * count + b"".join(pack(f">{count}h", *_steps(values)) for values in (xs, ys))
    glyph = pack(">5hHH", 1, *box, count - 1, 0) + points
    tables = {
        "cmap": pack(">4HI", 0, 1, 3, 10, 12) + pack(">2H6I", 12, 0, 28, 0, 1, ord(_LETTER), ord(_LETTER), 1),
        "glyf": glyph,
        "head": pack(">4I2H2Q4h2H3h", 0x10000, 0, 0, 0x5F0F3CF5, 0, EM, 0, 0, *box, 0, 1, 2, 1, 0),
        "hhea": pack(">I3hH11hH", 0x10000, EM, *[0] * 14, 2),
        "hmtx": pack(">HhHh", 0, 0, 0, box[0]),
        "loca": pack(">3I", 0, 0, len(glyph)),
        # The 1 says that there are instructions: without any, FreeType would bend the letter to whole pixels.
        "maxp": pack(">I14H", 0x10000, 2, count, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0),
    }
    header, body = pack(">I4H", 0x10000, len(tables), 0, 0, 0), b""
    for name, table in tables.items():
        header += name.encode() + pack(">3I", 0, 12 + 16 * len(tables) + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return header + body


def _steps(values: list[int]) -> list[int]:
    return [value - before for before, value in pairwise([0, *values])]
