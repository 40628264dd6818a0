"""The turn of the day: memberships begin and end, and what was kept long enough goes."""

from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_OID, uuid5

import structlog
from flask import current_app
from sqlalchemy import and_, delete, or_, select

from portfolio import db
from portfolio.clock import SCHOOL_ZONE, today
from portfolio.models import AppliedChange, FeedRow, Job, Membership, Pass, Throttle
from portfolio.persons import leaving
from portfolio.sync import feed, moves

log = structlog.get_logger()


def turn_of_day(job: Job) -> None:
    """Once a night: tell devices whose mentor changed with the date, and clear old rows. Plans the next night."""
    _tell_of_turned_memberships(since=date.fromisoformat(job.payload["since"]))
    leaving.close_doors()
    _remind_of_retention()
    long_ago = db.now() - feed.KEPT
    db.session.execute(delete(FeedRow).where(FeedRow.at < long_ago))
    db.session.execute(delete(AppliedChange).where(AppliedChange.at < long_ago))
    db.session.execute(delete(Pass).where(Pass.ends_at < long_ago))
    db.session.execute(delete(Throttle).where(Throttle.last_at < db.now() - timedelta(days=1)))
    db.session.execute(delete(Job).where(Job.done_at < long_ago))
    db.session.add(Job(kind="clear_leftovers"))
    plan_next()


def _tell_of_turned_memberships(since: date) -> None:
    """Those that began after `since`, and those of which `since` or a later day before today was the last."""
    turned = or_(
        and_(Membership.from_on > since, Membership.from_on <= today()),
        and_(Membership.until_on >= since, Membership.until_on < today()),
    )
    memberships = db.session.scalars(select(Membership).where(turned)).all()
    moves.note(each for each in memberships if each.from_on > since and each.ever_counts)
    feed.tell(moves.news_of_all(memberships))


def _remind_of_retention() -> None:
    """Whoever reads the log runs `portfolio retention`: a person decides that somebody goes for good."""
    if due := leaving.how_many_are_due():
        log.warning("retention_due", people=due, command="portfolio retention --dry-run")


def clear_leftovers(_job: Job) -> None:
    """Files that a crash left half written."""
    current_app.extensions["media"].sweep_leftovers()


def plan_next() -> None:
    """Just after the coming midnight at school. Its id says which night, so that two workers plan one job."""
    night = today() + timedelta(days=1)
    db.insert_if_new(
        Job,
        id=uuid5(NAMESPACE_OID, f"turn_of_day {night}"),
        kind="turn_of_day",
        payload={"since": today().isoformat()},
        due_at=datetime.combine(night, time(0, 10), SCHOOL_ZONE),
        attempts=0,
    )


def be_sure_it_is_planned() -> None:
    """At start: a new installation has none yet."""
    waiting = select(Job.id).where(Job.kind == "turn_of_day", Job.done_at.is_(None))
    if db.session.scalar(waiting.limit(1)) is None:
        plan_next()
    db.session.commit()
