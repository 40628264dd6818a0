"""The moving picture of a recording: upright, at most 720 lines, as H.264 that every phone plays."""

from fractions import Fraction
from pathlib import Path
from typing import Any

from av.container import OutputContainer
from av.filter import Graph
from PIL import Image

LONG_SIDE, SHORT_SIDE = 1280, 720
MOST_PER_SECOND = 30
CLOCK = 90_000
POSTER_AT = 1.0  # second: the very first picture often shows a floor

# What turns a picture upright, by how far the phone was held askew.
TURNS: dict[int, list[tuple[str, str]]] = {
    -90: [("transpose", "clock")],
    90: [("transpose", "cclock")],
    180: [("hflip", ""), ("vflip", "")],
    -180: [("hflip", ""), ("vflip", "")],
}
X264 = {"preset": "veryfast", "crf": "26", "profile": "main", "level": "3.1", "maxrate": "2500k", "bufsize": "5000k"}


class Picture:
    """Takes in what was seen, picture by picture."""

    def __init__(self, made: OutputContainer, first: Any) -> None:
        self._made = made
        self.width, self.height = size_of(first)
        self._stream = made.add_stream("libx264", rate=MOST_PER_SECOND, options=X264)
        self._stream.width, self._stream.height, self._stream.pix_fmt = self.width, self.height, "yuv420p"
        self._stream.codec_context.time_base = Fraction(1, CLOCK)
        self._stream.codec_context.gop_size = 2 * MOST_PER_SECOND
        self._looks: Any = None
        self._graph: Graph | None = None
        self.pictures, self._last = 0, -1.0
        self.poster: Image.Image | None = None

    @property
    def seconds(self) -> float:
        """Up to the end of the last picture."""
        return self._last + 1 / MOST_PER_SECOND if self.pictures else 0.0

    def take(self, frame: Any, at: float) -> None:
        """One picture, seen `at` so many seconds from the beginning; what comes too fast is left out."""
        if self.pictures and at - self._last < 0.9 / MOST_PER_SECOND:
            return
        upright = self._upright(frame)
        upright.pts, upright.time_base = round(at * CLOCK), Fraction(1, CLOCK)
        upright.pict_type = 0  # where whole pictures stand is ours to choose
        if self.poster is None or (at >= POSTER_AT > self._last):
            self.poster = upright.to_image()
        self._last, self.pictures = at, self.pictures + 1
        self._made.mux(self._stream.encode(upright))

    def end(self) -> None:
        self._made.mux(self._stream.encode(None))

    def _upright(self, frame: Any) -> Any:
        looks = (frame.width, frame.height, frame.format.name, frame.rotation)
        if self._graph is None or looks != self._looks:
            self._looks, self._graph = looks, self._new_graph(frame)
        self._graph.vpush(frame)
        return self._graph.vpull()

    def _new_graph(self, frame: Any) -> Graph:
        graph, box = Graph(), f"{self.width}:{self.height}"
        source = graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format.name, time_base=frame.time_base
        )
        steps = [
            *TURNS.get(frame.rotation, []),
            ("scale", f"{box}:force_original_aspect_ratio=decrease"),
            ("pad", f"{box}:-1:-1"),
            ("setsar", "1"),
            ("format", "yuv420p"),
            ("buffersink", ""),
        ]
        graph.link_nodes(source, *(graph.add(name, how) if how else graph.add(name) for name, how in steps))
        graph.configure()
        return graph


def size_of(frame: Any) -> tuple[int, int]:
    """What the upright picture measures: never enlarged, and even, as H.264 wants it."""
    width, height = frame.width, frame.height
    if abs(frame.rotation) == 90:
        width, height = height, width
    scale = min(1.0, LONG_SIDE / max(width, height), SHORT_SIDE / min(width, height))
    return _even(width * scale), _even(height * scale)


def _even(side: float) -> int:
    return max(2, round(side / 2) * 2)


def print_posters(poster: Image.Image, folder: Path, sizes: dict[int, int]) -> None:
    """One WebP per longest side, named after it."""
    for side, quality in sizes.items():
        scale = min(1.0, side / max(poster.size))
        small = poster.resize((max(1, round(poster.width * scale)), max(1, round(poster.height * scale))))
        small.save(folder / f"{side}.webp", "WEBP", quality=quality, method=2)
