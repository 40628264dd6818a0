"""How often a request asks the database: a list must not ask more because it is longer."""

from typing import Any

from sqlalchemy import event

from portfolio import db


class Queries:
    """Counts what reaches the database."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def __enter__(self) -> "Queries":
        event.listen(db.session.get_bind(), "before_cursor_execute", self._note)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(db.session.get_bind(), "before_cursor_execute", self._note)

    def _note(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("BEGIN"):
            self.statements.append(statement)

    def __len__(self) -> int:
        return len(self.statements)
