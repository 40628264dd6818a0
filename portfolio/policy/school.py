"""Who keeps the school's people, groups and years, and who hands out cards."""

from sqlalchemy import Select, select

from portfolio.clock import today
from portfolio.errors import NotFound
from portfolio.models import ADMINISTRATOR, COORDINATOR, Group, Membership, School, SchoolYear, User
from portfolio.policy.belonging import groups_mentored, students_mentored


def keeps_people(user: User) -> bool:
    """Coordinators and administrators keep the school's people, groups and years."""
    return bool({COORDINATOR, ADMINISTRATOR} & set(user.roles))


def school_kept_by(user: User) -> School:
    """The school, for whoever keeps its people; for everybody else this room does not exist."""
    if not keeps_people(user):
        raise NotFound
    return user.school


def groups_looked_after(user: User) -> Select[Group]:
    """Groups whose people somebody gives their cards: their own, or all of the school for whoever keeps its people."""
    groups = groups_of_now(user)
    return groups if keeps_people(user) else groups.where(Group.id.in_(groups_mentored(user)))


def groups_of_now(user: User) -> Select[Group]:
    """The school's groups of this school year, and of the next once there are any. Names come back every year."""
    over = select(SchoolYear.id).where(SchoolYear.school_id == user.school_id, SchoolYear.ends_on < today())
    return select(Group).where(Group.school_id == user.school_id, Group.school_year_id.not_in(over))


def students_kept(user: User) -> Select[User]:
    """The students whose coming and going somebody writes down."""
    if not keeps_people(user):
        raise NotFound
    return select(User).where(User.school_id == user.school_id, User.number.is_not(None))


def cardholders(user: User) -> Select[User]:
    """Students to whom somebody gives a new card: their own, or all of the school for whoever keeps its people."""
    students = select(User).where(User.school_id == user.school_id, User.number.is_not(None))
    return students if keeps_people(user) else students.where(User.id.in_(students_mentored(user)))


def staff_to_invite(user: User) -> Select[User]:
    """Staff to whom somebody gives a new way in; only an administrator does so for who keeps the school's people."""
    if not keeps_people(user):
        raise NotFound
    staff = select(User).where(User.school_id == user.school_id, User.email.is_not(None))
    if ADMINISTRATOR in user.roles:
        return staff
    keepers = select(Membership.user_id).where(
        Membership.school_id == user.school_id, Membership.role.in_([COORDINATOR, ADMINISTRATOR]), Membership.active()
    )
    return staff.where(User.id.not_in(keepers))
