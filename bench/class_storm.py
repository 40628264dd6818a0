"""200 students save while photos come in: no error, nothing lost, p95 ≤ 5 × the unloaded one, memory ≤ 400 MB."""

import base64
import hashlib
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from statistics import median, quantiles

from bench.client import Answer, Connection
from bench.school import Bench, preparation, school
from portfolio.ids import uuid7
from tests.media.pictures import phone_jpeg

STUDENTS = 200
SAVES = 6
PAUSE = 2.0  # seconds between two saves of one student, who types quickly
PHOTOS = 60
PHOTOS_FOR = 8.0  # seconds in which they are taken: more than two decoders can keep up with
P95_BUDGET = 5.0
MEMORY_BUDGET = 400e6


def main(database: str, kind: str) -> bool:
    photo = phone_jpeg(width=2048, height=1536)
    with school(STUDENTS, database) as bench:
        with ThreadPoolExecutor(16) as pool:
            students = list(pool.map(bench.student, range(STUDENTS)))
        calm, _ = _class(bench, students, photos=0, photo=photo)
        busy, peak = _class(bench, students, photos=PHOTOS, photo=photo)
        lost = sum(not _has_all(student) for student in students)
    slow = _p95(busy) / _p95(calm)
    print(f"{kind}: {STUDENTS} students, {len(busy)} saves beside {PHOTOS} photos: {lost} students lost something")
    print(f"{kind}: save median {median(busy) * 1000:.0f} ms, p95 {_p95(busy) * 1000:.0f} ms")
    print(f"{kind}: unloaded p95 {_p95(calm) * 1000:.0f} ms; ratio {slow:.1f}, budget {P95_BUDGET}")
    print(f"{kind}: server memory at most {peak / 1e6:.0f} MB, budget {MEMORY_BUDGET / 1e6:.0f} MB")
    return lost == 0 and slow <= P95_BUDGET and peak <= MEMORY_BUDGET


def _class(bench: Bench, students: list[Connection], photos: int, photo: bytes) -> tuple[list[float], float]:
    """Everybody saves every few seconds; some also send photos, on their own connection. Returns seconds and bytes."""
    peak, over = 0.0, threading.Event()

    def watch() -> None:
        nonlocal peak
        while not over.wait(0.1):
            peak = max(peak, bench.memory())

    watcher = threading.Thread(target=watch)
    watcher.start()
    senders = [
        threading.Thread(target=_send, args=(bench, students[n], photo, PHOTOS_FOR * n / photos)) for n in range(photos)
    ]
    with ThreadPoolExecutor(STUDENTS) as pool:
        for sender in senders:
            sender.start()
        offsets = (PAUSE * number / STUDENTS for number in range(STUDENTS))
        seconds = list(pool.map(lambda pair: _type(bench, *pair), zip(students, offsets, strict=True)))
    for sender in senders:
        sender.join()
    over.set()
    watcher.join()
    return [each for student in seconds for each in student], peak


def _type(bench: Bench, student: Connection, offset: float) -> list[float]:
    time.sleep(offset)
    work, version, seconds = uuid7(), None, []
    first = getattr(student, "first_work", None)
    for save in range(SAVES):
        body = preparation(bench.activity, f"versie {save}", copy_of=first)
        answer = _patiently(lambda body=body, version=version: student.put(f"/works/{work}", body, version=version))
        version = int(answer.headers["etag"].strip('"'))
        seconds.append(answer.seconds)
        time.sleep(PAUSE)
    student.first_work = first or str(work)
    student.works = [*getattr(student, "works", []), (str(work), SAVES - 1)]
    return seconds


def _send(bench: Bench, student: Connection, photo: bytes, offset: float) -> None:
    time.sleep(offset)
    digest = base64.b64encode(hashlib.sha256(photo).digest()).decode()
    headers = {"Content_Digest": f"sha-256=:{digest}:", "Change_Id": str(uuid7()), "Content_Type": "image/jpeg"}
    path, phone = f"/api/v1/media/{uuid7()}", Connection(bench.port, student.cookie)
    _patiently(lambda: phone.ask("PUT", path, photo, **headers))


def _patiently(ask: object) -> Answer:
    """As the phone does: a busy server is asked again a little later."""
    while True:
        answer = ask()
        if answer.status != 503:
            assert answer.status == 200, answer.body
            return answer
        time.sleep(float(answer.headers.get("retry-after", 1)))


def _has_all(student: Connection) -> bool:
    kept = {work["id"]: work for work in student.ask("GET", "/api/v1/works").json()["items"]}
    return all(f"versie {last} " in str(kept[work]["content"]) for work, last in student.works)


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[18]
