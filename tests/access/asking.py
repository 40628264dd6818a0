"""How each row of the table is asked."""

import base64
from typing import Any
from uuid import UUID, uuid4

from portfolio import db
from portfolio.api import examples
from portfolio.ids import uuid7
from portfolio.models import Activity, Cycle, Session, Work
from tests.access.conftest import World, cycle_of, remark
from tests.access.table import Row
from tests.api.test_looking import choice, rating
from tests.conftest import PIN, company_visit, own_round, preparation

THINGS = ("activity_id", "work_id", "comment_id", "medium_id", "rating_id", "choice_id", "concern_id")
VERSIONED = {"activity_id": Activity, "work_id": Work, "cycle_id": Cycle}


def ask(world: World, row: Row, role: str) -> int:
    """The status that somebody gets."""
    person, path = world.people[role], _path(world, row)
    if row.path == "/media/{medium_id}":
        return person.upload(path.rpartition("/")[2], world.things["in_shared"]["bytes"]).status_code
    return person.send(row.method, path, _body(world, row, role), base=_base(row, path)).status_code


def _path(world: World, row: Row) -> str:
    if row.path == "/feed":
        return "/feed?after=0"
    values = {"size": "96", "cycle_id": cycle_of(world), "session_id": _session_of(world)}
    thing = world.things.get({"mentor's": "on_shared", "owner's": "in_shared"}.get(row.about, row.about))
    is_new = thing is None or (row.path.startswith("/comments/") and row.about.startswith("on_"))
    thing_id = str(uuid7()) if is_new or thing is None else thing["id"]
    values |= {"year_name": examples.YEAR, "group_id": str(world.group.id), "person_id": _person_of(world, row.about)}
    return row.path.format(**values | dict.fromkeys(THINGS, thing_id))


def _person_of(world: World, about: str) -> str:
    person = world.people.get(about.removesuffix("'s"))
    return str(person.id) if person and person.user else str(uuid7())


def _session_of(world: World) -> str:
    session = Session(school_id=world.group.school_id, user_id=world.people["owner"].id, device_id=uuid4())
    session.device_name, session.own_device = "another", True
    if not db.session.query(Session).where(Session.device_name == "another").count():
        db.session.add(session)
        db.session.commit()
    found = db.session.query(Session).where(Session.device_name == "another").one()
    public_id = str(found.public_id)
    db.session.remove()
    return public_id


def _base(row: Row, path: str) -> int | str:
    """The version as it is at this moment; the refused try it with the right one too."""
    for name, model in VERSIONED.items():
        if f"{{{name}}}" in row.path and not row.about.startswith("new"):
            thing = db.session.get_one(model, UUID(path.split("/")[2]))
            version: int = thing.version
            db.session.remove()
            return version
    return "new"


def _body(world: World, row: Row, role: str) -> Any:
    things, secret, device = world.things, world.secret_of(role), {"device_id": str(uuid4()), "own_device": True}
    new = {"old": secret, "new": "7391" if secret == PIN else "een nieuw wachtwoord"}
    # Sanne has started this assignment already; a new work of hers stands beside it.
    copy_of = things["shared"]["id"] if role == "owner" else None
    bodies: dict[str, Any] = {
        "/activities/{activity_id}": own_round() if row.about.endswith("own") else company_visit(world.group),
        "/cycles/{cycle_id}": {"state": "absent"},
        "/works/{work_id}": preparation(things["planned"], copy_of=copy_of),
        "/comments/{comment_id}": remark(_commented(things, row.about)),
        "/ratings/{rating_id}": rating(things["planned"]),
        "/choices/{choice_id}": choice(things["planned"]),
        "/groups/{group_id}/cards": {"students": "all"},
        "/people/{person_id}/leaving": {"on": "2027-08-01"},
        "/school/years/{year_name}/preview": _list(role),
        "/school/years/{year_name}/people": _list(role) | {"outcome": _outcome(world, row, role)},
        "/concerns/{concern_id}": {
            "work_id": things[row.about.removeprefix("new_") if "new_" in row.about else "shared"]["id"],
            "text": "Zorg",
        },
        "/people/{person_id}/card": {},
        "/session": {"card": world.card, "pin": PIN} | device,
        "/cards/look": {"card": world.card},
        "/session/unlock": {"pin": secret},
        "/me/pin": new,
        "/me/password": new,
    }
    return None if row.method in ("GET", "DELETE") else bodies.get(row.path)


def _list(role: str) -> dict[str, str]:
    """A class list of the own school: an address belongs to one school only."""
    lines = base64.b64decode(examples.CLASS_LIST["one_student"]["value"]["file"])
    return {
        "file": base64.b64encode(lines.replace(b"havenlyceum", role.encode() if role == "boss" else b"here")).decode()
    }


def _outcome(world: World, row: Row, role: str) -> str:
    """What the list would do at this moment, as whoever keeps the school sees it first."""
    if not row.path.startswith("/school/years/"):
        return ""
    keeper = world.people["boss" if role == "boss" else "coordinator"]
    seen = keeper.put(f"/school/years/{examples.YEAR}/preview", _list(role))
    outcome: str = seen.get_json()["outcome"]
    return outcome


def _commented(things: dict[str, Any], about: str) -> dict[str, Any]:
    work: dict[str, Any] = things[about.removeprefix("on_") if about.startswith("on_") else "shared"]
    return work
