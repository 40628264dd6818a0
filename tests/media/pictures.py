"""Pictures for tests: drawn here, so that no real photo of a person is ever kept in the project."""

from functools import cache
from io import BytesIO
from random import Random

import pillow_heif
from PIL import Image, ImageCms, ImageDraw

pillow_heif.register_heif_opener()

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 170, 60), (30, 60, 210), (240, 210, 30)
CORNERS = {"top left": RED, "top right": GREEN, "bottom left": BLUE, "bottom right": YELLOW}
ORIENTATION, GPS = 0x0112, 0x8825

# What a camera does to an upright scene before it writes the orientation that undoes it.
AS_HELD = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@cache
def scene(width: int, height: int) -> Image.Image:
    """A bakery-like picture with grain, and a corner each in red, green, blue and yellow."""
    light = Image.linear_gradient("L").resize((width, height))
    glow = Image.radial_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (light, glow, Image.blend(light, glow, 0.3)))
    draw = ImageDraw.Draw(picture)
    step = max(width, height) // 24 or 1
    for n, x in enumerate(range(step, width - step, 2 * step)):
        draw.ellipse((x, height // 3, x + step, height // 3 + step), fill=(40 * n % 256, 120, 200))
        draw.line((x, 0, width - x, height), fill=(250, 250, 240), width=max(1, step // 8))
    grain = Image.frombytes("RGB", picture.size, Random(1).randbytes(3 * width * height))
    picture = Image.blend(picture, grain, 0.12)
    paint_corners(picture)
    return picture


def paint_corners(picture: Image.Image) -> None:
    """Lets a test see which way is up."""
    w, h = picture.width // 4, picture.height // 4
    for name, colour in CORNERS.items():
        left = 0 if "left" in name else picture.width - w
        top = 0 if "top" in name else picture.height - h
        picture.paste(colour, (left, top, left + w, top + h))


def corners(picture: Image.Image) -> dict[str, tuple[int, int, int]]:
    """The colour in the middle of each painted corner."""
    small = picture.convert("RGB").resize((8, 8), Image.Resampling.BOX)
    places = {"top left": (0, 0), "top right": (7, 0), "bottom left": (0, 7), "bottom right": (7, 7)}
    return {name: small.getpixel(place) for name, place in places.items()}


def looks_upright(picture: Image.Image, tolerance: int = 40) -> bool:
    """Whether all four corners have the colour that they were painted in, give or take compression."""
    seen = corners(picture)
    return all(
        abs(got - wanted) <= tolerance
        for name, colour in CORNERS.items()
        for got, wanted in zip(seen[name], colour, strict=True)
    )


def exif(orientation: int = 1, gps: bool = False) -> bytes:
    """What a phone writes beside a photo: who made it, which way up, and where (a street in Utrecht)."""
    data = Image.Exif()
    data[0x010F], data[0x0110] = "Telefoon", "Model van Sanne"
    data[ORIENTATION] = orientation
    if gps:
        data[GPS] = {1: "N", 2: (52.0, 5.0, 27.1), 3: "E", 4: (5.0, 7.0, 16.4), 29: "2026:03:14"}
    return data.tobytes()


def held(picture: Image.Image, orientation: int) -> Image.Image:
    """The pixels as the sensor stored them, when `orientation` is what turns them upright."""
    return picture.transpose(AS_HELD[orientation]) if orientation in AS_HELD else picture


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    """The picture as a file of that kind."""
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


@cache
def phone_jpeg(width: int = 4032, height: int = 3024, orientation: int = 6, gps: bool = True) -> bytes:
    """A photo as a phone writes it: `width` × `height` as stored, with EXIF, the place and an ICC profile."""
    upright = (height, width) if orientation >= 5 else (width, height)
    stored = held(scene(*upright), orientation)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return encoded(stored, "JPEG", quality=92, exif=exif(orientation, gps), icc_profile=srgb)


@cache
def small(kind: str, **options: object) -> bytes:
    """A picture of 240 × 180 as a file of that kind."""
    return encoded(scene(240, 180), kind, **options)
