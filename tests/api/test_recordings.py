"""Recordings through HTTP: taken in safely, made playable by a job, shown only to whom the work is shown."""

import errno
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from portfolio import db
from portfolio.ids import uuid7
from portfolio.jobs import recordings as job
from portfolio.media import studio
from portfolio.models import Job, Medium
from tests.conftest import FIRST_PROMPT, Person, preparation
from tests.jobs.conftest import Later, Sweep, later, sweep
from tests.media.recordings import PLACE, heard, long_voice, video, voice

__all__ = ["later", "sweep"]
NOTE = voice(seconds=1.0)


def with_recording(activity: dict[str, Any], medium_id: object) -> dict[str, Any]:
    answers = {FIRST_PROMPT: {"recordings": [str(medium_id)]}}
    return preparation(activity, content={"answers": answers, "questions": []})


def files(app: Flask, medium: UUID) -> list[str]:
    return sorted(path.name.partition("-")[2] for path in app.extensions["media"].folder.rglob(f"{medium}/*"))


@pytest.fixture
def spoken(sanne: Person) -> UUID:
    """A voice note that arrived and waits."""
    medium = uuid7()
    assert sanne.upload(medium, NOTE).status_code == 200
    return medium


def test_it_arrives_waits_and_plays(
    app: Flask, sanne: Person, bakker: Person, activity: dict[str, Any], sweep: Sweep
) -> None:
    medium = uuid7()
    work = sanne.put(f"/works/{uuid7()}", with_recording(activity, medium)).get_json()
    assert work["media"] == {str(medium): "pending"}
    answer = sanne.upload(medium, NOTE).get_json()
    assert (answer["kind"], answer["state"], answer["width"]) == ("voice", "waiting", 0)
    assert answer["seconds"] == pytest.approx(1, abs=0.1)
    assert files(app, medium) == ["sent.bin"]
    assert sanne.get(f"/works/{work['id']}").get_json()["media"] == {str(medium): "processing"}
    assert sanne.get(f"/media/{medium}/play").status_code == 404
    sanne.put(f"/works/{work['id']}/share", base=work["version"])
    before = bakker.head()
    sweep()
    (told,) = bakker.feed(before)
    assert told["item"]["media"] == {str(medium): "here"}
    played = bakker.get(f"/media/{medium}/play")
    assert (played.status_code, played.mimetype) == (200, "audio/mp4")
    assert played.headers["Cache-Control"] == "private, no-store"
    assert heard(played.data) == pytest.approx(1, abs=0.1)
    assert bakker.get(f"/media/{medium}/480").status_code == 404
    assert files(app, medium) == ["play.mp4"]


def test_a_film_has_a_poster_and_no_trace_of_where_it_was_made(app: Flask, sanne: Person, sweep: Sweep) -> None:
    medium = uuid7()
    assert sanne.upload(medium, video()).get_json()["kind"] == "video"
    assert sanne.get(f"/media/{medium}/480").status_code == 404
    sweep()
    played = sanne.get(f"/media/{medium}/play")
    assert played.mimetype == "video/mp4"
    assert sanne.get(f"/media/{medium}/480").mimetype == "image/webp"
    again = sanne.upload(medium, video()).get_json()
    assert (again["state"], again["width"], again["height"]) == ("ready", 640, 360)
    kept = [path for path in app.extensions["media"].folder.rglob("*") if path.is_file() and str(medium) in str(path)]
    assert len(kept) == 4
    assert not [path for path in kept if PLACE.encode() in path.read_bytes()]


