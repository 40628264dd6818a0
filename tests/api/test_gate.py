"""The gate: who is let in, which requests are read at all, and what every answer carries."""

import json
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError, OperationalError
from werkzeug.test import TestResponse

from portfolio import policy
from portfolio.api import MAX_JSON
from portfolio.headers import POLICY
from portfolio.ids import uuid7
from portfolio.media.recording import MAX_RECORDING_BYTES
from portfolio.models import STUDENT
from tests.conftest import PIN, NewSchool, Person, preparation


def raw(person: Person, method: str, path: str, body: bytes | str = b"", **headers: str) -> TestResponse:
    """A request that no well-behaved phone sends."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    base = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/json", "Change-Id": str(uuid7())}
    data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    return person.client.open(path, method=method, data=data, headers=base | {"If-None-Match": "*"} | named)


def code_of(answer: TestResponse) -> tuple[int, str]:
    assert answer.content_type == "application/problem+json"
    problem = answer.get_json()
    assert problem["status"] == answer.status_code
    return answer.status_code, problem["code"]


@pytest.mark.parametrize(
    ("headers", "comes_in"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"}, True),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Origin": "http://localhost"}, True),
        ({"Origin": "http://localhost:8001"}, False),
        ({"Origin": "http://localhost.evil.example"}, False),
        ({"Origin": "http://evil.example/localhost"}, False),
        ({"Origin": "http://localhost@evil.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://[localhost"}, False),
        ({"Origin": ""}, False),
        ({"Referer": "http://localhost/"}, False),
        ({}, False),
    ],
)
def test_only_our_own_pages_write(sanne: Person, headers: dict[str, str], comes_in: bool) -> None:
    answer = sanne.client.post("/api/v1/session/lock", headers=headers)
    if comes_in:
        assert answer.status_code == 204
    else:
        assert code_of(answer) == (403, "other_site")


def test_other_sites_cannot_sign_somebody_in(visitor: Person) -> None:
    body = {"card": "0" * 16, "pin": PIN, "device_id": str(uuid7())}
    refused = visitor.post("/session", body, headers={"Sec-Fetch-Site": "cross-site"})
    assert code_of(refused) == (403, "other_site")


@pytest.mark.parametrize("path", ["/nowhere", "/works/x", f"/works/{uuid7()}/", "/works/../works", "/", "/media/x/480"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_what_is_nowhere_is_a_problem_too(sanne: Person, visitor: Person, method: str, path: str) -> None:
    for person in (sanne, visitor):
        assert code_of(raw(person, method, f"/api/v1{path}")) == (404, "not_found")


@pytest.mark.parametrize(
    "path", ["//api/v1/works", "/api//v1/works", "/API/v1/works", "/api/v1/works;x", "/api/v1%2fworks"]
)
def test_another_spelling_of_a_path_is_no_way_in(visitor: Person, path: str) -> None:
    answer = visitor.client.get(path, follow_redirects=True)
    assert answer.status_code in (401, 404)


def test_a_method_that_is_not_there_names_those_that_are(sanne: Person) -> None:
    answer = raw(sanne, "PATCH", f"/api/v1/works/{uuid7()}")
    assert code_of(answer) == (405, "no_such_method")
    assert "PUT" in answer.headers["Allow"]


def test_head_and_options_show_no_more_than_get(sanne: Person, visitor: Person) -> None:
    head = sanne.client.head("/api/v1/session")
    assert (head.status_code, head.data) == (200, b"")
    assert visitor.client.head("/api/v1/session").status_code == 401
    assert visitor.client.options("/api/v1/session").status_code in (200, 401)
    options = sanne.client.options("/api/v1/works")
    assert (options.status_code, options.data) == (200, b"")
    assert not any(name.startswith("Access-Control") for name, _ in options.headers.to_wsgi_list())


class Unread:
    """A body that may not be touched."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"the body was read ({name})")


@pytest.mark.parametrize(
    "path", [f"/works/{uuid7()}", f"/media/{uuid7()}", f"/activities/{uuid7()}", "/me/pin", "/nowhere"]
)
def test_nobodys_body_is_read(visitor: Person, path: str) -> None:
    answer = visitor.client.open(
        f"/api/v1{path}",
        method="PUT",
        headers={"Sec-Fetch-Site": "same-origin", "Content-Length": "900000"},
        environ_overrides={"wsgi.input": Unread()},
    )
    assert answer.status_code == (404 if path == "/nowhere" else 401)


