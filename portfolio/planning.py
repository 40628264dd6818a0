"""Planning: an activity for groups, and the cycle of every student around it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from portfolio import db, policy
from portfolio.catalogue import the_catalogue
from portfolio.clock import SCHOOL_ZONE
from portfolio.errors import Invalid, NotFound, StaleVersion
from portfolio.models import MENTOR, STUDENT, Activity, Company, Cycle, Group, Membership, User
from portfolio.models.activity import OWN_KINDS
from portfolio.sync import feed

AS_GIVEN = ("kind", "title", "starts_at", "place", "companion", "tasks", "photos", "parents", "competencies")


def plan(
    planner: User, activity: Activity | None, activity_id: UUID, change: dict[str, Any], version: int | None
) -> Activity:
    """Make or change an activity, and tell everybody whom it concerns."""
    if (activity.version if activity else None) != version:
        raise StaleVersion(activity) if activity else NotFound
    before = _people_of(activity) if activity else set()
    moved = _cycles_of(activity) if activity and activity.is_elsewhen(change["starts_at"]) else []
    activity = activity or Activity(id=activity_id, school_id=planner.school_id, owner_id=_owner(planner, change))
    activity.invite(_groups(planner, change))
    activity.company = _company_of(activity, change["company"])
    for name in AS_GIVEN:
        setattr(activity, name, change[name])
    activity.assignments = [_known(assignment) for assignment in change["assignments"]]
    activity.received_at = db.now()
    db.session.add(activity)
    for cycle in moved:
        cycle.moves()
    db.session.flush()
    feed.tell(spread(activity, before, moved))
    return activity


def turn(activity: Activity, version: int | None, verb: Callable[[Activity], None]) -> None:
    """Cancel an activity or take it up again: for its students it is as calm as if nothing was ever asked."""
    if version != activity.version:
        raise StaleVersion(activity)
    verb(activity)
    db.session.flush()
    feed.tell(spread(activity, (), _cycles_of(activity)))


def arrange(cycle: Cycle, change: dict[str, Any], version: int | None) -> None:
    """Where, when, with whom and whether this student goes."""
    if version != cycle.version:
        raise StaleVersion(cycle)
    cycle.company = _company(cycle.school_id, change["company"])
    for name in ("place", "starts_at", "companion", "state"):
        setattr(cycle, name, change[name])
    db.session.flush()
    feed.tell(_news_of([cycle]))


def spread(activity: Activity, before: Iterable[UUID] = (), changed: Iterable[Cycle] = ()) -> feed.News:
    """Give every student of the groups a cycle; returns what the devices must hear."""
    rows = _news_of([*changed, *_new_cycles(activity)])
    for person in {*before, *_people_of(activity)}:
        rows[person].insert(0, ("put", "activity", activity.id))
    return rows


def _news_of(cycles: list[Cycle]) -> feed.News:
    rows: feed.News = defaultdict(list)
    mentors = policy.mentors_of_each(cycle.student_id for cycle in cycles)
    coordinators = db.session.scalars(policy.coordinators_of(cycles[0].school_id)).all() if cycles else []
    for cycle in cycles:
        for person in (cycle.student_id, *mentors[cycle.student_id], *coordinators):
            rows[person].append(("put", "cycle", cycle.id))
    return rows


def _cycles_of(activity: Activity) -> list[Cycle]:
    mine = select(Cycle).where(Cycle.school_id == activity.school_id, Cycle.activity_id == activity.id)
    return list(db.session.scalars(mine))


def _new_cycles(activity: Activity) -> list[Cycle]:
    day = activity.starts_at.astimezone(SCHOOL_ZONE).date()
    groups = [group.id for group in activity.groups]
    members = select(Membership.user_id).where(
        Membership.group_id.in_(groups), Membership.role == STUDENT, Membership.active(day)
    )
    have = {cycle.student_id for cycle in _cycles_of(activity)}
    whose = {activity.owner_id} if activity.owner_id else set(db.session.scalars(members))
    cycles = [Cycle.of(activity, student) for student in whose - have]
    db.session.add_all(cycles)
    return cycles


def _people_of(activity: Activity) -> set[UUID]:
    """Everybody whose devices may hold the activity: its groups' people, who has or mentors a cycle, coordinators."""
    groups = [group.id for group in activity.groups]
    members = select(Membership.user_id).where(
        Membership.group_id.in_(groups), Membership.role.in_([STUDENT, MENTOR]), Membership.active()
    )
    students = select(Cycle.student_id).where(Cycle.school_id == activity.school_id, Cycle.activity_id == activity.id)
    coordinators = policy.coordinators_of(activity.school_id)
    everybody = (members, students, _mentors_of_all(students), coordinators)
    return {person for people in everybody for person in db.session.scalars(people)}


def _mentors_of_all(students: Select[Any]) -> Select[Any]:
    groups = select(Membership.group_id).where(
        Membership.user_id.in_(students), Membership.role == STUDENT, Membership.active()
    )
    return select(Membership.user_id).where(
        Membership.role == MENTOR, Membership.group_id.in_(groups), Membership.active()
    )


def _owner(planner: User, change: dict[str, Any]) -> UUID | None:
    return planner.id if change["kind"] in OWN_KINDS else None


def _groups(planner: User, change: dict[str, Any]) -> list[Group]:
    ids, is_own = change["groups"], change["kind"] in OWN_KINDS
    groups = list(db.session.scalars(policy.changeable_groups(planner).where(Group.id.in_(ids))))
    if len(groups) != len(set(ids)) or bool(groups) == is_own:
        raise Invalid({"groups": ["Not a group you plan for."]})
    return groups


def _company_of(activity: Activity, given: dict[str, Any] | None) -> Company | None:
    if given and activity.owner_id:
        raise Invalid({"company": ["The list of companies is the school's; a student says where in words."]})
    return _company(activity.school_id, given)


def _company(school_id: UUID, given: dict[str, Any] | None) -> Company | None:
    if given is None:
        return None
    same = select(Company).where(
        Company.school_id == school_id,
        Company.name == given["name"],
        Company.website.is_not_distinct_from(given["website"]),
    )
    return db.session.scalar(same.limit(1)) or Company(school_id=school_id, **given)


def _known(given: dict[str, Any]) -> dict[str, Any]:
    versions = {(each.id, each.version, each.phase) for each in the_catalogue()}
    if (given["id"], given["version"], given["phase"]) not in versions:
        raise Invalid({"assignments": ["Not in the catalogue for this phase."]})
    return given
