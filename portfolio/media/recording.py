"""What a recording is, told from its first bytes: names and content types lie."""

# A minute of video from a phone's own camera; what an app records is a tenth of it.
MAX_RECORDING_BYTES = 100_000_000
HEAD = 1 << 16  # bytes that tell what a file is

# Seconds. A phone stops a little after it was told to.
LONGEST = {"voice": 180, "video": 60}
GRACE = 5

# What the reader is called that may open such a file; no other one ever gets to see it.
BY_START = {
    b"\x1a\x45\xdf\xa3": "matroska",
    b"OggS": "ogg",
    b"ID3": "mp3",
    b"fLaC": "flac",
    b"#!AMR": "amr",
}
PICTURE_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}
BOXES = {b"moov", b"mdat", b"wide", b"moof"}
VIDEO_SIGNS = (b"V_VP8", b"V_VP9", b"V_AV1", b"V_MPEG", b"vide")


def form_of(head: bytes) -> str | None:
    """The reader for a recording, or None when this is none that we take."""
    for start, form in BY_START.items():
        if head.startswith(start):
            return form
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "wav"
    box, brand = head[4:8], head[8:12]
    if (box == b"ftyp" and brand not in PICTURE_BRANDS) or box in BOXES:
        return "mov"
    return _bare_sound(head)


def _bare_sound(head: bytes) -> str | None:
    # Eleven bits that are set open each piece of MP3 and AAC; the next ones tell them apart.
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or head[1] == 0xFF:
        return None
    if head[1] & 0xF6 == 0xF0:
        return "aac"
    return "mp3" if head[1] & 0x06 else None


def may_show(head: bytes) -> str:
    """Voice or video, as far as the first bytes tell; making it playable tells for sure."""
    return "video" if any(sign in head for sign in VIDEO_SIGNS) else "voice"
