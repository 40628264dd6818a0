"""Whatever a network or a prankster does to a photo: it is developed or refused, never a crash."""

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio.media.errors import Code
from portfolio.media.photo import MediaError, Photo, develop
from tests.media.pictures import encoded, exif, scene

PICTURES = [
    encoded(scene(48, 36), "JPEG", exif=exif(6, gps=True)),
    encoded(scene(48, 36), "JPEG", progressive=True),
    encoded(scene(48, 36), "PNG", exif=exif(3, gps=True)),
    encoded(scene(48, 36).quantize(16), "PNG", transparency=3),
    encoded(scene(48, 36), "WEBP", exif=exif(8, gps=True)),
    encoded(scene(48, 36), "WEBP", lossless=True),
    encoded(scene(48, 36), "HEIF"),
    encoded(scene(48, 36), "AVIF"),
]
edits = st.tuples(
    st.floats(0, 1, exclude_max=True), st.sampled_from(["put", "cut", "add"]), st.binary(min_size=1, max_size=8)
)


def edited(data: bytes, changes: list[tuple[float, str, bytes]]) -> bytes:
    for share, how, patch in changes:
        # Most of what can go wrong sits in the first bytes, so edits lean that way.
        at = int(share**2 * len(data))
        rest = data[at:] if how == "add" else data[at + len(patch) :]
        data = data[:at] + (b"" if how == "cut" else patch) + rest
    return data


def developed_or_refused(data: bytes) -> None:
    try:
        answer: Photo | str = develop(data)
    except MediaError as error:
        answer = error.code
    if isinstance(answer, Photo):
        assert all(webp[8:12] == b"WEBP" for webp in answer.sizes.values())
    else:
        assert answer in get_args(Code)


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(PICTURES), st.lists(edits, min_size=1, max_size=6))
def test_a_changed_photo_is_developed_or_refused(picture, changes):
    developed_or_refused(edited(picture, changes))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([b"", *(picture[:16] for picture in PICTURES)]), st.binary(max_size=200))
def test_noise_behind_any_first_bytes_is_developed_or_refused(start, noise):
    developed_or_refused(start + noise)
