"""Who may see and change what: the access rules live here and nowhere else.

Lists and single fetches use the same selects, so that they cannot disagree. What somebody may not read does not
exist for them (404); what they may read but not change is refused (403).
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from flask import current_app
from sqlalchemy import ColumnElement, Select, bindparam, exists, false, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from portfolio import db
from portfolio.clock import today
from portfolio.errors import NotAllowed, NotFound, Refusal
from portfolio.models import (
    ADMINISTRATOR,
    COORDINATOR,
    MENTOR,
    STUDENT,
    Activity,
    ActivityGroup,
    Card,
    Choice,
    Comment,
    Concern,
    Cycle,
    Event,
    Group,
    Medium,
    Membership,
    Pass,
    Rating,
    School,
    SchoolYear,
    Session,
    User,
    Work,
    WorkMedium,
)


def groups_mentored(user: User) -> Select[Any]:
    """The groups a person mentors today."""
    return select(Membership.group_id).where(
        Membership.school_id == user.school_id,
        Membership.user_id == user.id,
        Membership.role == MENTOR,
        Membership.active(),
    )


def students_mentored(user: User) -> Select[Any]:
    """The students whose current mentor this is."""
    return select(Membership.user_id).where(
        Membership.school_id == user.school_id,
        Membership.role == STUDENT,
        Membership.group_id.in_(groups_mentored(user)),
        Membership.active(),
    )


def mentors_of(student_id: UUID) -> Select[Any]:
    """The people a shared work of this student is shared with, today."""
    groups = select(Membership.group_id).where(
        Membership.user_id == student_id, Membership.role == STUDENT, Membership.active()
    )
    return (
        select(Membership.user_id)
        .where(Membership.role == MENTOR, Membership.group_id.in_(groups), Membership.active())
        .distinct()
    )


def mentors_of_each(students: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """The same for several students, in one question."""
    pupil, mentor = aliased(Membership), aliased(Membership)
    pairs = (
        select(pupil.user_id, mentor.user_id)
        .join(mentor, mentor.group_id == pupil.group_id)
        .where(pupil.user_id.in_(list(students)), pupil.role == STUDENT, Membership.active_in(pupil))
        .where(mentor.role == MENTOR, Membership.active_in(mentor))
    )
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for student, teacher in db.session.execute(pairs):
        found[student].add(teacher)
    return found


def coordinators_of(school_id: UUID) -> Select[Any]:
    """The people who see every group's phases."""
    return select(Membership.user_id).where(
        Membership.school_id == school_id, Membership.role == COORDINATOR, Membership.active()
    )


def is_coordinator(user: User) -> bool:
    return COORDINATOR in user.roles


def visible_works(user: User) -> Select[Work]:
    """Works a user may read: their own, and those that a student of theirs has shared."""
    shared = _is_shared() & Work.student_id.in_(students_mentored(user))
    return select(Work).where(Work.school_id == user.school_id, or_(Work.student_id == user.id, shared))


def _is_shared() -> ColumnElement[bool]:
    return Work.shared_at.is_not(None) & Work.deleted_at.is_(None) & Work.private_at.is_(None)


def visible_comments(user: User) -> Select[Comment]:
    """Comments on one's own works, and on works one may read."""
    works = visible_works(user).with_only_columns(Work.id)
    return select(Comment).where(Comment.school_id == user.school_id, Comment.work_id.in_(works))


def visible_cycles(user: User) -> Select[Cycle]:
    """Phases: one's own, one's students', and for a coordinator those of the school."""
    cycles = select(Cycle).where(Cycle.school_id == user.school_id)
    if is_coordinator(user):
        return cycles
    return cycles.where(or_(Cycle.student_id == user.id, Cycle.student_id.in_(students_mentored(user))))


def visible_choices(user: User) -> Select[Choice]:
    """One's own, all of them; others see the newest of each cycle they may see."""
    return select(Choice).where(Choice.school_id == user.school_id, Choice.student_id == user.id)


