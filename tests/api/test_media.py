"""Photos through HTTP: taken in once, shown only to whom the work is shown."""

from io import BytesIO
from threading import Semaphore
from typing import Any

import pytest
from PIL import Image

from portfolio import db
from portfolio.api import media
from portfolio.ids import uuid7
from portfolio.media import intake
from portfolio.models import User
from tests.conftest import FIRST_PROMPT, Person, preparation
from tests.media.pictures import phone_jpeg


@pytest.fixture(scope="module")
def jpeg() -> bytes:
    return phone_jpeg(width=800, height=600)


def with_photo(activity: dict[str, Any], medium_id: object) -> dict[str, Any]:
    answers = {FIRST_PROMPT: {"photos": [str(medium_id)]}}
    return preparation(activity, content={"answers": answers, "questions": []})


def test_a_photo_comes_back_upright_in_three_sizes(sanne: Person, jpeg: bytes) -> None:
    medium = uuid7()
    answer = sanne.upload(medium, jpeg)
    assert answer.get_json() == {
        "id": str(medium), "kind": "photo", "state": "ready", "width": 600, "height": 800, "seconds": None
    }  # fmt: skip
    for size in (1600, 480, 96):
        shown = sanne.get(f"/media/{medium}/{size}")
        assert shown.headers["Cache-Control"] == "private, no-store"
        assert max(Image.open(BytesIO(shown.data)).size) == min(size, 800)
    assert sanne.get(f"/media/{medium}/1234").status_code == 404


def test_a_replay_is_the_same_photo_and_another_one_is_refused(sanne: Person, jpeg: bytes) -> None:
    medium = uuid7()
    first = sanne.upload(medium, jpeg)
    assert sanne.upload(medium, jpeg).get_json() == first.get_json()
    assert sanne.upload(medium, phone_jpeg(width=640, height=480)).get_json()["code"] == "digest_mismatch"


def test_a_full_school_lets_the_phone_finish_before_it_says_busy(
    sanne: Person, jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media, "_places", Semaphore(0))
    line = BytesIO(jpeg)
    answer = sanne.send("PUT", f"/media/{uuid7()}", input_stream=line, content_length=len(jpeg))
    assert (answer.status_code, answer.get_json()["code"]) == (503, "busy")
    assert 2 <= int(answer.headers["Retry-After"]) <= 8
    assert line.read() == b""  # or the phone would hear a broken line


def test_a_part_of_it_can_be_asked_for(sanne: Person, jpeg: bytes) -> None:
    medium = uuid7()
    sanne.upload(medium, jpeg)
    whole = sanne.get(f"/media/{medium}/480").data
    part = sanne.get(f"/media/{medium}/480", headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.data) == (206, whole[10:20])


def test_work_and_photo_may_arrive_in_any_order(
    sanne: Person, bakker: Person, activity: dict[str, Any], jpeg: bytes
) -> None:
    medium = uuid7()
    work = sanne.put(f"/works/{uuid7()}", with_photo(activity, medium)).get_json()
    assert work["media"] == {str(medium): "pending"}
    sanne.put(f"/works/{work['id']}/share", base=work["version"])
    before = bakker.head()
    sanne.upload(medium, jpeg)
    told = [row for row in bakker.feed(before) if row["type"] == "work"]
    assert told[0]["item"]["media"] == {str(medium): "here"}
    assert bakker.get(f"/media/{medium}/480").status_code == 200


def test_a_photo_goes_with_the_sharing(
    sanne: Person, bakker: Person, noah: Person, iris: Person, visitor: Person, activity: dict[str, Any], jpeg: bytes
) -> None:
    medium = uuid7()
    sanne.upload(medium, jpeg)
    work = sanne.put(f"/works/{uuid7()}", with_photo(activity, medium)).get_json()
    assert bakker.get(f"/media/{medium}/96").status_code == 404
    shared = sanne.put(f"/works/{work['id']}/share", base=work["version"]).get_json()
    assert bakker.get(f"/media/{medium}/96").status_code == 200
    assert noah.get(f"/media/{medium}/96").status_code == 404
    assert iris.get(f"/media/{medium}/96").status_code == 404
    assert visitor.get(f"/media/{medium}/96").status_code == 401
    sanne.delete(f"/works/{work['id']}/share", base=shared["version"])
    assert bakker.get(f"/media/{medium}/96").status_code == 404


def test_somebody_elses_photo_in_own_work_stays_pending(
    sanne: Person, noah: Person, bakker: Person, activity: dict[str, Any], jpeg: bytes
) -> None:
    medium = uuid7()
    sanne.upload(medium, jpeg)
    work = noah.put(f"/works/{uuid7()}", with_photo(activity, medium)).get_json()
    assert work["media"] == {str(medium): "pending"}
    noah.put(f"/works/{work['id']}/share", base=work["version"])
    assert noah.get(f"/media/{medium}/480").status_code == 404
    assert bakker.get(f"/media/{medium}/480").status_code == 404
    assert noah.upload(medium, jpeg).status_code == 404


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"", 422, "photo_empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 422, "photo_not_a_photo"),
        (b"\xff\xd8\xff\xe0 cut off", 422, "photo_damaged"),
        (b"\xff\xd8\xff" + bytes(60_000_000), 413, "too_large"),
    ],
)
def test_what_is_no_photo_gets_a_clear_answer(sanne: Person, data: bytes, status: int, code: str) -> None:
    medium = uuid7()
    answer = sanne.upload(medium, data)
    assert (answer.status_code, answer.get_json()["code"]) == (status, code)
    assert sanne.get(f"/media/{medium}/480").status_code == 404


def test_a_photo_that_changed_on_its_way_is_refused(sanne: Person, jpeg: bytes) -> None:
    answer = sanne.upload(uuid7(), jpeg, **{"Content-Digest": "sha-256=:AAAA:"})
    assert (answer.status_code, answer.get_json()["code"]) == (422, "digest_mismatch")


def test_other_bytes_under_the_same_id_never_replace_a_photo(sanne: Person, jpeg: bytes) -> None:
    medium = uuid7()
    sanne.upload(medium, jpeg)
    kept = sanne.get(f"/media/{medium}/480").data
    # As when two uploads cross: the second is developed before the first is known.
    owner = db.session.get_one(User, sanne.id)
    with sanne.client.application.app_context():
        intake.develop_and_store(owner, medium, "f" * 64, phone_jpeg(width=640, height=480))
    assert sanne.get(f"/media/{medium}/480").data == kept
