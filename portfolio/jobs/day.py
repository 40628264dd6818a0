"""The turn of the day: memberships begin and end, and what was kept long enough goes."""

from collections import defaultdict
from datetime import datetime, time, timedelta

from flask import current_app
from sqlalchemy import delete, or_, select

from portfolio import db
from portfolio.clock import SCHOOL_ZONE, today
from portfolio.models import AppliedChange, FeedRow, Job, Membership, Throttle
from portfolio.sync import feed, moves


def turn_of_day(job: Job) -> None:
    """Once a night: tell devices whose mentor changed with the date, and clear old rows. Writes the next night's job."""
    since = datetime.fromisoformat(job.payload["since"]).date()
    turned = or_(
        Membership.until_on.between(since, today() - timedelta(days=1)), Membership.from_on.between(since, today())
    )
    news: feed.News = defaultdict(list)
    for membership in db.session.scalars(select(Membership).where(turned)):
        moves.merge(news, moves.news_of(membership))
    feed.tell(news)
    long_ago = db.now() - feed.KEPT
    db.session.execute(delete(FeedRow).where(FeedRow.at < long_ago))
    db.session.execute(delete(AppliedChange).where(AppliedChange.at < long_ago))
    db.session.execute(delete(Throttle).where(Throttle.last_at < db.now() - timedelta(days=1)))
    db.session.execute(delete(Job).where(Job.done_at < long_ago))
    current_app.extensions["media"].sweep_leftovers()
    plan_next_day()


def plan_next_day() -> None:
    """The one job of this kind that is always waiting."""
    tomorrow = datetime.combine(today() + timedelta(days=1), time(0, 10), SCHOOL_ZONE)
    db.session.add(Job(kind="turn_of_day", payload={"since": today().isoformat()}, due_at=tomorrow))


def be_sure_it_is_planned() -> None:
    """At start: a new installation has none yet."""
    if db.session.scalar(select(Job.id).where(Job.kind == "turn_of_day", Job.done_at.is_(None)).limit(1)) is None:
        plan_next_day()
    db.session.commit()
