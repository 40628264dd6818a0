"""The audit log: what happened around a student's work, for the student to see."""

from datetime import timedelta

from sqlalchemy import select

from portfolio import db
from portfolio.models import Event, User, Work


def work_was_read(work: Work, reader: User) -> None:
    """Tell the student who looked, at most once a day for each work and reader."""
    if work.student_id == reader.id:
        return
    recently = select(Event.id).where(
        Event.school_id == work.school_id,
        Event.student_id == work.student_id,
        Event.actor_id == reader.id,
        Event.work_id == work.id,
        Event.at > db.now() - timedelta(days=1),
    )
    if db.session.scalar(recently.limit(1)) is None:
        with db.writing():
            db.session.add(
                Event(
                    school_id=work.school_id,
                    student_id=work.student_id,
                    actor_id=reader.id,
                    kind="work_read",
                    work_id=work.id,
                )
            )
