"""What pictures are called and looked for by, in seven languages: Unicode CLDR, and our own Dutch words and trades."""

import functools
import json
from pathlib import Path

import yaml

HERE = Path(__file__).parent
LANGUAGES = ("nl", "en", "ar", "tr", "uk", "pl", "ti")
PACKAGES = ("cldr-annotations-full/annotations", "cldr-annotations-derived-full/annotationsDerived")
# A name and a few other words each; all of ours.
MOST = 6


@functools.cache
def annotations(language: str) -> dict[str, list[str]]:
    """By emoji: its name, then other words for it."""
    found = {}
    for path in PACKAGES:
        file = HERE / "node_modules" / path / language / "annotations.json"
        kind = path.split("/")[1]
        for sign, said in json.loads(file.read_text(encoding="utf-8"))[kind]["annotations"].items():
            found[sign.replace("\ufe0f", "")] = [*said.get("tts", []), *said.get("default", [])]
    return found


@functools.cache
def trades() -> dict[str, dict[str, str]]:
    return yaml.safe_load((HERE / "trades.yaml").read_text(encoding="utf-8"))


def all_words(sign: str, dutch: list[str]) -> dict[str, list[str]]:
    """In each language, the name first."""
    return {language: _words(language, sign, dutch) for language in LANGUAGES}


def _words(language: str, sign: str, dutch: list[str]) -> list[str]:
    said = annotations(language).get(sign.replace("\ufe0f", ""), [])
    known = [trades()[word] for word in dutch if word in trades()]
    ours = dutch if language == "nl" else [*said[:1], *(trade[language] for trade in known if language in trade)]
    once = {word.lower(): word for word in reversed([*ours, *said])}
    kept = [once.pop(word.lower()) for word in [*ours, *said] if word.lower() in once]
    return kept[: max(MOST, len(ours))]
