"""Planning: an activity for groups, and the cycle of every student around it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from portfolio import db, policy
from portfolio.catalogue import the_catalogue
from portfolio.clock import SCHOOL_ZONE
from portfolio.errors import Invalid, NotFound, StaleVersion
from portfolio.models import MENTOR, STUDENT, Activity, Company, Cycle, Group, Membership, User
from portfolio.sync import feed


def plan(
    planner: User, activity: Activity | None, activity_id: UUID, change: dict[str, Any], version: int | None
) -> Activity:
    """Make or change an activity, and tell everybody whom it concerns."""
    if (activity.version if activity else None) != version:
        raise StaleVersion(activity) if activity else NotFound
    before = _people_of(activity) if activity else set()
    activity = activity or Activity(id=activity_id, school_id=planner.school_id)
    activity.invite(_groups(planner, change["groups"]))
    activity.company = _company(planner, change["company"])
    for name in ("kind", "title", "starts_at", "place", "photos", "parents", "competencies"):
        setattr(activity, name, change[name])
    activity.assignments = [_known(assignment) for assignment in change["assignments"]]
    activity.received_at = db.now()
    db.session.add(activity)
    db.session.flush()
    feed.tell(spread(activity, before))
    return activity


def spread(activity: Activity, before: Iterable[UUID] = ()) -> feed.News:
    """Give every student of the groups a cycle; returns what the devices must hear."""
    rows: feed.News = defaultdict(list)
    for person in {*before, *_people_of(activity)}:
        rows[person].append(("put", "activity", activity.id))
    for cycle in _new_cycles(activity):
        for person in (cycle.student_id, *db.session.scalars(policy.mentors_of(cycle.student_id))):
            rows[person].append(("put", "cycle", cycle.id))
    return rows


def _new_cycles(activity: Activity) -> list[Cycle]:
    day = activity.starts_at.astimezone(SCHOOL_ZONE).date()
    groups = [group.id for group in activity.groups]
    members = select(Membership.user_id).where(
        Membership.group_id.in_(groups), Membership.role == STUDENT, Membership.active(day)
    )
    have = set(
        db.session.scalars(
            select(Cycle.student_id).where(Cycle.school_id == activity.school_id, Cycle.activity_id == activity.id)
        )
    )
    cycles = [Cycle.of(activity, student) for student in set(db.session.scalars(members)) - have]
    db.session.add_all(cycles)
    return cycles


def _people_of(activity: Activity) -> set[UUID]:
    """Everybody whose devices may hold the activity: the groups' people, and whoever has or mentors a cycle of it."""
    groups = [group.id for group in activity.groups]
    members = select(Membership.user_id).where(
        Membership.group_id.in_(groups), Membership.role.in_([STUDENT, MENTOR]), Membership.active()
    )
    students = select(Cycle.student_id).where(Cycle.school_id == activity.school_id, Cycle.activity_id == activity.id)
    return {*db.session.scalars(members), *db.session.scalars(students), *db.session.scalars(_mentors_of_all(students))}


def _mentors_of_all(students: Select[Any]) -> Select[Any]:
    groups = select(Membership.group_id).where(
        Membership.user_id.in_(students), Membership.role == STUDENT, Membership.active()
    )
    return select(Membership.user_id).where(
        Membership.role == MENTOR, Membership.group_id.in_(groups), Membership.active()
    )


def _groups(planner: User, ids: list[UUID]) -> list[Group]:
    groups = list(db.session.scalars(policy.changeable_groups(planner).where(Group.id.in_(ids))))
    if len(groups) != len(set(ids)):
        raise Invalid({"groups": ["Not a group you plan for."]})
    return groups


def _company(planner: User, given: dict[str, Any] | None) -> Company | None:
    if given is None:
        return None
    same = select(Company).where(
        Company.school_id == planner.school_id,
        Company.name == given["name"],
        Company.website.is_not_distinct_from(given["website"]),
    )
    return db.session.scalar(same.limit(1)) or Company(school_id=planner.school_id, **given)


def _known(given: dict[str, Any]) -> dict[str, Any]:
    versions = {(each.id, each.version, each.phase) for each in the_catalogue()}
    if (given["id"], given["version"], given["phase"]) not in versions:
        raise Invalid({"assignments": ["Not in the catalogue for this phase."]})
    return given
