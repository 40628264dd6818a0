"""Thirty students sending at once must not bring the server down."""

import subprocess
import sys
from threading import Event, Thread

from portfolio.media.room import Room
from tests.media.pictures import encoded, scene
from tests.media.test_photos_refused import png_bomb

# Its own process, so that the highest point belongs to these photos alone; kilobytes on Linux.
MEASURE = """
import resource, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from portfolio.media.photo import MediaError, develop

def sent(path):
    try:
        return str(develop(path.read_bytes()).width)
    except MediaError as error:
        return error.code

highest = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before = highest()
paths = sorted(Path(sys.argv[1]).iterdir()) * 3
with ThreadPoolExecutor(8) as phones:
    print(*phones.map(sent, paths), (highest() - before) // 1024)
"""


def test_eight_phones_at_once_stay_within_the_room(tmp_path):
    photo = scene(4032, 3024)
    (tmp_path / "a.png").write_bytes(png_bomb())
    (tmp_path / "b.jpg").write_bytes(encoded(photo, "JPEG", progressive=True, subsampling=0))
    (tmp_path / "c.webp").write_bytes(encoded(photo, "WEBP", method=0))
    (tmp_path / "d.png").write_bytes(encoded(photo, "PNG", compress_level=1))
    (tmp_path / "e.heic").write_bytes(encoded(photo, "HEIF", quality=40))
    ran = subprocess.run([sys.executable, "-c", MEASURE, tmp_path], capture_output=True, text=True, check=True)
    *answers, megabytes = ran.stdout.split()
    assert answers == ["photo_too_large", "1600", "1600", "1600", "1600"] * 3
    assert int(megabytes) < 280


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


def test_the_third_waits_until_one_of_two_is_done():
    room, leave_first, leave_rest = Room(places=2, memory=100), Event(), Event()
    first, first_inside = in_room(room, 1, leave_first)
    _, second_inside = in_room(room, 1, leave_rest)
    assert first_inside.wait(10)
    assert second_inside.wait(10)
    _, third_inside = in_room(room, 1, leave_rest)
    assert not third_inside.wait(0.05)
    leave_first.set()
    first.join(10)
    assert third_inside.wait(10)
    leave_rest.set()


def test_a_big_one_waits_for_memory_and_the_room_is_free_again_after_an_error():
    room, leave = Room(places=2, memory=100), Event()
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
