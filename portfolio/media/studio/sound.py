"""The sound of a recording, as AAC that every phone plays."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import av
from av.container import OutputContainer

RATE = 48_000
PIECE = 1024  # samples that AAC takes at a time
GAP = 0.2  # seconds of silence that a reader skipped; less is only unsteadiness
BITS = {"voice": 64_000, "video": 96_000}


class Sound:
    """Takes in what was heard, piece by piece, and counts it: a clock that no file can set."""

    def __init__(self, made: OutputContainer, kind: str) -> None:
        self._made = made
        self._stream = made.add_stream("aac", rate=RATE, layout="mono")
        self._stream.bit_rate = BITS[kind]
        self._resampler = av.AudioResampler(format="fltp", layout="mono", rate=RATE, frame_size=PIECE)
        self._samples = 0

    @property
    def seconds(self) -> float:
        return self._samples / RATE

    def take(self, frame: Any, at: float | None) -> None:
        """Some sound, heard `at` so many seconds from the beginning."""
        if at is not None and at - self.seconds > GAP:
            self._keep(_silence(at - self.seconds))
        self._keep(self._resampler.resample(frame))

    def end(self) -> None:
        self._keep(self._resampler.resample(None))
        self._made.mux(self._stream.encode(None))

    def _keep(self, frames: Any) -> None:
        for frame in frames:
            frame.pts, frame.time_base = self._samples, Fraction(1, RATE)
            self._samples += frame.samples
            self._made.mux(self._stream.encode(frame))


def _silence(seconds: float) -> Iterator[Any]:
    for _ in range(int(seconds * RATE / PIECE)):
        frame = av.AudioFrame(format="fltp", layout="mono", samples=PIECE)
        frame.sample_rate = RATE
        frame.planes[0].update(bytes(frame.planes[0].buffer_size))
        yield frame
