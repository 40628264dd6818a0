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
