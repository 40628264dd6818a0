"""The class's questions for the company: only shared ones, nobody's name, and a link that ends."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from werkzeug.test import TestResponse

from portfolio import db
from portfolio.ids import uuid7
from portfolio.models import MENTOR, STUDENT, Group, Pass, Throttle
from portfolio.signin import throttle
from tests.conftest import NewSchool, Person, Queries, preparation

OWN = "Hoe laat begint u 's ochtends?"
DERIVED = "Wat doet uw bedrijf precies?"


def prepared(student: Person, activity: dict[str, Any], *questions: str, finished: bool = True) -> dict[str, Any]:
    """A preparation with "I will ask that" and own questions, shared."""
    content = {
        "answers": {"what_it_does": {"chips": ["ask"], "text": "GEHEIM"}},
        "questions": [{"id": str(uuid7()), "text": text} for text in questions],
    }
    work = student.put(f"/works/{uuid7()}", preparation(activity, content=content, finished=finished)).get_json()
    return student.put(f"/works/{work['id']}/share", base=work["version"]).get_json()


def url(activity: dict[str, Any], link: str = "") -> str:
    return f"/activities/{activity['id']}/questions{link}"


def asked(person: Person, activity: dict[str, Any]) -> list[tuple[str, int]]:
    companies = person.get(url(activity)).get_json()["companies"]
    return [(question["text"], question["count"]) for company in companies for question in company["questions"]]


def opened(visitor: Person, link: str, **more: Any) -> TestResponse:
    return visitor.client.get(link.removeprefix("http://localhost"), **more)


@pytest.fixture
def link(sanne: Person, bakker: Person, activity: dict[str, Any]) -> str:
    prepared(sanne, activity, OWN)
    made = bakker.put(url(activity, "-link"))
    assert made.status_code == 200, made.get_json()
    return made.get_json()["url"]


def test_the_questions_of_who_shares_stand_together_by_how_many_ask_them(
    sanne: Person, noah: Person, bakker: Person, activity: dict[str, Any]
) -> None:
    prepared(sanne, activity, OWN, " ")
    prepared(noah, activity)
    answer = bakker.get(url(activity)).get_json()
    assert [each["company"]["name"] for each in answer["companies"]] == ["Bakkerij De Vos"]
    assert asked(bakker, activity) == [(DERIVED, 2), (OWN, 1)]
    assert (answer["students"], answer["shared"], answer["unshared"]) == (2, 2, 0)
    assert "GEHEIM" not in str(answer)
    assert not [name for name in ("Sanne", "Noah") if name in str(answer)]


def test_what_is_not_shared_stays_at_home_and_is_counted(
    sanne: Person, bakker: Person, activity: dict[str, Any]
) -> None:
    work = prepared(sanne, activity, OWN)
    taken_back = sanne.delete(f"/works/{work['id']}/share", base=work["version"]).get_json()
    answer = bakker.get(url(activity)).get_json()
    assert (answer["companies"], answer["shared"], answer["unshared"]) == ([], 0, 1)
    again = sanne.put(f"/works/{work['id']}/share", base=taken_back["version"]).get_json()
    assert len(asked(bakker, activity)) == 2
    sanne.put(f"/works/{work['id']}/private", base=again["version"])
    assert asked(bakker, activity) == []


def test_a_preparation_in_the_bin_asks_nothing(
    sanne: Person, bakker: Person, de_wit: Person, activity: dict[str, Any]
) -> None:
    work = prepared(sanne, activity, OWN)
    assert len(asked(de_wit, activity)) == 2
    sanne.put(f"/works/{work['id']}/deletion", base=work["version"])
    assert asked(bakker, activity) == asked(de_wit, activity) == []


def test_each_company_gets_the_questions_of_who_goes_there(
    sanne: Person, noah: Person, bakker: Person, activity: dict[str, Any], visitor: Person
) -> None:
    prepared(sanne, activity, OWN)
    prepared(noah, activity, "Heeft u ook honden?")
    cycles = bakker.get(f"/activities/{activity['id']}/cycles").get_json()["items"]
    hers = next(cycle for cycle in cycles if cycle["student"]["name"].startswith("Sanne"))
    arranged = {"state": "planned", "company": {"name": "Aartsen", "website": None}}
    company = bakker.put(f"/cycles/{hers['id']}", arranged, base=1).get_json()["company"]
    listed = bakker.get(url(activity)).get_json()["companies"]
    assert [each["company"]["name"] for each in listed] == ["Aartsen", "Bakkerij De Vos"]
    link = bakker.put(url(activity, f"-link?company={company['id']}")).get_json()
    assert link["company"] == company["id"]
    page = opened(visitor, link["url"]).get_data(as_text=True)
    assert "begint u" in page
    assert "honden" not in page
    assert bakker.put(url(activity, f"-link?company={uuid7()}")).status_code == 404


def test_whoever_does_not_go_asks_nothing(sanne: Person, bakker: Person, activity: dict[str, Any]) -> None:
    work = prepared(sanne, activity, OWN)
    bakker.put(f"/cycles/{work['cycle_id']}", {"state": "absent"}, base=1)
    answer = bakker.get(url(activity)).get_json()
    assert (answer["companies"], answer["students"]) == ([], 0)


def test_a_company_reads_the_questions_and_nothing_else(
    sanne: Person, visitor: Person, link: str, activity: dict[str, Any]
) -> None:
    page = opened(visitor, link)
    text = page.get_data(as_text=True)
    assert page.status_code == 200
    assert (page.headers["Cache-Control"], page.headers["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert DERIVED in text
    assert "Hoe laat begint u" in text
    assert not [secret for secret in ("GEHEIM", "Sanne", "Berg", str(sanne.id)) if secret in text]


def test_what_students_type_is_only_ever_text(
    sanne: Person, noah: Person, bakker: Person, visitor: Person, link: str, activity: dict[str, Any]
) -> None:
    prepared(noah, activity, "<script>alert(1)</script>?")
    text = opened(visitor, link).get_data(as_text=True)
    assert "<script>" not in text
    assert "&lt;script&gt;" in text


def test_taking_a_share_back_takes_the_questions_from_the_link(
    sanne: Person, visitor: Person, link: str, activity: dict[str, Any]
) -> None:
    (work,) = sanne.get("/works").get_json()["items"]
    sanne.delete(f"/works/{work['id']}/share", base=work["version"])
    page = opened(visitor, link)
    assert page.status_code == 200
    assert DERIVED not in page.get_data(as_text=True)


def test_the_students_see_that_a_link_was_made(sanne: Person, noah: Person, link: str) -> None:
    for student in (sanne, noah):
        kinds = [(event["kind"], event["who"]) for event in student.get("/me/events").get_json()["items"]]
        assert ("questions_link", "Jan Bakker") in kinds


def test_asking_again_gives_the_same_link_and_ending_it_gives_another(
    bakker: Person, visitor: Person, link: str, activity: dict[str, Any]
) -> None:
    assert bakker.put(url(activity, "-link")).get_json()["url"] == link
    assert [each["url"] for each in bakker.get(url(activity)).get_json()["links"]] == [link]
    assert bakker.delete(url(activity, "-link")).status_code == 204
    assert bakker.get(url(activity)).get_json()["links"] == []
    ended = opened(visitor, link)
    assert ended.status_code == 404
    another = bakker.put(url(activity, "-link")).get_json()["url"]
    assert another != link
    assert opened(visitor, another).status_code == 200


def test_a_link_that_is_over_ended_or_never_was_says_the_same(
    bakker: Person, visitor: Person, link: str, activity: dict[str, Any]
) -> None:
    never = opened(visitor, "/vragen/0000-0000-0000-0000")
    db.session.execute(update(Pass).values(ends_at=db.now() - timedelta(minutes=1)))
    db.session.commit()
    over = opened(visitor, link)
    assert (over.status_code, over.data) == (never.status_code, never.data) == (404, never.data)
    assert over.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "werkt niet" in over.get_data(as_text=True)


def test_a_cancelled_visit_and_a_mentor_who_left_open_nothing(
    bakker: Person, visitor: Person, link: str, activity: dict[str, Any]
) -> None:
    cancellation = f"/activities/{activity['id']}/cancellation"
    version = bakker.put(cancellation, base=1).get_json()["version"]
    assert opened(visitor, link).status_code == 404
    bakker.delete(cancellation, base=version)
    assert opened(visitor, link).status_code == 200
    ended = db.session.get_one(Pass, db.session.query(Pass).one().id).made_by
    ended.memberships[0].until_on = ended.memberships[0].from_on
    db.session.commit()
    db.session.remove()
    assert opened(visitor, link).status_code == 404


def test_guessing_links_is_slowed_by_address(visitor: Person, app: Any) -> None:
    key = throttle.address("127.0.0.1")
    db.session.add(Throttle(key=key, tries=len(throttle.ADDRESS_WAITS) - 2, last_at=db.now()))
    db.session.commit()
    assert [opened(visitor, f"/vragen/{number}").status_code for number in range(2)] == [404, 429]


def test_the_database_alone_opens_no_link(link: str) -> None:
    assert link.rpartition("/")[2] not in str(db.session.query(Pass).one().__dict__)


def test_who_may_take_questions_along(
    here: NewSchool, sanne: Person, de_wit: Person, iris: Person, visitor: Person, link: str, activity: dict[str, Any]
) -> None:
    other = here.person(MENTOR, "Ada", "Kok", here.group("2K"))
    assert [person.get(url(activity)).status_code for person in (sanne, other, iris, visitor)] == [403, 404, 404, 401]
    assert [person.put(url(activity, "-link")).status_code for person in (sanne, other, iris, visitor)] == [
        403,
        404,
        404,
        401,
    ]
    assert len(asked(de_wit, activity)) == 2
    assert de_wit.get(url(activity)).get_json()["links"] == []


def test_a_mentor_takes_the_questions_of_the_own_students(
    here: NewSchool, sanne: Person, de_wit: Person, bakker: Person, group: Group, activity: dict[str, Any]
) -> None:
    other = here.group("2K")
    mila = here.person(STUDENT, "Mila", "Kaya", other)
    groups = {"groups": [str(group.id), str(other.id)]}
    de_wit.put(f"/activities/{activity['id']}", _plan(activity) | groups, base=1)
    prepared(mila, activity, "Alleen van 2K?")
    assert asked(bakker, activity) == []
    assert ("Alleen van 2K?", 1) in asked(de_wit, activity)


def _plan(activity: dict[str, Any]) -> dict[str, Any]:
    kept = ("kind", "title", "starts_at", "place", "assignments")
    return {name: activity[name] for name in kept}


def test_a_company_that_is_no_id_is_refused(bakker: Person, activity: dict[str, Any]) -> None:
    assert bakker.put(url(activity, "-link?company=bakker")).status_code == 422


def test_more_students_are_no_more_queries(
    here: NewSchool, bakker: Person, sanne: Person, group: Group, activity: dict[str, Any]
) -> None:
    counts = []
    prepared(sanne, activity, OWN)
    for number in range(2):
        with Queries() as queries:
            bakker.get(url(activity))
        counts.append(len(queries))
        for each in range(4):
            prepared(here.person(STUDENT, f"Kind{number}{each}", "Klas", group), activity, f"Vraag {each}?")
    assert counts[0] == counts[1]


def test_a_coordinator_ends_the_link_of_a_mentor_who_is_ill(
    bakker: Person, de_wit: Person, visitor: Person, link: str, activity: dict[str, Any]
) -> None:
    assert (de_wit.get(url(activity)).get_json()["others"], bakker.get(url(activity)).get_json()["others"]) == (1, 0)
    assert de_wit.delete(url(activity, "-link")).status_code == 204
    assert opened(visitor, link).status_code == 404
    assert de_wit.get(url(activity)).get_json()["others"] == 0


def test_a_mentor_ends_no_colleague_s_link(
    here: NewSchool, visitor: Person, group: Group, link: str, activity: dict[str, Any]
) -> None:
    assert here.person(MENTOR, "Ada", "Kok", group).delete(url(activity, "-link")).status_code == 204
    assert opened(visitor, link).status_code == 200


def test_another_secret_key_ends_every_link(
    app: Any, bakker: Person, visitor: Person, link: str, activity: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.extensions, "settings", replace(app.extensions["settings"], secret_key="y" * 32))
    assert opened(visitor, link).status_code == 404
    assert bakker.get(url(activity)).get_json()["links"] == []
    another = bakker.put(url(activity, "-link")).get_json()["url"]
    assert (another != link, opened(visitor, another).status_code) == (True, 200)
