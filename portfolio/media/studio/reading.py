"""Opens a recording with the one reader its bytes ask for, and measures what is really in it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import av
from av.container import InputContainer
from av.stream import Disposition, Stream

from portfolio.media.errors import MediaError
from portfolio.media.recording import GRACE, LONGEST

SOUNDS = {
    "aac", "alac", "amrnb", "amrwb", "flac", "libopencore_amrnb", "libopencore_amrwb", "libopus", "mp3", "mp3float",
    "opus", "pcm_f32le", "pcm_s16be", "pcm_s16le", "pcm_s24le", "pcm_u8", "vorbis",
}  # fmt: skip
PICTURES = {"av1", "h263", "h264", "hevc", "libdav1d", "mpeg4", "vp8", "vp9", "libvpx", "libvpx-vp9"}
MOST_STREAMS = 32  # phones add streams about how they moved
MOST_PIXELS = 9_000_000  # 4K
SHORTEST = 0.2  # seconds: a thumb that slipped


@contextmanager
def opened(form: str) -> Iterator[InputContainer]:
    """The recording on standard input, from its beginning."""
    options = {"codec_whitelist": ",".join(sorted(SOUNDS | PICTURES)), "max_streams": str(MOST_STREAMS)}
    os.lseek(0, 0, os.SEEK_SET)
    with os.fdopen(os.dup(0), "rb") as file, av.open(file, "r", format=form, options=options) as recording:
        yield recording


def streams_of(recording: InputContainer) -> tuple[Any, Any]:
    """The first sound and the first moving picture in it; either may be missing."""
    sound = next((each for each in recording.streams.audio if _codec(each) in SOUNDS), None)
    picture = next((each for each in recording.streams.video if _codec(each) in PICTURES and not _is_cover(each)), None)
    if sound is None and picture is None:
        raise MediaError("recording_not_a_recording")
    if picture is not None and picture.codec_context.width * picture.codec_context.height > MOST_PIXELS:
        raise MediaError("recording_damaged")
    return sound, picture


def measured(form: str) -> dict[str, Any]:
    """Voice or video, and the seconds from its first to its last moment, whatever its header says."""
    with opened(form) as recording:
        sound, picture = streams_of(recording)
        lengths = {id(each): Length() for each in (sound, picture) if each}
        for packet in recording.demux([each for each in (sound, picture) if each]):
            if packet.size and packet.pts is not None and packet.time_base:
                length = lengths[id(packet.stream)]
                length.reaches(float(packet.pts * packet.time_base), float((packet.duration or 0) * packet.time_base))
    kind = "video" if picture and lengths[id(picture)].moments else "voice"
    seconds = max(length.seconds for length in lengths.values())
    refuse_odd_length(kind, seconds)
    return {"kind": kind, "seconds": round(seconds, 2)}


def refuse_odd_length(kind: str, seconds: float) -> None:
    """Nothing, or more than what there is room for."""
    if seconds < SHORTEST:
        raise MediaError("recording_empty")
    if is_too_long(kind, seconds):
        raise MediaError("recording_too_long")


def is_too_long(kind: str, seconds: float) -> bool:
    return seconds > LONGEST[kind] + GRACE


class Length:
    """From the first moment of a stream to its last."""

    def __init__(self) -> None:
        self.moments = 0
        self._first, self._last = float("inf"), float("-inf")

    def reaches(self, at: float, lasts: float) -> None:
        self.moments += 1
        self._first, self._last = min(self._first, at), max(self._last, at + max(0.0, lasts))

    @property
    def seconds(self) -> float:
        return self._last - self._first if self.moments else 0.0


def _codec(stream: Stream) -> str | None:
    return stream.codec_context.name if stream.codec_context else None


def _is_cover(stream: Stream) -> bool:
    return bool(stream.disposition & Disposition.attached_pic)
