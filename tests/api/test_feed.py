"""The feed: every device hears what changed, in order, and only what its person may see."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, update

from portfolio import db
from portfolio.clock import today
from portfolio.ids import uuid7
from portfolio.models import FeedRow, Membership
from portfolio.sync import feed, moves
from tests.conftest import Person, Queries, preparation


def heard(person: Person, after: int = 0) -> list[tuple[str, str]]:
    return [(row["what"], row["type"]) for row in person.feed(after)]


def test_numbers_have_no_gaps(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    for person in (sanne, bakker):
        assert [row["n"] for row in person.feed()] == list(range(1, person.head() + 1))


def test_a_private_draft_is_told_to_its_owner_alone(
    sanne: Person, bakker: Person, activity: dict[str, Any], work: dict[str, Any]
) -> None:
    s, b = sanne.head(), bakker.head()
    sanne.put(f"/works/{work['id']}", preparation(activity, "meer"), base=work["version"])
    assert heard(sanne, s) == [("put", "work")]
    assert heard(bakker, b) == []


def test_the_mentor_hears_who_is_prepared_but_not_what(
    sanne: Person, bakker: Person, activity: dict[str, Any], work: dict[str, Any]
) -> None:
    b = bakker.head()
    sanne.put(f"/works/{work['id']}", preparation(activity, "klaar", finished=True), base=work["version"])
    assert heard(bakker, b) == [("put", "cycle")]
    assert bakker.feed(b)[0]["item"]["phases"]["prepare"] == "done"


def test_taking_back_is_heard_as_gone(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    b = bakker.head()
    sanne.delete(f"/works/{shared['id']}/share", base=shared["version"])
    assert heard(bakker, b) == [("gone", "work")]
    assert all(row["item"] is None for row in bakker.feed() if row["type"] == "work")


def test_sharing_again_brings_the_comments_back(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    bakker.put(f"/comments/{uuid7()}", said(shared))
    private = sanne.delete(f"/works/{shared['id']}/share", base=shared["version"]).get_json()
    b = bakker.head()
    sanne.put(f"/works/{shared['id']}/share", base=private["version"])
    assert heard(bakker, b) == [("put", "work"), ("put", "comment")]


def said(work: dict[str, Any], text: str = "Wat viel je op?") -> dict[str, Any]:
    return {
        "work_id": work["id"],
        "work_version": work["version"],
        "kind": "question",
        "text": text,
        "made_at": db.now().isoformat(),
    }


def test_an_old_number_asks_for_a_full_load(sanne: Person, work: dict[str, Any]) -> None:
    db.session.execute(delete(FeedRow).where(FeedRow.user_id == sanne.id, FeedRow.n < sanne.head()))
    db.session.commit()
    assert sanne.get("/feed?after=0").status_code == 410
    assert sanne.get(f"/feed?after={sanne.head()}").get_json()["rows"] == []
    assert sanne.get(f"/feed?after={sanne.head() + 1}").status_code == 410
    assert sanne.get("/feed?after=-1").status_code == 422
    assert sanne.get("/feed?after=1e9").status_code == 422


def test_after_a_restore_every_device_loads_everything(
    sanne: Person, work: dict[str, Any], activity: dict[str, Any]
) -> None:
    heard_of, behind = sanne.head(), sanne.head() - 1
    feed.jump(db.session.connection())
    db.session.commit()
    first = sanne.head()
    assert sanne.get(f"/feed?after={heard_of}").status_code == 410
    sanne.put(f"/works/{work['id']}", preparation(activity, "anders"), base=work["version"])
    late = sanne.get(f"/feed?after={behind}").get_json()
    assert ([row["n"] for row in late["rows"]], late["more"]) == ([heard_of], True)
    assert sanne.get(f"/feed?after={heard_of}").status_code == 410
    assert [row["n"] for row in sanne.feed(first)] == [first + 1]
    feed.jump(db.session.connection())
    db.session.commit()
    assert sanne.get(f"/feed?after={first + 1}").status_code == 410


def test_a_mentor_who_left_hears_that_everything_is_gone(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    b = bakker.head()
    membership = db.session.query(Membership).where(Membership.user_id == bakker.id).one()
    db.session.execute(
        update(Membership).where(Membership.id == membership.id).values(until_on=today() - timedelta(days=1))
    )
    db.session.refresh(membership)
    feed.tell(moves.news_of(membership))
    db.session.commit()
    rows = bakker.feed(b)
    assert {row["type"] for row in rows} == {"activity", "cycle", "work", "me"}
    assert all(row["what"] == "gone" for row in rows if row["type"] != "me")
    assert bakker.get("/works").get_json()["items"] == []


def test_a_longer_feed_takes_no_more_queries(sanne: Person, work: dict[str, Any], activity: dict[str, Any]) -> None:
    with Queries() as few:
        sanne.feed()
    for number in range(10):
        sanne.put(f"/works/{uuid7()}", preparation(activity, str(number), copy_of=work["id"]))
    with Queries() as many:
        assert len(sanne.feed()) > 10
    assert len(many) == len(few)
