"""Reads the assignments when the app starts; a mistake in a file stops it with the file and the place."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from marshmallow import ValidationError

from .model import Assignment, Prompt
from .schema import AssignmentSchema

FOLDER = Path(__file__).parent / "assignments"


class CatalogueError(ValueError):
    """A file of the catalogue is wrong; the message names the file and the place in it."""


class Catalogue:
    """Every assignment version that ships; LookupError for what does not exist."""

    def __init__(self, assignments: Iterable[Assignment]) -> None:
        self._all = {(each.id, each.version): each for each in assignments}

    def __iter__(self) -> Iterator[Assignment]:
        return iter(self._all.values())

    def __len__(self) -> int:
        return len(self._all)

    def assignment(self, assignment_id: str, version: int) -> Assignment:
        return self._all[assignment_id, version]

    def latest(self, assignment_id: str) -> Assignment:
        """What new work starts with."""
        versions = [each for each in self if each.id == assignment_id]
        if not versions:
            raise LookupError(assignment_id)
        return max(versions, key=lambda each: each.version)

    def prompt(self, assignment_id: str, version: int, prompt_id: str) -> Prompt:
        found = self.assignment(assignment_id, version).prompt(prompt_id)
        if found is None:
            raise LookupError(prompt_id)
        return found


def load_catalogue(folder: Path = FOLDER) -> Catalogue:
    """The whole catalogue, or CatalogueError with one line per mistake."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise CatalogueError(f"{folder}: there are no assignments")
    return Catalogue([_read(file) for file in files])


@cache
def the_catalogue() -> Catalogue:
    """The catalogue that ships, read once."""
    return load_catalogue()


def _read(file: Path) -> Assignment:
    try:
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=_NoDoubleKeys)  # noqa: S506 - it is a SafeLoader
        assignment: Assignment = AssignmentSchema().load(content)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{file.name}: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        lines = (f"{file.name}: {place}: {what}" for place, what in places(error.messages))
        raise CatalogueError("\n".join(lines)) from error
    if file.name != f"{assignment.id}.v{assignment.version}.yaml":
        raise CatalogueError(f"{file.name}: holds {assignment.id} version {assignment.version}")
    return assignment


def places(messages: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """marshmallow's nested messages as ("prompts[3].title", "what is wrong")."""
    if isinstance(messages, dict):
        for key, inner in messages.items():
            name = f"[{key}]" if isinstance(key, int) else f".{key}"
            yield from places(inner, f"{path}{name}".removeprefix("."))
    else:
        for message in messages:
            yield path.removesuffix("._schema"), str(message)


class _NoDoubleKeys(yaml.SafeLoader):
    """YAML lets a second key silently replace the first; a lost prompt must not go unseen."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"{key.value} is given twice", problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)
