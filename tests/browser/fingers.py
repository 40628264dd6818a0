"""Fingers on a screen, as the browser gets them from a phone: down, along a way, up; two at once; or never up."""

from typing import Any

from playwright.sync_api import Locator, Page

Point = tuple[float, float]
STEPS = 8


class Fingers:
    """The fingers on one page. Each call returns after the page has dealt with what happened."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)
        self.at: list[Point] = []

    def down(self, *points: Point) -> None:
        """One after the other, as fingers do."""
        for count in range(1, len(points) + 1):
            self._tell("touchStart", points[:count])

    def move(self, *points: Point, steps: int = STEPS) -> None:
        """In a straight line from where they are."""
        start = self.at
        for step in range(1, steps + 1):
            part = step / steps
            self._tell("touchMove", [_between(a, b, part) for a, b in zip(start, points, strict=True)])

    def up(self) -> None:
        self._tell("touchEnd", [])

    def drag(self, *way: Point) -> None:
        """One finger along these points."""
        self.down(way[0])
        for point in way[1:]:
            self.move(point)
        self.up()

    def pinch(self, start: tuple[Point, Point], end: tuple[Point, Point]) -> None:
        """Two fingers from one place to another: nearer, farther, or around each other."""
        self.down(*start)
        self.move(*end)
        self.up()

    def _tell(self, kind: str, points: Any) -> None:
        self.at = list(points)
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


def _between(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def middle(place: Locator, dx: float = 0, dy: float = 0) -> Point:
    """The middle of something on the screen, or a point so many pixels from it."""
    box = place.bounding_box()
    assert box, place
    return box["x"] + box["width"] / 2 + dx, box["y"] + box["height"] / 2 + dy


def around(place: Locator, far: float, *, upright: bool = False) -> tuple[Point, Point]:
    """Two fingers on both sides of the middle of something."""
    if upright:
        return middle(place, 0, -far), middle(place, 0, far)
    return middle(place, -far), middle(place, far)
