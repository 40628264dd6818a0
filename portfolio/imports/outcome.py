"""What a class list does to a school, to show before and after."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass, field


@dataclass
class Enrolment:
    """What comes of it: names to show before, the same ones after."""

    known_students: int = 0
    added: list[str] = field(default_factory=list)
    moved: list[tuple[str, str, str]] = field(default_factory=list)  # name, from, to
    returned: list[str] = field(default_factory=list)  # known, but in no group until now
    renamed: list[tuple[str, str]] = field(default_factory=list)
    new_groups: list[str] = field(default_factory=list)
    new_mentors: list[str] = field(default_factory=list)
    ended_mentors: list[str] = field(default_factory=list)

    @property
    def new_students(self) -> int:
        return len(self.added)

    @property
    def moved_students(self) -> int:
        return len(self.moved)

    @property
    def fingerprint(self) -> str:
        """The same outcome has the same one: what somebody saw before is what they get."""
        return hashlib.sha256(json.dumps(asdict(self)).encode()).hexdigest()[:32]


def name_from(email: str) -> tuple[str, str]:
    """A name to begin with, from the address: `j.bakker@…` is J. Bakker."""
    parts = [part for part in re.split(r"[._-]+", email.partition("@")[0]) if part]
    words = [f"{part.upper()}." if len(part) == 1 else part.capitalize() for part in parts]
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else ("", words[0] if words else email)
