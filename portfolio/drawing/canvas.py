"""The picture that is being drawn: shapes, pictures and masks are put on it, each in its own small box."""

from math import ceil, floor
from typing import NamedTuple

from PIL import Image

from portfolio.drawing.frame import Box, Frame, corners
from portfolio.drawing.outlines import Point, mask_of

SHARP = 1e-6  # of a pixel: what lies so near to a whole one lies on it
# So many times is the whole square painted over, and no more: thousands of huge letters take no hour.
MOST_COATS = 300
ROOM = 3  # pixels around a picture, so that its edges can be smooth wherever they fall


class Mask(NamedTuple):
    """How much of each pixel something covers, and where its left top corner lies."""

    image: Image.Image
    at: tuple[int, int]


class Canvas:
    """A square picture of a scene."""

    def __init__(self, side: int, colour: str) -> None:
        self.image = Image.new("RGB", (side, side), colour)
        self.box: Box = (0, 0, side, side)
        self.frame = Frame.of_scene(side)
        self._paint = MOST_COATS * side * side

    def fill(self, outline: list[Point], colour: str, line: float = 0) -> None:
        """The inside of an outline given in pixels, or with `line` the line of that width along it."""
        if self.box_of(outline, line) and (mask := mask_of(outline, self.box, line)):
            self.stain(Mask(*mask), colour)

    def fill_box(self, frame: Frame, w: float, h: float, colour: str) -> None:
        self.fill(frame.all_at(corners(w, h)), colour)

    def stain(self, mask: Mask, colour: str) -> None:
        x, y = mask.at
        self.image.paste(colour, (x, y, x + mask.image.width, y + mask.image.height), mask.image)

    def put(self, picture: Image.Image, frame: Frame, outline: list[Point] | None = None) -> None:
        """A picture, whose own pixels lie in `frame`: RGB inside an outline, or RGBa as its own alpha says.

        The outermost pixels on each side, as many as ROOM, are there for smooth edges alone.
        """
        picture, frame = straightened(picture, frame)
        w, h = picture.size
        box = self.box_of(frame.all_at((1, 1, w - 1, 1, w - 1, h - 1, 1, h - 1)))
        if not box:
            return
        if outline is None:
            shown = seen_through(picture, frame, box).convert("RGBA")
            self.image.paste(shown, box, shown)
        elif mask := mask_of(outline, box):
            image, (x, y) = mask
            shown = seen_through(picture, frame, box)
            self.image.paste(shown, box, _moved(image, (x - box[0], y - box[1]), shown.size))

    def box_of(self, points: list[Point], margin: float = 0) -> Box | None:
        """The whole pixels around the points that are about to be painted; None where nothing is to be seen of them."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = floor(min(xs) - margin + SHARP), floor(min(ys) - margin + SHARP)
        right, bottom = ceil(max(xs) + margin - SHARP), ceil(max(ys) + margin - SHARP)
        left, top, right, bottom = max(0, left), max(0, top), min(self.box[2], right), min(self.box[3], bottom)
        can_be_seen = left < right and top < bottom and self.takes((right - left) * (bottom - top))
        return (left, top, right, bottom) if can_be_seen else None

    def takes(self, pixels: int) -> bool:
        """Whether there is paint left for so many pixels."""
        self._paint -= pixels
        return self._paint > 0


def straightened(picture: Image.Image, frame: Frame) -> tuple[Image.Image, Frame]:
    """The same to be seen, upright if it can be: mirrored and turned by quarters is quick."""
    if frame.a == 0 == frame.e:
        picture, frame = picture.transpose(Image.Transpose.TRANSPOSE), frame @ Frame(0, 1, 0, 1, 0, 0)
    if frame.b == 0 == frame.d and frame.a < 0:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        frame = frame @ Frame(-1, 0, picture.width, 0, 1, 0)
    if frame.b == 0 == frame.d and frame.e < 0:
        picture = picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        frame = frame @ Frame(1, 0, 0, 0, -1, picture.height)
    return picture, frame


def seen_through(picture: Image.Image, frame: Frame, box: Box) -> Image.Image:
    """What is to be seen of the picture in that box."""
    a, b, c, d, e, f = frame.inverse()
    left, top, right, bottom = box
    size = (right - left, bottom - top)
    if frame.is_upright:  # five times as quick
        part = (a * left + c, e * top + f, a * right + c, e * bottom + f)
        if part[0] >= 0 and part[1] >= 0 and part[2] <= picture.width and part[3] <= picture.height:
            return picture.resize(size, Image.Resampling.BILINEAR, part)
    shifted = (a, b, a * left + b * top + c, d, e, d * left + e * top + f)
    return picture.transform(size, Image.Transform.AFFINE, shifted, Image.Resampling.BILINEAR)


def _moved(mask: Image.Image, at: tuple[int, int], size: tuple[int, int]) -> Image.Image:
    if at == (0, 0) and mask.size == size:
        return mask
    whole = Image.new("L", size)
    whole.paste(mask, at)
    return whole
