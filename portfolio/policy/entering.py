"""Who comes in at all: somebody who is at school or has just left, the holder of a card or of a link."""

from datetime import date, timedelta

from flask import current_app
from sqlalchemy import select

from portfolio import db
from portfolio.clock import today
from portfolio.errors import HasLeft, NotFound, Refusal
from portfolio.models import Card, Pass, User


def must_be_here(user: User, *, writes: bool) -> None:
    """A leaver reads and takes things along for a while, and changes nothing; after that nobody is there."""
    until = here_until(user)
    if until and until < today():
        raise Refusal("sign_in", status=401)
    if until and writes:
        raise HasLeft(until)


def here_until(user: User) -> date | None:
    """The last day on which a leaver may look and take along; None for whoever did not leave."""
    days: int = current_app.extensions["settings"].leaver_days
    return user.left_on + timedelta(days=days - 1) if user.left_on and user.has_left else None


def usable_card(code_hash: str) -> Card:
    """The card somebody holds, as long as it lives."""
    card = db.session.scalar(select(Card).where(Card.code_hash == code_hash))
    if card is None or not card.is_alive:
        raise NotFound
    return card


def usable_pass(code_hash: str) -> Pass:
    """The link somebody without an account holds, as long as it lives."""
    found = db.session.scalar(select(Pass).where(Pass.code_hash == code_hash, Pass.alive()))
    if found is None:
        raise NotFound
    return found
