"""Lists in pages, newest first, with the same select as the single fetch."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, or_

from portfolio import db
from portfolio.errors import Refusal
from portfolio.parts import with_parts


def page(query: Select[Any], model: Any, args: dict[str, Any], by: str = "received_at") -> dict[str, Any]:
    """One page of what a user may see, and the cursor of the next."""
    moment = getattr(model, by)
    if args["cursor"]:
        at, last = _parse(args["cursor"])
        query = query.where(or_(moment < at, and_(moment == at, model.id < last)))
    query = query.order_by(moment.desc(), model.id.desc()).limit(args["limit"] + 1)
    rows = list(db.session.scalars(with_parts(query, model)).unique())
    items = rows[: args["limit"]]
    more = len(rows) > len(items)
    return {"items": items, "next": _cursor(items[-1], by) if more else None}


def _cursor(last: Any, by: str) -> str:
    moment: datetime = getattr(last, by)
    return f"{moment.isoformat().replace('+00:00', 'Z')}_{last.id}"


def _parse(cursor: str) -> tuple[datetime, UUID]:
    try:
        at, _, last = cursor.partition("_")
        moment = datetime.fromisoformat(at)
        if moment.tzinfo is None or not 1970 < moment.year < 2200:
            raise ValueError
        return moment, UUID(last)
    except ValueError:
        raise Refusal("odd_cursor") from None
