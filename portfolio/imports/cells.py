"""One cell of a class list: what it says, or why it cannot be taken over."""

import re
import unicodedata
from datetime import date

LONGEST_TEXT = 100
LONGEST_EMAIL = 254
_EMAIL = re.compile(r"[^@\s,;<>()\[\]\"]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE | re.ASCII)
_DATES = (
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII),
)


class CellError(ValueError):
    """Says in Dutch what is wrong with the cell."""


def text(given: str) -> str:
    """Words on one line, whichever way the accents were typed."""
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") for sign in given):
        raise CellError("Hier staat een onleesbaar teken in.")
    words = " ".join(unicodedata.normalize("NFC", given).split())
    if len(words) > LONGEST_TEXT:
        raise CellError(f"Dit is te lang: meer dan {LONGEST_TEXT} tekens.")
    return words


def number(given: str) -> str:
    """A student number as text: leading zeros belong to it."""
    words = text(given)
    if re.fullmatch(r"\d+([.,]\d+)?[eE]\+?\d+", words):
        raise CellError("Excel heeft dit nummer afgekort. Maak er in Excel een kolom met tekst van.")
    return words


def year(given: str) -> int:
    if given not in ("1", "2", "3", "4"):
        raise CellError("Het leerjaar is 1, 2, 3 of 4.")
    return int(given)


def emails(given: str) -> tuple[str, ...]:
    """One or more addresses, with a comma between them."""
    found = [each.lower() for each in re.split(r"[,;\s]+", given) if each]
    for each in found or [given]:
        if len(each) > LONGEST_EMAIL or not _EMAIL.fullmatch(each):
            raise CellError(f'"{each[:60]}" is geen e-mailadres.')
    return tuple(dict.fromkeys(found))


def day(given: str) -> date | None:
    """dd-mm-jjjj as in Dutch, or jjjj-mm-dd."""
    if not given:
        return None
    for pattern in _DATES:
        if match := pattern.fullmatch(given):
            return _existing_day(**{part: int(digits) for part, digits in match.groupdict().items()})
    raise CellError("Schrijf de datum als dd-mm-jjjj.")


def _existing_day(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise CellError("Deze datum bestaat niet.") from None
    if not 2000 <= found.year <= 2100:
        raise CellError("Dit jaartal kan niet kloppen.")
    return found
