"""Photos are developed in processes of their own: what a photo does to one of them harms nobody else."""

import os
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import psutil
import pytest
from PIL import Image

from portfolio.media import developer
from portfolio.media.developer import Developer
from portfolio.media.errors import MediaError
from portfolio.media.room import Room
from tests.media.pictures import encoded, phone_jpeg, small


@pytest.fixture
def alone():
    """A developer with a process that belongs to this test."""
    alone = Developer(Room())
    alone.develop(small("JPEG"))
    yield alone
    alone.end()


def process_of(someone: Developer) -> psutil.Process:
    return psutil.Process(someone._process.pid)


def highest(process: psutil.Process) -> int:
    """Bytes that the process held at its highest point."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return 1024 * int(status.partition("VmHWM:")[2].split()[0])


def refusal(someone: Developer, photo: bytes) -> str:
    with pytest.raises(MediaError) as refused:
        someone.develop(photo)
    return refused.value.code


def while_developing(someone: Developer, photo: bytes, deed) -> str:
    """Does the deed as soon as the process has begun to work on the photo; returns how that ended."""
    process, ends = process_of(someone), []
    worked = sum(process.cpu_times()[:2])

    def send() -> None:
        try:
            ends.append(str(someone.develop(photo).width))
        except MediaError as error:
            ends.append(error.code)

    sending = Thread(target=send)
    sending.start()
    while sum(process.cpu_times()[:2]) < worked + 0.05:
        time.sleep(0.005)
    deed(process)
    sending.join(30)
    return ends[0]


def a_lie(kind: str, size: tuple[int, int], **options: object) -> bytes:
    """A large picture that claims to be a thumbnail."""
    honest = encoded(Image.new("RGB", size, "teal"), kind, **options)
    lying = honest.replace(struct.pack(">II", *size), struct.pack(">II", 64, 64))
    assert lying != honest
    return lying


LIES = {"AVIF": lambda: a_lie("AVIF", (8000, 6000), speed=10), "HEIF": lambda: a_lie("HEIF", (3000, 2000))}


def test_only_the_photo_whose_process_is_killed_is_refused(alone):
    before = process_of(alone)
    assert while_developing(alone, phone_jpeg(), psutil.Process.kill) == "photo_damaged"
    assert alone.develop(small("JPEG")).width == 240
    assert process_of(alone).pid != before.pid


def test_a_process_that_was_killed_between_photos_costs_no_photo(alone):
    process_of(alone).kill()
    alone._process.wait(10)
    assert alone.develop(small("JPEG")).width == 240


def test_a_photo_that_takes_too_long_is_refused(alone, monkeypatch):
    process_of(alone).suspend()
    monkeypatch.setattr(developer, "PATIENCE", 0.3)
    assert refusal(alone, small("JPEG")) == "photo_damaged"
    monkeypatch.undo()
    assert alone.develop(small("JPEG")).width == 240


def test_after_many_photos_a_fresh_process_takes_over(alone, monkeypatch):
    monkeypatch.setattr(developer, "ENOUGH", 2)
    first = process_of(alone).pid
    pids = []
    for _ in range(4):
        alone.develop(small("JPEG"))
        pids.append(process_of(alone).pid)
    assert pids[0] == first
    assert len(set(pids)) == 3


def test_ctrl_c_and_sigterm_let_a_photo_finish(alone):
    def interrupt(process: psutil.Process) -> None:
        for told in (signal.SIGINT, signal.SIGTERM):
            process.send_signal(told)

    assert while_developing(alone, phone_jpeg(), interrupt) == "1200"


def test_a_refused_photo_costs_no_process(alone):
    before = process_of(alone)
    assert [refusal(alone, photo) for photo in (b"", b"GIF89a", small("PNG")[:200])] == [
        "photo_empty",
        "photo_not_a_photo",
        "photo_damaged",
    ]
    assert process_of(alone) == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts a process's memory")
@pytest.mark.parametrize("kind", LIES)
def test_a_photo_that_lies_about_its_size_gets_no_more_memory_than_it_asked_for(alone, kind):
    lie, server = LIES[kind](), psutil.Process().memory_info().rss
    assert refusal(alone, lie) == "photo_damaged"
    assert highest(process_of(alone)) < 130_000_000
    assert psutil.Process().memory_info().rss - server < 10_000_000
    assert alone.develop(small(kind)).width == 240


def test_the_school_s_secrets_stay_out(alone, monkeypatch):
    monkeypatch.setenv("TROTS_SECRET_KEY", "a secret")
    alone.end()
    alone.develop(small("JPEG"))
    assert "TROTS_SECRET_KEY" not in process_of(alone).environ()


def test_no_process_outlives_a_server_that_is_killed(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(small("JPEG"))
    serving = """
import sys, time
from pathlib import Path
from portfolio.media.photo import develop
print(develop(Path(sys.argv[1]).read_bytes()).width, flush=True)
time.sleep(60)
"""
    server = subprocess.Popen([sys.executable, "-c", serving, tmp_path / "photo.jpg"], stdout=subprocess.PIPE)
    assert server.stdout.readline() == b"240\n"
    children = psutil.Process(server.pid).children()
    assert len(children) == 1
    os.kill(server.pid, signal.SIGKILL)
    server.communicate()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert alive == []
