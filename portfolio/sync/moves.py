"""When somebody comes to a group or leaves it, devices must learn what is theirs to see now.

The rows only name what may have changed; each device is then shown what the policy allows at that moment, so a row
about something that is no longer theirs arrives as "gone".
"""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from portfolio import db
from portfolio.models import MENTOR, STUDENT, ActivityGroup, Comment, Cycle, Event, Membership, Work
from portfolio.sync.feed import News, Row


def news_of(membership: Membership) -> News:
    """Who must look again, and at what, because this membership began or ended."""
    return news_of_all([membership])


def news_of_all(memberships: Iterable[Membership]) -> News:
    """The same for many at once: a school that starts its year asks each question one time."""
    turned = list(memberships)
    groups = {each.group_id for each in turned if each.group_id}
    activities, people = _activities(groups), _members(groups)
    moved = {each.user_id for each in turned if each.role == STUDENT}
    students = moved | {
        person for group in {m.group_id for m in turned if m.role == MENTOR} for person in people[group, STUDENT]
    }
    cycles, shared = _cycles_of(students), _shared_by(students)
    news: News = defaultdict(list)
    for each in turned:
        mine = [each.user_id] if each.role == STUDENT else people[each.group_id, STUDENT]
        mentors = [each.user_id] if each.role == MENTOR else people[each.group_id, MENTOR]
        things = [row for student in mine for row in (*cycles[student], *shared[student])]
        for student in mine if each.group_id else ():
            news[student] += [*activities[each.group_id], ("put", "me", student)]
        if each.role == STUDENT:
            news[each.user_id] += cycles[each.user_id]  # they name the group
        for mentor in mentors if each.group_id else [each.user_id]:
            news[mentor] += [*activities[each.group_id], *things, ("put", "me", mentor)]
    return news


def note(begun: Iterable[Membership]) -> None:
    """Each student can read later that they came to another group, or that their group got another mentor."""
    turned = list(begun)
    for each in turned:
        if each.role == STUDENT and each.group:
            kept = {"school_id": each.school_id, "student_id": each.user_id, "detail": each.group.name}
            db.session.add(Event(kind="new_group", **kept))
    for mentor, student in _students_there_before(each.id for each in turned if each.role == MENTOR):
        kept = {"school_id": mentor.school_id, "student_id": student, "actor_id": mentor.user_id}
        db.session.add(Event(kind="new_mentor", **kept))


def _students_there_before(mentors: Iterable[UUID]) -> Iterable[tuple[Membership, UUID]]:
    """Each of these mentors with the students who were in the group already."""
    mentor, pupil = aliased(Membership), aliased(Membership)
    pairs = (
        select(mentor, pupil.user_id)
        .join(pupil, pupil.group_id == mentor.group_id)
        .where(mentor.id.in_(list(mentors)), pupil.role == STUDENT)
        .where(Membership.active_in(pupil), pupil.from_on < mentor.from_on)
    )
    return [(each, student) for each, student in db.session.execute(pairs)]


def merge(news: News, more: News) -> News:
    """Both together, in `news`."""
    for person, rows in more.items():
        news.setdefault(person, []).extend(rows)
    return news


def _members(groups: Iterable[UUID]) -> dict[tuple[UUID | None, str], list[UUID]]:
    """Everybody who was ever in a group, by role: a row too many does no harm."""
    found: dict[tuple[UUID | None, str], list[UUID]] = defaultdict(list)
    ever = select(Membership.group_id, Membership.role, Membership.user_id).where(Membership.group_id.in_(groups))
    for group, role, person in db.session.execute(ever.distinct()):
        found[group, role].append(person)
    return found


def _activities(groups: Iterable[UUID]) -> dict[UUID | None, list[Row]]:
    found: dict[UUID | None, list[Row]] = defaultdict(list)
    theirs = select(ActivityGroup.group_id, ActivityGroup.activity_id).where(ActivityGroup.group_id.in_(groups))
    for group, activity in db.session.execute(theirs):
        found[group].append(("put", "activity", activity))
    return found


def _cycles_of(students: Iterable[UUID]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = defaultdict(list)
    theirs = select(Cycle.student_id, Cycle.id, Cycle.activity_id).where(Cycle.student_id.in_(students))
    for student, cycle, activity in db.session.execute(theirs):
        found[student] += [("put", "activity", activity), ("put", "cycle", cycle)]
    return found


def _shared_by(students: Iterable[UUID]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = defaultdict(list)
    shared = Work.student_id.in_(students), Work.shared_at.is_not(None)
    for student, work in db.session.execute(select(Work.student_id, Work.id).where(*shared)):
        found[student].append(("put", "work", work))
    said = select(Work.student_id, Comment.id).join(Work, Work.id == Comment.work_id).where(*shared)
    for student, comment in db.session.execute(said):
        found[student].append(("put", "comment", comment))
    return found
