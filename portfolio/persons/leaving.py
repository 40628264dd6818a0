"""Who left takes things along for a while; then the door closes, and later everything goes."""

from datetime import date, timedelta

from flask import current_app
from sqlalchemy import Select, select, update

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
    long_ago = _left_before(today() - timedelta(days=_settings().keep_days))
    return list(db.session.scalars(long_ago.order_by(User.left_on, User.last_name)))


def _left_before(day: date) -> Select[User]:
    return select(User).where(User.left_on <= day)


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings
