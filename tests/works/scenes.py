"""Scenes as a phone makes them, one element of each kind among them."""

from typing import Any

PHOTO, VOICE = (f"018f0000-0000-7000-8000-00000000000{n}" for n in "12")
TRIANGLE = [0, -500, 500, 500, -500, 500]


def element(kind: str, called: str = "", **more: Any) -> dict[str, Any]:
    common = {"id": called or kind, "kind": kind, "x": 5000, "y": 5000, "w": 2000, "h": 1000, "turn": 0}
    return common | more


def lettering(text: str, *runs: dict[str, Any], **more: Any) -> dict[str, Any]:
    look = {"face": "hand", "size": 600, "colour": "#221144", "align": "start", "dir": "ltr", "fill": None}
    return {"text": text, **look, "runs": list(runs) or [run(text)]} | more


def run(text: str, **more: Any) -> dict[str, Any]:
    return {"x": -900, "y": 200, "font": "hand", "text": text} | more


def emoji(name: str) -> dict[str, Any]:
    return {"x": 0, "y": 0, "size": 700, "emoji": f"emoji/{name}"}


def photo(**more: Any) -> dict[str, Any]:
    crop = {"x": 0, "y": 0, "w": 10000, "h": 10000}
    return element("photo", **{"medium": PHOTO, "crop": crop, "mask": "circle", "outline": TRIANGLE} | more)


def sticker(called: str = "sticker", **more: Any) -> dict[str, Any]:
    return element("sticker", called, **{"sticker": "sticker/hammer"} | more)


def text(said: str = "Brood", **more: Any) -> dict[str, Any]:
    return element("text", **lettering(said) | more)


def balloon(**more: Any) -> dict[str, Any]:
    shape = {"form": "speech", "line": "#000000", "fill": "#ffffff", "tail": [300, 900], "outlines": [TRIANGLE]}
    return element("balloon", **lettering("Goedemorgen!") | shape | more)


def stroke(called: str = "stroke", **more: Any) -> dict[str, Any]:
    return element("stroke", called, **{"colour": "#cc0000", "outline": TRIANGLE} | more)


def figure(**more: Any) -> dict[str, Any]:
    built = {"parts": {"hair": "long_black", "cape": None}, "layers": ["figure/body/1", "figure/hair/long_black"]}
    return element("figure", **built | more)


EACH_KIND = (photo(flip=True), sticker(locked=True, why={"text": "Zo rook het"}), text(), balloon(), stroke(), figure())


def scene(*elements: dict[str, Any], **background: Any) -> dict[str, Any]:
    return {"background": {"colour": "#ffffff"} | background, "elements": list(elements)}


def board(*elements: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"schema": 1, "starter": "grid", "scene": scene(*elements), "closing": {}} | more


def comic(*panels: dict[str, Any], **more: Any) -> dict[str, Any]:
    layout = {1: "one", 2: "two", 3: "three", 4: "four"}.get(len(panels), "eight")
    return {"schema": 1, "starter": "hero", "title": "Supersanne", "layout": layout, "panels": list(panels)} | more


def panel(number: int, *elements: dict[str, Any], **more: Any) -> dict[str, Any]:
    mine = [each | {"id": f"{each['id']}{number}"} for each in elements]
    return {"id": f"panel{number}", "scene": scene(*mine)} | more


def caption(said: str, number: int = 1) -> dict[str, Any]:
    return element("text", f"caption{number}", w=10000, **lettering(said, fill="#ffee88"))
