"""Pictures of the set: found by their id, kept decoded for a while, placed on the canvas."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image

from portfolio.drawing.canvas import ROOM, Canvas
from portfolio.drawing.frame import Frame
from portfolio.frontend import FOLDER

SET = FOLDER / "set"
MANY, FEW = 8_000_000, 4_000_000  # pixels that stay decoded; each takes four bytes

Names = tuple[str, ...]
Factors = tuple[int, int]


class Shelf:
    """Pictures in memory; those that were used last stay."""

    def __init__(self, room: int) -> None:
        self.room = room
        self._kept: OrderedDict[object, Image.Image | None] = OrderedDict()
        self._pixels = 0

    def get(self, key: object, make: Callable[[], Image.Image | None]) -> Image.Image | None:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        picture = self._kept[key] = make()
        self._pixels += _size(picture)
        while self._pixels > self.room and len(self._kept) > 1:
            self._pixels -= _size(self._kept.popitem(last=False)[1])
        return picture


class PictureSet:
    """The pictures in a folder. The layers of figures have a shelf of their own: many, and seldom used again."""

    def __init__(self, folder: Path = SET) -> None:
        self.folder = folder
        self._ready, self._layers = Shelf(MANY), Shelf(FEW)

    def whole(self, name: str) -> Image.Image | None:
        """The picture as it is in the set, RGB or RGBA; None where this school's set has none."""
        return self._ready.get(name, lambda: self._opened(name))

    def ready(self, names: Names, smaller: Factors = (1, 1)) -> Image.Image | None:
        """Pictures over each other, so many times smaller, colours times alpha, with room around them."""
        return self._ready.get((names, smaller), lambda: self._made(names, smaller))

    def _made(self, names: Names, smaller: Factors) -> Image.Image | None:
        if smaller != (1, 1):
            full = self.ready(names)
            return full and _with_room(full.reduce(smaller, (ROOM, ROOM, full.width - ROOM, full.height - ROOM)))
        if len(names) == 1:
            found = self._opened(names[0])
        else:
            found = _over_each_other([layer for name in names if (layer := self._layer(name))])
        return found and _with_room(found.convert("RGBA").convert("RGBa"))

    def _layer(self, name: str) -> Image.Image | None:
        return self._layers.get(name, lambda: self._opened(name))

    def _opened(self, name: str) -> Image.Image | None:
        path = self.folder / f"{name}.webp"
        if not path.is_file():
            return None
        with Image.open(path, formats=["WEBP"]) as picture:
            return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


the_set = PictureSet()


def put(canvas: Canvas, frame: Frame, names: Sequence[str], w: float, h: float) -> None:
    """Pictures of the set over each other, stretched onto a box around the middle of the frame."""
    full = the_set.ready(tuple(names))
    if full:
        size = full.width - 2 * ROOM, full.height - 2 * ROOM
        picture = the_set.ready(tuple(names), factors(frame, size, w, h)) or full
        across, along = w / (picture.width - 2 * ROOM), h / (picture.height - 2 * ROOM)
        canvas.put(picture, frame @ Frame(across, 0, -w / 2 - ROOM * across, 0, along, -h / 2 - ROOM * along))


def cover(canvas: Canvas, name: str) -> None:
    """The picture of the background, on the whole square."""
    if whole := the_set.whole(name):
        shown = whole.resize(canvas.image.size, Image.Resampling.BILINEAR)
        canvas.image.paste(shown, (0, 0), shown if shown.mode == "RGBA" else None)


def _size(picture: Image.Image | None) -> int:
    return picture.width * picture.height if picture else 1


def _over_each_other(layers: list[Image.Image]) -> Image.Image | None:
    if not layers:
        return None
    whole = layers[0].convert("RGBA")
    for layer in layers[1:]:
        same = (layer if layer.size == whole.size else layer.resize(whole.size)).convert("RGBA")
        if box := same.getbbox():  # most of a layer is empty
            whole.alpha_composite(same, (box[0], box[1]), box)
    return whole


def _with_room(picture: Image.Image) -> Image.Image:
    """With nothing around it, for smooth edges."""
    roomy = Image.new(picture.mode, (picture.width + 2 * ROOM, picture.height + 2 * ROOM))
    roomy.paste(picture, (ROOM, ROOM))
    return roomy


def factors(frame: Frame, size: tuple[int, int], w: float, h: float) -> Factors:
    """How many times a picture is made smaller before it is placed: halved, as browsers do, while enough is left."""
    across, along = frame.scales
    return _halvings(size[0] / max(1, w * across)), _halvings(size[1] / max(1, h * along))


def _halvings(times: float) -> int:
    return 1 << max(0, int(times).bit_length() - 1)
