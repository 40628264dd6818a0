"""A person goes for good: what they made, who they were, and every trace on the way. What others made stays theirs."""

import json
from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID, uuid5

import structlog
from flask import current_app
from sqlalchemy import Table, delete, func, or_, select, update

from portfolio import db, policy
from portfolio.models import (
    Activity,
    AppliedChange,
    Card,
    Choice,
    Comment,
    Concern,
    Cycle,
    DeviceKey,
    Event,
    FeedHead,
    FeedRow,
    Job,
    Medium,
    Membership,
    Pass,
    Picture,
    Rating,
    Session,
    Throttle,
    User,
    Work,
    WorkMedium,
)
from portfolio.signin import throttle
from portfolio.sync import feed, moves

log = structlog.get_logger()

# Whose a row is: these go with the person.
THEIRS: dict[type[db.Model], Any] = {
    Activity: Activity.owner_id,
    AppliedChange: AppliedChange.user_id,
    Card: Card.user_id,
    Choice: Choice.student_id,
    Concern: Concern.student_id,
    Cycle: Cycle.student_id,
    DeviceKey: DeviceKey.user_id,
    Event: Event.student_id,
    FeedHead: FeedHead.user_id,
    FeedRow: FeedRow.user_id,
    Medium: Medium.owner_id,
    Membership: Membership.user_id,
    Rating: Rating.student_id,
    Session: Session.user_id,
    Work: Work.student_id,
}
# What they said or did in somebody else's dossier stays there, without them.
ELSEWHERE = (Comment.author_id, Concern.author_id, Pass.made_by_id, Event.actor_id)


def erase(person: User) -> None:
    """All of it in one transaction, then the files. The log keeps that it happened, and nothing about who."""
    person = db.session.get_one(User, person.id, with_for_update=True)  # whatever is on its way in finds nobody
    job = _plan_removal_of_files(person)
    works = list(db.session.scalars(select(Work.id).where(Work.student_id == person.id)))
    media = list(db.session.scalars(select(Medium.id).where(Medium.owner_id == person.id)))
    feed.tell(_news(person))
    _forget_jobs([person.id, *works, *media], keep=job)
    _leave_the_dossiers_of_others(person)
    _delete(Pass, Pass.activity_id.in_(select(Activity.id).where(Activity.owner_id == person.id)))
    _delete(WorkMedium, WorkMedium.work_id.in_(works))
    _delete(Picture, Picture.work_id.in_(works))
    _delete(Comment, Comment.work_id.in_(works))
    for model in sorted(THEIRS, key=_depth, reverse=True):
        _delete(model, THEIRS[model] == person.id)
    _forget_traces(person)
    db.session.add(Event(school_id=person.school_id, student_id=None, kind="person_erased"))
    _delete(User, User.id == person.id)
    db.session.commit()
    log.info("person_erased")
    erase_files(job)
    db.session.commit()
    db.empty_journal()


def erase_files(job: Job) -> None:
    """Everything the person ever sent; a worker does it when this process could not."""
    current_app.extensions["media"].delete_folder(job.payload["folder"])
    job.payload, job.done_at = {}, db.now()


def _plan_removal_of_files(person: User) -> Job:
    job = Job(school_id=person.school_id, kind="erase_files", payload={"folder": f"{person.school_id}/{person.id}"})
    db.session.add(job)
    db.session.flush()
    return job


def _news(person: User) -> feed.News:
    """Whoever could see them loses them on every device; who read their words reads these without a name."""
    gone: list[feed.Row] = [
        *_gone("work", select(Work.id).where(Work.student_id == person.id, Work.shared_at.is_not(None))),
        *_gone("comment", select(Comment.id).join(Work).where(Work.student_id == person.id)),
        *_gone("cycle", select(Cycle.id).where(Cycle.student_id == person.id)),
        *_gone("activity", select(Activity.id).where(Activity.owner_id == person.id)),
    ]
    news = moves.news_of_all(person.memberships)
    for readers in (policy.mentors_of(person.id), policy.coordinators_of(person.school_id)):
        moves.merge(news, dict.fromkeys(db.session.scalars(readers), gone))
    said = select(Work.student_id, Comment.id).join(Work, Work.id == Comment.work_id)
    for student, comment in db.session.execute(said.where(Comment.author_id == person.id)):
        moves.merge(news, {student: [("put", "comment", comment)]})
    news.pop(person.id, None)
    return news


def _gone(kind: str, ids: Any) -> Iterable[feed.Row]:
    return [("gone", kind, each) for each in db.session.scalars(ids)]


def _forget_jobs(ids: list[UUID], keep: Job) -> None:
    names = {str(each) for each in ids}
    jobs = db.session.execute(select(Job.id, Job.payload).where(Job.id != keep.id).execution_options(yield_per=500))
    doomed = [job.id for job in jobs if any(name in json.dumps(job.payload) for name in names)]
    _delete(Job, Job.id.in_(doomed))


def _leave_the_dossiers_of_others(person: User) -> None:
    for column in ELSEWHERE:
        theirs = column.class_
        if db.session.scalar(select(func.count()).select_from(theirs).where(column == person.id)):
            stand_in = None if column is Event.actor_id else _nobody(person.school_id).id
            db.session.execute(update(theirs).where(column == person.id).values({column.key: stand_in}))


def _nobody(school_id: UUID) -> User:
    """Who stands under words of somebody who is gone."""
    known = db.session.get(User, uuid5(school_id, "nobody"))
    if known is None:
        known = User(id=uuid5(school_id, "nobody"), school_id=school_id, first_name="Verwijderd", last_name="")
        db.session.add(known)
        db.session.flush()
    return known


def _forget_traces(person: User) -> None:
    """Tries to sign in, and changes of others that name the person in their address."""
    keys = [Throttle.key.contains(str(person.id))]
    if person.email:
        keys.append(Throttle.key == throttle.email(person.email))
    _delete(Throttle, or_(*keys))
    _delete(AppliedChange, AppliedChange.target.contains(str(person.id)))


def _delete(model: type[db.Model], which: Any) -> None:
    db.session.execute(delete(model).where(which).execution_options(synchronize_session=False))


def _depth(model: type[db.Model]) -> int:
    return db.Model.metadata.sorted_tables.index(cast(Table, model.__table__))
