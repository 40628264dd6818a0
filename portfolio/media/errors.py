"""Why a photo or recording is refused, as a code that the phone turns into words."""

from typing import Literal

Code = Literal[
    "photo_empty",
    "photo_not_a_photo",
    "photo_damaged",
    "photo_too_large",
    "recording_empty",
    "recording_not_a_recording",
    "recording_damaged",
    "recording_too_long",
    "recording_unusable",
]


class MediaError(Exception):
    """A file that cannot become a photo or a recording; its `code` stays the same for good."""

    def __init__(self, code: Code) -> None:
        super().__init__(code)
        self.code: Code = code
