"""Stickers: which there are, what they are called, and their pictures."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from scripts.set import fluent
from scripts.set.picture import save
from scripts.set.words import all_words

SOURCE = Path(__file__).parent / "stickers.yaml"
SIDE, QUALITY, ALPHA = 384, 68, 70
# Hair that goes with a light skin more often than with others.
FAIR = ("red-hair", "blonde-hair")
WHO = {"man": "man", "woman": "vrouw"}
SHIFT = {"person": 0, "man": 2, "woman": 4}


def wanted() -> Iterator[tuple[str, str, list[str]]]:
    """Group, drawing and Dutch words of each, in the order in which students see them."""
    for group, names in yaml.safe_load(SOURCE.read_text(encoding="utf-8")).items():
        for name, said in names.items():
            dutch = [word.strip() for word in said.split(",")]
            yield group, name.removesuffix(" +"), dutch
            if name.endswith(" +"):
                for who, hers in WHO.items():
                    doing = name.removesuffix(" +").removeprefix("person-")
                    yield group, f"{who}-{doing}", [f"{dutch[0]} ({hers})", *dutch, hers]


def entries() -> list[dict[str, Any]]:
    """With the words of all languages. What comes in several skins is shown in one or another."""
    found = []
    for group, name, dutch in wanted():
        tones = fluent.has_tones(name)
        entry = {"id": f"sticker/{name}-{_skin(name)}" if tones else f"sticker/{name}", "group": group}
        found.append({**entry, "words": all_words(fluent.sign(name), dutch), **({"tones": True} if tones else {})})
    return found


def _skin(name: str) -> str:
    """Always the same for a sticker; another one for the man and the woman of an occupation."""
    if name.endswith(FAIR):
        return "medium-light"
    who = next((who for who in SHIFT if name.startswith(f"{who}-")), "person")
    doing = name.removeprefix(f"{who}-")
    return fluent.TONES[(crc32(doing.encode()) + SHIFT[who]) % len(fluent.TONES)]


def draw() -> None:
    for _, name, _ in wanted():
        for drawing in [f"{name}-{tone}" for tone in fluent.TONES] if fluent.has_tones(name) else [name]:
            save(f"sticker/{drawing}", fluent.body(drawing, SIDE), SIDE, QUALITY, ALPHA)
