"""starter.json: what a phone keeps from the start, so that a student can begin without a network."""

import itertools
import json

from scripts.set import stickers
from scripts.set.index import write
from scripts.set.picture import SET

# The first so many of each group.
STICKERS = {
    "occupations": 18,
    "tools": 14,
    "feelings": 22,
    "values": 16,
    "places": 10,
    "activities": 8,
    "people": 8,
    "sport": 4,
    "nature": 6,
    "food": 6,
    "symbols": 8,
}
PLACES = 3
# What a phone's own keyboard offers first.
EMOJI = "😀😁😂🤣😊😍😘😎🤩🤔😅😇😉😜🥰😢😭😡😱😴🙈👍👎👏🙏💪👀❤🔥⭐✨🎉💯✅❌⚽🎵🍕☕🚀"


def _stickers() -> list[str]:
    # Of "the cook, the man, the woman" the one that stands for all three.
    alone = {name for _, name, dutch in stickers.wanted() if not dutch[0].endswith((" (man)", " (vrouw)"))}
    index = json.loads((SET / "index.json").read_text(encoding="utf-8"))["stickers"]
    drawings = [name for _, name, _ in stickers.wanted()]
    known = [entry for entry, name in zip(index, drawings, strict=False) if name in alone]
    groups = itertools.groupby(known, key=lambda entry: entry["group"])
    return [entry["id"] for group, entries in groups for entry in itertools.islice(entries, STICKERS[group])]


def _places() -> list[str]:
    index = json.loads((SET / "index.json").read_text(encoding="utf-8"))
    return [place["id"] for place in index["places"][:PLACES]]


def _figures() -> list[str]:
    """The layers of the figures to start from; those of other choices are fetched when a student looks at them."""
    return json.loads((SET / "figures.json").read_text(encoding="utf-8"))["starter"]


def _emoji() -> list[str]:
    return [f"emoji/{ord(sign):x}" for sign in EMOJI]


def draw() -> None:
    lists = ["index.json", "figures.json"]
    fonts = sorted(f"fonts/{path.name}" for path in (SET / "fonts").glob("*.woff2"))
    pictures = [*_stickers(), *_emoji(), *_figures(), *_places()]
    write("starter.json", [*lists, *fonts, *(f"{name}.webp" for name in pictures)])
