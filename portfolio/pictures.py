"""Pictures of moodboards and comics: planned with the save, drawn later, and shown only while they are true."""

from datetime import timedelta
from uuid import UUID, uuid5

from flask import current_app
from sqlalchemy import update

from portfolio import db
from portfolio.drawing.digest import digest
from portfolio.models import Job, Picture, Work
from portfolio.works import DRAWN
from portfolio.works.drawn import is_newer

# Whoever is still drawing saves every few seconds; the picture is made when they pause.
PAUSE = timedelta(seconds=10)


def can_be_drawn(work: Work) -> bool:
    """Whether this school knows how; what only a newer app can show is kept and not drawn."""
    return work.kind in DRAWN and not is_newer(work.content)


def plan(work: Work) -> None:
    """One job per work: whoever saves again meanwhile only puts it off. Comes last in a transaction, after the feed."""
    if not can_be_drawn(work):
        return
    anew = {"due_at": db.now() + PAUSE, "leased_until": None, "attempts": 0, "done_at": None, "error": None}
    job_id, payload = job_id_of(work.id), {"work_id": str(work.id)}
    if not db.insert_if_new(Job, id=job_id, school_id=work.school_id, kind="draw_work", payload=payload, **anew):
        again = update(Job).where(Job.id == job_id).values(anew)
        db.session.execute(again.execution_options(synchronize_session=False))


def job_id_of(work_id: UUID) -> UUID:
    return uuid5(work_id, "draw_work")


def digest_of(work: Work) -> str:
    """What a picture of the work depends on: what was drawn, which photos are here, and the set."""
    return digest(work.content, work.media, current_app.extensions["set"].digest)


def picture_of(work: Work) -> Picture | None:
    """The picture of the work as it is now; one of how it was before may show what the student took away."""
    picture = db.session.get(Picture, work.id) if can_be_drawn(work) else None
    return picture if picture and picture.digest == digest_of(work) else None


def be_sure_one_is_planned(work: Work) -> None:
    """After a restore there are rows without files, and nobody saves what is finished."""
    job = db.session.get(Job, job_id_of(work.id))
    if can_be_drawn(work) and (job is None or job.done_at):
        with db.writing():
            plan(work)
