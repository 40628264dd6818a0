"""Who plans activities and cycles, for which groups, and who takes a class's questions along."""

from uuid import UUID

from sqlalchemy import Select, select

from portfolio import db
from portfolio.errors import NotAllowed, NotFound
from portfolio.models import COORDINATOR, MENTOR, STUDENT, Activity, Cycle, Group, Pass, User
from portfolio.policy.belonging import groups_mentored, is_coordinator
from portfolio.policy.reading import one, visible_activities, visible_cycles
from portfolio.policy.school import groups_of_now


def changeable_groups(user: User) -> Select[Group]:
    """Groups for which somebody may plan activities: their own, or for a coordinator all of the school."""
    groups = groups_of_now(user)
    return groups if is_coordinator(user) else groups.where(Group.id.in_(groups_mentored(user)))


def activity_to_write(user: User, activity_id: UUID) -> Activity | None:
    """An activity that this person plans: all its groups must be theirs. None when the id is free."""
    activity, is_visible = _locked_activity(user, activity_id)
    if not {MENTOR, COORDINATOR} & set(user.roles):
        raise NotAllowed if is_visible else NotFound
    if activity is None:
        return None
    if not is_visible:
        raise NotFound
    mine = set(db.session.scalars(changeable_groups(user).with_only_columns(Group.id)))
    if activity.owner_id or not {group.id for group in activity.groups} <= mine:
        raise NotAllowed
    return activity


def own_activity_to_write(user: User, activity_id: UUID) -> Activity | None:
    """A student's own activity, which nobody else changes. None when the id is free."""
    activity, is_visible = _locked_activity(user, activity_id)
    if activity is None and STUDENT in user.roles:
        return None
    if activity and activity.owner_id == user.id:
        return activity
    raise NotAllowed if is_visible else NotFound


def planned_activity(user: User, activity_id: UUID) -> Activity:
    """An activity that this person plans, which must exist."""
    to_write = own_activity_to_write if STUDENT in user.roles else activity_to_write
    activity = to_write(user, activity_id)
    if activity is None:
        raise NotFound
    return activity


def _locked_activity(user: User, activity_id: UUID) -> tuple[Activity | None, bool]:
    activity = db.session.scalar(select(Activity).where(Activity.id == activity_id).with_for_update(of=Activity))
    return activity, db.session.scalar(visible_activities(user).where(Activity.id == activity_id)) is not None


def cycle_to_write(user: User, cycle_id: UUID) -> Cycle:
    """Where, when and whether a student goes is for mentor and coordinator; an own round is the student's alone."""
    cycle: Cycle = one(visible_cycles(user).with_for_update(of=Cycle), Cycle.id, cycle_id)
    if cycle.student_id == user.id or cycle.activity.owner_id:
        raise NotAllowed
    return cycle


def activity_to_ask_for(user: User, activity_id: UUID) -> Activity:
    """An activity whose questions somebody takes to the company: for staff who may see it, never of an own round."""
    activity: Activity = one(visible_activities(user), Activity.id, activity_id)
    if activity.owner_id or not {MENTOR, COORDINATOR} & set(user.roles):
        raise NotAllowed
    return activity


def own_passes(user: User, activity: Activity) -> Select[Pass]:
    """The living links that this person made for an activity."""
    return _living_passes(user, activity).where(Pass.made_by_id == user.id)


def passes_to_end(user: User, activity: Activity) -> Select[Pass]:
    """One's own links; a coordinator ends everybody's, when a mentor is ill or a link went too far."""
    passes = _living_passes(user, activity)
    return passes if is_coordinator(user) else passes.where(Pass.made_by_id == user.id)


def _living_passes(user: User, activity: Activity) -> Select[Pass]:
    return select(Pass).where(Pass.school_id == user.school_id, Pass.activity_id == activity.id, Pass.alive())
