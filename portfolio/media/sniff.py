"""What a file is and what it would cost to decode, told from its bytes: names and content types lie."""

from PIL import Image

# A 108 MP phone still passes; more only costs time. Pillow itself refuses above twice this.
MOST_PIXELS = Image.MAX_IMAGE_PIXELS = 120_000_000

# Bytes per pixel at the highest point, measured. So in the room: PNG 50 MP (transparent 27), HEIC 25, AVIF 20, WebP 14.
COST = {"PNG": 5, "HEIF": 10, "AVIF": 12, "WEBP": 17}
TRANSPARENCY_COST = 4

# A progressive picture of thousands of scans is small and takes hours. Cameras and apps write about ten.
MOST_SCANS = 100

HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1"}
AVIF_BRANDS = {b"avif", b"avis"}


def kind_of(data: bytes) -> str | None:
    """Pillow's name for the format, or None when this is not a photo that we take."""
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    return _kind_of_box(data)


def _kind_of_box(data: bytes) -> str | None:
    end = int.from_bytes(data[:4])
    if data[4:8] != b"ftyp" or not 16 <= end <= 256:
        return None
    brands = {data[at : at + 4] for at in (8, *range(16, end, 4))}
    if brands & AVIF_BRANDS:
        return "AVIF"
    return "HEIF" if brands & HEIC_BRANDS else None


def decoding_cost(kind: str, photo: Image.Image, data: bytes, pixels: int) -> int:
    """Bytes needed to decode an opened photo; `pixels` is what its header tells, before JPEG's draft mode."""
    drafted = photo.width * photo.height
    if kind == "JPEG":
        return 5 * drafted + (_coefficients(photo, pixels) if _in_many_scans(data) else 0)
    return drafted * (COST[kind] + (TRANSPARENCY_COST if photo.mode not in ("RGB", "L") else 0))


def has_endless_scans(data: bytes) -> bool:
    """Whether a JPEG was made to keep the decoder busy."""
    return _in_many_scans(data) and data.count(b"\xff\xda") > MOST_SCANS


def _coefficients(photo: Image.Image, pixels: int) -> int:
    # A JPEG in several scans is held whole, two bytes per coefficient, whatever size draft mode asks for.
    shares: list[int] = [layer[1] * layer[2] for layer in photo.layer]  # type: ignore[attr-defined]
    return 2 * pixels * sum(shares) // max(1, *shares)


def _in_many_scans(data: bytes) -> bool:
    """Reads up to the first scan; a file that hides its scans from us counts as the costly kind."""
    at, components = 2, 0
    while at + 5 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if marker == 0xDA:
            return data[at + 4] != components
        if marker in (0xC0, 0xC1) and at + 9 < len(data):
            components = data[at + 9]
        at += 1 if marker == 0xFF else 2 + length
    return True
