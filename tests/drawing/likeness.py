"""How alike two pictures are (SSIM, Wang et al. 2004), window by window."""

from array import array
from itertools import product
from typing import Any, NamedTuple

from PIL import Image, ImageMath

WINDOW = 8  # pixels; each overlaps its neighbours by half
STEADY, LIVELY = (0.01 * 255) ** 2, (0.03 * 255) ** 2
SOMETHING = 40  # variance from which a window carries something
TILES, SOME = 12, 0.08  # to a side; the part of its windows that carries something where a tile counts


class Likeness(NamedTuple):
    """1 is the same: over all windows, over those that carry something, and over those of the worst tile."""

    whole: float
    detail: float
    worst: float


def likeness(one: Image.Image, other: Image.Image) -> Likeness:
    """The mean over the colours red, green and blue."""
    assert one.size == other.size
    values, lively, found = ([0.0] * TILES**2 for _ in range(3))
    for x, y in product((0, WINDOW // 2), repeat=2):
        box = (x, y, *(start + (end - start) // WINDOW * WINDOW for start, end in zip((x, y), one.size, strict=True)))
        for mine, yours in zip(one.crop(box).split(), other.crop(box).split(), strict=True):
            for sums, windows in zip((values, lively, found), _windows(mine, yours), strict=True):
                for tile, mean in enumerate(_means(windows)):
                    sums[tile] += mean / 12  # four offsets, three colours
    detail = [part / whole for part, whole in zip(found, lively, strict=True) if whole > SOME]
    return Likeness(sum(values) / TILES**2, sum(found) / max(sum(lively), 1e-9), min(detail, default=1.0))


def _means(windows: Image.Image) -> "array[float]":
    """Of each tile."""
    return array("f", windows.resize((TILES, TILES), Image.Resampling.BOX).tobytes())


def _windows(one: Image.Image, other: Image.Image) -> tuple[Image.Image, Image.Image, Image.Image]:
    """Of each window: how alike it is, whether it carries something, and the first where the second is so."""
    a, b = one.convert("F"), other.convert("F")
    means = {"a": a.reduce(WINDOW), "b": b.reduce(WINDOW)}
    squares = {name: _times(x, y).reduce(WINDOW) for name, x, y in (("aa", a, a), ("bb", b, b), ("ab", a, b))}
    value = ImageMath.lambda_eval(_alike, **means, **squares)
    lively = ImageMath.lambda_eval(_carries_something, **means, **squares)
    return value, lively, _times(value, lively)


def _alike(of: dict[str, Any]) -> Any:
    a, b = of["a"], of["b"]
    light = (a * b * 2 + STEADY) / (a * a + b * b + STEADY)
    return light * ((of["ab"] - a * b) * 2 + LIVELY) / (of["aa"] - a * a + of["bb"] - b * b + LIVELY)


def _carries_something(of: dict[str, Any]) -> Any:
    variance = of["max"](of["aa"] - of["a"] * of["a"], of["bb"] - of["b"] * of["b"])
    return of["float"](variance > SOMETHING)


def _times(a: Image.Image, b: Image.Image) -> Image.Image:
    product: Image.Image = ImageMath.lambda_eval(lambda of: of["a"] * of["b"], a=a, b=b)
    return product
