"""A recording comes out playable, upright and silent about where it was made; what is none is refused."""

from io import BytesIO
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image

from portfolio.media import studio
from portfolio.media.errors import MediaError
from portfolio.media.photo import SIZES
from portfolio.media.recording import HEAD, form_of
from portfolio.media.studio import __main__ as limits
from tests.media.pictures import BLUE, RED, phone_jpeg
from tests.media.recordings import (
    PHONE,
    PLACE,
    heard,
    held_upright,
    long_voice,
    seen,
    sound_of_another_day,
    video,
    voice,
)

HTML = b"<!doctype html><script>alert(1)</script>" * 50
WEBM = b"\x1a\x45\xdf\xa3"


def remade(data: bytes, folder: Path) -> tuple[studio.Made, bytes]:
    """What the studio says of it, and the file that plays."""
    made = studio.remake(BytesFile(data, folder), form_of(data[:HEAD]) or "", folder, SIZES)
    return made, (folder / studio.PLAY).read_bytes()


def BytesFile(data: bytes, folder: Path) -> Any:  # noqa: N802 (it makes a file)
    path = folder / "sent.bin"
    path.write_bytes(data)
    return path.open("rb")


def refusal(data: bytes, folder: Path) -> str:
    with pytest.raises(MediaError) as refused:
        remade(data, folder)
    return refused.value.code


@pytest.mark.parametrize(
    ("form", "codec", "reader"),
    [
        ("webm", "libopus", "matroska"),
        ("ogg", "libopus", "ogg"),
        ("mp4", "aac", "mov"),
        ("wav", "pcm_s16le", "wav"),
        ("mp3", "libmp3lame", "mp3"),
        ("adts", "aac", "aac"),
    ],
)
def test_a_voice_note_of_any_phone_plays_everywhere(form: str, codec: str, reader: str, tmp_path: Path) -> None:
    sent = voice(form, codec)
    assert form_of(sent[:HEAD]) == reader
    made, plays = remade(sent, tmp_path)
    assert (made.kind, made.width, made.posters) == ("voice", 0, [])
    assert made.seconds == pytest.approx(3, abs=0.1)
    with av.open(BytesIO(plays)) as file:
        assert [stream.codec_context.name for stream in file.streams] == ["aac"]
        assert "mp4" in file.format.name


def test_three_minutes_of_webm_are_three_minutes_of_mp4(tmp_path: Path) -> None:
    made, plays = remade(long_voice(180), tmp_path)
    assert made.seconds == pytest.approx(180, abs=0.5)
    assert heard(plays) == pytest.approx(180, abs=0.5)


def test_a_film_forgets_where_and_with_what_it_was_made(tmp_path: Path) -> None:
    sent = video()
    assert PLACE.encode() in sent
    assert PHONE.encode() in sent
    made, plays = remade(sent, tmp_path)
    for trace in (PLACE, "51.906", PHONE, "Apple", "location", "Lavf"):
        assert trace.encode() not in plays, trace
    with av.open(BytesIO(plays)) as file:
        told = dict(file.metadata) | {name: what for stream in file.streams for name, what in stream.metadata.items()}
        assert set(told) <= {
            "major_brand",
            "minor_version",
            "compatible_brands",
            "language",
            "handler_name",
            "vendor_id",
        }
        assert [stream.codec_context.name for stream in file.streams] == ["aac", "h264"]
    assert (made.kind, made.width, made.height) == ("video", 640, 360)
    assert len(seen(plays)) == 30
    assert heard(plays) == pytest.approx(2, abs=0.1)


def test_it_can_start_before_all_of_it_has_arrived(tmp_path: Path) -> None:
    _, plays = remade(video(), tmp_path)
    assert plays.index(b"moov") < plays.index(b"mdat")


def test_a_film_of_a_phone_held_upright_stands_upright(tmp_path: Path) -> None:
    made, plays = remade(held_upright(video()), tmp_path)
    assert (made.width, made.height) == (360, 640)
    picture = seen(plays)[0]
    assert picture.rotation == 0
    shown = picture.to_image()
    for place, colour in (((20, 20), BLUE), ((340, 20), RED)):
        assert shown.getpixel(place) == pytest.approx(colour, abs=40)


def test_a_large_film_becomes_small_with_posters(tmp_path: Path) -> None:
    made, plays = remade(video("webm", "libvpx", 1.0, (1920, 1080)), tmp_path)
    assert (made.width, made.height) == (1280, 720)
    assert seen(plays)[0].width == 1280
    assert made.posters == list(SIZES)
    assert [max(Image.open(tmp_path / f"{size}.webp").size) for size in (1600, 480, 96)] == [1280, 480, 96]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (lambda: long_voice(3600), "recording_too_long"),
        (lambda: video("mp4", "libx264", 70.0, (160, 90), 5), "recording_too_long"),
        (lambda: voice(seconds=0.04), "recording_empty"),
        (lambda: video()[:20_000], "recording_damaged"),
        (lambda: WEBM + HTML, "recording_damaged"),
        (lambda: b"OggS" + HTML, "recording_damaged"),
    ],
    ids=[
        "an hour",
        "a film over a minute",
        "a slip of the thumb",
        "cut off",
        "a page called webm",
        "a page called ogg",
    ],
)
def test_what_cannot_be_kept_is_refused_by_what_is_in_it(sent: Any, code: str, tmp_path: Path) -> None:
    data = sent()
    assert refusal(data, tmp_path) == code
    with pytest.raises(MediaError) as refused:
        studio.measure(BytesFile(data, tmp_path), form_of(data[:HEAD]) or "")
    assert refused.value.code == code


def test_a_recording_cut_off_by_an_empty_battery_plays_up_to_there(tmp_path: Path) -> None:
    made, plays = remade(voice()[:5000], tmp_path)
    assert 1 < made.seconds < 2
    assert heard(plays) == pytest.approx(made.seconds, abs=0.1)


@pytest.mark.parametrize(
    "head", [b"", b"\xff", HTML, b"PK\x03\x04", b"%PDF-1.7", phone_jpeg(64, 64), b"....ftypheic" + bytes(30), bytes(99)]
)
def test_what_is_no_recording_gets_no_reader(head: bytes) -> None:
    assert form_of(head) is None


def test_a_reader_that_breaks_says_damaged_and_one_that_is_missing_says_nothing() -> None:
    with pytest.raises(MediaError):
        studio._answer(-11, b"")
    with pytest.raises(studio.StudioError):
        studio._answer(-9, b"")


def test_a_disk_without_room_is_not_the_recordings_fault(tmp_path: Path) -> None:
    recording = BytesFile(voice(), tmp_path)
    with pytest.raises(OSError, match="could not write"):
        studio.remake(recording, "matroska", tmp_path / "gone", SIZES)


def test_a_gap_of_months_is_refused_before_it_is_filled_with_silence(tmp_path: Path) -> None:
    assert refusal(sound_of_another_day(), tmp_path) == "recording_too_long"


def test_whoever_keeps_the_processor_busy_is_refused_and_not_tried_again() -> None:
    assert limits.SECONDS < studio.PATIENCE
