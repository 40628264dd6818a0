"""Trots with two bare Flask views beside it, on the same server and database: the yardstick of `bench/`."""

from uuid import UUID

from flask import Flask, request
from sqlalchemy import Column, Integer, MetaData, Table, insert, select
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from portfolio import create_app, db, log
from portfolio.models import Work

rows = Table("bench_row", MetaData(), Column("id", Integer, primary_key=True), Column("content", db.Json))
bare = Flask("bare")


@bare.get("/works/<uuid:student_id>")
def works(student_id: UUID) -> list[dict[str, object]]:
    """One query for the same works, as they come; who asks, and for whom, is not looked at."""
    db.expect(writes=False)
    found = db.session.execute(select(Work.__table__).where(Work.student_id == student_id))
    return [dict(row) for row in found.mappings()]


@bare.put("/write")
def write() -> dict[str, str]:
    """What was sent, committed as one row; it is not looked at."""
    db.expect(writes=True)
    db.session.execute(insert(rows).values(content=request.get_json()))
    db.session.commit()
    return {"status": "ok"}


@bare.teardown_appcontext
def _close(_error: object) -> None:
    db.session.remove()


log.configure()
trots = create_app()
rows.create(db.session.get_bind(), checkfirst=True)
app = DispatcherMiddleware(trots, {"/bare": bare})
