"""A CSV file as schools export it: any of three separators, any usual encoding, every line with its number."""

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass

SEPARATORS = ";,\t"
EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Refused:
    """A line that cannot be taken over, and why, in words for the administrator. Line 0 is the file itself."""

    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (f"regel {self.line}" if self.line else "", self.column) if part)
        return f"{place}: {self.reason}" if place else self.reason


class FileError(ValueError):
    """Nothing in the file can be read; `refused` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.refused = Refused(0, "", reason)


@dataclass(frozen=True)
class Line:
    """One line in cells; `problem` says why it has none."""

    number: int
    cells: tuple[str, ...]
    problem: str = ""


def decoded(data: bytes) -> str:
    """The text of a file, from Excel or from anything newer."""
    if data.startswith(EXCEL):
        raise FileError('Dit is geen CSV-bestand. Kies in Excel: Opslaan als, "CSV UTF-8".')
    if data.startswith(UTF_16):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileError('Dit bestand is geen leesbare tekst. Kies bij opslaan: "CSV UTF-8".')


def lines(text: str, points_for: Callable[[tuple[str, ...]], int]) -> list[Line]:
    """Every line that is not empty, the header first. `points_for` says how well cells look like a header."""
    numbered = [
        (n, line) for n, line in enumerate(re.split("\r\n|\r|\n", text), start=1) if line.strip(SEPARATORS + " ")
    ]
    separators = SEPARATORS
    if numbered and (hint := re.fullmatch(r'"?sep=(.)"?', numbered[0][1].strip("\r\n "))):
        separators, numbered = hint[1], numbered[1:]  # Excel's own first line
    if not numbered:
        raise FileError("Het bestand is leeg.")
    separator = max(separators, key=lambda each: points_for(_split(*numbered[0], each).cells))
    split = [_split(number, line, separator) for number, line in numbered]
    return [line for line in split if line.problem or any(line.cells)]


def _split(number: int, line: str, separator: str) -> Line:
    # Line by line: one quote too many then spoils one line, not the rest of the file.
    try:
        cells = next(csv.reader([line], delimiter=separator, strict=True))
    except csv.Error:
        return Line(number, (), 'Deze regel is niet te lezen. Staat er een aanhalingsteken (") te veel of te weinig?')
    return Line(number, tuple(cell.strip() for cell in cells))
