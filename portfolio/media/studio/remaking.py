"""Decodes a recording and makes it anew: nothing of the old file gets into the new one but what one sees and hears."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
from av.container import InputContainer
from av.error import InvalidDataError

from portfolio.media.errors import MediaError
from portfolio.media.studio import PLAY
from portfolio.media.studio.picture import Picture, print_posters
from portfolio.media.studio.reading import Length, is_too_long, measured, opened, refuse_odd_length, streams_of
from portfolio.media.studio.sound import Sound

# The index first, so that playing starts before all of it has arrived; and no word about what made it.
MP4 = {"movflags": "+faststart", "fflags": "+bitexact"}
A_SECOND = 1_000_000


def remade(form: str, folder: Path, sizes: dict[int, int]) -> dict[str, Any]:
    """Writes `play.mp4` and posters into the folder, and tells what they are."""
    kind = measured(form)["kind"]
    first = _first_picture(form) if kind == "video" else None
    with opened(form) as recording, av.open(folder / PLAY, "w", format="mp4", options=MP4) as made:
        heard, _ = streams_of(recording)
        sound = Sound(made, kind) if heard else None
        picture = Picture(made, first) if first is not None else None
        _copy(recording, sound, picture, kind)
    seconds = max(part.seconds for part in (sound, picture) if part)
    refuse_odd_length(kind, seconds)
    if picture is None or picture.poster is None:
        return {"kind": kind, "seconds": round(seconds, 2), "width": 0, "height": 0, "posters": []}
    print_posters(picture.poster, folder, sizes)
    size = {"width": picture.width, "height": picture.height}
    return {"kind": kind, "seconds": round(seconds, 2), **size, "posters": list(sizes)}


def _first_picture(form: str) -> Any:
    """What size it is and how it was held is only known once a picture is decoded."""
    with opened(form) as recording:
        _, stream = streams_of(recording)
        for frame in _frames(recording, [stream]):
            return frame
    raise MediaError("recording_damaged")


def _copy(recording: InputContainer, sound: Sound | None, picture: Picture | None, kind: str) -> None:
    heard, seen = streams_of(recording)
    wanted = [stream for stream, part in ((heard, sound), (seen, picture)) if part]
    start = (recording.start_time or 0) / A_SECOND
    taken = Length()
    for frame in _frames(recording, wanted):
        at = max(0.0, frame.time - start) if frame.time is not None else None
        taken.reaches(at or 0.0, 0.0)
        # Sound that says it begins a day later would be a day of silence first.
        longest = max(taken.seconds, at or 0.0, *(part.seconds for part in (sound, picture) if part))
        if is_too_long(kind, longest):
            raise MediaError("recording_too_long")
        if isinstance(frame, av.AudioFrame) and sound:
            sound.take(frame, at)
        elif isinstance(frame, av.VideoFrame) and picture:
            picture.take(frame, at if at is not None else picture.seconds)
    if not taken.moments:
        raise MediaError("recording_damaged")
    for part in (sound, picture):
        if part:
            part.end()


def _frames(recording: InputContainer, streams: list[Any]) -> Iterator[Any]:
    """Everything that can be decoded; a damaged piece in between is passed over."""
    for stream in streams:
        stream.thread_type = "AUTO"
        stream.codec_context.thread_count = 2
    for packet in recording.demux(streams):
        try:
            yield from packet.decode()
        except InvalidDataError:
            continue
