"""Every photo in the colours that every screen understands: sRGB, 8 bits, no transparency."""

from io import BytesIO

from PIL import Image, ImageCms

SRGB = ImageCms.createProfile("sRGB")
SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}


def resizable(photo: Image.Image) -> Image.Image:
    """In a mode that shrinks smoothly: no palette, no 16 bits, transparency as a channel."""
    if photo.mode.startswith("I"):
        # Pillow clips 16 bits to 8 where the brightness has to be scaled.
        return photo.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if photo.mode in ("RGB", "L", "CMYK", "RGBA", "LA") and "transparency" not in photo.info:
        return photo
    return photo.convert("RGBA" if photo.has_transparency_data else "RGB")


def to_srgb(photo: Image.Image, profile: bytes | None) -> Image.Image:
    """As the maker saw it, on white: paper is white, and a black logo must not vanish on a dark screen."""
    if photo.mode in ("RGBA", "LA"):
        white = Image.new("RGB", photo.size, "white")
        white.paste(photo, mask=photo.getchannel("A"))
        photo = white
    if profile:
        photo = _through_profile(photo, profile)
    return photo.convert("RGB")


def _through_profile(photo: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        told = source.profile
        if SPACES.get(told.xcolor_space) != photo.mode or "sRGB" in (told.profile_description or ""):
            return photo
        return ImageCms.profileToProfile(photo, source, SRGB, outputMode="RGB") or photo
    except (OSError, ValueError, ImageCms.PyCMSError):
        # A broken profile shifts the colours a little; the picture itself is whole.
        return photo
