"""When somebody comes to a group or leaves it, devices must learn what is theirs to see now.

The rows only name what may have changed; each device is then shown what the policy allows at that moment, so a row
about something that is no longer theirs arrives as "gone".
"""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from portfolio import db
from portfolio.models import MENTOR, STUDENT, ActivityGroup, Comment, Cycle, Membership, Work
from portfolio.sync.feed import News, Row


def news_of(membership: Membership) -> News:
    """Who must look again, and at what, because this membership began or ended."""
    if membership.group_id is None:
        return {membership.user_id: [("put", "me", membership.user_id)]}
    students = [membership.user_id] if membership.role == STUDENT else _members(membership.group_id, STUDENT)
    mentors = [membership.user_id] if membership.role == MENTOR else _members(membership.group_id, MENTOR)
    news: News = {student: [*_activities(membership.group_id), ("put", "me", student)] for student in students}
    if membership.role == STUDENT:
        news[membership.user_id] += _cycles_of(students)  # they name the group
    things = [*_activities(membership.group_id), *_things_of(students)]
    return merge(news, {mentor: [*things, ("put", "me", mentor)] for mentor in mentors})


def merge(news: News, more: News) -> News:
    """Both together, in `news`."""
    for person, rows in more.items():
        news.setdefault(person, []).extend(rows)
    return news


def _members(group_id: UUID, role: str) -> list[UUID]:
    """Everybody who was ever in the group in this role: a row too many does no harm."""
    return list(
        db.session.scalars(
            select(Membership.user_id).where(Membership.group_id == group_id, Membership.role == role).distinct()
        )
    )


def _activities(group_id: UUID) -> list[Row]:
    ids = db.session.scalars(select(ActivityGroup.activity_id).where(ActivityGroup.group_id == group_id))
    return [("put", "activity", activity) for activity in ids]


def _things_of(students: Iterable[UUID]) -> list[Row]:
    mine = list(students)
    shared = select(Work.id).where(Work.student_id.in_(mine), Work.shared_at.is_not(None))
    comments = db.session.scalars(select(Comment.id).where(Comment.work_id.in_(shared)))
    return [
        *_cycles_of(mine),
        *(("put", "work", work) for work in db.session.scalars(shared)),
        *(("put", "comment", comment) for comment in comments),
    ]


def _cycles_of(students: list[UUID]) -> list[Row]:
    cycles = db.session.execute(select(Cycle.id, Cycle.activity_id).where(Cycle.student_id.in_(students))).all()
    return [
        *(("put", "activity", cycle.activity_id) for cycle in cycles),
        *(("put", "cycle", cycle.id) for cycle in cycles),
    ]
