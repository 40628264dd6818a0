"""Runs the migrations on the connection that `portfolio.schema` hands over."""

from alembic import context

import portfolio.models  # noqa: F401 - registers the tables
from portfolio import db

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=db.Model.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
