"""Fetching, lists, feed and photos tell one truth: what somebody may not see comes through none of them."""

from typing import Any
from uuid import UUID

import pytest

from portfolio import db
from portfolio.sync import feed
from tests.access.conftest import ROLES, SECRET, World, cycle_of
from tests.conftest import Person

SIGNED_IN = [role for role in ROLES if role != "visitor"]
# Who may see what, as design §4 has it.
SEES = {
    ("activity", "planned"): {"owner", "mate", "mentor", "coordinator"},
    ("cycle", "owner's"): {"owner", "mentor", "coordinator"},
    ("work", "private"): {"owner"},
    ("work", "shared"): {"owner", "mentor"},
    ("work", "binned"): {"owner"},
    ("work", "kept"): {"owner"},
    ("work", "caught"): {"owner"},
    ("comment", "on_private"): {"owner"},
    ("comment", "on_shared"): {"owner", "mentor"},
    ("comment", "on_binned"): {"owner"},
    ("comment", "on_kept"): {"owner"},
}
STATES = ("private", "shared", "binned", "kept", "caught")
LISTS = {"activity": "activities", "cycle": "cycles", "work": "works", "comment": "comments"}


def id_of(world: World, state: str) -> str:
    return str(cycle_of(world)) if state == "owner's" else world.things[state]["id"]


def is_fetched(person: Person, kind: str, thing: str) -> bool:
    return person.get(f"/{LISTS[kind]}/{thing}").status_code == 200


def is_listed(person: Person, kind: str, thing: str) -> bool:
    return thing in {item["id"] for item in person.get(f"/{LISTS[kind]}").get_json()["items"]}


def is_told(person: Person, kind: str, thing: str) -> bool:
    """Whether the feed would hand it over, even when a row about it stands there by mistake."""
    before = person.head()
    feed.tell({person.id: [("put", kind, UUID(thing))]})
    db.session.commit()
    db.session.remove()
    (row,) = person.feed(before)
    assert (row["what"] == "put") == (row["item"] is not None)
    return row["what"] == "put"


@pytest.fixture
def truths(world: World) -> dict[tuple[str, str, str], set[str]]:
    """Who sees each thing through each channel."""
    channels = {"fetch": is_fetched, "list": is_listed, "feed": is_told}
    return {
        (kind, state, channel): {r for r in SIGNED_IN if sees(world.people[r], kind, id_of(world, state))}
        for kind, state in SEES
        for channel, sees in channels.items()
        if (kind, channel) != ("comment", "fetch")  # comments have no page of their own
    }


def test_every_channel_tells_what_the_design_says(truths: dict[tuple[str, str, str], set[str]]) -> None:
    expected = {key: SEES[key[:2]] for key in truths}
    assert truths == expected


def test_a_photo_is_shown_to_whoever_may_see_its_work(world: World) -> None:
    for state in STATES:
        for role in SIGNED_IN:
            person, medium = world.people[role], world.things[f"in_{state}"]["id"]
            shown = {person.get(f"/media/{medium}/{size}").status_code == 200 for size in (96, 480, 1600)}
            assert shown == {role in SEES["work", state]}, (role, state)


def test_a_recording_is_played_to_whoever_may_see_its_work(world: World) -> None:
    for state in STATES:
        for role in SIGNED_IN:
            played = world.people[role].get(f"/media/{world.things[f'says_{state}']['id']}/play")
            assert (played.data == SECRET.encode()) == (role in SEES["work", state]), (role, state)


def test_a_photo_in_the_work_of_somebody_else_is_not_shown(world: World) -> None:
    """Noah names Sanne's private photo in a work of his and shares it: that opens nothing."""
    noah, bakker = world.people["mate"], world.people["mentor"]
    private = world.things["in_private"]["id"]
    mine: dict[str, Any] = {"what_it_does": {"photos": [private]}}
    body = {"activity_id": world.things["planned"]["id"], "phase": "prepare", "made_at": "2027-02-10T15:04:05Z"}
    body |= {"assignment": {"id": "where-am-i-going", "version": 1}, "content": {"answers": mine, "questions": []}}
    work = noah.put("/works/01936d2b-6a10-7be3-a433-7c8d9e0f1a99", body).get_json()
    noah.put(f"/works/{work['id']}/share", base=work["version"])
    assert bakker.get(f"/works/{work['id']}").get_json()["media"] == {private: "pending"}
    for person in (noah, bakker):
        assert person.get(f"/media/{private}/96").status_code == 404


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("owner", "mentor")])
def test_what_is_private_stands_in_no_answer(world: World, role: str) -> None:
    person, things = world.people[role], world.things
    paths = [f"/{name}?limit=200" for name in LISTS.values()] + ["/feed?after=0", "/session", "/sessions", "/me/events"]
    paths += [f"/activities/{things['planned']['id']}/cycles", f"/cycles/{cycle_of(world)}"]
    paths += [f"/works/{things[state]['id']}" for state in STATES]
    for path in paths:
        assert SECRET not in person.get(path).text, path


def test_the_mentor_reads_only_what_is_shared(world: World) -> None:
    mentor = world.people["mentor"]
    read = mentor.get("/works").text + mentor.get("/feed?after=0").text + mentor.get("/comments").text
    assert f"{SECRET} shared" in read
    assert f"{SECRET} private" not in read
    assert f"{SECRET} binned" not in read
    assert f"{SECRET} kept" not in read


def test_when_sharing_is_taken_back_every_channel_closes(world: World) -> None:
    owner, mentor, work = world.people["owner"], world.people["mentor"], world.things["shared"]
    owner.delete(f"/works/{work['id']}/share", base=work["version"])
    assert not is_fetched(mentor, "work", work["id"])
    assert not is_listed(mentor, "work", work["id"])
    assert not is_told(mentor, "work", work["id"])
    assert not is_listed(mentor, "comment", world.things["on_shared"]["id"])
    assert not is_told(mentor, "comment", world.things["on_shared"]["id"])
    assert mentor.get(f"/media/{world.things['in_shared']['id']}/96").status_code == 404