def test_a_part_of_it_can_be_asked_for(sanne: Person, spoken: UUID, sweep: Sweep) -> None:
    sweep()
    whole = sanne.get(f"/media/{spoken}/play").data
    part = sanne.get(f"/media/{spoken}/play", headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.data) == (206, whole[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(whole)}"
    assert sanne.get(f"/media/{spoken}/play", headers={"Range": f"bytes={len(whole)}-"}).status_code == 416


def test_it_goes_with_the_sharing(
    sanne: Person,
    bakker: Person,
    noah: Person,
    iris: Person,
    visitor: Person,
    activity: dict[str, Any],
    spoken: UUID,
    sweep: Sweep,
) -> None:
    sweep()
    url = f"/media/{spoken}/play"
    work = sanne.put(f"/works/{uuid7()}", with_recording(activity, spoken)).get_json()
    assert bakker.get(url).status_code == 404
    shared = sanne.put(f"/works/{work['id']}/share", base=work["version"]).get_json()
    expected = {sanne: 200, bakker: 200, noah: 404, iris: 404, visitor: 401}
    assert {person: person.get(url).status_code for person in expected} == expected
    sanne.delete(f"/works/{work['id']}/share", base=shared["version"])
    assert bakker.get(url).status_code == 404


@pytest.mark.parametrize(
    ("data", "kind", "status", "code"),
    [
        (b"", "audio/webm", 422, "recording_empty"),
        (b"<html>not a sound</html>", "audio/webm", 422, "recording_not_a_recording"),
        (b"\x1a\x45\xdf\xa3<html>not a sound</html>", "video/webm", 422, "recording_damaged"),
        (b"\x1a\x45\xdf\xa3" + bytes(100_000_000), "video/webm", 413, "too_large"),
    ],
)
def test_what_is_no_recording_gets_a_clear_answer(
    app: Flask, sanne: Person, data: bytes, kind: str, status: int, code: str
) -> None:
    medium = uuid7()
    answer = sanne.upload(medium, data, **{"Content-Type": kind})
    assert (answer.status_code, answer.get_json()["code"]) == (status, code)
    assert db.session.scalars(select(Medium)).all() == []
    assert files(app, medium) == []


def test_an_hour_is_refused_by_what_is_in_it(app: Flask, sanne: Person) -> None:
    medium = uuid7()
    answer = sanne.upload(medium, long_voice(3600))
    assert (answer.status_code, answer.get_json()["code"]) == (422, "recording_too_long")
    assert files(app, medium) == []


def test_what_turns_out_bad_later_says_so_on_its_works(
    app: Flask,
    sanne: Person,
    activity: dict[str, Any],
    sweep: Sweep,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(studio, "measure", _no_time)
    medium = uuid7()
    assert sanne.upload(medium, long_voice(3600)).get_json()["state"] == "waiting"
    sanne.put(f"/works/{uuid7()}", with_recording(activity, medium))
    before = sanne.head()
    sweep()
    (told,) = sanne.feed(before)
    assert told["item"]["media"] == {str(medium): "recording_too_long"}
    assert sanne.get(f"/media/{medium}/play").status_code == 404
    assert sanne.upload(medium, long_voice(3600)).get_json()["state"] == "refused"
    assert files(app, medium) == []


def _no_time(*_: object) -> Any:
    raise studio.StudioError("busy")


def test_a_studio_that_fails_is_asked_again_and_not_for_ever(
    app: Flask, sanne: Person, spoken: UUID, sweep: Sweep, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio, "remake", _no_time)
    for n in range(job.MOST_TRIES):
        assert db.session.get_one(Medium, spoken).state == "waiting"
        assert files(app, spoken) == ["sent.bin"]
        later(hours=7 * n)
        sweep()
    assert db.session.get_one(Medium, spoken).refused_as == "recording_unusable"
    assert files(app, spoken) == []


def test_a_full_disk_loses_nothing_however_long_it_lasts(
    app: Flask, sanne: Person, spoken: UUID, sweep: Sweep, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(studio, "remake", _no_room)
        for n in range(2 * job.MOST_TRIES):
            later(hours=7 * n)
            sweep()
    tried = db.session.scalars(select(Job.attempts).where(Job.kind == "remake_recording")).one()
    assert (tried, files(app, spoken)) == (2 * job.MOST_TRIES, ["sent.bin"])
    later(hours=14 * job.MOST_TRIES)
    sweep()
    assert db.session.get_one(Medium, spoken).state == "ready"


def _no_room(*_: object) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_doing_it_twice_does_no_harm(app: Flask, sanne: Person, spoken: UUID, sweep: Sweep) -> None:
    sweep()
    done = db.session.scalars(select(Job).where(Job.kind == "remake_recording")).one()
    played, done.done_at, done.leased_until = sanne.get(f"/media/{spoken}/play").data, None, None
    sweep()
    assert sanne.get(f"/media/{spoken}/play").data == played
    assert db.session.scalars(select(Job.done_at).where(Job.kind == "remake_recording")).one()


def test_the_original_is_on_disk_and_the_job_waits_when_the_phone_hears_yes(app: Flask, spoken: UUID) -> None:
    (waiting,) = db.session.scalars(select(Job).where(Job.kind == "remake_recording"))
    with app.extensions["media"].open(waiting.payload["original"]) as file:
        assert file.read() == NOTE


def test_a_replay_is_the_same_recording_and_starts_one_job(sanne: Person, spoken: UUID) -> None:
    assert sanne.upload(spoken, NOTE).status_code == 200
    assert sanne.upload(spoken, voice(seconds=2.0)).get_json()["code"] == "digest_mismatch"
    assert len(db.session.scalars(select(Job).where(Job.kind == "remake_recording")).all()) == 1


def test_the_bin_empties_what_plays_too(
    app: Flask, sanne: Person, activity: dict[str, Any], sweep: Sweep, later: Later
) -> None:
    medium = uuid7()
    sanne.upload(medium, video())
    work = sanne.put(f"/works/{uuid7()}", with_recording(activity, medium)).get_json()
    sanne.put(f"/works/{work['id']}/deletion", base=work["version"])
    sweep()
    assert files(app, medium) == ["1600.webp", "480.webp", "96.webp", "play.mp4"]
    later(days=31)
    sweep()
    assert files(app, medium) == []


def test_gone_for_good_before_it_was_made_leaves_nothing(
    app: Flask, sanne: Person, spoken: UUID, sweep: Sweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    remake = studio.remake

    def meanwhile(*given: Any) -> studio.Made:
        db.session.delete(db.session.get_one(Medium, spoken))
        db.session.commit()
        return remake(*given)

    monkeypatch.setattr(studio, "remake", meanwhile)
    sweep()
    assert files(app, spoken) == []
