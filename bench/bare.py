"""Trots with two bare Flask views beside it, on the same server and database: the yardstick of `bench/`."""

from flask import Flask
from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from portfolio import create_app, db, log

rows = Table("bench_row", MetaData(), Column("id", Integer, primary_key=True), Column("text", String))
bare = Flask("bare")


@bare.get("/read")
def read() -> dict[str, str]:
    """One query."""
    db.expect(writes=False)
    text = db.session.scalar(select(rows.c.text).where(rows.c.id == 1))
    return {"text": text or ""}


@bare.put("/write")
def write() -> dict[str, str]:
    """One row, committed."""
    db.expect(writes=True)
    db.session.execute(insert(rows).values(text="x" * 400))
    db.session.commit()
    return {"status": "ok"}


@bare.teardown_appcontext
def _close(_error: object) -> None:
    db.session.remove()


log.configure()
trots = create_app()
rows.create(db.session.get_bind(), checkfirst=True)
app = DispatcherMiddleware(trots, {"/bare": bare})
