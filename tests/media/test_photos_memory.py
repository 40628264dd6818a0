"""Thirty students sending at once must not bring the server down."""

import subprocess
import sys
import time
from threading import Event, Thread

import psutil

from portfolio.media.room import Room
from tests.media.pictures import encoded, scene
from tests.media.test_photos_refused import png_bomb

# Its own process, so that what it holds, with its developers, belongs to these photos alone.
SERVER = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from portfolio.media.photo import MediaError, develop

def sent(path):
    try:
        return str(develop(path.read_bytes()).width)
    except MediaError as error:
        return error.code

paths = sorted(Path(sys.argv[1]).iterdir()) * 3
with ThreadPoolExecutor(8) as phones:
    print(*phones.map(sent, paths))
"""


def held_by(server: psutil.Process) -> int:
    try:
        return sum(each.memory_info().rss for each in [server, *server.children()])
    except psutil.NoSuchProcess:
        return 0


def test_eight_phones_at_once_stay_within_the_room(tmp_path):
    photo = scene(4032, 3024)
    (tmp_path / "a.png").write_bytes(png_bomb())
    (tmp_path / "b.jpg").write_bytes(encoded(photo, "JPEG", progressive=True, subsampling=0))
    (tmp_path / "c.webp").write_bytes(encoded(photo, "WEBP", method=0))
    (tmp_path / "d.png").write_bytes(encoded(photo, "PNG", compress_level=1))
    (tmp_path / "e.heic").write_bytes(encoded(photo, "HEIF", quality=40))
    server = subprocess.Popen([sys.executable, "-c", SERVER, tmp_path], stdout=subprocess.PIPE, text=True)
    highest = 0
    while server.poll() is None:
        highest = max(highest, held_by(psutil.Process(server.pid)))
        time.sleep(0.01)
    answers, _ = server.communicate()
    assert answers.split() == ["photo_too_large", "1600", "1600", "1600", "1600"] * 3
    assert highest < 400e6


def in_room(room: Room, cost: int, leave: Event) -> tuple[Thread, Event]:
    """Someone who goes in as soon as there is a place, and stays until told to leave."""
    inside = Event()

    def stay() -> None:
        with room.place_for(cost):
            inside.set()
            leave.wait(10)

    thread = Thread(target=stay, daemon=True)
    thread.start()
    return thread, inside


def test_a_big_one_waits_for_memory_and_the_room_is_free_again_after_an_error():
    room, leave = Room(100), Event()
    _, small_inside = in_room(room, 40, leave)
    assert small_inside.wait(10)
    big, big_inside = in_room(room, 100, leave)
    assert not big_inside.wait(0.05)
    leave.set()
    big.join(10)
    for _ in range(5):
        try:
            with room.place_for(100):
                raise KeyError
        except KeyError:
            continue
    with room.place_for(100):
        assert big_inside.is_set()
