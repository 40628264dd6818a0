"""Microsoft's Fluent Emoji: drawings by name, and the emoji that each one draws."""

import functools
import json
import re
import unicodedata
from pathlib import Path

from scripts.set import words

PACKAGE = Path(__file__).parent / "node_modules/@iconify-json/fluent-emoji"
SIDE = 32
# Skins that a person's or hand's sticker comes in, as Fluent Emoji calls them.
TONES = ("light", "medium-light", "medium", "medium-dark", "dark")
# Named otherwise in Unicode.
NAMES = {
    "knocked-out-face": "face with crossed-out eyes",
    "pouting-face": "enraged face",
    "hugging-face": "smiling face with open hands",
    "person-blonde-hair": "person: blond hair",
    "man-blonde-hair": "man: blond hair",
    "woman-blonde-hair": "woman: blond hair",
    "person-deaf": "deaf person",
    "man-deaf": "deaf man",
    "woman-deaf": "deaf woman",
    "person-superhero": "superhero",
}


@functools.cache
def drawings() -> dict[str, str]:
    """By name, the inside of an SVG that measures 32 × 32."""
    icons = json.loads((PACKAGE / "icons.json").read_text(encoding="utf-8"))["icons"]
    return {name: icon["body"] for name, icon in icons.items()}


def body(name: str, side: int) -> str:
    """The drawing on a canvas of another size."""
    return f'<g transform="scale({side / SIDE})">{drawings()[name]}</g>'


@functools.cache
def _signs() -> dict[str, str]:
    return {_name(said[0]): sign for sign, said in words.annotations("en").items()}


def sign(name: str) -> str:
    """The emoji that a drawing shows."""
    return _signs()[_name(NAMES.get(name, name))]


@functools.cache
def _drawn() -> dict[str, str]:
    known = {_name(NAMES.get(name, name)): name for name in drawings()}
    return {_bare(sign): known[name] for name, sign in _signs().items() if name in known}


def drawn(sign: str) -> str:
    """The drawing of an emoji."""
    return _drawn()[_bare(sign)]


def has_tones(name: str) -> bool:
    return all(f"{name}-{tone}" in drawings() for tone in TONES)  # a police car has a light as well


def _name(said: str) -> str:
    plain = unicodedata.normalize("NFKD", said.lower().replace("’", "").replace("&", "and")).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", plain.decode()).strip("-")


def _bare(sign: str) -> str:
    return sign.replace("\ufe0f", "")
