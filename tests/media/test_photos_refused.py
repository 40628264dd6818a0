"""What is no whole photo is refused with a code that stays the same."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest

from portfolio.media import prints
from portfolio.media.photo import MediaError, develop
from tests.media.pictures import encoded, phone_jpeg, scene, small

KINDS = ["JPEG", "PNG", "WEBP", "HEIF", "AVIF"]


def code_for(data: bytes) -> str:
    with pytest.raises(MediaError) as refusal:
        develop(data)
    return refusal.value.code


def png_bomb(side: int = 20_000) -> bytes:
    """A white square of `side` × `side` in a few kilobytes."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    row = b"\0" + b"\xff" * (side // 8)
    press = zlib.compressobj(1)
    pixels = b"".join(press.compress(row * 100) for _ in range(side // 100)) + press.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def a_zip() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("foto.jpg", small("JPEG"))
    return file.getvalue()


def test_nothing_is_refused():
    assert code_for(b"") == "photo_empty"


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"<!doctype html><title>foto</title>",
        b"%PDF-1.7",
        b"BM" + bytes(60),
        b"II*\0" + bytes(60),
        b"\0",
        b"\xff\xd8",
        a_zip(),
        small("GIF"),
        encoded(scene(24, 18), "GIF", save_all=True, append_images=[scene(24, 18).rotate(90)]),
        b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(60),
    ],
    ids=["svg", "html", "pdf", "bmp", "tiff", "a byte", "half a marker", "zip", "gif", "animated gif", "video"],
)
def test_what_is_no_photo_is_refused_whatever_its_name(data):
    assert code_for(data) == "photo_not_a_photo"


@pytest.mark.parametrize("share", [0.02, 0.3, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("kind", KINDS)
def test_half_a_photo_is_refused(kind, share):
    whole = small(kind)
    assert code_for(whole[: max(40, int(len(whole) * share))]) == "photo_damaged"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_half_a_progressive_or_a_large_jpeg_is_refused(share):
    for whole in (small("JPEG", progressive=True), phone_jpeg()):
        assert code_for(whole[: int(len(whole) * share)]) == "photo_damaged"


@pytest.mark.parametrize("start", [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 "])
def test_a_photo_by_its_first_bytes_alone_is_damaged(start):
    assert code_for(start + b"<html>" * 20) == "photo_damaged"


def test_a_bomb_is_refused():
    bomb = png_bomb()
    assert len(bomb) < 1_000_000
    assert code_for(bomb) == "photo_too_large"


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "HEIF", "AVIF"])
def test_more_pixels_than_there_is_room_for_are_refused_undecoded(kind, monkeypatch):
    monkeypatch.setattr(prints, "ROOM", 240 * 180)
    with pytest.raises(MediaError, match="photo_too_large"):
        prints.opened(small(kind))


def test_a_progressive_jpeg_counts_its_whole_size():
    picture = scene(4032, 3024)
    _, cost = prints.opened(encoded(picture, "JPEG"))
    _, cost_in_scans = prints.opened(encoded(picture, "JPEG", progressive=True, subsampling=0))
    assert cost < 20_000_000
    assert cost_in_scans > 2 * 3 * 4032 * 3024


def test_a_jpeg_of_endless_scans_is_refused():
    whole = small("JPEG", progressive=True)
    last = whole.rindex(b"\xff\xda")
    assert code_for(whole[:-2] + whole[last:-2] * 200 + whole[-2:]) == "photo_damaged"


def test_a_jpeg_that_hides_its_sampling_is_refused():
    whole = small("JPEG", progressive=True)
    start = whole.index(b"\xff\xc2") + 10
    bare = b"".join(whole[at : at + 1] + b"\0" + whole[at + 2 : at + 3] for at in range(start, start + 9, 3))
    assert code_for(whole[:start] + bare + whole[start + 9 :]) == "photo_damaged"