def test_too_many_bytes_are_refused(sanne: Person, visitor: Person) -> None:
    for who, method, path, most in (
        (sanne, "PUT", f"/works/{uuid7()}", MAX_JSON),
        (visitor, "POST", "/session", 10_000),
        (sanne, "PUT", f"/media/{uuid7()}", MAX_RECORDING_BYTES),
    ):
        headers = {"Sec-Fetch-Site": "same-origin", "Change-Id": str(uuid7())}
        said = {"CONTENT_LENGTH": str(most + 1), "wsgi.input": Unread()}
        answer = who.client.open(f"/api/v1{path}", method=method, headers=headers, environ_overrides=said)
        assert code_of(answer) == (413, "too_large")


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("", (422, "invalid")),
        ("{", (400, "bad_request")),
        ("nope", (400, "bad_request")),
        ('{"made_at": 1} {}', (400, "bad_request")),
        (b"\xff\xfe{", (400, "bad_request")),
        ("[" * 100_000, (400, "bad_request")),
        ('{"content":' * 50_000, (400, "bad_request")),
        ('{"content": {"answers": ' + "[" * 2000 + "]" * 2000 + "}}", (400, "bad_request")),
        ('{"made_at": ' + "9" * 5000 + "}", (400, "bad_request")),
        ('{"made_at": 1e999, "finished": NaN}', (422, "invalid")),
        ("[]", (422, "invalid")),
        ("null", (422, "invalid")),
        ('"text"', (422, "invalid")),
        ("7", (422, "invalid")),
        ('{"\\ud83e": 1, "\\u0000": 2}', (422, "invalid")),
    ],
    ids=range(15),
)
def test_what_is_no_request_is_refused(sanne: Person, body: str | bytes, answer: tuple[int, str]) -> None:
    assert code_of(raw(sanne, "PUT", f"/api/v1/works/{uuid7()}", body)) == answer


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "text/json", "application/x-www-form-urlencoded", "multipart/form-data", "x", "/", "é"]
)
def test_another_content_type_is_refused(sanne: Person, activity: dict[str, Any], kind: str) -> None:
    body = json.dumps(preparation(activity))
    assert code_of(raw(sanne, "PUT", f"/api/v1/works/{uuid7()}", body, Content_Type=kind)) == (415, "not_json")


@pytest.mark.parametrize("kind", ["application/json; charset=utf-8", "Application/JSON", "application/vnd.x+json"])
def test_json_by_any_of_its_names_is_taken(sanne: Person, activity: dict[str, Any], kind: str) -> None:
    body = json.dumps(preparation(activity))
    assert raw(sanne, "PUT", f"/api/v1/works/{uuid7()}", body, Content_Type=kind).status_code == 200


@pytest.mark.parametrize(
    ("headers", "answer"),
    [
        ({"If-Match": '"1", "2"'}, (400, "if_match_odd")),
        ({"If-Match": 'W/"1"'}, (400, "if_match_odd")),
        ({"If-Match": "*"}, (400, "if_match_odd")),
        ({"If-Match": "1"}, (400, "if_match_odd")),
        ({"If-Match": '"'}, (400, "if_match_odd")),
        ({"If-Match": '""'}, (400, "if_match_odd")),
        ({"If-Match": '"-1"'}, (400, "if_match_odd")),
        ({"If-Match": '"²"'}, (400, "if_match_odd")),
        ({"If-Match": '"9999999999"'}, (400, "if_match_odd")),
        ({"If-Match": '"999999999"'}, (412, "stale")),
        ({"If-Match": '"0"'}, (412, "stale")),
        ({"If-None-Match": '"1"'}, (400, "if_match_odd")),
        ({"If-None-Match": "*", "If-Match": '"1"'}, (400, "if_match_odd")),
        ({"If-None-Match": "*"}, (412, "stale")),
        ({}, (428, "if_match_required")),
    ],
)
def test_a_version_is_said_in_one_way(
    sanne: Person, work: dict[str, Any], headers: dict[str, str], answer: tuple[int, str]
) -> None:
    base = {"Sec-Fetch-Site": "same-origin", "Change-Id": str(uuid7())}
    refused = sanne.client.put(f"/api/v1/works/{work['id']}/share", headers=base | headers)
    assert code_of(refused) == answer
    assert sanne.get(f"/works/{work['id']}").get_json() == work


