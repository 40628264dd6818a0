"""Pictures of the set: found by their id, kept decoded for a while, placed on the canvas."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from portfolio.drawing.canvas import ROOM, Canvas
from portfolio.drawing.frame import Frame
from portfolio.frontend import FOLDER

SET = FOLDER / "set"
KEPT = 8_000_000  # pixels that stay decoded; each takes four bytes

Factors = tuple[int, int]


class Shelf:
    """Pictures of the set in the sizes that were needed; those that were used last are kept."""

    def __init__(self, folder: Path = SET, room: int = KEPT) -> None:
        self.folder = folder
        self.room = room
        self._kept: OrderedDict[tuple[str, Factors], Image.Image | None] = OrderedDict()
        self._pixels = 0

    def picture(self, name: str, smaller: Factors = (1, 1)) -> Image.Image | None:
        """The picture, made so many times smaller; None where this school's set has none."""
        key = name, smaller
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if smaller == (1, 1):
            found = self._opened(name)
        else:
            whole = self.picture(name)
            found = whole and whole.reduce(smaller)
        self._keep(key, found)
        return found

    def _opened(self, name: str) -> Image.Image | None:
        path = self.folder / f"{name}.webp"
        if not path.is_file():
            return None
        with Image.open(path, formats=["WEBP"]) as picture:
            return picture.convert("RGBA")

    def _keep(self, key: tuple[str, Factors], picture: Image.Image | None) -> None:
        self._kept[key] = picture
        self._pixels += _size(picture)
        while self._pixels > self.room and len(self._kept) > 1:
            self._pixels -= _size(self._kept.popitem(last=False)[1])


def _size(picture: Image.Image | None) -> int:
    return picture.width * picture.height if picture else 1


shelf = Shelf()


def put(canvas: Canvas, frame: Frame, names: Sequence[str], w: float, h: float) -> None:
    """Pictures of the set over each other, stretched onto a box around the middle of the frame."""
    wholes = {name: picture.size for name in names if (picture := shelf.picture(name))}
    if not wholes:
        return
    smaller = factors(frame, next(iter(wholes.values())), w, h)
    picture = _over_each_other([shelf.picture(name, smaller) for name in wholes])
    canvas.put(_with_room(picture), _onto_box(frame, picture.size, w, h))


def _over_each_other(layers: Sequence[Image.Image | None]) -> Image.Image:
    lowest, *others = filter(None, layers)
    for layer in others:
        lowest = Image.alpha_composite(lowest, layer if layer.size == lowest.size else layer.resize(lowest.size))
    return lowest


def cover(canvas: Canvas, name: str) -> None:
    """The picture of the background, on the whole square."""
    if picture := shelf.picture(name):
        shown = picture.resize(canvas.image.size, Image.Resampling.BILINEAR)
        canvas.image.paste(shown, (0, 0), shown)


def factors(frame: Frame, size: tuple[int, int], w: float, h: float) -> Factors:
    """How many times a picture is made smaller before it is placed: halved, as browsers do, while enough is left."""
    across, along = frame.scales
    return _halvings(size[0] / max(1, w * across)), _halvings(size[1] / max(1, h * along))


def _halvings(times: float) -> int:
    return 1 << max(0, int(times).bit_length() - 1)


def _onto_box(frame: Frame, size: tuple[int, int], w: float, h: float) -> Frame:
    """The frame of a picture's own pixels, with room around them."""
    across, along = w / size[0], h / size[1]
    return frame @ Frame(across, 0, -w / 2 - ROOM * across, 0, along, -h / 2 - ROOM * along)


def _with_room(picture: Image.Image) -> Image.Image:
    """With nothing around it, for smooth edges."""
    roomy = Image.new("RGBA", (picture.width + 2 * ROOM, picture.height + 2 * ROOM))
    roomy.paste(picture, (ROOM, ROOM))
    return roomy
