"""New login cards: made, noted for the student to see, and ready to print. The code is on paper only."""

from datetime import timedelta

from sqlalchemy import select, update

from portfolio import db
from portfolio.clock import SCHOOL_ZONE
from portfolio.models import Card, Event, Group, Membership, Session, User
from portfolio.models.signin import UNUSED_CARD_LIVES
from portfolio.models.user import STUDENT
from portfolio.signin.secret import digest, new_code


def students_of(group: Group) -> list[User]:
    """The group's students today, in the order of the class list."""
    members = (
        select(User)
        .join(Membership)
        .where(Membership.group_id == group.id, Membership.role == STUDENT, Membership.active())
    )
    return list(db.session.scalars(members.order_by(User.last_name, User.first_name)).unique())


def has_living_card(user: User) -> bool:
    """Whether somebody can still sign in with an earlier card."""
    return any(card.is_alive for card in db.session.scalars(select(Card).where(Card.user_id == user.id)))


def new_card(user: User, *, forget_secret: bool = False) -> str:
    """End earlier cards and return the code of a new one. Forgetting the secret also signs out every device."""
    db.session.execute(update(Card).where(Card.user_id == user.id, Card.ended_at.is_(None)).values(ended_at=db.now()))
    if forget_secret:
        user.secret_hash = None
        db.session.execute(
            update(Session).where(Session.user_id == user.id, Session.ended_at.is_(None)).values(ended_at=db.now())
        )
    code = new_code()
    db.session.add(Card(school_id=user.school_id, user_id=user.id, code_hash=digest(code)))
    db.session.add(Event(school_id=user.school_id, student_id=user.id, kind="card_made"))
    return code


def last_day() -> str:
    """The last day on which a card made now can be used for the first time, as it is printed."""
    return (db.now() + UNUSED_CARD_LIVES - timedelta(days=1)).astimezone(SCHOOL_ZONE).strftime("%d-%m-%Y")
