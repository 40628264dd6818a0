"""Patterns: what lies over the colour of a scene."""

from scripts.set.pattern.drawings import PATTERNS
from scripts.set.picture import SET, save_exactly


def draw() -> None:
    for path in (SET / "pattern").glob("*.webp"):
        if path.stem not in PATTERNS:
            path.unlink()
    for name, drawn in PATTERNS.items():
        save_exactly(f"pattern/{name}", drawn(), 1024)
