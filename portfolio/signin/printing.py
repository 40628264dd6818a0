"""New login cards: made, noted for the student to see, and ready to print. The code is on paper only."""

from datetime import timedelta
from uuid import UUID

from flask import current_app
from sqlalchemy import Update, select, update

from portfolio import db
from portfolio.clock import SCHOOL_ZONE, today
from portfolio.models import Card, Event, Group, Membership, School, SchoolYear, Session, User
from portfolio.models.signin import UNUSED_CARD_LIVES
from portfolio.models.user import STUDENT
from portfolio.signin.cards_pdf import CardToPrint, cards_pdf
from portfolio.signin.secret import as_printed, digest, new_code


def group_named(school: School, name: str) -> Group | None:
    """This school year's group of that name; 2a and 2A are one."""
    wanted = name.casefold().replace(" ", "")
    return next((g for g in groups_of(school) if g.name.casefold().replace(" ", "") == wanted), None)


def groups_of(school: School) -> list[Group]:
    """The school's groups of this school year."""
    now = select(Group).join(SchoolYear).where(SchoolYear.starts_on <= today(), SchoolYear.ends_on >= today())
    return list(db.session.scalars(now.where(Group.school_id == school.id).order_by(Group.name)))


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


def new_card(user: User, *, forget_secret: bool = False, by: User | None = None) -> str:
    """End earlier cards and return the code of a new one. Forgetting the secret also signs out every device."""
    code = new_code()
    _hand_over(user, code, forget_secret=forget_secret, by=by)
    return code


def replace_card(user: User, *, forget_secret: bool, by: User) -> str:
    """The code of a new card for who lost one. Whoever found the old one, or is still in somewhere, is out."""
    code = new_code()
    _hand_over(user, code, forget_secret=forget_secret, sign_out=True, by=by)
    return code


def _hand_over(
    user: User, code: str, *, forget_secret: bool = False, sign_out: bool = False, by: User | None = None
) -> None:
    db.session.execute(_living(Card, user))
    if forget_secret:
        user.secret_hash = None
    if forget_secret or sign_out:
        db.session.execute(_living(Session, user))
    db.session.add(Card(school_id=user.school_id, user_id=user.id, code_hash=digest(code)))
    detail = "secret_forgotten" if forget_secret else None
    made = Event(school_id=user.school_id, student_id=user.id, kind="card_made", detail=detail)
    made.actor_id = by.id if by else None
    db.session.add(made)


def _living(model: type[Card] | type[Session], user: User) -> Update:
    return update(model).where(model.user_id == user.id, model.ended_at.is_(None)).values(ended_at=db.now())


def print_cards(school: School, group: Group, students: list[User], *, forget_secrets: bool) -> bytes:
    """New cards for these students, as a PDF; whoever had one signs in again everywhere."""
    pdf, codes = drawn(school, group, students)
    for student in students:
        _hand_over(student, codes[student.id], forget_secret=forget_secrets, sign_out=True)
    return pdf


def drawn(school: School, group: Group, students: list[User]) -> tuple[bytes, dict[UUID, str]]:
    """Cards as a PDF, with the code of each student. They open nothing until they are given out."""
    codes = {student.id: new_code() for student in students}
    cards = [
        CardToPrint(name=student.name, code=as_printed(codes[student.id]), url=link(codes[student.id]))
        for student in students
    ]
    return cards_pdf(cards, school=school.name, group=group.name, last_day=last_day()), codes


def give_out(students: list[User], codes: dict[UUID, str], *, by: User) -> None:
    """From now on these cards work; earlier ones do not, and signed-in devices ask for the new card. PINs stay."""
    for student in students:
        _hand_over(student, codes[student.id], sign_out=True, by=by)


def link(code: str) -> str:
    """What a card's QR opens. The code stands behind the #, so that it reaches no server's log."""
    return f"{current_app.extensions['settings'].public_url}/#kaart={code}"


def last_day() -> str:
    """The last day on which a card made now can be used for the first time, as it is printed."""
    return (db.now() + UNUSED_CARD_LIVES - timedelta(days=1)).astimezone(SCHOOL_ZONE).strftime("%d-%m-%Y")
