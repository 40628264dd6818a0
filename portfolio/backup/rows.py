"""Rows as lines of JSON that either database writes and reads alike, in the order of their keys.

A part names its own columns and what they hold, so that a later version can still read it. The order is always the
same, so the digest of a part is the digest of the table.
"""

import base64
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Connection,
    Date,
    Double,
    Float,
    Integer,
    LargeBinary,
    String,
    Table,
    Uuid,
    column,
    insert,
    inspect,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import JSONB

from portfolio import db
from portfolio.backup.errors import BackupError

AT_ONCE = 500

KINDS: dict[str, Any] = {
    "uuid": Uuid(),
    "moment": db.Moment(),
    "date": Date(),
    "json": JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql"),
    "bytes": LargeBinary(),
    "boolean": Boolean(),
    "integer": BigInteger(),
    "number": Double(),
    "text": String(),
}
_HOLDS = {
    Uuid: "uuid",
    db.Moment: "moment",
    Date: "date",
    JSON: "json",
    LargeBinary: "bytes",
    Boolean: "boolean",
    Integer: "integer",
    Float: "number",
    String: "text",
}
_OUT: dict[str, Any] = {
    "uuid": str,
    "moment": datetime.isoformat,
    "date": date.isoformat,
    "bytes": lambda value: base64.b64encode(value).decode(),
}
_IN: dict[str, Any] = {
    "uuid": UUID,
    "moment": datetime.fromisoformat,
    "date": date.fromisoformat,
    "bytes": base64.b64decode,
}


class Shape:
    """One table as a part describes it: its name, its columns with what they hold, and its key."""

    def __init__(self, name: str, columns: dict[str, str], key: list[str]) -> None:
        self.name, self.columns, self.key = name, columns, key
        self.table = table(name, *(column(each, KINDS[holds]) for each, holds in columns.items()))

    def line(self) -> bytes:
        return _line({"table": self.name, "columns": list(self.columns.items()), "key": self.key})

    @classmethod
    def from_line(cls, line: bytes) -> "Shape":
        said = json.loads(line)
        return cls(said["table"], dict(said["columns"]), said["key"])


def shapes(connection: Connection) -> list[Shape]:
    """The tables of this database, those first that others point at. It may be of an older version than this one."""
    there = inspect(connection)
    known, names = db.Model.metadata.sorted_tables, set(there.get_table_names()) - {"alembic_version"}
    found = [
        _shape(each, {one["name"] for one in there.get_columns(each.name)}) for each in known if each.name in names
    ]
    if not found or names != {each.name for each in found}:
        raise BackupError("De database is niet van deze versie van Trots.")
    return found


def _shape(known: Table, columns: set[str]) -> Shape:
    if not columns <= set(known.c.keys()):
        raise BackupError("De database is van een nieuwere versie van Trots.")
    holds = {each.name: _holds(each.type) for each in known.c if each.name in columns}
    return Shape(known.name, holds, [each.name for each in known.primary_key])


def _holds(kind: object) -> str:
    return next(name for each, name in _HOLDS.items() if isinstance(kind, each))


def lines(connection: Connection, shape: Shape) -> Iterator[bytes]:
    """The part of one table: first what it is, then a line per row."""
    yield shape.line()
    out = [_OUT.get(holds) for holds in shape.columns.values()]
    keys = [_in_order(connection, shape, name) for name in shape.key]
    rows = connection.execute(select(shape.table).order_by(*keys).execution_options(yield_per=AT_ONCE))
    for row in rows:
        yield _line(
            [turn(value) if turn and value is not None else value for turn, value in zip(out, row, strict=True)]
        )


def _in_order(connection: Connection, shape: Shape, name: str) -> Any:
    key = shape.table.c[name]
    is_text = shape.columns[name] == "text" and connection.dialect.name == "postgresql"
    return key.collate("C") if is_text else key


def _line(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def load(connection: Connection, part: Iterable[bytes]) -> None:
    """Put the rows of one part into its empty table."""
    each = iter(part)
    shape = Shape.from_line(next(each))
    batch: list[dict[str, Any]] = []
    for line in each:
        batch.append(_row(shape, json.loads(line)))
        if len(batch) == AT_ONCE:
            connection.execute(insert(shape.table), batch)
            batch = []
    if batch:
        connection.execute(insert(shape.table), batch)


def _row(shape: Shape, values: list[Any]) -> dict[str, Any]:
    return {
        name: _IN[holds](value) if holds in _IN and value is not None else value
        for (name, holds), value in zip(shape.columns.items(), values, strict=True)
    }
