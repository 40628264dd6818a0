"""One school with everybody who could look, and one elsewhere; things in every state that makes a difference."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import update

from portfolio import db
from portfolio.clock import today
from portfolio.ids import uuid7
from portfolio.models import ADMINISTRATOR, COORDINATOR, MENTOR, STUDENT, Group, Medium, Membership, User, Work
from portfolio.signin import printing, secret
from tests.api.boards import board, keep_picture
from tests.api.test_looking import choice, rating
from tests.conftest import FIRST_PROMPT, PASSWORD, PIN, NewSchool, Person, own_round, preparation
from tests.media.pictures import small
from tests.works.scenes import text

# In the order of the columns of the table.
STAFF_AND_CLASS = ("owner", "mate", "mentor", "other", "former", "coordinator", "admin")
ROLES = (*STAFF_AND_CLASS, "iris", "yusuf", "visitor", "boss", "leaver")
SECRET = "ZEEHOND"  # stands in everything private, so that it can be looked for
PHOTO = small("JPEG")


class World:
    """Who is there, and what they made."""

    def __init__(self, people: dict[str, Person], group: Group, things: dict[str, dict[str, Any]]) -> None:
        self.people, self.group, self.things = people, group, things
        self.card = ""

    def secret_of(self, role: str) -> str:
        return PASSWORD if self.people[role].user and self.people[role].is_staff else PIN


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten people sign in for every row of the table; how secrets are hashed is tested elsewhere."""
    monkeypatch.setattr(secret, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def people(
    app: Flask, here: NewSchool, elsewhere: NewSchool, group: Group, sanne: Person, noah: Person, bakker: Person,
    de_wit: Person, beheer: Person, iris: Person, visitor: Person,
) -> dict[str, Person]:  # fmt: skip
    """Everybody, by role."""
    other = here.person(MENTOR, "Ada", "Kok", here.group("2K"))
    former = here.person(MENTOR, "Fenna", "Vroeger", group)
    ended = db.session.query(Membership).where(Membership.user_id == former.id).one()
    ended.until_on = today() - timedelta(days=1)
    db.session.commit()
    db.session.remove()
    yusuf = elsewhere.person(STUDENT, "Yusuf", "Demir", elsewhere.group("2C"))
    boss, leaver = elsewhere.person(COORDINATOR, "Bo", "Baas"), here.person(STUDENT, "Lea", "Vertrok", group)
    db.session.add(Membership(school_id=boss.school_id, user_id=boss.id, role=ADMINISTRATOR, from_on=today()))
    db.session.get_one(User, leaver.id).leave(today() - timedelta(days=1))
    db.session.commit()
    db.session.remove()
    everybody = (sanne, noah, bakker, other, former, de_wit, beheer, iris, yusuf, visitor, boss, leaver)
    return dict(zip(ROLES, everybody, strict=True))


@pytest.fixture
def world(people: dict[str, Person], group: Group, activity: dict[str, Any]) -> World:
    """Sanne's works, shared, private, caught at the company and in the bin, each with a photo, most with a comment."""
    sanne, things = people["owner"], {"planned": activity}
    first = make_work(sanne, activity, "shared", things)
    for state in ("private", "binned", "kept"):
        make_work(sanne, activity, state, things, copy_of=first)
    catch(sanne, activity, things)
    draw(sanne, activity, things)
    share(sanne, things, "shared", "binned", "kept")
    for state in ("shared", "binned", "kept"):
        things[f"on_{state}"] = comment(people["mentor"], things[state])
    things["own"] = sanne.put(f"/activities/{uuid7()}", own_round()).get_json()
    things["rated"] = sanne.put(f"/ratings/{uuid7()}", rating(activity)).get_json()
    things["chosen"] = sanne.put(f"/choices/{uuid7()}", choice(activity)).get_json()
    things["on_private"] = comment(sanne, things["private"])
    worry = {"work_id": things["shared"]["id"], "text": f"{SECRET} Gaat het?"}
    things["worry"] = people["mentor"].put(f"/concerns/{uuid7()}", worry).get_json()
    binned = things["binned"]
    things["binned"] = sanne.put(f"/works/{binned['id']}/deletion", base=binned["version"]).get_json()
    kept = things["kept"]
    things["kept"] = sanne.put(f"/works/{kept['id']}/private", base=kept["version"]).get_json()
    for state, verb in (("board_binned", "deletion"), ("board_kept", "private")):
        things[state] = sanne.put(f"/works/{things[state]['id']}/{verb}", base=things[state]["version"]).get_json()
    # Even if something shared them there: the bin is private, private stays private, and so does what was caught.
    ids = [UUID(things[state]["id"]) for state in ("binned", "kept", "caught", "board_binned", "board_kept")]
    db.session.execute(update(Work).where(Work.id.in_(ids)).values(shared_at=db.now()))
    made = World(people, group, things)
    made.card = printing.new_card(sanne.user)  # type: ignore[arg-type]
    db.session.commit()
    db.session.remove()
    return made


def make_work(
    sanne: Person, activity: dict[str, Any], state: str, things: dict[str, Any], copy_of: str | None = None
) -> str:
    """A work with a photo and a voice note of its own."""
    work = uuid7()
    photo, voice = make_media(sanne, state, things)
    media = {"photos": [photo], "recordings": [voice]}
    answers = {FIRST_PROMPT: {"text": f"{SECRET} {state}", **media}}
    body = preparation(activity, content={"answers": answers, "questions": []}, copy_of=copy_of)
    things[state] = sanne.put(f"/works/{work}", body).get_json()
    return str(work)


def catch(sanne: Person, activity: dict[str, Any], things: dict[str, Any]) -> None:
    """What she caught at the company: a photo, a voice note and words."""
    photo, voice = make_media(sanne, "caught", things)
    caught = ({"kind": "photo", "medium": photo}, {"kind": "voice", "medium": voice}, {"kind": "note", "text": SECRET})
    moments = [{"id": str(uuid7()), "at": things["shared"]["made_at"]} | each for each in caught]
    assignment = {"id": "at-the-company", "version": 1}
    body = preparation(activity, phase="experience", assignment=assignment, content={"moments": moments})
    things["caught"] = sanne.put(f"/works/{uuid7()}", body).get_json()


def draw(sanne: Person, activity: dict[str, Any], things: dict[str, Any]) -> None:
    """A moodboard in each state, of which there is a picture; how it was drawn is tested elsewhere."""
    first = None
    for state in ("board_shared", "board_private", "board_binned", "board_kept"):
        made = board(activity, text(SECRET), copy_of=first)
        things[state] = sanne.put(f"/works/{uuid7()}", made).get_json()
        first = first or things[state]["id"]
        drawn(sanne, UUID(things[state]["id"]))
    share(sanne, things, "board_shared", "board_binned", "board_kept")


def drawn(sanne: Person, work_id: UUID) -> None:
    app = sanne.client.application
    with app.app_context():
        keep_picture(work_id, SECRET.encode())
    db.session.remove()


def make_media(sanne: Person, state: str, things: dict[str, Any]) -> tuple[str, str]:
    """A photo and a voice note that no other work shows."""
    photo, voice = str(uuid7()), str(recording(sanne))
    assert sanne.upload(UUID(photo), PHOTO).status_code == 200
    things[f"in_{state}"], things[f"says_{state}"] = {"id": photo, "bytes": PHOTO}, {"id": voice}
    return photo, voice


def recording(sanne: Person) -> UUID:
    """A voice note that plays; how it was made is tested elsewhere."""
    medium_id = uuid7()
    medium = Medium(id=medium_id, school_id=sanne.school_id, owner_id=sanne.id, kind="voice", digest="f" * 64)
    medium.state = "ready"
    sanne.client.application.extensions["media"].put(medium.play_key, SECRET.encode())
    db.session.add(medium)
    db.session.commit()
    db.session.remove()
    return medium_id


def share(sanne: Person, things: dict[str, Any], *states: str) -> None:
    for state in states:
        things[state] = sanne.put(f"/works/{things[state]['id']}/share", base=things[state]["version"]).get_json()


def comment(person: Person, work: dict[str, Any]) -> dict[str, Any]:
    return person.put(f"/comments/{uuid7()}", remark(work)).get_json()


def remark(work: dict[str, Any]) -> dict[str, Any]:
    about = {"work_id": work["id"], "work_version": work["version"], "made_at": work["made_at"]}
    return about | {"kind": "question", "text": f"{SECRET} Wat vraag je?"}


def cycle_of(world: World) -> UUID:
    return UUID(world.things["shared"]["cycle_id"])
