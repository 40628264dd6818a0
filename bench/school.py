"""A school of 200 students on a real server, for measuring."""

import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bench.client import Connection
from portfolio import db, schema
from portfolio.catalogue import the_catalogue
from portfolio.clock import today
from portfolio.ids import uuid7
from portfolio.models import MENTOR, STUDENT, Group, Membership, School, SchoolYear, User
from portfolio.signin import printing
from tests.postgresql import free_port

PIN, PASSWORD = "4827", "een lang wachtwoord"
ASSIGNMENT = "where-am-i-going"


@dataclass
class Bench:
    """A running server and who can come in."""

    port: int
    pid: int
    mentor_card: str
    student_cards: list[str]
    group_id: str
    activity: dict[str, object]

    def student(self, number: int) -> Connection:
        connection = Connection(self.port)
        connection.sign_in(card=self.student_cards[number], pin=PIN)
        return connection

    def memory(self) -> int:
        """Bytes that the server's processes hold now, its worker and its darkroom too; what they share counts once."""
        import psutil

        server, held = psutil.Process(self.pid), 0
        for process in [server, *server.children(recursive=True)]:
            with suppress(psutil.NoSuchProcess):
                info = process.memory_full_info()
                held += getattr(info, "pss", info.rss)
        return held


@contextmanager
def school(students: int, database: str) -> Iterator[Bench]:
    """Start it, sign the mentor in, plan tomorrow's visit; everything is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="trots-bench-") as folder:
        db.connect(database)
        schema.upgrade()
        group, mentor, cards = _people(students)
        db.session.remove()
        db.session.get_bind().dispose()  # type: ignore[union-attr]
        port = free_port()
        server = _start(port, database, Path(folder))
        try:
            bench = Bench(port, server.pid, mentor, cards, group, {})
            bench.activity = _plan(bench)
            yield bench
        except BaseException:
            print((Path(folder) / "log").read_text()[-2000:])
            raise
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


def _people(students: int) -> tuple[str, str, list[str]]:
    school = School(name=f"Meetschool {secrets.token_hex(4)}")
    db.session.add(school)
    db.session.flush()
    year = SchoolYear.around(today(), school.id)
    db.session.add(year)
    db.session.flush()
    group = Group(school_id=school.id, school_year_id=year.id, name="2B", year=2)
    db.session.add(group)
    db.session.flush()
    mentor = _person(group, MENTOR, email=f"{secrets.token_hex(4)}@example.nl")
    cards = [printing.new_card(_person(group, STUDENT, number=f"{n:05}")) for n in range(students)]
    code = printing.new_card(mentor)
    db.session.commit()
    return str(group.id), code, cards


def _person(group: Group, role: str, **more: str) -> User:
    user = User(school_id=group.school_id, first_name="Sam", last_name="Meter", **more)
    db.session.add(user)
    db.session.flush()
    start = today() - timedelta(days=30)
    db.session.add(Membership(school_id=group.school_id, user_id=user.id, group_id=group.id, role=role, from_on=start))
    return user


def _start(port: int, database: str, folder: Path) -> subprocess.Popen[bytes]:
    settings = {
        "TROTS_DATABASE": database,
        "TROTS_MEDIA": str(folder / "media"),
        "TROTS_SECRET_KEY": secrets.token_hex(32),
        "TROTS_PUBLIC_URL": f"http://127.0.0.1:{port}",
        "BENCH_PORT": str(port),
    }
    log = (folder / "log").open("wb")
    command = [sys.executable, "-m", "bench.serve"]
    server = subprocess.Popen(command, env=os.environ | settings, stdout=log, stderr=log, start_new_session=True)
    for _ in range(400):
        time.sleep(0.05)
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1):
                return server
        except (urllib.error.URLError, OSError):
            continue
    raise RuntimeError((folder / "log").read_text()[-2000:])


def _plan(bench: Bench) -> dict[str, object]:
    mentor = Connection(bench.port)
    mentor.sign_in(card=bench.mentor_card, password=PASSWORD)
    visit = {
        "kind": "company_visit",
        "title": "Bakkerij",
        "starts_at": (db.now() + timedelta(days=1)).isoformat(),
        "assignments": [{"phase": "prepare", "id": ASSIGNMENT, "version": 1}],
        "groups": [bench.group_id],
    }
    answer = mentor.put(f"/activities/{uuid7()}", visit)
    assert answer.status == 200, answer.body
    return answer.json()


def preparation(activity: dict[str, object], text: str, **more: object) -> dict[str, object]:
    """A preparation with an answer to every prompt, as a diligent student has it."""
    prompts = the_catalogue().latest(ASSIGNMENT).prompts
    answers = {prompt.id: {"text": f"{text} {prompt.title}"} for prompt in prompts if "text" in prompt.ways}
    return {
        "activity_id": activity["id"],
        "phase": "prepare",
        "assignment": {"id": ASSIGNMENT, "version": 1},
        "content": {"answers": answers, "questions": []},
        "finished": False,
        "made_at": db.now().isoformat(),
        **more,
    }


__all__ = ["Bench", "preparation", "school"]
