"""Drawn pictures that stand in for the photos of demo students: no real place, no real face."""

from functools import cache
from io import BytesIO

from portfolio.demo.pictures import indoors, outdoors
from portfolio.demo.pictures.canvas import Canvas

SCENES = {
    "shop": indoors.shop,
    "oven": indoors.oven,
    "dough": indoors.dough,
    "care": indoors.care,
    "game": indoors.game,
    "bicycle": indoors.bicycle,
    "bench": indoors.bench,
    "harbour": outdoors.harbour,
    "crane": outdoors.crane,
    "map": outdoors.street_map,
    "college": outdoors.college,
}


@cache
def picture(scene: str, variant: int = 0) -> bytes:
    """A scene as a phone would send it, a JPEG; variants differ in colours and in where things stand."""
    canvas = Canvas(variant)
    SCENES[scene](canvas)
    file = BytesIO()
    canvas.photo().save(file, "JPEG", quality=88)
    return file.getvalue()
