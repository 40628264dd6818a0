"""Works through HTTP: kept once, shared, taken back, binned; never shown to the wrong person."""

from typing import Any

import pytest

from portfolio.ids import uuid7
from tests.conftest import FIRST_PROMPT, Person, Queries, preparation


def test_a_work_is_kept_and_read_back(sanne: Person, activity: dict[str, Any]) -> None:
    sent = preparation(activity, "مخبز 🥐 \u200b<b>brood</b>")
    work = sanne.put(f"/works/{uuid7()}", sent).get_json()
    assert work["content"] == sent["content"]
    assert work["shared_at"] is None
    assert sanne.get(f"/works/{work['id']}").get_json() == work


def test_a_replay_changes_nothing_whatever_came_between(
    sanne: Person, work: dict[str, Any], activity: dict[str, Any]
) -> None:
    url, change = f"/works/{work['id']}", uuid7()
    first = sanne.put(url, preparation(activity, "een"), base=work["version"], change=change)
    second = sanne.put(url, preparation(activity, "twee"), base=first.get_json()["version"])
    again = sanne.put(url, preparation(activity, "een"), base=work["version"], change=change)
    assert again.status_code == 200
    assert again.get_json() == second.get_json()


def test_a_stale_edit_gets_what_is_there_now(sanne: Person, work: dict[str, Any], activity: dict[str, Any]) -> None:
    url = f"/works/{work['id']}"
    sanne.put(url, preparation(activity, "van de laptop"), base=work["version"])
    late = sanne.put(url, preparation(activity, "van de telefoon"), base=work["version"])
    assert late.status_code == 412
    assert late.get_json()["code"] == "stale"
    assert late.get_json()["current"]["content"]["answers"][FIRST_PROMPT]["text"] == "van de laptop"


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({}, 428, "if_match_required"),
        ({"If-Match": "3"}, 400, "if_match_odd"),
        ({"If-Match": '"drie"'}, 400, "if_match_odd"),
        ({"If-Match": '"²"'}, 400, "if_match_odd"),
        ({"If-Match": 'W/"1"'}, 400, "if_match_odd"),
        ({"If-Match": '"1"', "If-None-Match": "*"}, 400, "if_match_odd"),
        ({"If-None-Match": '"1"'}, 400, "if_match_odd"),
    ],
)
def test_a_change_without_a_base_is_refused(
    sanne: Person, work: dict[str, Any], activity: dict[str, Any], headers: dict[str, str], status: int, code: str
) -> None:
    answer = sanne.put(f"/works/{work['id']}", preparation(activity, "blind"), base=None, headers=headers)
    assert (answer.status_code, answer.get_json()["code"]) == (status, code)
    assert sanne.get(f"/works/{work['id']}").get_json() == work


