"""Remembers every picture that students may have used: it stays in the set, or their work would lose it."""

from pathlib import Path

HERE = Path(__file__).parent
SET = HERE.parents[1] / "frontend" / "set"
RELEASED = HERE / "released.txt"


def ids() -> set[str]:
    """Of every picture that was ever in a release."""
    return set(RELEASED.read_text(encoding="utf-8").split())


def here() -> set[str]:
    return {path.relative_to(SET).with_suffix("").as_posix() for path in SET.rglob("*.webp")}


def draw() -> None:
    """New ones are added; nothing is ever taken out."""
    known = ids() if RELEASED.exists() else set()
    RELEASED.write_text("\n".join(sorted(known | here())) + "\n", encoding="utf-8")
