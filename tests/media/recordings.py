"""Recordings for tests: a tone and a moving picture made here, so that nobody's voice is kept in the project."""

import math
from array import array
from fractions import Fraction
from functools import cache
from io import BytesIO
from typing import Any

import av

from tests.media.pictures import scene

RATE = 48_000
PIECE = 960
PLACE = "+51.9060+004.4828/"  # Rotterdam, as an iPhone writes it
PHONE = "Apple iPhone 99"


class _Line(BytesIO):
    """What a phone writes into while it records: it cannot go back to fill in how long it was."""

    def seekable(self) -> bool:
        return False


def _tone(seconds: float) -> Any:
    wave = array("h", (round(9000 * math.sin(2 * math.pi * 440 * n / RATE)) for n in range(PIECE)))
    for n in range(round(seconds * RATE / PIECE)):
        frame = av.AudioFrame(format="s16", layout="mono", samples=PIECE)
        frame.planes[0].update(wave.tobytes())
        frame.sample_rate, frame.pts, frame.time_base = RATE, n * PIECE, Fraction(1, RATE)
        yield frame


def _sound(file: Any, codec: str, seconds: float) -> None:
    stream = file.add_stream(codec, rate=RATE, layout="mono")
    stream.bit_rate = 16_000
    resampler = av.AudioResampler(
        format=stream.format, layout="mono", rate=RATE, frame_size=1024 if codec == "aac" else PIECE
    )
    for frame in _tone(seconds):
        for ready in resampler.resample(frame):
            file.mux(stream.encode(ready))
    file.mux(stream.encode(None))


@cache
def voice(form: str = "webm", codec: str = "libopus", seconds: float = 3.0) -> bytes:
    """A voice note; as webm without its length in the header, as a browser records it."""
    line = _Line() if form in ("webm", "ogg", "adts") else BytesIO()
    with av.open(line, "w", format=form) as file:
        _sound(file, codec, seconds)
    return line.getvalue()


@cache
def long_voice(seconds: float) -> bytes:
    """A voice note of any length, in no time: the same second of sound again and again."""
    with av.open(BytesIO(voice(seconds=1.0))) as file:
        packets = [packet for packet in file.demux(audio=0) if packet.size]
        line = _Line()
        with av.open(line, "w", format="webm") as long:
            stream = long.add_stream_from_template(file.streams.audio[0])
            for n in range(round(seconds * 50)):
                packet = packets[n % 50]
                packet.stream, packet.time_base = stream, Fraction(1, 1000)
                packet.pts = packet.dts = n * 20
                long.mux(packet)
    return line.getvalue()


@cache
def video(
    form: str = "mov", codec: str = "libx264", seconds: float = 2.0, size: tuple[int, int] = (640, 360), fps: int = 15
) -> bytes:
    """A short film with sound that says where it was made and with what."""
    out = BytesIO()
    options = {"movflags": "use_metadata_tags"} if form in ("mov", "mp4") else {}
    with av.open(out, "w", format=form, options=options) as file:
        file.metadata["com.apple.quicktime.location.ISO6709"] = PLACE
        file.metadata["location"] = PLACE
        file.metadata["com.apple.quicktime.model"] = PHONE
        seen = file.add_stream(codec, rate=fps)
        seen.width, seen.height, seen.pix_fmt = *size, "yuv420p"
        picture = av.VideoFrame.from_image(scene(*size))
        sound_codec = "libopus" if form == "webm" else "aac"
        heard = file.add_stream(sound_codec, rate=RATE, layout="mono")
        resampler = av.AudioResampler(
            format=heard.format, layout="mono", rate=RATE, frame_size=1024 if sound_codec == "aac" else PIECE
        )
        for n in range(round(seconds * fps)):
            frame = picture.reformat(format="yuv420p")
            frame.pts, frame.time_base = n, Fraction(1, fps)
            file.mux(seen.encode(frame))
        file.mux(seen.encode(None))
        for frame in _tone(seconds):
            for ready in resampler.resample(frame):
                file.mux(heard.encode(ready))
        file.mux(heard.encode(None))
    return out.getvalue()


def held_upright(film: bytes) -> bytes:
    """The same film as a phone held upright writes it: the picture lies on its side, a matrix turns it."""
    at = film.index(b"tkhd") + 4 + 40  # behind version, times, track, duration and layer
    turn = b"".join(n.to_bytes(4, signed=True) for n in (0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30))
    return film[:at] + turn + film[at + 36 :]


def heard(data: bytes) -> float:
    """Seconds of sound that can be decoded."""
    with av.open(BytesIO(data)) as file:
        return sum(frame.samples / frame.sample_rate for frame in file.decode(audio=0))


def seen(data: bytes) -> list[Any]:
    """Every picture that can be decoded."""
    with av.open(BytesIO(data)) as file:
        return list(file.decode(video=0))


@cache
def sound_of_another_day(later: int = 10_000_000) -> bytes:
    """A second of sound that says it begins thousands of hours after the picture, and stands before it in the file."""
    line = BytesIO()
    with av.open(line, "w", format="matroska") as file:
        picture = file.add_stream("libx264", rate=10)
        picture.width, picture.height, picture.pix_fmt = 64, 64, "yuv420p"
        sound = file.add_stream("aac", rate=RATE, layout="mono")
        resampler = av.AudioResampler(format="fltp", layout="mono", rate=RATE, frame_size=1024)
        heard = [packet for each in _tone(1) for one in resampler.resample(each) for packet in sound.encode(one)]
        seen = [packet for _ in range(10) for packet in picture.encode(av.VideoFrame(64, 64, "yuv420p"))]
        for packets, begins in (([*heard, *sound.encode(None)], later), ([*seen, *picture.encode(None)], 2 * later)):
            for packet in packets:
                shift = int(begins / packet.time_base)
                packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                file.mux(packet)
    return _with_last_cluster_at_zero(line.getvalue())


def _with_last_cluster_at_zero(file: bytes) -> bytes:
    # After its checksum, which may hold any byte.
    moment = file.index(b"\xbf\x84", file.rindex(b"\x1f\x43\xb6\x75")) + 6
    assert file[moment] == 0xE7
    length = file[moment + 1] & 0x7F
    return file[: moment + 2] + bytes(length) + file[moment + 2 + length :]
