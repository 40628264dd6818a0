"""Every photo that a phone can make arrives whole, upright, in the right colours, and tells nobody where it was."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from portfolio.media.photo import Photo, develop
from tests.media.pictures import BLUE, RED, encoded, exif, held, looks_upright, phone_jpeg, scene, small


def opened(photo: Photo, side: int = 1600) -> Image.Image:
    return Image.open(BytesIO(photo.sizes[side]))


def chunks(webp: bytes) -> list[bytes]:
    """The names of everything inside a WebP file: pixels are `VP8 `, all else would be metadata."""
    at, names = 12, []
    while at < len(webp):
        names.append(webp[at : at + 4])
        length = int.from_bytes(webp[at + 4 : at + 8], "little")
        at += 8 + length + length % 2
    return names


def flat(mode: str, colour: object, size: tuple[int, int] = (64, 64)) -> Image.Image:
    return Image.new(mode, size, colour)


def middle(photo: Photo) -> tuple[int, int, int]:
    picture = opened(photo).convert("RGB")
    return picture.getpixel((picture.width // 2, picture.height // 2))


def near(seen: tuple[int, ...], wanted: tuple[int, ...], tolerance: int = 8) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(seen, wanted, strict=True))


def test_a_phone_photo_becomes_three_upright_pictures_without_the_place():
    photo = develop(phone_jpeg(4032, 3024, orientation=6, gps=True))
    assert (photo.width, photo.height) == (1200, 1600)
    assert {side: opened(photo, side).size for side in photo.sizes} == {
        1600: (1200, 1600),
        480: (360, 480),
        96: (72, 96),
    }
    for side, webp in photo.sizes.items():
        assert looks_upright(opened(photo, side))
        assert chunks(webp) == [b"VP8 "]
        assert not opened(photo, side).getexif()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF"])
def test_each_orientation_is_turned_upright_once(kind, orientation):
    stored = held(scene(240, 180), orientation)
    photo = develop(encoded(stored, kind, exif=exif(orientation, gps=True)))
    assert (photo.width, photo.height) == (240, 180)
    assert looks_upright(opened(photo))
    assert all(chunks(webp) == [b"VP8 "] for webp in photo.sizes.values())


def test_unreadable_exif_does_not_cost_the_photo():
    photo = develop(encoded(scene(240, 180), "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff\x12\x01"))
    assert looks_upright(opened(photo))


def test_a_small_picture_is_never_enlarged():
    photo = develop(small("PNG"))
    assert {opened(photo, side).size for side in (1600, 480)} == {(240, 180)}
    assert opened(photo, 96).size == (96, 72)


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (5000, 1), (1601, 3)])
def test_odd_shapes_keep_at_least_a_pixel(size):
    photo = develop(encoded(flat("RGB", RED, size), "PNG"))
    assert max(opened(photo).size) == min(max(size), 1600)


@pytest.mark.parametrize(
    ("picture", "kind", "wanted"),
    [
        (flat("L", 128), "JPEG", (128, 128, 128)),
        (flat("1", 1), "PNG", (255, 255, 255)),
        (flat("I;16", 32768), "PNG", (128, 128, 128)),
        (flat("RGB", BLUE).quantize(4), "PNG", BLUE),
        (flat("LA", (0, 128)), "PNG", (127, 127, 127)),
        (flat("RGBA", (0, 0, 0, 0)), "PNG", (255, 255, 255)),
        (flat("RGBA", (*RED, 255)), "WEBP", RED),
    ],
    ids=["grey", "1 bit", "16 bit", "palette", "half transparent", "transparent", "opaque"],
)
def test_every_kind_of_pixel_becomes_plain_colour(picture, kind, wanted):
    assert near(middle(develop(encoded(picture, kind))), wanted)


def test_a_transparent_palette_lies_on_white():
    picture = flat("P", 0)
    picture.putpalette([0, 0, 0, 255, 0, 0])
    assert near(middle(develop(encoded(picture, "PNG", transparency=0))), (255, 255, 255))


def test_print_colours_become_screen_colours():
    assert near(middle(develop(encoded(flat("CMYK", (0, 255, 255, 0)), "JPEG"))), (255, 0, 0), 12)


def profile_that_calls_red_blue() -> bytes:
    """sRGB with two primaries exchanged and another name: ignoring it shows at once."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    return swapped.replace("sRGB".encode("utf-16-be"), "Test".encode("utf-16-be"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF"])
def test_an_embedded_profile_is_honoured_and_dropped(kind):
    photo = develop(encoded(flat("RGB", (255, 0, 0)), kind, icc_profile=profile_that_calls_red_blue()))
    assert near(middle(photo), (0, 0, 255), 12)
    assert chunks(photo.sizes[1600]) == [b"VP8 "]


@pytest.mark.parametrize("space", ["XYZ", "LAB", None])
def test_a_profile_that_does_not_fit_is_left_aside(space):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile(space)).tobytes() if space else b"no profile"
    assert near(middle(develop(encoded(flat("RGB", BLUE), "PNG", icc_profile=profile))), BLUE)


@pytest.mark.parametrize("kind", ["WEBP", "AVIF", "PNG"])
def test_of_an_animation_the_first_picture_is_taken(kind):
    frames = [flat("RGB", RED), flat("RGB", BLUE)]
    animation = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    assert near(middle(develop(animation)), RED, 12)


def test_of_a_photo_with_a_second_one_inside_the_first_is_taken():
    inside = encoded(flat("RGB", RED), "MPO", save_all=True, append_images=[flat("RGB", BLUE)])
    assert near(middle(develop(inside)), RED, 12)


def test_a_huge_phone_jpeg_still_passes():
    wide = encoded(flat("RGB", RED, (12000, 9000)), "JPEG")
    assert develop(wide).sizes.keys() == {1600, 480, 96}


def test_a_progressive_jpeg_passes():
    assert looks_upright(opened(develop(small("JPEG", progressive=True))))
