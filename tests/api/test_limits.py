"""One device that runs wild is slowed; a class behind one address never is."""

from collections import namedtuple
from typing import Any

import pytest
from flask import Flask

from portfolio import db, limits
from portfolio.errors import Refusal
from portfolio.ids import uuid7
from portfolio.limits import Limit, Limits
from portfolio.models import Medium
from tests.conftest import Person, preparation
from tests.media.pictures import small

Usage = namedtuple("Usage", "total used free")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def narrow(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Limits:
    narrow = Limits()
    narrow.device = Limit(at_once=5, a_second=0)
    monkeypatch.setitem(app.extensions, "limits", narrow)
    return narrow


def test_a_device_that_runs_wild_waits_and_others_do_not(sanne: Person, noah: Person, narrow: Limits) -> None:
    answers = [sanne.get("/session") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert answers[-1].get_json()["code"] == "too_many_requests"
    assert answers[-1].headers["Retry-After"] == "1"
    assert noah.get("/session").status_code == 200


def test_a_limit_fills_again() -> None:
    clock = Clock()
    limit = Limit(at_once=2, a_second=1, clock=clock)
    limit.take("a")
    limit.take("a")
    with pytest.raises(Refusal):
        limit.take("a")
    clock.now = 1
    limit.take("a")
    with pytest.raises(Refusal):
        limit.take("a")


def test_a_class_behind_one_address_is_never_stopped() -> None:
    """Thirty phones that send two hundred changes and photos each, all within one second."""
    school = Limits()
    for student in range(30):
        for _ in range(300):
            school.take(f"phone {student}", "192.0.2.1")


def test_strangers_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_BUCKETS", 10)
    clock = Clock()
    limit = Limit(at_once=1, a_second=1, clock=clock)
    for number in range(100):
        clock.now = number
        limit.take(str(number))
    assert len(limit._buckets) <= 10


def test_one_phone_cannot_fill_the_disk(sanne: Person, noah: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEDIA_A_DAY", 2)
    first = uuid7()
    assert [sanne.upload(each, small("JPEG")).status_code for each in (first, uuid7(), uuid7())] == [200, 200, 429]
    assert sanne.upload(first, small("JPEG")).status_code == 200, "what is there already is no upload"
    assert noah.upload(uuid7(), small("JPEG")).status_code == 200


def test_who_sends_what_is_no_photo_waits_and_others_do_not(sanne: Person, noah: Person, narrow: Limits) -> None:
    narrow.device, narrow.refused = Limit(at_once=50, a_second=0), Limit(at_once=2, a_second=0)
    for _ in range(3):
        assert sanne.upload(uuid7(), small("JPEG")).status_code == 200, "what is good costs nothing"
    answers = [sanne.upload(uuid7(), b"<html>") for _ in range(3)]
    assert [(answer.status_code, answer.get_json()["code"]) for answer in answers] == [
        (422, "photo_not_a_photo"),
        (422, "photo_not_a_photo"),
        (429, "too_many_media"),
    ]
    assert noah.upload(uuid7(), small("JPEG")).status_code == 200


def test_who_sends_what_only_seems_to_be_a_recording_waits(
    sanne: Person, noah: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "REFUSED_RECORDINGS_A_DAY", 1)
    medium = Medium(id=uuid7(), school_id=sanne.school_id, owner_id=sanne.id, kind="video", state="refused", digest="0")
    db.session.add(medium)
    db.session.commit()
    db.session.remove()
    assert sanne.upload(uuid7(), small("JPEG")).status_code == 429
    assert noah.upload(uuid7(), small("JPEG")).status_code == 200


def test_words_have_room_when_photos_have_none(
    sanne: Person, activity: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits.shutil, "disk_usage", lambda _path: Usage(2, 1, limits.ROOM_FOR_WORDS - 1))
    answer = sanne.upload(uuid7(), small("JPEG"))
    assert (answer.status_code, answer.get_json()["code"]) == (507, "disk_full")
    assert sanne.put(f"/works/{uuid7()}", preparation(activity)).status_code == 200


def test_pages_that_need_no_login_count_too(visitor: Person, narrow: Limits) -> None:
    narrow.address = Limit(at_once=2, a_second=0)
    assert [visitor.client.get("/vragen/0000").status_code for _ in range(3)] == [404, 404, 429]
    assert visitor.client.get("/healthz").status_code == 429
