"""A recording becomes playable: made anew without anything that tells where or with what it was made."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import structlog
from flask import current_app

from portfolio import db
from portfolio.media import intake, studio
from portfolio.media.errors import Code, MediaError
from portfolio.media.sizes import SIZES
from portfolio.media.store import Store
from portfolio.models import Job, Medium

log = structlog.get_logger()

# No other worker takes it over while this one may still be at work.
LEASE = timedelta(seconds=studio.PATIENCE + studio.MEASURING + 60)
# About a week: a studio that cannot begin says nothing about the recording, and somebody has to mend it first.
MOST_TRIES = 36


def remake_recording(job: Job) -> None:
    """Make it playable or refuse it, and drop the original; harmless when it was done before."""
    original = job.payload["original"]
    medium = db.session.get(Medium, UUID(job.payload["medium_id"]))
    if medium is not None and medium.state == "waiting":
        job.leased_until = db.now() + LEASE
        db.session.commit()  # nobody should wait while it is made
        _settle(job, medium.id, _made(job, medium))
    # What the phone sent may hold where it was made: it goes as soon as nothing needs it.
    db.session.commit()
    _store().delete(original)


def _made(job: Job, medium: Medium) -> studio.Made | Code:
    """What lies in the store now, or why this recording is refused."""
    original = job.payload["original"]
    try:
        with _store().open(original) as recording, TemporaryDirectory() as folder:
            made = studio.remake(recording, job.payload["form"], Path(folder), SIZES)
            _keep(medium, made, Path(folder))
            return made
    except MediaError as error:
        log.info("recording_refused", code=error.code)
        return error.code
    except FileNotFoundError:
        log.warning("recording_lost")
        return "recording_unusable"
    except studio.StudioError:
        if job.attempts < MOST_TRIES:
            raise
        log.warning("recording_given_up", attempts=job.attempts)
        return "recording_unusable"


def _keep(medium: Medium, made: studio.Made, folder: Path) -> None:
    for size in made.posters:
        _store().put(medium.key(size), (folder / f"{size}.webp").read_bytes())
    with (folder / studio.PLAY).open("rb") as file:
        _store().put(medium.play_key, file)


def _settle(job: Job, medium_id: UUID, made: studio.Made | Code) -> None:
    medium = db.session.get(Medium, medium_id, with_for_update=True, populate_existing=True)
    if medium is None:  # gone for good meanwhile
        for key in job.payload["files"]:
            _store().delete(key)
        return
    if medium.state != "waiting":  # another worker was quicker
        return
    if isinstance(made, studio.Made):
        medium.be_ready(kind=made.kind, seconds=made.seconds, width=made.width, height=made.height)
    else:
        medium.refuse(made)
    intake.tell_who_shows(medium.school_id, medium.owner_id, medium.id)


def _store() -> Store:
    store: Store = current_app.extensions["media"]
    return store
