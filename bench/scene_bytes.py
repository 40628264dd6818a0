"""What a phone fetches to open an editor of scenes: its own code, looks and words, as they travel."""

import re
from posixpath import dirname, join, normpath

from portfolio.frontend import Frontend
from tests.checks.first_load import STATIC_IMPORT

BUDGET = 35 * 1024
# A comic is opened at its page, and a panel is what is drawn in.
OPENED = {
    "moodboard": ["editors/moodboard/edit.js"],
    "comic": ["editors/comic/edit.js", "editors/comic/strip.js"],
    "panel of a comic": ["editors/comic/edit.js", "editors/comic/panel.js"],
}
# The rest serves other editors and pages too.
OWN = re.compile(
    r"(editors|styles)/(scene|moodboard|board|comic)\b|vendor/perfect|i18n/(nl\.)?(scene|moodboard|comic|drawn|strip)"
)
WORN = re.compile(r"\bwear\(\"(\w+)\"\)")


def main() -> bool:
    frontend = Frontend()
    sizes = {kind: _weight(frontend, entries) for kind, entries in OPENED.items()}
    for kind, size in sizes.items():
        print(f"scene: opening a {kind} fetches {size / 1024:.1f} KB, gzip (budget {BUDGET / 1024:.0f})")
    return max(sizes.values()) <= BUDGET


def _weight(frontend: Frontend, entries: list[str]) -> int:
    names: set[str] = set()
    waiting = list(entries)
    while waiting:
        name = waiting.pop()
        if name not in names and name in frontend.files:
            names.add(name)
            waiting += _needed(frontend, name)
    return sum(len(frontend.files[name].packed or b"") for name in names if OWN.match(name))


def _needed(frontend: Frontend, name: str) -> list[str]:
    """What it imports at once, the words that it loads in Dutch, and the looks that it wears."""
    if name.endswith(".css"):
        return []
    script = frontend.files[name].content.decode()
    imported = [normpath(join(dirname(name), path)) for path in STATIC_IMPORT.findall(script)]
    words = [path.replace("i18n/", "i18n/nl.") for path in imported if path.startswith("i18n/")]
    return imported + words + [f"styles/{look}.css" for look in WORN.findall(script)]


if __name__ == "__main__":
    raise SystemExit(not main())
