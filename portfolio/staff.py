"""Who keeps the school: coordinators and administrators are appointed, and somebody who is new gets an account."""

from datetime import date

from sqlalchemy import select

from portfolio import db
from portfolio.imports import cells
from portfolio.imports.enrol import name_from
from portfolio.models import Membership, School, User
from portfolio.sync import feed, moves


class StaffError(ValueError):
    """Says in Dutch why somebody cannot be appointed."""


def appoint(school: School, email: str, name: str, role: str, day: date) -> User:
    """Give somebody a role for the whole school. A name is only needed for whoever is new."""
    user = _somebody(school, _address(email), name)
    if role not in user.roles:
        membership = Membership(school_id=school.id, role=role, from_on=day)
        user.memberships.append(membership)
        db.session.flush()
        feed.tell(moves.news_of(membership))
    return user


def dismiss(user: User, role: str, day: date) -> None:
    """From this day on somebody has the role no more."""
    news: feed.News = {}
    for membership in user.memberships:
        if membership.role == role and membership.is_active:
            membership.end_before(day)
            moves.merge(news, moves.news_of(membership))
    feed.tell(news)


def _address(given: str) -> str:
    try:
        return cells.emails(given)[0]
    except cells.CellError as error:
        raise StaffError(str(error)) from None


def _somebody(school: School, email: str, name: str) -> User:
    known = db.session.scalar(select(User).where(User.email == email))
    if known and known.school_id != school.id:
        raise StaffError(f"{email} hoort al bij een andere school op deze server.")
    user = known or User(school_id=school.id, email=email)
    if name or not known:
        user.first_name, user.infix, user.last_name = _parts(name) if name else ("", "", "")
    if not user.last_name:
        user.first_name, user.last_name = name_from(email)
    db.session.add(user)
    db.session.flush()
    return user


def _parts(name: str) -> tuple[str, str, str]:
    """First name, infix and last name: words in small letters before the last name belong between them."""
    first, *rest = name.split()
    between = [word for word in rest[:-1] if word.islower()]
    last = [word for word in rest if word not in between]
    return (first, " ".join(between), " ".join(last)) if rest else ("", "", first)
