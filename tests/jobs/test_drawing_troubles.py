"""Drawing that fails, breaks or has no end holds up neither a save nor anybody else."""

import subprocess
import sys
from datetime import timedelta
from threading import Event, Thread
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from portfolio import db, pictures
from portfolio.drawing import easel
from portfolio.models import Job
from tests.api.boards import board
from tests.conftest import Person
from tests.jobs.conftest import Later, Sweep
from tests.jobs.drawn import RED, files_of, middle, saved, seen, spot
from tests.works.scenes import sticker


def test_a_drawing_that_fails_is_tried_again_and_the_work_is_safe(
    sanne: Person, activity: dict[str, Any], rest: Sweep, later: Later, sweep: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = saved(sanne, board(activity, spot(RED)))
    with monkeypatch.context() as broken:
        broken.setattr(easel, "drawn", lambda *_: 1 / 0)
        rest()
    job = db.session.get_one(Job, pictures.job_id_of(UUID(work["id"])), populate_existing=True)
    assert (job.done_at, job.error) == (None, "ZeroDivisionError")
    assert sanne.get(f"/works/{work['id']}").status_code == 200
    later(hours=1)
    sweep()
    assert middle(seen(sanne, work)) == RED


def test_a_student_who_never_rests_does_not_hold_up_others(
    sanne: Person, activity: dict[str, Any], rest: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, really, colours = saved(sanne, board(activity)), easel.drawn, iter(range(99))

    def restless(*scene: Any) -> Any:
        nonlocal work
        work = saved(sanne, board(activity, sticker(x=next(colours))), work)
        return really(*scene)

    monkeypatch.setattr(easel, "drawn", restless)
    assert rest() == 1
    assert next(colours) == 1
    assert db.session.get_one(Job, pictures.job_id_of(UUID(work["id"])), populate_existing=True).done_at is None


def test_a_drawing_that_breaks_its_process_breaks_nothing_else(
    sanne: Person, activity: dict[str, Any], rest: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = saved(sanne, board(activity, spot(RED)))
    dies = [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"]
    for command in (dies, [sys.executable, "-c", "raise MemoryError"], ["/no/such/program"]):
        with monkeypatch.context() as broken:
            broken.setattr(easel, "COMMAND", command)
            later_job = db.session.get_one(Job, pictures.job_id_of(UUID(work["id"])))
            later_job.due_at = db.now()
            db.session.commit()
            assert rest() == 1
        job = db.session.get_one(Job, pictures.job_id_of(UUID(work["id"])), populate_existing=True)
        assert (job.done_at, job.error) in [(None, "EaselError"), (None, "FileNotFoundError")]


def test_neither_server_nor_worker_needs_pillow_for_it() -> None:
    """Students' photos are decoded in a process of their own."""
    asked = "import sys, portfolio.app, portfolio.serve, portfolio.jobs.sweep; print('PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_saves_go_on_while_pictures_are_drawn(
    app: Flask, sanne: Person, activity: dict[str, Any], sweep: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither waits for the other in a circle: on PostgreSQL both lock rows, on SQLite one writes at a time."""
    monkeypatch.setattr(pictures, "PAUSE", timedelta(0))
    work, done = saved(sanne, board(activity)), Event()
    drawn: list[int] = []

    def keep_drawing() -> None:
        while not done.is_set():
            drawn.append(sweep())
        db.session.remove()

    worker = Thread(target=keep_drawing)
    worker.start()
    for n in range(40):
        work = saved(sanne, board(activity, spot(RED), sticker(x=n)), work)
    done.set()
    worker.join()
    sweep()
    assert sum(drawn) > 0
    assert middle(seen(sanne, work)) == RED
    assert len(files_of(app, work)) == 2
