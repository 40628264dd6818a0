"""The sweep takes due jobs one by one; a lease keeps others off, and a worker that dies gives it up."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import structlog
from sqlalchemy import or_, select

from portfolio import db
from portfolio.jobs import PutOff, bin, day, drawing, recordings
from portfolio.models import Job
from portfolio.persons import erasing

log = structlog.get_logger()

LEASE = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=6)

KINDS: dict[str, Callable[[Job], None]] = {
    "empty_bin": bin.empty_bin,
    "draw_work": drawing.draw_work,
    "drop_files": bin.drop_files,
    "erase_files": erasing.erase_files,
    "remake_recording": recordings.remake_recording,
    "turn_of_day": day.turn_of_day,
    "clear_leftovers": day.clear_leftovers,
}


def sweep(told_to_stop: Callable[[], bool] = lambda: False) -> int:
    """Do everything that is due now, unless told to stop; returns how many jobs that were."""
    done = 0
    while not told_to_stop() and (job := _lease()):
        _do(job)
        done += 1
    return done


def _lease() -> Job | None:
    now = db.now()
    due = select(Job).where(
        Job.done_at.is_(None), Job.due_at <= now, or_(Job.leased_until.is_(None), Job.leased_until < now)
    )
    job = db.session.scalar(due.order_by(Job.due_at).limit(1).with_for_update(skip_locked=True))
    if job:
        job.leased_until, job.attempts = now + LEASE, job.attempts + 1
    db.session.commit()
    return job


def _do(job: Job) -> None:
    job_id, kind = job.id, job.kind
    try:
        KINDS[kind](job)
        if job.done_at is None:  # it may have said so itself, together with what it did
            job.done_at, job.error = db.now(), None
        db.session.commit()
    except PutOff:
        db.session.rollback()
    except Exception as error:  # noqa: BLE001 - any job may fail; it is tried again, later and later
        db.session.rollback()
        _try_later(job_id, kind, type(error).__name__)
    finally:
        db.session.remove()  # the next job must see the world as it is by then


def _try_later(job_id: UUID, kind: str, error: str) -> None:
    job = db.session.get(Job, job_id, with_for_update=True, populate_existing=True)
    if job is None or job.done_at:  # its person was erased meanwhile, or another worker did it
        return
    job.error, job.leased_until = error, None
    job.due_at = db.now() + pause_after(job.attempts)
    db.session.commit()
    log.warning("job_failed", kind=kind, attempts=job.attempts, error=error)


def pause_after(attempts: int) -> timedelta:
    """How long a job rests that failed so many times: a minute, two, four, up to six hours."""
    return min(timedelta(seconds=30 * 2 ** min(attempts, 12)), LONGEST_WAIT)
