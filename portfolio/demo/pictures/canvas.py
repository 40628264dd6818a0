"""A sheet of 1200 × 900 to draw flat shapes on, in the colours of Trots."""

import random

from PIL import Image, ImageDraw, ImageOps

WIDTH, HEIGHT = 1200, 900
PHOTO = (960, 720)
SHARP = 1.6  # drawn twice as large as the photo and shrunk, so that edges are smooth

PAPER, CARD, INK, SOFT, LINE = "#fff8ee", "#ffffff", "#221d3c", "#5d5775", "#e9dfd0"
YELLOW, CORAL, TEAL, VIOLET, BRAND = "#ffc83d", "#ff7a59", "#2bb6a3", "#7c5cff", "#5b3df5"
BREAD, CRUST, WOOD, GREY, SKY, SAND = "#e8b26a", "#b9763a", "#c98f5a", "#b9b2d0", "#cfeeea", "#ffe9b8"
SKINS = ("#f2c9a1", "#d9a06b", "#a8703f", "#6f4526")
WALLS = ("#fff0d6", "#e6f6f3", "#efeaff", "#ffe8e0")

Point = tuple[float, float]


class Canvas:
    """Shapes in whole-sheet units; `pick` chooses differently in every variant of a scene."""

    def __init__(self, variant: int) -> None:
        self.variant = variant
        self._chance = random.Random(variant)  # noqa: S311 - chooses colours, no secrets
        self._image = Image.new("RGB", (int(WIDTH * SHARP), int(HEIGHT * SHARP)), PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def photo(self) -> Image.Image:
        small = self._image.resize(PHOTO, Image.Resampling.BOX)
        return ImageOps.mirror(small) if self.variant % 2 else small

    def pick(self, *choices: str) -> str:
        return self._chance.choice(choices)

    def number(self, low: int, high: int) -> int:
        return self._chance.randint(low, high)

    def box(self, x: float, y: float, width: float, height: float, fill: str, round: float = 0) -> None:
        corners = _sharp(x, y, x + width, y + height)
        self._draw.rounded_rectangle(corners, round * SHARP, fill)

    def oval(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        self._draw.ellipse(_sharp(x, y, x + width, y + height), fill)

    def ring(self, x: float, y: float, radius: float, colour: str, thick: float) -> None:
        self._draw.ellipse(
            _sharp(x - radius, y - radius, x + radius, y + radius), outline=colour, width=int(thick * SHARP)
        )

    def shape(self, *points: Point, fill: str) -> None:
        self._draw.polygon([(x * SHARP, y * SHARP) for x, y in points], fill)

    def line(self, *points: Point, colour: str, thick: float) -> None:
        self._draw.line([(x * SHARP, y * SHARP) for x, y in points], colour, int(thick * SHARP), joint="curve")
        for x, y in (points[0], points[-1]):
            self.oval(x - thick / 2, y - thick / 2, thick, thick, colour)

    def room(self, floor: str = SAND, wall: str | None = None) -> None:
        """A wall and a floor."""
        self.box(0, 0, WIDTH, 640, wall or self.pick(*WALLS))
        self.box(0, 640, WIDTH, 260, floor)
        self.box(0, 632, WIDTH, 12, LINE)

    def person(self, x: float, y: float, clothes: str, *, cap: str | None = None, size: float = 1) -> None:
        """Somebody from the waist up, without a face that could be anybody's; (x, y) is the middle of the waist."""
        skin, hair = self.pick(*SKINS), self.pick(INK, CRUST, "#4a2f1d", SOFT)
        self.box(x - 80 * size, y - 190 * size, 160 * size, 200 * size, clothes, 60 * size)
        self.box(x - 22 * size, y - 235 * size, 44 * size, 60 * size, skin)
        self.oval(x - 62 * size, y - 350 * size, 124 * size, 140 * size, hair)
        self.oval(x - 52 * size, y - 325 * size, 104 * size, 118 * size, skin)
        if cap:
            self.box(x - 66 * size, y - 372 * size, 132 * size, 66 * size, cap, 26 * size)


def _sharp(*numbers: float) -> list[float]:
    return [number * SHARP for number in numbers]
