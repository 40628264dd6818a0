"""What lay in the bin for 30 days goes, with the photos and recordings that nothing else shows."""

from uuid import UUID

from flask import current_app
from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import aliased

from portfolio import db, pictures
from portfolio.models import Comment, Concern, Job, Medium, Picture, Work, WorkMedium
from portfolio.models.work import BIN_KEEPS
from portfolio.sync import feed


def empty_bin(job: Job) -> None:
    """Remove a work for good, unless the student took it out of the bin meanwhile."""
    work = db.session.get(Work, UUID(job.payload["work_id"]), with_for_update=True)
    if work is None or work.deleted_at is None or work.deleted_at + BIN_KEEPS > db.now():
        return
    media = _shown_nowhere_else(work)
    files = {str(medium.id): medium.files for medium in media}
    for medium in media:
        db.session.delete(medium)
    _end_drawing(work)
    if picture := db.session.get(Picture, work.id):
        files[str(work.id)] = picture.files
        db.session.delete(picture)
    db.session.execute(delete(Comment).where(Comment.school_id == work.school_id, Comment.work_id == work.id))
    # A worry outlives what caused it: the coordinator still has to talk with the student.
    about = Concern.school_id == work.school_id, Concern.work_id == work.id
    db.session.execute(update(Concern).where(*about).values(work_id=None))
    db.session.delete(work)
    db.session.add(Job(school_id=work.school_id, kind="drop_files", payload={"files": files}))
    feed.tell({work.student_id: [("gone", "work", work.id)]})


def _end_drawing(work: Work) -> None:
    """Waits for a worker that is just about to keep a picture; one that comes later finds nothing to draw."""
    if job := db.session.get(Job, pictures.job_id_of(work.id), with_for_update=True):
        db.session.delete(job)


def _shown_nowhere_else(work: Work) -> list[Medium]:
    other = aliased(WorkMedium)
    named = select(WorkMedium.medium_id).where(WorkMedium.work_id == work.id)
    elsewhere = exists().where(
        other.school_id == work.school_id, other.medium_id == Medium.id, other.work_id != work.id
    )
    mine = select(Medium).where(Medium.school_id == work.school_id, Medium.owner_id == work.student_id)
    return list(db.session.scalars(mine.where(Medium.id.in_(named), ~elsewhere)))


def drop_files(job: Job) -> None:
    """Remove pictures that no row names any more; one that a phone sent again meanwhile stays."""
    files: dict[str, list[str]] = job.payload["files"]
    known = set(db.session.scalars(select(Medium.id).where(Medium.id.in_([UUID(each) for each in files]))))
    db.session.commit()  # nobody should wait while files go
    for medium_id, keys in files.items():
        for key in keys if UUID(medium_id) not in known else ():
            current_app.extensions["media"].delete(key)