@pytest.mark.parametrize("change", ["", "x", "١" * 40, "0" * 31, str(UUID(int=5)) + ",x"])
def test_a_change_without_a_proper_name_is_refused(sanne: Person, work: dict[str, Any], change: str) -> None:
    refused = sanne.put(f"/works/{work['id']}/share", base=1, headers={"Change-Id": change})
    assert code_of(refused) == (400, "change_id_odd")


@pytest.mark.parametrize(
    "digest",
    ["", "x", "sha-256=", "sha-256=::", "sha-256=:eA==:", "sha-512=:eA==:", "sha-256=:é:", "=:" * 5000, "sha-256=:%s"],
)
def test_a_digest_that_does_not_fit_is_refused(sanne: Person, digest: str) -> None:
    refused = raw(sanne, "PUT", f"/api/v1/media/{uuid7()}", b"x", Content_Digest=digest)
    assert code_of(refused) == (422, "digest_mismatch")


def answers_of_every_kind(sanne: Person, visitor: Person, work: dict[str, Any]) -> list[TestResponse]:
    get = visitor.client.get
    return [
        sanne.get("/works"),
        sanne.get(f"/works/{work['id']}"),
        sanne.get("/nowhere"),
        sanne.put(f"/works/{work['id']}", {}),
        raw(sanne, "PATCH", "/api/v1/works"),
        raw(sanne, "PUT", f"/api/v1/works/{work['id']}", b" " * 1_000_001),
        visitor.get("/works"),
        visitor.put(f"/works/{work['id']}", {}, headers={"Sec-Fetch-Site": "cross-site"}),
        *(get(path) for path in ("/", "/sw.js", "/manifest.webmanifest", "/api/docs", "/api/docs.css")),
        *(get(path) for path in ("/api/openapi.json", "/healthz", "/nowhere", "/app/x/y", "//sw.js")),
    ]


def test_every_answer_says_that_nothing_from_elsewhere_runs_here(
    sanne: Person, visitor: Person, work: dict[str, Any]
) -> None:
    for answer in answers_of_every_kind(sanne, visitor, work):
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "unsafe" not in POLICY
        if answer.request.path.startswith("/api/v1"):
            assert answer.headers["Cache-Control"] == "private, no-store"


def test_what_is_encrypted_stays_encrypted(sanne: Person) -> None:
    secure = sanne.client.get("/api/v1/session", base_url="https://localhost")
    assert secure.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("error", "answer"),
    [
        (OperationalError("SELECT geheim", {}, Exception("server closed")), (503, "try_again")),
        (IntegrityError("INSERT geheim", {}, Exception("UNIQUE constraint failed: work.id")), (503, "try_again")),
        (ValueError("Sanne geheim"), (500, "our_fault")),
        (AssertionError("geheim"), (500, "our_fault")),
    ],
)
def test_no_answer_and_no_log_tells_what_the_database_said(
    sanne: Person,
    work: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    answer: tuple[int, str],
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(policy, "visible_works", fail)
    refused = sanne.get("/works")
    assert code_of(refused) == answer
    said = refused.text + "".join(capsys.readouterr())
    assert not any(word in said for word in ("geheim", "Sanne", "UNIQUE", "SELECT", "server closed"))
    assert refused.headers["Content-Security-Policy"] == POLICY


def test_two_new_things_with_one_id_at_the_same_moment_are_no_fault(
    sanne: Person, work: dict[str, Any], activity: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The other one was written after the look and before the insert.
    monkeypatch.setattr(policy, "work_to_write", lambda *_: None)
    monkeypatch.setattr(policy, "own_work", lambda *_: None)
    again = sanne.put(f"/works/{work['id']}", preparation(activity, "ook", copy_of=work["id"]))
    assert code_of(again) == (503, "try_again")
    monkeypatch.undo()
    assert sanne.get(f"/works/{work['id']}").get_json() == work


def test_a_person_of_no_group_comes_in_and_finds_nothing(app: Flask, here: NewSchool) -> None:
    lonely = here.person(STUDENT, "Ties", "Alleen")
    assert lonely.get("/session").get_json()["group"] is None
    for path in ("/works", "/cycles", "/comments", "/activities"):
        assert lonely.get(path).get_json() == {"items": [], "next": None}
