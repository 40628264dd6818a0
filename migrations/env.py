"""Runs the migrations on the connection that `portfolio.schema` hands over."""

from alembic import context

import portfolio.models  # noqa: F401 - registers the tables
from portfolio import db

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=db.Model.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
    if connection.dialect.name == "sqlite":
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if lost:
            raise RuntimeError(f"a migration lost what rows point at: {sorted({row[0] for row in lost})}")
