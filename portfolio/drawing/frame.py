"""From the units of a scene to the pixels of a picture."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import Any, NamedTuple

UNITS = 10_000

# The box around something, in whole pixels: left, top, right, bottom.
Box = tuple[int, int, int, int]


class Frame(NamedTuple):
    """Where a point lies in the picture: x' = a·x + b·y + c, y' = d·x + e·y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    @classmethod
    def of_scene(cls, side: int) -> "Frame":
        return cls(side / UNITS, 0, 0, 0, side / UNITS, 0)

    def of_element(self, element: dict[str, Any]) -> "Frame":
        """The frame of what is drawn around an element's middle: moved, turned and perhaps mirrored."""
        angle = element["turn"] * pi / 1800
        # Whole quarters exactly: what stands upright is drawn without a trace of turning.
        right, down = (round(sin(angle)), round(cos(angle))) if element["turn"] % 900 == 0 else (sin(angle), cos(angle))
        mirrored = -1 if element.get("flip") else 1
        return self @ Frame(mirrored * down, -right, element["x"], mirrored * right, down, element["y"])

    def __matmul__(self, inner: "Frame") -> "Frame":
        """First into the inner frame, then into this one."""
        a, b, c, d, e, f = inner.a, inner.b, inner.c, inner.d, inner.e, inner.f
        return Frame(
            self.a * a + self.b * d,
            self.a * b + self.b * e,
            self.a * c + self.b * f + self.c,
            self.d * a + self.e * d,
            self.d * b + self.e * e,
            self.d * c + self.e * f + self.f,
        )

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def all_at(self, flat: Sequence[float]) -> list[tuple[float, float]]:
        """The points of a flat list, in pixels."""
        a, b, c, d, e, f = self.a, self.b, self.c, self.d, self.e, self.f
        return [(a * x + b * y + c, d * x + e * y + f) for x, y in zip(flat[::2], flat[1::2], strict=True)]

    def inverse(self) -> "Frame":
        size = self.a * self.e - self.b * self.d
        a, b, d, e = self.e / size, -self.b / size, -self.d / size, self.a / size
        return Frame(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))

    @property
    def scales(self) -> tuple[float, float]:
        """How many pixels one unit of width and one of height measure."""
        return hypot(self.a, self.d), hypot(self.b, self.e)

    @property
    def is_upright(self) -> bool:
        return self.b == 0 == self.d and self.a > 0 and self.e > 0


def corners(w: float, h: float) -> list[float]:
    """The outline of a box around its middle."""
    return [-w / 2, -h / 2, w / 2, -h / 2, w / 2, h / 2, -w / 2, h / 2]
