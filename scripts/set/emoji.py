"""Emoji that may stand in texts, the same on every phone: the usual ones, and whatever is a sticker too."""

import re
from pathlib import Path

from scripts.set import flags, fluent, stickers
from scripts.set.picture import save

SOURCE = Path(__file__).parent / "emoji.txt"
SIDE, QUALITY, ALPHA = 144, 75, 75
# Fluent Emoji points in one direction only.
MIRRORED = {"👉": "👈"}
# One emoji: joined by U+200D, with or without U+FE0F.
ONE = re.compile("(?:[^\u200d\ufe0f\\s]\ufe0f?\u200d)*[^\u200d\ufe0f\\s]\ufe0f?")


def drawings() -> dict[str, str]:
    """By id, in the order of the lists."""
    usual = ONE.findall(SOURCE.read_text(encoding="utf-8"))
    found = {name_of(sign): _body(fluent.drawn(MIRRORED.get(sign, sign)), sign in MIRRORED) for sign in usual}
    found |= {name_of(fluent.sign(name)): _body(name) for _, name, _ in stickers.wanted()}
    return found | {name_of(flags.sign(code)): flags.body(code, SIDE) for code in flags.CODES}


def _body(name: str, mirrored: bool = False) -> str:
    body = fluent.body(name, SIDE)
    return f'<g transform="translate({SIDE}) scale(-1 1)">{body}</g>' if mirrored else body


def name_of(sign: str) -> str:
    """Its code points: emoji/1f600."""
    return "emoji/" + "-".join(f"{ord(part):x}" for part in sign if part != "\ufe0f")


def entries() -> list[str]:
    return list(drawings())


def draw() -> None:
    for name, body in drawings().items():
        save(name, body, SIDE, QUALITY, ALPHA)
