"""index.json: what is in the set, with Dutch words; words/<language>.json: the stickers' words in another language."""

import json
from pathlib import Path

import yaml

from scripts.set import emoji, flags, stickers
from scripts.set.picture import SET
from scripts.set.words import LANGUAGES

HERE = Path(__file__).parent


def named(kind: str) -> list[dict[str, object]]:
    """Places and patterns: their names in each language, in the order of the list."""
    names = yaml.safe_load((HERE / f"{kind}s.yaml").read_text(encoding="utf-8"))
    return [{"id": f"{kind}/{name}", "name": said} for name, said in names.items()]


def write(name: str, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    (SET / name).parent.mkdir(exist_ok=True)
    (SET / name).write_text(text + "\n", encoding="utf-8")


def draw() -> None:
    all_stickers = stickers.entries() + flags.entries()
    for language in LANGUAGES:
        if language != "nl":
            write(f"words/{language}.json", {each["id"]: each["words"][language] for each in all_stickers})
    write(
        "index.json",
        {
            "stickers": [{**each, "words": {"nl": each["words"]["nl"]}} for each in all_stickers],
            "places": named("place"),
            "patterns": named("pattern"),
            "emoji": emoji.entries(),
        },
    )
