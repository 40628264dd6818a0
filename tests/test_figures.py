"""The layers of figures lie on one canvas, leave the rest of it free, and are small enough for a phone."""

from pathlib import Path

import pytest
from PIL import Image

from portfolio.frontend import FOLDER

SET = FOLDER / "set"
LAYERS = sorted((SET / "figure").rglob("*.webp"))
KB = 1024


def test_a_layer_is_small() -> None:
    assert [path.name for path in LAYERS if path.stat().st_size > 10 * KB] == []


def test_all_layers_together_are_small() -> None:
    assert sum(path.stat().st_size for path in LAYERS) < 5_000 * KB


@pytest.mark.parametrize("folder", sorted({path.parent for path in LAYERS}), ids=lambda folder: folder.name)
def test_a_layer_fills_a_part_of_the_canvas(folder: Path) -> None:
    for path in folder.glob("*.webp"):
        with Image.open(path) as layer:
            assert layer.size == (512, 512), path
            darkest, lightest = layer.convert("RGBA").getchannel("A").getextrema()
        assert darkest == 0, path
        assert lightest > 50, path


@pytest.mark.parametrize(("kind", "most", "see_through"), [("place", 60 * KB, False), ("pattern", 80 * KB, True)])
def test_what_lies_behind_a_scene_fills_it(kind: str, most: int, see_through: bool) -> None:
    pictures = sorted((SET / kind).glob("*.webp"))
    assert len(pictures) >= 12
    for path in pictures:
        assert path.stat().st_size <= most, path
        with Image.open(path) as picture:
            assert picture.size == (1024, 1024), path
            darkest, lightest = picture.convert("RGBA").getchannel("A").getextrema()
        assert (darkest < 120) == see_through, path
        assert lightest > 20, path
