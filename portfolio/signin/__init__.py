"""Signing in: cards and PINs, passwords, devices, and slowing down whoever guesses."""

from typing import cast

from flask_login import current_user

from portfolio.models import Session, User


def this_session() -> Session:
    """The signed-in device that asks."""
    return cast(Session, current_user._get_current_object())


def me() -> User:
    """The person who asks."""
    return this_session().user
