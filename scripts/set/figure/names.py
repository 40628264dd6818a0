"""What parts and choices are called, for screens and for who cannot see them; and ready-made figures to start from."""

import json
from pathlib import Path

WORDS: dict[str, dict[str, str]] = json.loads((Path(__file__).parent / "names.json").read_text(encoding="utf-8"))

FIGURES = [
    {"skin": "brown", "hair": "box_braids", "clothes": "hoodie", "clothes_colour": "purple", "expression": "happy"},
    {
        "skin": "pale",
        "hair": "quiff",
        "hair_colour": "ginger",
        "clothes": "overall",
        "clothes_colour": "blue",
        "pose": "thumb",
        "shoes": "boots",
    },
    {
        "skin": "tan",
        "headscarf": "teal",
        "clothes": "care",
        "clothes_colour": "blue",
        "bottom": "black",
        "pose": "wave",
    },
    {
        "skin": "deep",
        "hair": "curly_top",
        "clothes": "chef",
        "clothes_colour": "coral",
        "headwear": "chef",
        "pose": "crossed",
        "expression": "proud",
    },
    {
        "skin": "light",
        "hair": "bob",
        "hair_colour": "brown",
        "wheelchair": "purple",
        "clothes": "sweater",
        "clothes_colour": "yellow",
        "pose": "wave",
        "expression": "laugh",
    },
    {
        "skin": "bronze",
        "hair": "short",
        "headwear": "helmet",
        "clothes": "vest",
        "clothes_colour": "ink",
        "bottom": "work",
        "shoes": "boots",
        "pose": "point",
    },
    {
        "skin": "brown",
        "hair": "afro",
        "hair_colour": "dark_brown",
        "clothes": "hero",
        "clothes_colour": "purple",
        "cape": "coral",
        "mask": "coral",
        "pose": "hero",
        "expression": "cool",
        "shoes": "red",
    },
    {
        "skin": "light",
        "hair": "short",
        "hair_colour": "grey",
        "beard": "full",
        "glasses": "round",
        "clothes": "lab_coat",
        "clothes_colour": "teal",
        "pose": "think",
        "expression": "think",
    },
]


def words(parts: dict[str, list[str]]) -> dict[str, dict[str, str]]:
    """`{"hair": {"nl": "Haar", …}, "hair/long": {"nl": "lang", …}, …}`: every part and choice in the languages that have a word."""
    keys = [*parts, *(f"{part}/{choice}" for part, choices in parts.items() for choice in choices)]
    return {key: {language: word for language in WORDS if (word := _word(WORDS[language], key))} for key in keys}


def _word(called: dict[str, str], key: str) -> str | None:
    """Colours and "none" are called the same in every part that has no words of its own."""
    choice = key.partition("/")[2]
    return called.get(key) or called.get("none" if choice == "none" else f"colour/{choice}")
