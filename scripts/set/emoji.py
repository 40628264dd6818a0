"""Emoji that may stand in texts: few enough for every phone, the same on each."""

import re
from pathlib import Path

from scripts.set import fluent
from scripts.set.picture import save

SOURCE = Path(__file__).parent / "emoji.txt"
SIDE, QUALITY = 160, 80
# Fluent Emoji points in one direction only.
MIRRORED = {"👉": "👈"}
# One emoji: joined by U+200D, with or without U+FE0F.
ONE = re.compile("(?:[^\u200d\ufe0f\\s]\ufe0f?\u200d)*[^\u200d\ufe0f\\s]\ufe0f?")


def wanted() -> list[str]:
    return ONE.findall(SOURCE.read_text(encoding="utf-8"))


def name_of(sign: str) -> str:
    """Its code points: emoji/1f600."""
    return "emoji/" + "-".join(f"{ord(part):x}" for part in sign if part != "\ufe0f")


def entries() -> list[str]:
    return [name_of(sign) for sign in wanted()]


def draw() -> None:
    for sign in wanted():
        drawing = fluent.body(fluent.drawn(MIRRORED.get(sign, sign)), SIDE)
        if sign in MIRRORED:
            drawing = f'<g transform="translate({SIDE}) scale(-1 1)">{drawing}</g>'
        save(name_of(sign), drawing, SIDE, QUALITY)
