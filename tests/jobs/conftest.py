"""Time passes and workers come and go."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask

from portfolio import clock, db
from portfolio.jobs import sweep as sweeping
from portfolio.models import Job

Later = Callable[..., datetime]
Sweep = Callable[..., int]


@pytest.fixture
def sweep(app: Flask) -> Sweep:
    """One round of the worker, outside any request."""

    def swept(*told_to_stop: Callable[[], bool]) -> int:
        db.session.commit()
        db.session.remove()
        with app.app_context():
            return sweeping.sweep(*told_to_stop)

    return swept


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """`later(days=31)`: from here on it is so much later, for the jobs alone."""
    really = db.now

    def passed(**time: float) -> datetime:
        moment = really() + timedelta(**time)
        monkeypatch.setattr(db, "now", lambda: moment)
        for module in ("portfolio.jobs.day", "portfolio.models.user", "portfolio.policy.belonging"):
            monkeypatch.setattr(f"{module}.today", lambda: moment.astimezone(clock.SCHOOL_ZONE).date())
        return moment

    return passed


def planned(kind: str = "test", **more: object) -> Job:
    job = Job(kind=kind, **more)
    db.session.add(job)
    db.session.commit()
    return job


@pytest.fixture
def rest(later: Later, sweep: Sweep) -> Sweep:
    """The student pauses, and the worker comes by."""

    passed = 0

    def rested() -> int:
        nonlocal passed
        passed += 60
        later(seconds=passed)
        return sweep()

    return rested
