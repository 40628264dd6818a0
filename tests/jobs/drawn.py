"""A student whose drawn work is saved, and what its picture shows."""

from io import BytesIO
from typing import Any

from flask import Flask
from PIL import Image

from portfolio.ids import uuid7
from tests.conftest import Person
from tests.works.scenes import stroke

RED, BLUE = "#cc0000", "#0000cc"
SQUARE = [-4000, -4000, 4000, -4000, 4000, 4000, -4000, 4000]


def spot(colour: str) -> dict[str, Any]:
    return stroke(colour=colour, outline=SQUARE)


def saved(who: Person, sent: dict[str, Any], work: dict[str, Any] | None = None) -> dict[str, Any]:
    base = work["version"] if work else "new"
    answer = who.put(f"/works/{work['id'] if work else uuid7()}", sent, base=base)
    assert answer.status_code == 200, answer.get_json()
    return answer.get_json()


def seen(who: Person, work: dict[str, Any], size: int = 480) -> Image.Image:
    answer = who.get(f"/works/{work['id']}/picture?size={size}")
    assert (answer.status_code, answer.content_type) == (200, "image/webp"), answer.get_json()
    return Image.open(BytesIO(answer.get_data())).convert("RGB")


def middle(picture: Image.Image) -> str:
    """The colour there, as far as WebP keeps it."""
    colour = picture.getpixel((picture.width // 2, picture.height // 2))
    near = {RED: (204, 0, 0), BLUE: (0, 0, 204), "#00cc00": (0, 204, 0), "grey": (217, 214, 227)}
    return min(near, key=lambda name: sum(abs(a - b) for a, b in zip(colour, near[name], strict=True)))


def files_of(app: Flask, work: dict[str, Any]) -> list[str]:
    return sorted(path.name for path in app.extensions["media"].folder.rglob("*") if path.parent.name == work["id"])
