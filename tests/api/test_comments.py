"""Comments: said once about a shared work, answered by its student, and kept when sharing is taken back."""

from typing import Any

import pytest

from portfolio import db
from portfolio.ids import uuid7
from tests.conftest import Person, Queries


def remark(work: dict[str, Any], text: str = "Mooi gedaan!", **more: Any) -> dict[str, Any]:
    about = {"work_id": work["id"], "work_version": work["version"]}
    return about | {"kind": "compliment", "text": text, "made_at": db.now().isoformat()} | more


def texts(person: Person) -> list[str]:
    return [comment["text"] for comment in person.get("/comments").get_json()["items"]]


def test_a_mentor_reacts_and_the_student_answers(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    s, b = sanne.head(), bakker.head()
    said = bakker.put(f"/comments/{uuid7()}", remark(shared, "Wat vraag je als eerste?", kind="question"))
    assert said.status_code == 200
    assert said.get_json()["author"] == {"id": str(bakker.id), "name": "Jan Bakker", "role": "mentor"}
    answer = sanne.put(f"/comments/{uuid7()}", remark(shared, "Hoe laat u opstaat.", kind="reply"))
    assert answer.get_json()["author"]["role"] == "student"
    assert texts(sanne) == texts(bakker) == ["Hoe laat u opstaat.", "Wat vraag je als eerste?"]
    for person, n in ((sanne, s), (bakker, b)):
        assert [(row["what"], row["type"]) for row in person.feed(n)] == [("put", "comment")] * 2


def test_what_arrives_twice_is_said_once(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    url, change = f"/comments/{uuid7()}", uuid7()
    first, second = (bakker.put(url, remark(shared), change=change) for _ in range(2))
    assert first.get_json() == second.get_json()
    assert texts(sanne) == ["Mooi gedaan!"]


def test_what_was_said_stays_as_it_was_said(bakker: Person, shared: dict[str, Any]) -> None:
    url = f"/comments/{uuid7()}"
    bakker.put(url, remark(shared))
    for base in ("new", 1):
        assert bakker.put(url, remark(shared, "Toch niet"), base=base).status_code == 403
    assert texts(bakker) == ["Mooi gedaan!"]


def test_nobody_speaks_with_the_name_of_somebody_else(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    url = f"/comments/{uuid7()}"
    bakker.put(url, remark(shared))
    assert sanne.put(url, remark(shared, "Ik ben geweldig")).status_code == 404
    assert sanne.put(f"/comments/{uuid7()}", remark(shared, author_id=str(bakker.id))).status_code == 422
    assert texts(sanne) == ["Mooi gedaan!"]


def test_taken_back_the_comments_stay_with_the_student(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    bakker.put(f"/comments/{uuid7()}", remark(shared))
    sanne.delete(f"/works/{shared['id']}/share", base=shared["version"])
    assert texts(sanne) == ["Mooi gedaan!"]
    assert texts(bakker) == []
    assert bakker.put(f"/comments/{uuid7()}", remark(shared, "Waarom?")).status_code == 404


def test_in_the_bin_nobody_else_reacts(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    sanne.put(f"/works/{shared['id']}/deletion", base=shared["version"])
    assert bakker.put(f"/comments/{uuid7()}", remark(shared)).status_code == 404


def test_a_stranger_learns_nothing(
    noah: Person, iris: Person, de_wit: Person, beheer: Person, visitor: Person, shared: dict[str, Any]
) -> None:
    for stranger in (noah, iris, de_wit, beheer):
        there = stranger.put(f"/comments/{uuid7()}", remark(shared))
        nowhere = stranger.put(f"/comments/{uuid7()}", remark({"id": str(uuid7()), "version": 1}))
        assert (there.status_code, there.data) == (nowhere.status_code, nowhere.data) == (404, there.data)
        assert texts(stranger) == []
    assert visitor.put(f"/comments/{uuid7()}", remark(shared)).status_code == 401


def test_a_mentor_says_nothing_about_private_work(bakker: Person, work: dict[str, Any]) -> None:
    assert bakker.put(f"/comments/{uuid7()}", remark(work)).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": " \n "},
        {"text": "x" * 2001},
        {"text": "a\0b"},
        {"text": "\udc00"},
        {"text": None},
        {"kind": "insult"},
        {"work_version": 0},
        {"work_version": "1"},
        {"work_version": 10**30},
        {"work_version": True},
        {"made_at": 5},
        {"work_id": "x"},
        {"colour": "red"},
    ],
)
def test_what_is_no_comment_is_refused(bakker: Person, shared: dict[str, Any], wrong: dict[str, Any]) -> None:
    answer = bakker.put(f"/comments/{uuid7()}", remark(shared) | wrong)
    assert answer.status_code == 422
    assert list(answer.get_json()["errors"]["json"]) == list(wrong)


@pytest.mark.parametrize("text", ["🥐👩🏽‍🍳", "عمل جيد", "a\u200bb", "<b>vet</b>", "x" * 2000])
def test_words_come_back_as_they_were(sanne: Person, bakker: Person, shared: dict[str, Any], text: str) -> None:
    bakker.put(f"/comments/{uuid7()}", remark(shared, text))
    assert texts(sanne) == [text]


def test_the_list_grows_and_the_queries_do_not(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    counts = []
    for number in (1, 9):
        for _ in range(number):
            bakker.put(f"/comments/{uuid7()}", remark(shared))
        with Queries() as queries:
            assert sanne.get("/comments").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("place", ["e1", "panel-2", "A_b", "x" * 40])
def test_a_mentor_points_at_a_part_of_the_work(
    sanne: Person, bakker: Person, shared: dict[str, Any], place: str
) -> None:
    head = sanne.head()
    said = bakker.put(f"/comments/{uuid7()}", remark(shared, about=place))
    assert said.get_json()["about"] == place
    assert [each["about"] for each in sanne.get("/comments").get_json()["items"]] == [place]
    assert [row["item"]["about"] for row in sanne.feed(head)] == [place]


def test_most_comments_are_about_the_whole(bakker: Person, shared: dict[str, Any]) -> None:
    for more in ({}, {"about": None}):
        assert bakker.put(f"/comments/{uuid7()}", remark(shared, **more)).get_json()["about"] is None


@pytest.mark.parametrize("odd", ["", "x" * 41, "e 1", "e1\n", "é", "e1\0", 7, ["e1"], "<b>"])
def test_what_cannot_be_a_part_is_refused(bakker: Person, shared: dict[str, Any], odd: Any) -> None:
    refused = bakker.put(f"/comments/{uuid7()}", remark(shared, about=odd))
    assert refused.status_code == 422
    assert "about" in refused.get_json()["errors"]["json"]
