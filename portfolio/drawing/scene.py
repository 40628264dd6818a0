"""A scene as docs/scenes.md has it, drawn as the phone draws it."""

from collections.abc import Callable
from typing import Any

from PIL import Image

from portfolio.drawing import letters, photos, pictures
from portfolio.drawing.canvas import Canvas
from portfolio.drawing.frame import Frame

EDGE = 80  # units: how wide the line around a balloon is

Element = dict[str, Any]


def draw_scene(scene: dict[str, Any], side: int, photo: photos.Photos, caption: Element | None = None) -> Image.Image:
    """The background, then the elements from back to front, then the caption."""
    canvas = Canvas(side, scene["background"]["colour"])
    if name := scene["background"].get("picture"):
        pictures.cover(canvas, name)
    for element in [*scene["elements"], *([caption] if caption else [])]:
        # What only a newer app knows is kept and listed, not drawn.
        if put := KINDS.get(element["kind"]):
            put(canvas, canvas.frame.of_element(element), element, photo)
    return canvas.image


def _sticker(canvas: Canvas, frame: Frame, element: Element, photo: photos.Photos) -> None:
    pictures.put(canvas, frame, [element["sticker"]], element["w"], element["h"])


def _figure(canvas: Canvas, frame: Frame, element: Element, photo: photos.Photos) -> None:
    pictures.put(canvas, frame, element["layers"], element["w"], element["h"])


def _text(canvas: Canvas, frame: Frame, element: Element, photo: photos.Photos) -> None:
    if colour := element.get("fill"):
        canvas.fill_box(frame, element["w"], element["h"], colour)
    letters.put(canvas, frame, element)


def _balloon(canvas: Canvas, frame: Frame, element: Element, photo: photos.Photos) -> None:
    # The first is the balloon itself, drawn last so that its tail joins.
    for outline in reversed(element["outlines"]):
        canvas.fill(frame.all_at(outline), element["fill"])
        if element["line"]:
            canvas.fill(frame.all_at(outline), element["line"], line=EDGE * frame.scales[0])
    letters.put(canvas, frame, element)


def _stroke(canvas: Canvas, frame: Frame, element: Element, photo: photos.Photos) -> None:
    canvas.fill(frame.all_at(element["outline"]), element["colour"])


KINDS: dict[str, Callable[[Canvas, Frame, Element, photos.Photos], None]] = {
    "photo": photos.put,
    "sticker": _sticker,
    "text": _text,
    "balloon": _balloon,
    "stroke": _stroke,
    "figure": _figure,
}
