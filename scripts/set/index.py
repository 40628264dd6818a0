"""index.json: what is in the set, from the lists of each kind."""

import json
from pathlib import Path

import yaml

from scripts.set import emoji, stickers
from scripts.set.picture import SET

HERE = Path(__file__).parent


def named(kind: str) -> list[dict[str, object]]:
    """Places and patterns: their names in each language, in the order of the list."""
    names = yaml.safe_load((HERE / f"{kind}s.yaml").read_text(encoding="utf-8"))
    return [{"id": f"{kind}/{name}", "name": said} for name, said in names.items()]


def write(name: str, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    (SET / name).write_text(text + "\n", encoding="utf-8")


def draw() -> None:
    write(
        "index.json",
        {
            "stickers": stickers.entries(),
            "places": named("place"),
            "patterns": named("pattern"),
            "emoji": emoji.entries(),
        },
    )
