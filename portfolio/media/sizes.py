"""What is kept of a photo."""

from dataclasses import dataclass

# Longest side in pixels → WebP quality.
SIZES = {1600: 80, 480: 78, 96: 74}


@dataclass(frozen=True)
class Photo:
    """Width and height of the largest picture, and a WebP per longest side."""

    width: int
    height: int
    sizes: dict[int, bytes]
