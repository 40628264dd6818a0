"""The feed tells each of a person's devices what changed, in order, without gaps, on both databases."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Executable, FromClause, Insert, Table, bindparam, case, insert, select, update

from portfolio import db, policy
from portfolio.errors import Refusal
from portfolio.models import Activity, Comment, Cycle, FeedHead, FeedRow, User, Work
from portfolio.parts import with_parts

KEPT = timedelta(days=90)
SINCE = datetime(2026, 1, 1, tzinfo=UTC)
PAGE = 200

Row = tuple[str, str, UUID]  # put | gone, type, id
News = dict[UUID, list[Row]]  # by person

# Built once: every save counts on. PostgreSQL does both in one statement, which saves a journey to it.
_heads, _rows = cast(Table, FeedHead.__table__), cast(Table, FeedRow.__table__)
_COUNT_ON = update(_heads).where(_heads.c.user_id == bindparam("person")).values(n=_heads.c.n + 1)


def _row_after(head: FromClause) -> Insert:
    said = [bindparam(name, type_=_rows.c[name].type) for name in ("what", "type", "thing_id", "at")]
    row = select(head.c.user_id, head.c.n, head.c.school_id, *said).where(head.c.user_id == bindparam("person"))
    columns = ["user_id", "n", "school_id", "what", "type", "thing_id", "at"]
    return insert(_rows).from_select(columns, row).execution_options(preserve_rowcount=True)


_TELL: dict[str, list[Executable]] = {
    "sqlite": [_COUNT_ON, _row_after(_heads)],
    "postgresql": [_row_after(_COUNT_ON.returning(_heads.c.user_id, _heads.c.n, _heads.c.school_id).cte("head"))],
}


def tell(rows: News) -> None:
    """Write feed rows, once per transaction: people are locked in one order, so nobody waits in a circle."""
    db.session.flush()
    connection = db.session.connection()
    for person, news in sorted(rows.items()):
        for what, kind, thing_id in dict.fromkeys(news):
            row = {"person": person, "what": what, "type": kind, "thing_id": thing_id, "at": db.now()}
            done = [connection.execute(statement, row).rowcount for statement in _TELL[connection.dialect.name]]
            if set(done) != {1}:
                raise LookupError("somebody without a feed")


def hold(people: Iterable[UUID]) -> None:
    """Let nobody else tell these people anything until this transaction ends."""
    db.lock(FeedHead.user_id, people)


def to_all(people: Iterable[UUID], *rows: Row) -> News:
    return {person: list(rows) for person in people}


@contextmanager
def following(work: Work) -> Iterator[None]:
    """Tell the student's other devices and the mentors what the block does to a work, and coordinators to its cycle."""
    was_shared, stood = work.is_shared, work.standing
    yield
    db.session.flush()
    has_moved = work.standing != stood
    rows: News = {work.student_id: [("put", "work", work.id)]}
    concerns_mentors = was_shared or work.is_shared or has_moved
    for person in db.session.scalars(policy.mentors_of(work.student_id)) if concerns_mentors else ():
        rows[person] = _news_for_mentor(work, was_shared)
    if has_moved:
        rows |= {person: rows.get(person, []) for person in db.session.scalars(policy.coordinators_of(work.school_id))}
        for told in rows.values():
            told.append(("put", "cycle", work.cycle_id))
    tell(rows)


def _news_for_mentor(work: Work, was_shared: bool) -> list[Row]:
    if work.is_shared:
        comments = [] if was_shared else [("put", "comment", comment) for comment in _comments_on(work)]
        return [("put", "work", work.id), *comments]
    return [("gone", "work", work.id)] if was_shared else []


def _comments_on(work: Work) -> list[UUID]:
    return list(
        db.session.scalars(select(Comment.id).where(Comment.school_id == work.school_id, Comment.work_id == work.id))
    )


def readers(work: Work) -> list[UUID]:
    """Everybody whose devices hold this work now."""
    mentors = db.session.scalars(policy.mentors_of(work.student_id)) if work.is_shared else ()
    return [work.student_id, *mentors]


def head(user: User) -> int:
    """The number up to which everything is told."""
    return db.session.scalar(select(FeedHead.n).where(FeedHead.user_id == user.id)) or 0


@dataclass(frozen=True)
class Told:
    """One row as it is delivered: the thing as the reader may see it now, or nothing when it is gone."""

    n: int
    what: str
    type: str
    id: UUID
    item: Any


def deliver(user: User, after: int, limit: int = PAGE) -> tuple[list[Told], bool]:
    """The rows behind `after`, and whether there are more. Raises 410 when what followed `after` is not kept."""
    newest = head(user)
    query = select(FeedRow).where(FeedRow.user_id == user.id, FeedRow.n > after).order_by(FeedRow.n).limit(limit + 1)
    rows = list(db.session.scalars(query))
    page = [row for place, row in enumerate(rows[:limit], after + 1) if row.n == place]  # up to a gap
    if after > newest or (after < newest and not page):
        raise Refusal("feed_too_old", status=410)
    things = {
        kind: _readable(user, kind, {row.thing_id for row in page if row.type == kind})
        for kind in {row.type for row in page}
    }
    told = [_told(row, things[row.type].get(row.thing_id)) for row in page]
    return told, len(rows) > len(page)


def jump(connection: Connection) -> None:
    """Let a restored school count on behind a gap: devices heard of what is not here any more, and load everything."""
    # By the clock, so that two restores of one file never give the same numbers to different things.
    seconds = int((db.now() - SINCE).total_seconds())
    connection.execute(update(_heads).values(n=case((_heads.c.n < seconds, seconds), else_=_heads.c.n + 1)))


def _told(row: FeedRow, item: Any) -> Told:
    return Told(row.n, "gone" if item is None else "put", row.type, row.thing_id, item)


def _readable(user: User, kind: str, ids: set[UUID]) -> dict[UUID, Any]:
    """What the reader may see of these now: read through policy, whatever the row said when it was written."""
    if kind == "me":
        return {user.id: user}
    model: Any
    query, model = {
        "activity": (policy.visible_activities, Activity),
        "cycle": (policy.visible_cycles, Cycle),
        "work": (policy.visible_works, Work),
        "comment": (policy.visible_comments, Comment),
    }[kind]
    found = db.session.scalars(with_parts(query(user).where(model.id.in_(ids)), model))
    return {thing.id: thing for thing in found.unique()}
