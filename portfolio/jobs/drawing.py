"""A moodboard or comic gets its pictures, after the save and never in its way."""

from functools import partial
from uuid import UUID

from flask import current_app
from sqlalchemy import select

from portfolio import db, pictures
from portfolio.drawing import easel
from portfolio.jobs import PutOff
from portfolio.media.sizes import SIZES
from portfolio.media.store import Store
from portfolio.models import Job, Medium, Picture, Work
from portfolio.models.picture import SIDES
from portfolio.parts import with_parts


def draw_work(job: Job) -> None:
    """Draw the work as it is now; harmless when that was done before."""
    work_id = UUID(job.payload["work_id"])
    work = _now(work_id)
    if work is None or not pictures.can_be_drawn(work):
        return
    db.session.commit()  # nobody should wait while it is drawn
    _settle(job.id, work_id, _drawn(work))


def _now(work_id: UUID) -> Work | None:
    work: Work | None = db.session.scalar(
        with_parts(select(Work), Work).where(Work.id == work_id).execution_options(populate_existing=True)
    )
    return work


def _drawn(work: Work) -> Picture:
    """The files lie in the store; no row names them yet."""
    digest = pictures.digest_of(work)
    picture = Picture(work_id=work.id, school_id=work.school_id, student_id=work.student_id, digest=digest)
    if not all(map(_store().has, picture.files)):
        for side, data in easel.drawn(work.kind, work.content, SIDES, partial(_photo, work)).items():
            _store().put(picture.key(side), data)
    return picture


def _photo(work: Work, medium_id: UUID, pixels: int) -> bytes | None:
    """One of the student's own photos that is here; nobody else's ever gets into their picture."""
    media = {use.medium_id: use.medium for use in work.uses}
    medium: Medium | None = media.get(medium_id)
    if medium is None or medium.owner_id != work.student_id or not medium.has_picture:
        return None
    key = medium.key(min((side for side in SIZES if side >= pixels), default=max(SIZES)))
    if not _store().has(key):
        return None  # lost: it is drawn like one that has not come
    with _store().open(key) as file:
        return file.read()


def _settle(job_id: UUID, work_id: UUID, picture: Picture) -> None:
    """If it is still a picture of the work, everybody sees it, and the one before goes."""
    # Whoever changes what is to be seen, or takes it away, comes by this job in the same transaction.
    job = db.session.get(Job, job_id, with_for_update=True, populate_existing=True)
    work = _now(work_id) if job else None
    before = db.session.get(Picture, work_id, populate_existing=True)
    old = [] if before is None else before.files
    if job is None or work is None or pictures.digest_of(work) != picture.digest:
        db.session.commit()
        _drop(picture.files, keep=old)
        raise PutOff
    job.done_at, job.error, picture.drawn_at = db.now(), None, db.now()
    db.session.merge(picture)
    db.session.commit()
    _drop(old, keep=picture.files)


def _drop(files: list[str], keep: list[str] | None = None) -> None:
    for key in files:
        if key not in (keep or ()):
            _store().delete(key)


def _store() -> Store:
    store: Store = current_app.extensions["media"]
    return store
