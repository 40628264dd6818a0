"""The class list: who is in which group, and who mentors them. Reads and checks; changes nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from . import cells
from .cells import CellError
from .table import FileError, Line, Refused, decoded, lines

# Each column by its own name, with what schools' systems call it; in the order of Person's fields.
COLUMNS = {
    "nummer": {"nummer", "leerlingnummer", "leerlingnr", "llnr", "stamnummer", "stamnr"},
    "voornaam": {"voornaam", "roepnaam"},
    "tussenvoegsel": {"tussenvoegsel", "tussenvoegsels", "tussenv", "voorvoegsel", "voorvoegsels"},
    "achternaam": {"achternaam", "familienaam"},
    "klas": {"klas", "stamklas", "groep", "stamgroep"},
    "leerjaar": {"leerjaar"},
    "mentor": {"mentor", "mentoren", "mentoremail", "mentormail", "emailmentor", "emailmentoren", "mentoremailadres"},
    "zestien_op": {"zestienop", "16op"},
}
READERS: dict[str, Callable[[str], Any]] = {
    "nummer": cells.number,
    "voornaam": cells.text,
    "tussenvoegsel": cells.text,
    "achternaam": cells.text,
    "klas": cells.text,
    "leerjaar": cells.year,
    "mentor": cells.emails,
    "zestien_op": cells.day,
}
OPTIONAL = {"tussenvoegsel", "zestien_op"}


@dataclass(frozen=True)
class Person:
    """A student as the class list has them."""

    line: int
    number: str
    first_name: str
    infix: str
    last_name: str
    group: str
    year: int
    mentors: tuple[str, ...]
    sixteen_on: date | None


@dataclass(frozen=True)
class ClassList:
    """What a file says: the good lines, the refused ones, and the columns that mean nothing here."""

    people: tuple[Person, ...] = ()
    refused: tuple[Refused, ...] = ()
    ignored_columns: tuple[str, ...] = ()

    def mentors(self) -> dict[str, tuple[str, ...]]:
        """Per group the e-mail addresses of its mentors; lines that name different ones count together."""
        found: dict[str, dict[str, None]] = {}
        for person in self.people:
            found.setdefault(person.group, {}).update(dict.fromkeys(person.mentors))
        return {group: tuple(mentors) for group, mentors in found.items()}


def read_class_list(data: bytes) -> ClassList:
    """A CSV file, checked as far as is possible without the school's own data."""
    try:
        table = lines(decoded(data), points_for=lambda cells: len(_places(cells)))
    except FileError as error:
        return ClassList(refused=(error.refused,))
    if problems := tuple(_header_problems(table[0])):
        return ClassList(refused=problems)
    if len(table) == 1:
        return ClassList(refused=(Refused(0, "", "Er staan geen leerlingen in het bestand."),))
    reading = _Reading(table[0].cells)
    for line in table[1:]:
        reading.take(line)
    ignored = tuple(name for name in table[0].cells if name and not _meaning(name))
    return ClassList(tuple(reading.people), tuple(reading.refused), ignored)


def _meaning(name: str) -> str | None:
    plain = re.sub(r"[\W_]", "", name.casefold())
    return next((column for column, variants in COLUMNS.items() if plain in variants), None)


def _places(header: tuple[str, ...]) -> dict[str, int]:
    return {column: place for place, name in enumerate(header) if (column := _meaning(name))}


def _header_problems(header: Line) -> Iterator[Refused]:
    if header.problem:
        yield Refused(header.number, "", header.problem)
        return
    for column in COLUMNS:
        names = [name for name in header.cells if _meaning(name) == column]
        if len(names) > 1:
            twice = " en ".join(f'"{name}"' for name in names)
            yield Refused(header.number, column, f"De kolommen {twice} betekenen hetzelfde. Laat er één staan.")
        if not names and column not in OPTIONAL:
            yield Refused(header.number, column, "Deze kolom ontbreekt.")


class _Reading:
    """Goes through the lines, and remembers what earlier lines said."""

    def __init__(self, header: tuple[str, ...]) -> None:
        self.width, self.places = len(header), _places(header)
        self.people: list[Person] = []
        self.refused: list[Refused] = []
        self.numbers: dict[str, Person] = {}
        self.groups: dict[str, Person] = {}

    def take(self, line: Line) -> None:
        problems = [Refused(line.number, *each) for each in self._shape_problems(line)]
        found: dict[str, Any] = {}
        for column in [] if problems else COLUMNS:
            try:
                found[column] = self._value(line, column)
            except CellError as error:
                problems.append(Refused(line.number, column, str(error)))
        if not problems:
            person = Person(line.number, *found.values())
            problems = [Refused(line.number, *each) for each in self._clashes(person)]
            self.people += [] if problems else [self._in_known_group(person)]
        self.refused += problems

    def _shape_problems(self, line: Line) -> Iterator[tuple[str, str]]:
        if line.problem:
            yield "", line.problem
        if any(line.cells[self.width :]):
            yield "", "Deze regel heeft meer vakken dan de eerste regel. Staat er een scheidingsteken in een naam?"

    def _value(self, line: Line, column: str) -> Any:
        place = self.places.get(column, self.width)
        given = line.cells[place] if place < len(line.cells) else ""
        if not given and column not in OPTIONAL:
            raise CellError("Dit vak is leeg.")
        return READERS[column](given)

    def _clashes(self, person: Person) -> Iterator[tuple[str, str]]:
        twin = self.numbers.setdefault(person.number.casefold(), person)
        if twin is not person:
            yield "nummer", f"Nummer {person.number} staat ook op regel {twin.line}."
        first = self.groups.setdefault(_plain(person.group), person)
        if first.year != person.year:
            said = f"Klas {person.group} staat op regel {first.line} in leerjaar {first.year}, hier in {person.year}."
            yield "leerjaar", said

    def _in_known_group(self, person: Person) -> Person:
        """The group as it was spelled first: 2a and 2A are one."""
        return replace(person, group=self.groups[_plain(person.group)].group)


def _plain(group: str) -> str:
    return group.casefold().replace(" ", "")
