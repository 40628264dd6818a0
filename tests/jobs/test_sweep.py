"""The sweep: every job at least once, never by two at the same time, and again after a failure."""

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from portfolio import db
from portfolio.jobs import sweep as sweeping
from portfolio.jobs.sweep import LEASE, LONGEST_WAIT, pause_after
from portfolio.models import Job
from tests.jobs.conftest import Later, Sweep, planned


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What jobs of the kind `test` did."""
    seen: list[str] = []
    monkeypatch.setitem(sweeping.KINDS, "test", lambda job: seen.append(str(job.payload.get("name"))))
    return seen


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_job: Job) -> None:
        raise ValueError("Sanne's words")

    monkeypatch.setitem(sweeping.KINDS, "broken", fail)


def again(job: Job) -> Job:
    return db.session.get_one(Job, job.id, populate_existing=True)


def test_what_is_due_is_done_once_and_in_order(done: list[str], sweep: Sweep) -> None:
    planned(payload={"name": "late"}, due_at=db.now() + timedelta(hours=1))
    planned(payload={"name": "second"}, due_at=db.now() - timedelta(minutes=1))
    planned(payload={"name": "first"}, due_at=db.now() - timedelta(hours=1))
    assert (sweep(), sweep(), done) == (2, 0, ["first", "second"])


def test_a_failed_job_is_tried_again_later_and_later(broken: None, later: Later, sweep: Sweep) -> None:
    job, waits = planned("broken"), []
    for _ in range(4):
        assert (sweep(), sweep()) == (1, 0), "not at once"
        waits.append(round((again(job).due_at - db.now()).total_seconds() / 60))
        later(minutes=2 ** len(waits) + sum(waits))
    assert (waits, again(job).attempts, again(job).error) == ([1, 2, 4, 8], 4, "ValueError")


def test_pauses_grow_up_to_some_hours() -> None:
    pauses = [pause_after(attempts) for attempts in range(1, 100)]
    assert all(before <= after for before, after in itertools.pairwise(pauses))
    assert pauses[-1] == LONGEST_WAIT


def test_one_broken_job_holds_up_no_other(broken: None, done: list[str], sweep: Sweep) -> None:
    planned("broken", due_at=db.now() - timedelta(hours=1))
    planned("nobody knows this kind", due_at=db.now() - timedelta(hours=1))
    planned(payload={"name": "fine"})
    assert (sweep(), done) == (3, ["fine"])


def test_what_a_failed_job_wrote_is_undone(monkeypatch: pytest.MonkeyPatch, sweep: Sweep) -> None:
    def half(job: Job) -> None:
        db.session.add(Job(kind="half", school_id=None))
        db.session.flush()
        raise OSError

    monkeypatch.setitem(sweeping.KINDS, "test", half)
    planned()
    sweep()
    assert [job.kind for job in db.session.query(Job)] == ["test"]


def test_a_killed_workers_job_is_free_after_its_lease(done: list[str], later: Later, sweep: Sweep) -> None:
    job = planned(payload={"name": "given up"})
    sweeping._lease()
    db.session.remove()
    assert (sweep(), done) == (0, []), "somebody has it"
    later(seconds=LEASE.total_seconds() + 1)
    assert (sweep(), done) == (1, ["given up"])
    assert again(job).attempts == 2


def test_two_workers_never_do_the_same_job(monkeypatch: pytest.MonkeyPatch, sweep: Sweep) -> None:
    seen: list[str] = []
    both = threading.Barrier(4, timeout=30)
    monkeypatch.setitem(sweeping.KINDS, "test", lambda job: seen.append(str(job.id)))
    jobs = {str(planned().id) for _ in range(40)}
    db.session.remove()

    def worker(_number: int) -> int:
        both.wait()
        return sweep()

    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(worker, range(4)))
    assert (sum(counts), len(seen), set(seen)) == (40, 40, jobs)


def test_a_worker_that_is_told_to_stop_begins_no_other_job(done: list[str], sweep: Sweep) -> None:
    for name in ("one", "two"):
        planned(payload={"name": name})
    sweep(lambda: bool(done))
    assert len(done) == 1