def visible_activities(user: User) -> Select[Activity]:
    """Activities of one's groups, and those that a cycle one may see goes around."""
    activities = select(Activity).where(Activity.school_id == user.school_id)
    if is_coordinator(user):
        return activities
    mine = select(Membership.group_id).where(
        Membership.school_id == user.school_id,
        Membership.user_id == user.id,
        Membership.role.in_([STUDENT, MENTOR]),
        Membership.active(),
    )
    of_groups = select(ActivityGroup.activity_id).where(
        ActivityGroup.school_id == user.school_id, ActivityGroup.group_id.in_(mine)
    )
    of_cycles = visible_cycles(user).with_only_columns(Cycle.activity_id)
    return activities.where(or_(Activity.id.in_(of_groups), Activity.id.in_(of_cycles)))


def visible_media(user: User) -> Select[Medium]:
    """Own photos, and photos in a visible work of the same student."""
    works = visible_works(user).subquery()
    shown = exists().where(
        WorkMedium.medium_id == Medium.id, WorkMedium.work_id == works.c.id, works.c.student_id == Medium.owner_id
    )
    return select(Medium).where(Medium.school_id == user.school_id, or_(Medium.owner_id == user.id, shown))


def visible_sessions(user: User) -> Select[Session]:
    """One's own signed-in devices."""
    return select(Session).where(
        Session.school_id == user.school_id, Session.user_id == user.id, Session.ended_at.is_(None)
    )


def visible_events(user: User) -> Select[Event]:
    """What concerned this person: the student's side of the audit log."""
    return select(Event).where(Event.school_id == user.school_id, Event.student_id == user.id)


def changeable_groups(user: User) -> Select[Group]:
    """Groups for which somebody may plan activities: their own, or for a coordinator all of the school."""
    groups = _groups_of_now(user)
    return groups if is_coordinator(user) else groups.where(Group.id.in_(groups_mentored(user)))


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
    groups = _groups_of_now(user)
    return groups if keeps_people(user) else groups.where(Group.id.in_(groups_mentored(user)))


def _groups_of_now(user: User) -> Select[Group]:
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
    students = select(User).where(User.school_id == user.school_id, User.email.is_(None))
    return students if keeps_people(user) else students.where(User.id.in_(students_mentored(user)))


def visible_concerns(user: User) -> Select[Concern]:
    """Worries are for the coordinator alone: not for mentors, also not for who wrote it, and not for the student."""
    concerns = select(Concern).where(Concern.school_id == user.school_id)
    return concerns if is_coordinator(user) else concerns.where(false())


def own_concern(user: User, concern_id: UUID) -> Concern | None:
    """What somebody said before under this id, or None when the id is free."""
    concern = db.session.get(Concern, concern_id)
    if concern and concern.author_id != user.id:
        raise NotFound
    return concern


def work_to_worry_about(user: User, work_id: UUID) -> Work:
    """A work that a mentor may read; students talk to somebody in another way."""
    work: Work = one(visible_works(user), Work.id, work_id)
    if work.student_id == user.id:
        raise NotAllowed
    return work


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


def must_be_here(user: User, *, writes: bool) -> None:
    """A leaver reads and takes things along for a while, and changes nothing; after that nobody is there."""
    if user.left_longer_ago_than(current_app.extensions["settings"].leaver_days):
        raise Refusal("sign_in", status=401)
    if writes and user.has_left:
        raise NotAllowed


def usable_card(code_hash: str) -> Card:
    """The card somebody holds, as long as it lives."""
    card = db.session.scalar(select(Card).where(Card.code_hash == code_hash))
    if card is None or not card.is_alive:
        raise NotFound
    return card


def one(query: Select[Any], column: InstrumentedAttribute[Any], value: Any) -> Any:
    """The thing a user may see under this id, or 404."""
    thing = db.session.scalar(query.where(column == value))
    if thing is None:
        raise NotFound
    return thing


# Built once: every save asks this.
_WORK_TO_WRITE = select(Work).where(Work.id == bindparam("work_id")).with_for_update(of=Work)


def work_to_write(user: User, work_id: UUID) -> Work | None:
    """The student's own work, locked for a change; None when the id is free for a new one."""
    work: Work | None = db.session.scalar(_WORK_TO_WRITE, {"work_id": work_id})
    if work is None:
        return None
    if work.student_id != user.id:
        if db.session.scalar(visible_works(user).where(Work.id == work_id)):
            raise NotAllowed
        raise NotFound
    return work