@pytest.mark.parametrize(
    "wrong",
    [
        {"content": {"answers": {FIRST_PROMPT: {"text": "a\0b"}}, "questions": []}},
        {"content": {"answers": {FIRST_PROMPT: {"text": "\ud83e"}}, "questions": []}},
        {"content": {"answers": {FIRST_PROMPT: {"text": "x" * 100_000}}, "questions": []}},
        {"content": {"answers": {"no-such-prompt": {"text": "x"}}, "questions": []}},
        {"content": {"answers": []}},
        {"content": "text"},
        {"finished": "yes"},
        {"made_at": "0001-01-01T00:00:00+14:00"},
        {"made_at": "yesterday"},
        {"assignment": {"id": "where-am-i-going", "version": 99}},
        {"phase": "reflect"},
        {"colour": "blue"},
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_place(
    sanne: Person, work: dict[str, Any], activity: dict[str, Any], wrong: dict[str, Any]
) -> None:
    answer = sanne.put(f"/works/{work['id']}", preparation(activity) | wrong, base=work["version"])
    assert answer.status_code == 422
    assert answer.get_json()["errors"]
    assert sanne.get(f"/works/{work['id']}").get_json() == work


def test_the_same_assignment_is_started_once(sanne: Person, work: dict[str, Any], activity: dict[str, Any]) -> None:
    second = sanne.put(f"/works/{uuid7()}", preparation(activity, "op de laptop"))
    assert (second.status_code, second.get_json()["code"]) == (409, "already_started")
    assert second.get_json()["current"]["id"] == work["id"]
    copy = sanne.put(f"/works/{uuid7()}", preparation(activity, "op de laptop", copy_of=work["id"]))
    assert copy.status_code == 200


def test_sharing_is_live_and_can_be_taken_back(sanne: Person, bakker: Person, work: dict[str, Any]) -> None:
    url = f"/works/{work['id']}"
    assert bakker.get(url).status_code == 404
    shared = sanne.put(f"{url}/share", base=work["version"]).get_json()
    assert bakker.get(url).status_code == 200
    sanne.delete(f"{url}/share", base=shared["version"])
    assert bakker.get(url).status_code == 404


def test_the_bin_keeps_it_for_its_owner_only(
    sanne: Person, bakker: Person, shared: dict[str, Any], activity: dict[str, Any]
) -> None:
    url = f"/works/{shared['id']}"
    binned = sanne.put(f"{url}/deletion", base=shared["version"]).get_json()
    assert binned["deleted_at"]
    assert bakker.get(url).status_code == 404
    edit = sanne.put(url, preparation(activity, "toch"), base=binned["version"])
    assert (edit.status_code, edit.get_json()["code"]) == (409, "in_the_bin")
    share = sanne.put(f"{url}/share", base=binned["version"])
    assert (share.status_code, share.get_json()["code"]) == (409, "in_the_bin")
    back = sanne.delete(f"{url}/deletion", base=binned["version"]).get_json()
    assert (back["deleted_at"], back["shared_at"]) == (None, None)
    assert bakker.get(url).status_code == 404


def test_out_of_the_bin_it_stands_beside_what_took_its_place(
    sanne: Person, work: dict[str, Any], activity: dict[str, Any]
) -> None:
    binned = sanne.put(f"/works/{work['id']}/deletion", base=work["version"]).get_json()
    newer = sanne.put(f"/works/{uuid7()}", preparation(activity, "opnieuw")).get_json()
    back = sanne.delete(f"/works/{work['id']}/deletion", base=binned["version"]).get_json()
    assert back["copy_of"] == newer["id"]


def test_a_reader_may_not_change_it(bakker: Person, shared: dict[str, Any], activity: dict[str, Any]) -> None:
    for method, path in [
        ("PUT", ""),
        ("PUT", "/share"),
        ("DELETE", "/share"),
        ("PUT", "/deletion"),
        ("DELETE", "/deletion"),
    ]:
        body = preparation(activity) if path == "" else None
        assert bakker.send(method, f"/works/{shared['id']}{path}", body, base=shared["version"]).status_code == 403


def test_a_stranger_learns_nothing(
    noah: Person, iris: Person, visitor: Person, shared: dict[str, Any], activity: dict[str, Any]
) -> None:
    url = f"/works/{shared['id']}"
    assert visitor.get(url).status_code == 401
    for stranger in (noah, iris):
        assert stranger.get(url).status_code == 404
        assert stranger.put(url, preparation(activity)).status_code == 404
        assert stranger.put(f"{url}/share", base=1).status_code == 404


def test_a_mentor_makes_no_work(bakker: Person, activity: dict[str, Any]) -> None:
    assert bakker.put(f"/works/{uuid7()}", preparation(activity)).status_code == 403


def test_the_student_sees_who_looked(sanne: Person, bakker: Person, shared: dict[str, Any]) -> None:
    for _ in range(3):
        bakker.get(f"/works/{shared['id']}")
    looked = [event for event in sanne.get("/me/events").get_json()["items"] if event["kind"] == "work_read"]
    assert [(event["who"], event["work_id"]) for event in looked] == [("Jan Bakker", shared["id"])]


def test_another_site_cannot_write(sanne: Person, work: dict[str, Any]) -> None:
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": ""},
    ):
        assert sanne.put(f"/works/{work['id']}/share", base=work["version"], headers=headers).status_code == 403
    own_origin = {"Sec-Fetch-Site": "", "Origin": "http://localhost"}
    assert sanne.put(f"/works/{work['id']}/share", base=work["version"], headers=own_origin).status_code == 200


def test_a_change_has_a_name_and_names_one_thing(sanne: Person, work: dict[str, Any]) -> None:
    url, change = f"/works/{work['id']}", uuid7()
    assert sanne.put(f"{url}/share", base=work["version"], headers={"Change-Id": "x"}).status_code == 400
    shared = sanne.put(f"{url}/share", base=work["version"], change=change).get_json()
    reused = sanne.put(f"{url}/deletion", base=shared["version"], change=change)
    assert reused.get_json()["code"] == "change_id_reused"


def test_the_list_grows_and_the_queries_do_not(sanne: Person, work: dict[str, Any], activity: dict[str, Any]) -> None:
    with Queries() as few:
        sanne.get("/works")
    for number in range(12):
        sanne.put(f"/works/{uuid7()}", preparation(activity, str(number), copy_of=work["id"]))
    with Queries() as many:
        listed = sanne.get("/works").get_json()["items"]
    assert len(listed) == 13
    assert len(many) == len(few)


def test_pages_of_a_list_hold_everything_once(sanne: Person, work: dict[str, Any], activity: dict[str, Any]) -> None:
    for number in range(7):
        sanne.put(f"/works/{uuid7()}", preparation(activity, str(number), copy_of=work["id"]))
    seen, cursor = [], ""
    while cursor is not None:
        page = sanne.get(f"/works?limit=3&cursor={cursor}").get_json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"]
    assert len(seen) == len(set(seen)) == 8
