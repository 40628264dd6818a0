"""The picture that is being drawn: shapes, pictures and masks are put on it, each in its own small box."""

from math import ceil, floor
from typing import NamedTuple

from PIL import Image

from portfolio.drawing.frame import Box, Frame, corners
from portfolio.drawing.outlines import Point, mask_of

SHARP = 1e-6  # of a pixel: what lies so near to a whole one lies on it


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

    def fill(self, outline: list[Point], colour: str) -> None:
        """The inside of an outline, given in pixels."""
        self._stain(mask_of(outline, self.box), colour)

    def line(self, outline: list[Point], width: float, colour: str) -> None:
        """The line along an outline, given in pixels."""
        self._stain(mask_of(outline, self.box, edge=width), colour)

    def fill_box(self, frame: Frame, w: float, h: float, colour: str) -> None:
        self.fill(frame.all_at(corners(w, h)), colour)

    def stain(self, mask: Mask, colour: str) -> None:
        self._stain((mask.image, mask.at), colour)

    def _stain(self, mask: tuple[Image.Image, tuple[int, int]] | None, colour: str) -> None:
        if mask:
            image, (x, y) = mask
            self.image.paste(colour, (x, y, x + image.width, y + image.height), image)

    def put(self, picture: Image.Image, frame: Frame, outline: list[Point] | None = None) -> None:
        """A picture, whose own pixels lie in `frame`; inside an outline, or as its own alpha says."""
        w, h = picture.size
        box = self.clipped([frame.at(x, y) for x, y in ((0, 0), (w, 0), (w, h), (0, h))])
        if not box:
            return
        shown = seen_through(picture, frame, box)
        if outline is None:
            self.image.paste(shown.convert("RGBA"), box, shown.getchannel("A"))
        elif mask := mask_of(outline, box):
            image, (x, y) = mask
            self.image.paste(shown, box, _moved(image, (x - box[0], y - box[1]), shown.size))

    def clipped(self, points: list[Point]) -> Box | None:
        """The whole pixels around the points, as far as they are in the picture."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = max(0, floor(min(xs) + SHARP)), max(0, floor(min(ys) + SHARP))
        right, bottom = min(self.box[2], ceil(max(xs) - SHARP)), min(self.box[3], ceil(max(ys) - SHARP))
        return (left, top, right, bottom) if left < right and top < bottom else None


def seen_through(picture: Image.Image, frame: Frame, box: Box) -> Image.Image:
    """What is to be seen of the picture in that box."""
    a, b, c, d, e, f = frame.inverse()
    left, top, right, bottom = box
    shifted = (a, b, a * left + b * top + c, d, e, d * left + e * top + f)
    size = (right - left, bottom - top)
    return picture.transform(size, Image.Transform.AFFINE, shifted, Image.Resampling.BILINEAR)


def _moved(mask: Image.Image, at: tuple[int, int], size: tuple[int, int]) -> Image.Image:
    if at == (0, 0) and mask.size == size:
        return mask
    whole = Image.new("L", size)
    whole.paste(mask, at)
    return whole
