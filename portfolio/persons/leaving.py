"""Who left takes things along for a while; then the door closes, and later everything goes."""

from datetime import date, timedelta
from uuid import UUID

from flask import current_app
from sqlalchemy import Select, func, select, update

from portfolio import db
from portfolio.clock import today
from portfolio.config import Settings
from portfolio.models import Card, Session, User


def close_doors() -> None:
    """Cards and sessions of whoever had the time to take things along end."""
    gone = _left_before(today() - timedelta(days=_settings().leaver_days)).with_only_columns(User.id)
    for model in (Card, Session):
        theirs = update(model).where(model.user_id.in_(gone), model.ended_at.is_(None))
        db.session.execute(theirs.values(ended_at=db.now()).execution_options(synchronize_session=False))


def kept_long_enough() -> list[User]:
    """Whose dossier the school must not keep any longer, those who left first in front."""
    return list(db.session.scalars(_left_long_ago().order_by(User.left_on, User.last_name)))


def how_many_are_due(school_id: UUID | None = None) -> int:
    """How many those are, for whoever can ask somebody to run `portfolio retention`; nothing goes by itself."""
    due = _left_long_ago().where(User.school_id == school_id) if school_id else _left_long_ago()
    return db.session.scalar(due.with_only_columns(func.count())) or 0


def _left_long_ago() -> Select[User]:
    return _left_before(today() - timedelta(days=_settings().keep_days))


def _left_before(day: date) -> Select[User]:
    return select(User).where(User.left_on <= day)


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings
