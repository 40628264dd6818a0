"""How alike two pictures are (SSIM, Wang et al. 2004), window by window."""

from array import array
from itertools import product
from typing import Any, NamedTuple

from PIL import Image, ImageMath

WINDOW = 8  # pixels; each overlaps its neighbours by half
STEADY, LIVELY = (0.01 * 255) ** 2, (0.03 * 255) ** 2
SOMETHING = 40  # variance from which a window carries something


class Likeness(NamedTuple):
    """1 is the same: over all windows, and over those that carry something."""

    whole: float
    detail: float


def likeness(one: Image.Image, other: Image.Image) -> Likeness:
    """The mean over the colours red, green and blue."""
    assert one.size == other.size
    values, lively = array("f"), array("f")
    for x, y in product((0, WINDOW // 2), repeat=2):
        box = (x, y, *(start + (end - start) // WINDOW * WINDOW for start, end in zip((x, y), one.size, strict=True)))
        for mine, yours in zip(one.crop(box).split(), other.crop(box).split(), strict=True):
            found, variance = _windows(mine, yours)
            values.frombytes(found.tobytes())
            lively.frombytes(variance.tobytes())
    detail = [value for value, variance in zip(values, lively, strict=True) if variance > SOMETHING]
    return Likeness(sum(values) / len(values), sum(detail) / len(detail) if detail else 1.0)


def _windows(one: Image.Image, other: Image.Image) -> tuple[Image.Image, Image.Image]:
    a, b = one.convert("F"), other.convert("F")
    mean_a, mean_b = a.reduce(WINDOW), b.reduce(WINDOW)
    both = {name: _times(x, y).reduce(WINDOW) for name, x, y in (("aa", a, a), ("bb", b, b), ("ab", a, b))}
    names: dict[str, Any] = {**both, "a": mean_a, "b": mean_b}
    value = ImageMath.lambda_eval(
        lambda n: (
            ((n["a"] * n["b"] * 2 + STEADY) * ((n["ab"] - n["a"] * n["b"]) * 2 + LIVELY))
            / (
                (n["a"] * n["a"] + n["b"] * n["b"] + STEADY)
                * (n["aa"] - n["a"] * n["a"] + n["bb"] - n["b"] * n["b"] + LIVELY)
            )
        ),
        **names,
    )
    variance = ImageMath.lambda_eval(lambda n: n["max"](n["aa"] - n["a"] * n["a"], n["bb"] - n["b"] * n["b"]), **names)
    return value, variance


def _times(a: Image.Image, b: Image.Image) -> Image.Image:
    product: Image.Image = ImageMath.lambda_eval(lambda names: names["a"] * names["b"], a=a, b=b)
    return product
