"""Which person an administrator means."""

from uuid import UUID

from sqlalchemy import select

from portfolio import db
from portfolio.models import School, User


def find(named: str, school: School | None = None) -> list[User]:
    """Everybody with this student number, e-mail address or id; more than one when schools share numbers."""
    people = select(User) if school is None else select(User).where(User.school_id == school.id)
    try:
        return list(db.session.scalars(people.where(User.id == UUID(named))))
    except ValueError:
        given = named.strip()
        return list(db.session.scalars(people.where((User.number == given) | (User.email == given.lower()))))
