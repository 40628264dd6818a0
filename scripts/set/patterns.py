"""Patterns: what lies over the colour of a scene."""

from scripts.set.pattern.drawings import PATTERNS
from scripts.set.picture import SET, save


def draw() -> None:
    for path in (SET / "pattern").glob("*.webp"):
        if path.stem not in PATTERNS:
            path.unlink()
    for name, drawn in PATTERNS.items():
        save(f"pattern/{name}", drawn(), 1024, quality=78, alpha=80)
