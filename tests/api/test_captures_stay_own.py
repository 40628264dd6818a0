"""What a student catches at the company is read by nobody else; what is worth showing goes into the look-back."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update

from portfolio import db
from portfolio.ids import uuid7
from portfolio.models import Work
from portfolio.works import KINDS
from tests.conftest import Person, preparation
from tests.media.pictures import small


@pytest.fixture
def photo(sanne: Person) -> str:
    photo = uuid7()
    assert sanne.upload(photo, small("JPEG")).status_code == 200
    return str(photo)


@pytest.fixture
def caught(sanne: Person, activity: dict[str, Any], photo: str) -> dict[str, Any]:
    """A photo that Sanne made at the bakery."""
    moments = [{"id": str(uuid7()), "kind": "photo", "medium": photo, "at": db.now().isoformat()}]
    body = preparation(
        activity,
        phase="experience",
        assignment={"id": "at-the-company", "version": 1},
        content={"moments": moments},
        made_at=(db.now() - timedelta(minutes=5)).isoformat(),
    )
    return sanne.put(f"/works/{uuid7()}", body).get_json()


def test_only_what_is_caught_stays_with_the_student() -> None:
    assert [name for name, kind in KINDS.items() if kind.STAYS_OWN] == ["capture"]


def test_it_cannot_be_shared(sanne: Person, bakker: Person, caught: dict[str, Any]) -> None:
    told = bakker.head()
    refused = sanne.put(f"/works/{caught['id']}/share", base=caught["version"])
    assert (refused.status_code, refused.get_json()["code"]) == (409, "is_own")
    assert refused.get_json()["current"] == sanne.get(f"/works/{caught['id']}").get_json()
    assert bakker.head() == told
    assert sanne.get(f"/works/{caught['id']}").get_json()["shared_at"] is None


def test_a_stale_wish_is_stale_first(sanne: Person, caught: dict[str, Any]) -> None:
    assert sanne.put(f"/works/{caught['id']}/share", base=caught["version"] + 1).status_code == 412


def test_no_mentor_reads_it_even_if_something_shared_it(
    sanne: Person, bakker: Person, caught: dict[str, Any], photo: str
) -> None:
    db.session.execute(update(Work).where(Work.id == UUID(caught["id"])).values(shared_at=db.now()))
    db.session.commit()
    assert sanne.get(f"/works/{caught['id']}").status_code == 200
    assert bakker.get(f"/works/{caught['id']}").status_code == 404
    assert bakker.get("/works").get_json()["items"] == []
    assert bakker.get(f"/media/{photo}/480").status_code == 404
    assert bakker.get("/cycles").get_json()["items"][0]["phases"]["experience"] == "started"


def test_a_photo_of_that_day_is_shown_once_the_look_back_with_it_is_shared(
    sanne: Person, bakker: Person, activity: dict[str, Any], caught: dict[str, Any], photo: str
) -> None:
    reflect = {"phase": "reflect", "assignment": {"id": "does-this-fit-me", "version": 1}}
    content: dict[str, Any] = {"answers": {"what_i_did": {"photos": [photo]}}, "questions": []}
    look_back = sanne.put(f"/works/{uuid7()}", preparation(activity, content=content, **reflect)).get_json()
    assert bakker.get(f"/media/{photo}/480").status_code == 404
    shared = sanne.put(f"/works/{look_back['id']}/share", base=look_back["version"]).get_json()
    assert bakker.get(f"/media/{photo}/480").status_code == 200
    assert bakker.get(f"/works/{caught['id']}").status_code == 404
    sanne.delete(f"/works/{look_back['id']}/share", base=shared["version"])
    assert bakker.get(f"/media/{photo}/480").status_code == 404
