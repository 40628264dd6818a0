"""From drawn shapes to the pictures of the set: WebP with alpha, made by resvg."""

import io
from pathlib import Path

import resvg_py
from PIL import Image

SET = Path(__file__).parents[2] / "frontend/set"


def raster(body: str, side: int, view: int) -> Image.Image:
    size = f'viewBox="0 0 {view} {view}" width="{side}" height="{side}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{body}</svg>'
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg)))).convert("RGBA")


def save(name: str, body: str, side: int = 512, quality: int = 86, alpha: int = 90) -> int:
    """Draws one picture of the set on a canvas of its own size; says how many bytes it takes."""
    path = SET / f"{name}.webp"
    path.parent.mkdir(parents=True, exist_ok=True)
    raster(body, side, side).save(path, "WEBP", quality=quality, alpha_quality=alpha, method=6)
    return path.stat().st_size


def save_exactly(name: str, body: str, side: int = 512) -> int:
    """As `save`, without loss: smaller still for flat shapes, and without speckles along their edges."""
    path = SET / f"{name}.webp"
    path.parent.mkdir(parents=True, exist_ok=True)
    raster(body, side, side).save(path, "WEBP", lossless=True, quality=90, method=6)
    return path.stat().st_size
