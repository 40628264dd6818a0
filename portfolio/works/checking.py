"""Checks for content that arrives in thousands of small parts: quick, strict about numbers, and exact about the place.

A check takes a value and raises Misfit; whoever looks into a list or an object adds where it was looking.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from math import isfinite
from typing import Any

from marshmallow import ValidationError

from portfolio.works.words import signs

Check = Callable[[Any], None]
Place = str | int

DEEPEST = 20
LONGEST_SIGN = 12  # code points in what a person sees as one character, such as a family
LARGEST = 2**53  # what JavaScript keeps exactly


class Misfit(Exception):  # noqa: N818 (it reads as what it is in every raise)
    """Something is wrong; `place` leads to it from the outside in."""

    def __init__(self, what: str, *place: Place) -> None:
        super().__init__(what)
        self.place = list(place)

    def inside(self, step: Place) -> "Misfit":
        self.place.insert(0, step)
        return self

    def as_messages(self) -> ValidationError:
        """The same in marshmallow's words: a dict for each step."""
        messages: Any = [str(self)]
        for step in reversed(self.place):
            messages = {step: messages}
        return ValidationError(messages)


def whole(least: int, most: int) -> Check:
    """A whole number: true and 1.0 are none, however well they count."""

    def check(value: Any) -> None:
        if type(value) is not int:
            raise Misfit("Not a whole number.")
        if not least <= value <= most:
            raise Misfit(f"Not between {least} and {most}.")

    return check


def words(longest: int) -> Check:
    """Text that both databases can keep."""

    def check(value: Any) -> None:
        if not isinstance(value, str):
            raise Misfit("Not a text.")
        if len(value) > longest and (len(value) > longest * LONGEST_SIGN or signs(value) > longest):
            raise Misfit(f"Longer than {longest} characters.")
        must_be_kept(value)

    return check


def must_be_kept(value: str) -> None:
    if "\0" in value:
        raise Misfit("NUL is not text.")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Misfit("Half a character is not text.") from None


def like(pattern: str, what: str) -> Check:
    fits = re.compile(pattern).fullmatch

    def check(value: Any) -> None:
        if not (isinstance(value, str) and fits(value)):
            raise Misfit(f"Not {what}.")

    return check


def one_of(*choices: str) -> Check:
    def check(value: Any) -> None:
        if not (isinstance(value, str) and value in choices):
            raise Misfit(f"Must be one of {', '.join(choices)}.")

    return check


def true(value: Any) -> None:
    """Said by being there."""
    if value is not True:
        raise Misfit("Only true, or left out.")


def or_none(check: Check) -> Check:
    return lambda value: None if value is None else check(value)


def points(least: int, most: int, reach: int) -> Check:
    """Between so many points in one flat list, none of them further away than `reach`."""

    def check(value: Any) -> None:
        if type(value) is not list:
            raise Misfit("Not a list.")
        if len(value) % 2 or not least <= len(value) // 2 <= most:
            raise Misfit(f"Not {least} to {most} points.")
        if set(map(type, value)) != {int} or min(value) < -reach or max(value) > reach:
            each(whole(-reach, reach))(value)

    return check


def each(check: Check, least: int = 0, most: int | None = None) -> Check:
    def look(value: Any) -> None:
        if type(value) is not list:
            raise Misfit("Not a list.")
        if len(value) < least or (most is not None and len(value) > most):
            raise Misfit(f"Not {least} to {most} of them.")
        for place, one in enumerate(value):
            try:
                check(one)
            except Misfit as misfit:
                raise misfit.inside(place) from None

    return look


def by_name(name: Check, check: Check, most: int) -> Check:
    """An object whose names are free."""

    def look(value: Any) -> None:
        if type(value) is not dict or len(value) > most:
            raise Misfit(f"Not an object of at most {most}.")
        for key, one in value.items():
            try:
                name(key)
                check(one)
            except Misfit as misfit:
                raise misfit.inside(key) from None

    return look


def record(must: dict[str, Check], may: dict[str, Check] | None = None) -> Check:
    """An object with these fields and no others."""
    known = must | (may or {})

    def look(value: Any) -> None:
        fields(value, must, known)
        for key in value:
            if key not in known:
                raise Misfit("Unknown field.", key)

    return look


def fields(value: Any, must: dict[str, Check], known: dict[str, Check]) -> None:
    """The fields that are known, whatever stands beside them."""
    if type(value) is not dict:
        raise Misfit("Not an object.")
    for key, check in known.items():
        if key in value:
            try:
                check(value[key])
            except Misfit as misfit:
                raise misfit.inside(key) from None
        elif key in must:
            raise Misfit("Missing.", key)


def keepable(value: Any, depth: int = 0) -> None:
    """Anything that both databases can keep and JavaScript reads back the same: of what only a newer app knows."""
    if isinstance(value, str):
        must_be_kept(value)
    elif isinstance(value, dict | list):
        if depth == DEEPEST:
            raise Misfit("Too deep.")
        for step, one in inside(value):
            try:
                must_be_kept(str(step))
                keepable(one, depth + 1)
            except Misfit as misfit:
                raise misfit.inside(step) from None
    elif isinstance(value, float) and not isfinite(value):
        raise Misfit("Not a number.")
    elif isinstance(value, int) and not -LARGEST <= value <= LARGEST:
        raise Misfit("Too large.")


def inside(value: dict[str, Any] | Sequence[Any]) -> Iterator[tuple[Place, Any]]:
    return iter(value.items()) if isinstance(value, dict) else enumerate(value)
