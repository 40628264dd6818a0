"""Students' words in one line of a list: short, and never mixed up by emoji or by two writing directions."""

import re
import unicodedata

# Marks that steer the direction of text would also turn the rest of the line around.
_STEERS = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_JOINER = "\u200d"


def is_blank(text: str) -> bool:
    """Whether nobody would see anything: spaces and invisible signs only."""
    return not text[:1].isalnum() and all(unicodedata.category(sign)[0] in "ZC" for sign in text)


def one_line(text: str) -> str:
    """The same words on one line; right-to-left words keep to themselves."""
    line = " ".join(_STEERS.sub(" ", unicodedata.normalize("NFC", text)).split())
    if is_blank(line):
        return ""
    if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in line):
        return f"{_ISOLATE}{line}{_END_ISOLATE}"
    return line


def shorten(line: str, longest: int) -> str:
    """At most so many characters, cut between words where that is near, never inside an emoji."""
    if len(line) <= longest:
        return line
    end = longest - 2  # room for the dots and for closing a right-to-left part
    while end and _is_inside_a_sign(line, end):
        end -= 1
    space = line.rfind(" ", max(0, end - 20), end + 1)
    kept = line[: space if space > 0 else end].rstrip(" ·,")
    still_open = kept.count(_ISOLATE) > kept.count(_END_ISOLATE)
    return f"{kept}…{_END_ISOLATE if still_open else ''}"


def signs(text: str) -> int:
    """How many signs people see, counted as a phone does: a family is one, and so is a letter with its accents."""
    text = unicodedata.normalize("NFC", text)
    return sum(not _is_inside_a_sign(text, place) for place in range(1, len(text))) + bool(text)


def _is_inside_a_sign(text: str, place: int) -> bool:
    """Whether a cut here would split what people see as one sign: a flag, a family, a letter with its accent."""
    before, after = text[place - 1], text[place]
    if before == _JOINER or after == _JOINER or unicodedata.category(after)[0] == "M":
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\U000e0020" <= after <= "\U000e007f":
        return True  # a skin colour, or the rest of a region's flag
    return _is_flag_letter(after) and _flag_letters_before(text, place) % 2 == 1


def _is_flag_letter(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"


def _flag_letters_before(text: str, place: int) -> int:
    start = place
    while start and _is_flag_letter(text[start - 1]):
        start -= 1
    return place - start
