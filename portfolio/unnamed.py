"""What students typed, on its way outside the school: without family names, and without ways to reach somebody."""

import re
from collections.abc import Iterable

from portfolio.models import User

LEFT_OUT = "…"
# An address, or nine digits close together: a phone number, and no year or price.
REACHES = re.compile(r"[^\s@]+@[^\s@]+\.\w{2,}|(?<!\w)\+?\d(?:[ .()/-]{0,2}\d){8,}")


class Unnamed:
    """Leaves first names of these people standing, and nothing that tells which Sanne it is."""

    def __init__(self, people: Iterable[User]) -> None:
        self._names = {(each.last_name.casefold(), _whole_name(each)) for each in people if each.last_name}

    def __call__(self, text: str) -> str:
        plain = text.casefold()
        for last, whole in self._names:
            if last in plain:
                text = whole.sub(lambda found: found[0].split()[0], text)
        return REACHES.sub(LEFT_OUT, text)


def _whole_name(person: User) -> re.Pattern[str]:
    """First and family name in one go, with or without what stands between; a family name alone may be a word."""
    first, infix, last = (_words(part) for part in (person.first_name, person.infix, person.last_name))
    between = rf"(?:{infix}\s+)?" if infix else ""
    return re.compile(rf"(?<!\w){first}\s+{between}{last}(?!\w)", re.IGNORECASE)


def _words(part: str) -> str:
    return r"\s+".join(map(re.escape, part.split()))
