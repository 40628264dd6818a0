"""Flags: the countries that students, their families and their trips come from. Fluent Emoji has none."""

import functools
import json
from pathlib import Path
from typing import Any

from scripts.set.picture import save
from scripts.set.words import LANGUAGES, annotations

PACKAGE = Path(__file__).parent / "node_modules/@iconify-json/circle-flags"
SIDE = 512
PICTURE, QUALITY, ALPHA = 256, 75, 75
CODES = (Path(__file__).parent / "flags.txt").read_text(encoding="utf-8").split()
# Where the package shows a language of the same code.
ROUND = '<mask id="round"><circle cx="256" cy="256" r="256" fill="#fff"/></mask><g mask="url(#round)">'
OWN = {
    "ie": f'{ROUND}<path fill="#eee" d="M0 0h512v512H0z"/><path fill="#6da544" d="M0 0h167v512H0z"/>'
    '<path fill="#ff9811" d="M345 0h167v512H345z"/></g>',
    "ar": f'{ROUND}<path fill="#338af3" d="M0 0h512v512H0z"/><path fill="#eee" d="M0 144h512v224H0z"/>'
    '<path fill="#ffda44" d="M256 178l17 37 38-14-14 38 37 17-37 17 14 38-38-14-17 37-17-37-38 14 14-38'
    '-37-17 37-17-14-38 38 14z"/></g>',
}


@functools.cache
def _drawings() -> dict[str, str]:
    icons = json.loads((PACKAGE / "icons.json").read_text(encoding="utf-8"))["icons"]
    return {code: icons["european-union" if code == "eu" else code]["body"] for code in CODES} | OWN


def body(code: str, side: int) -> str:
    """The flag in a circle, a little smaller than the square, as other stickers are."""
    scale = side / SIDE * 0.92
    return f'<g transform="translate({side * 0.04}) translate(0 {side * 0.04}) scale({scale})">{_drawings()[code]}</g>'


def sign(code: str) -> str:
    return "".join(chr(0x1F1E6 + ord(letter) - ord("a")) for letter in code)


def entries() -> list[dict[str, Any]]:
    return [{"id": f"sticker/flag-{code}", "group": "flags", "words": _words(code)} for code in CODES]


def _words(code: str) -> dict[str, list[str]]:
    """Called "vlag: Nederland", found by either word."""
    found = {}
    for language in LANGUAGES:
        name, *others = annotations(language)[sign(code)]
        found[language] = [name, name.replace("፦", ":").split(":", 1)[-1].strip(), *others]
    return found


def draw() -> None:
    for code in CODES:
        save(f"sticker/flag-{code}", body(code, PICTURE), PICTURE, QUALITY, ALPHA)