def own_work(user: User, work_id: UUID) -> Work:
    """The student's own work that must exist."""
    work = work_to_write(user, work_id)
    if work is None:
        raise NotFound
    return work


def activity_for_own_work(user: User, activity_id: UUID) -> Activity:
    """An activity around which this person may make work: only a student of it."""
    activity: Activity = one(visible_activities(user), Activity.id, activity_id)
    must_be_a_student(user)
    return activity


def must_be_a_student(user: User) -> None:
    """Only a student says how an own choice stands."""
    if STUDENT not in user.roles:
        raise NotAllowed


def own_said(user: User, model: type[Rating] | type[Choice], thing_id: UUID) -> Any:
    """What one said under this id, or None when the id is free."""
    said: Any = db.session.get(model, thing_id)
    if said and said.student_id != user.id:
        raise NotFound
    return said


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


def _locked_activity(user: User, activity_id: UUID) -> tuple[Activity | None, bool]:
    activity = db.session.scalar(select(Activity).where(Activity.id == activity_id).with_for_update(of=Activity))
    return activity, db.session.scalar(visible_activities(user).where(Activity.id == activity_id)) is not None


def activity_to_ask_for(user: User, activity_id: UUID) -> Activity:
    """An activity whose questions somebody takes to the company: for staff who may see it."""
    activity: Activity = one(visible_activities(user), Activity.id, activity_id)
    if not {MENTOR, COORDINATOR} & set(user.roles):
        raise NotAllowed
    return activity


def shared_preparations(user: User) -> Select[Work]:
    """Whose questions go along: those of one's students that are shared; for a coordinator of the whole school.

    A coordinator does not read the works: the questions are meant for the company, and go without names.
    """
    works = select(Work).where(
        Work.school_id == user.school_id, Work.phase == "prepare", Work.kind == "answers", _is_shared()
    )
    return works if is_coordinator(user) else works.where(Work.student_id.in_(students_mentored(user)))


def usable_pass(code_hash: str) -> Pass:
    """The link somebody without an account holds, as long as it lives."""
    found = db.session.scalar(select(Pass).where(Pass.code_hash == code_hash, Pass.alive()))
    if found is None:
        raise NotFound
    return found


def own_passes(user: User, activity: Activity) -> Select[Pass]:
    """The living links that this person made for an activity."""
    return select(Pass).where(
        Pass.school_id == user.school_id, Pass.activity_id == activity.id, Pass.made_by_id == user.id, Pass.alive()
    )


def planned_activity(user: User, activity_id: UUID) -> Activity:
    """An activity that this person plans, which must exist."""
    to_write = own_activity_to_write if STUDENT in user.roles else activity_to_write
    activity = to_write(user, activity_id)
    if activity is None:
        raise NotFound
    return activity


def cycle_to_write(user: User, cycle_id: UUID) -> Cycle:
    """Where, when and whether a student goes is for the student's mentor now, and for the coordinator."""
    cycle: Cycle = one(visible_cycles(user).with_for_update(of=Cycle), Cycle.id, cycle_id)
    if cycle.student_id == user.id:
        raise NotAllowed
    return cycle


def own_medium(user: User, medium_id: UUID) -> Medium | None:
    """One's own photo, or None when the id is free."""
    medium = db.session.get(Medium, medium_id)
    if medium and medium.owner_id != user.id:
        raise NotFound
    return medium


def people(ids: Select[Any]) -> Select[User]:
    """The people behind a select of ids, by name."""
    return select(User).where(User.id.in_(ids)).order_by(User.last_name, User.first_name)


def own_comment(user: User, comment_id: UUID) -> Comment | None:
    """One's own comment, or None when the id is free."""
    comment = db.session.get(Comment, comment_id)
    if comment and comment.author_id != user.id:
        raise NotFound
    return comment


def work_to_comment_on(user: User, work_id: UUID) -> Work:
    """A work one may talk about: the student's own, or one that a student of theirs shares."""
    work: Work = one(visible_works(user).with_for_update(of=Work), Work.id, work_id)
    return work
