"""`portfolio doctor`: whether this machine can carry a school today, one finding per line."""

import random
import shutil
import ssl
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import cast

from flask import Flask
from PIL import features
from sqlalchemy import Engine, func, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from portfolio import create_app, db, schema
from portfolio.config import Settings, SettingsError
from portfolio.models import FeedRow, Job, Medium
from portfolio.persons import leaving

LEAST_FREE = 2 * 1024**3
SAMPLE = 300
PATIENCE = 5  # seconds for an answer over the network
LATE = timedelta(minutes=15)
OFF = timedelta(minutes=1)
OFTEN = 5  # tries after which a job needs somebody to look


@dataclass(frozen=True)
class Finding:
    """What was looked at, whether it is well (None: somebody has to look), and what was seen."""

    what: str
    well: bool | None
    said: str


def examine() -> Iterator[Finding]:
    """Look at everything; without settings or a database the rest cannot be looked at."""
    try:
        settings = Settings.from_env()
        app = create_app(settings)
    except (SettingsError, SQLAlchemyError, OSError) as error:
        yield Finding("instellingen", False, str(error))
        return
    yield Finding("instellingen", True, "volledig")
    yield from _disks(settings)
    yield _shaping()
    with app.app_context():
        database = _database()
        yield database
        if database.well:
            yield from (_guarded(name, check, app) for name, check in CHECKS.items())
    yield _address(settings)


def _guarded(name: str, check: Callable[[Flask], Finding], app: Flask) -> Finding:
    try:
        return check(app)
    except (SQLAlchemyError, OSError) as error:
        db.session.rollback()  # the other checks can still be made
        return Finding(name, False, str(error).splitlines()[0])


def _disks(settings: Settings) -> Iterator[Finding]:
    places = {"schijf (media)": settings.media}
    url = make_url(settings.database)
    if url.get_backend_name() == "sqlite" and url.database:
        places["schijf (database)"] = Path(url.database).parent
    for what, place in places.items():
        there = next((each for each in (place, *place.absolute().parents) if each.exists()), Path("/"))
        free = shutil.disk_usage(there).free
        yield Finding(what, free >= LEAST_FREE, f"{free / 1024**3:.1f} GB vrij, minstens {LEAST_FREE // 1024**3} nodig")


def _shaping() -> Finding:
    well = bool(features.check("raqm") and features.check("fribidi"))
    said = "Arabisch schrift kan" if well else "FriBiDi ontbreekt: apt-get install libfribidi0"
    return Finding("schrift", well, said)


def _database() -> Finding:
    engine = cast(Engine, db.session.get_bind())
    try:
        with engine.connect() as connection:
            version = schema.version(connection)
            is_sqlite = connection.dialect.name == "sqlite"
            seen = connection.exec_driver_sql("PRAGMA quick_check").scalar() if is_sqlite else "ok"
    except SQLAlchemyError as error:
        return Finding("database", False, f"antwoordt niet: {str(error).splitlines()[0]}")
    if seen != "ok":
        return Finding("database", False, f"beschadigd: {seen}")
    if version != schema.newest():
        return Finding("database", False, f"is van versie {version or 'geen'}; start portfolio serve één keer")
    return Finding("database", True, "antwoordt, heel en van deze versie")


def _media(app: Flask) -> Finding:
    folder = app.extensions["settings"].media
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        return Finding("media", False, f"{folder}: {error.strerror}")
    ids = list(db.session.scalars(select(Medium.id)))
    some = random.sample(ids, min(SAMPLE, len(ids)))
    rows = db.session.scalars(select(Medium).where(Medium.id.in_(some)))
    lost = [medium for medium in rows if not all(app.extensions["media"].has(key) for key in medium.files)]
    return Finding("media", not lost, f"schrijfbaar; van {len(some)} bekeken zijn er {len(lost)} kwijt")


def _clock(_app: Flask) -> Finding:
    newest = db.session.scalar(select(func.max(FeedRow.at)))
    if newest and newest > db.now() + OFF:
        return Finding("klok", False, "loopt achter: er staan al dingen van later in de database")
    if db.session.get_bind().dialect.name == "postgresql":
        return _compared(cast(datetime, db.session.scalar(text("SELECT now()"))), "de database")
    if Path("/run/systemd/timesync/synchronized").exists():
        return Finding("klok", True, "gelijkgezet over het netwerk")
    return Finding("klok", None, "met geen andere klok te vergelijken; staat timesyncd of chrony aan?")


def _compared(other: datetime, whose: str) -> Finding:
    off = abs(other - db.now())
    return Finding("klok", off < OFF, f"scheelt {off.total_seconds():.0f} s met {whose}")


def _worker(_app: Flask) -> Finding:
    waiting = select(func.count()).where(Job.done_at.is_(None))
    late = db.session.scalar(waiting.where(Job.due_at < db.now() - LATE)) or 0
    failing = db.session.scalar(waiting.where(Job.attempts >= OFTEN)) or 0
    if late:
        return Finding("worker", False, f"{late} taken wachten al een kwartier; draait portfolio serve?")
    return Finding("worker", not failing, f"niets te laat; {failing} taken mislukken steeds")


def _retention(_app: Flask) -> Finding:
    due = leaving.how_many_are_due()
    if due:
        return Finding("bewaartermijn", None, f"te lang bewaard: {due}; zie portfolio retention --dry-run")
    return Finding("bewaartermijn", True, "niemand te lang bewaard")


def _address(settings: Settings) -> Finding:
    url = f"{settings.public_url}/healthz"
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - the school's own address
            said = f"{settings.public_url} antwoordt"
            with suppress(TypeError, ValueError):
                off = _compared(parsedate_to_datetime(answer.headers["Date"]), "de server")
                said += f"; de klok {off.said}"
            return Finding(
                "adres", True, said + ("" if settings.is_https else "; zonder https, alleen op deze machine")
            )
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        kind = "het certificaat klopt niet" if isinstance(reason, ssl.SSLError) else "antwoordt niet"
        return Finding("adres", False, f"{settings.public_url}: {kind} ({reason})")


CHECKS = {"media": _media, "klok": _clock, "worker": _worker, "bewaartermijn": _retention}
