"""schemathesis on the API's own document, signed in as each role: no fault, and every answer as the document says.

Another seed: TROTS_TEST_SEED=7 make test ARGS=tests/fuzz. The seed is printed with every failure.
"""

import base64
import copy
import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import Failure, FailureGroup, not_a_server_error
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from portfolio.ids import uuid7
from tests.conftest import Person
from tests.fuzz.conftest import PHOTO, ROLES, Example

SEED = int(os.environ.get("TROTS_TEST_SEED", "20261121"))
EACH = {GenerationMode.POSITIVE: 3, GenerationMode.NEGATIVE: 2}
NEARLY = 8
# Also what no database keeps: NUL and half characters.
SURPRISES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from(
        [-1, 0, 2**31, 2**63, 10**400, 1e308, "", "\0", "\ud83e", "x" * 6000, [], {}, "9999-12-31T23:59:59-14:00"]
    ),
    st.text(st.characters(), max_size=20),
    st.uuids().map(str),
    st.lists(st.sampled_from([1, "a", None, {}]), max_size=3),
)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
]


class Asker:
    """Sends what schemathesis thought of, most of it so that it gets past the gate."""

    def __init__(self, example: Example, role: str) -> None:
        self.example, self.role = example, role
        self.numbers = count()
        self.statuses: Counter[str] = Counter()
        self.failures: list[str] = []

    def ask(self, case: Case) -> None:
        """The case with a signed-in cookie and, except each fourth, with ids and versions that exist."""
        self.example.mend()
        if next(self.numbers) % 4:
            self._make_plausible(case)
        case.cookies = {"trots": cookie} if (cookie := self.example.cookie(self.role)) else {}
        # The client in this process unpacks nothing.
        case.headers = dict(case.headers or {}) | {"Sec-Fetch-Site": "same-origin", "Accept-Encoding": "identity"}
        response = case.call()
        self.statuses[f"{case.operation.label} {response.status_code}"] += 1
        try:
            case.validate_response(response, checks=CHECKS)
        except (Failure, FailureGroup) as failure:
            # Not raised here: a server that remembers cannot play the same case again.
            self.failures.append(f"{self.role}: {failure} {getattr(failure, 'exceptions', '')}\n{response.text[:500]}")

    def _make_plausible(self, case: Case) -> None:
        for name in case.path_parameters or {}:
            is_new = next(self.numbers) % 3 == 0 and case.method == "PUT"
            case.path_parameters[name] = str(uuid7()) if is_new else self.example.in_paths[name]
        if "after" in (case.query or {}):
            case.query["after"] = 0
        if case.method != "GET":
            self._make_write_plausible(case)

    def _make_write_plausible(self, case: Case) -> None:
        odd = ("if-match", "if-none-match", "change-id")
        headers = {name: value for name, value in (case.headers or {}).items() if name.lower() not in odd}
        version = self.example.version_of(case.path_parameters or {})
        headers |= {"If-Match": f'"{version}"'} if version else {"If-None-Match": "*"}
        case.headers = headers | {"Change-Id": str(uuid7())}
        if "/media/" in case.path:
            digest = base64.b64encode(hashlib.sha256(PHOTO).digest()).decode()
            case.body, case.headers["Content-Digest"] = PHOTO, f"sha-256=:{digest}:"


@pytest.fixture(scope="module")
def document(app: Flask) -> Any:
    return schemathesis.openapi.from_wsgi("/api/openapi.json", app)


def operations(document: Any) -> Iterator[APIOperation]:
    for found in document.get_all_operations():
        yield found.ok()


def in_the_document(operation: APIOperation) -> dict[str, Any]:
    """The named examples of an operation's body."""
    body = operation.definition.raw.get("requestBody", {}).get("content", {}).get("application/json", {})
    return {name: each["value"] for name, each in body.get("examples", {}).items()}


@st.composite
def nearly_right(draw: st.DrawFn, operation: APIOperation, bodies: list[Any]) -> Case:
    """An example with one thing in it changed: the kind of wrong that gets far."""
    body = copy.deepcopy(draw(st.sampled_from(bodies)))
    place: Any = body
    while True:
        step = draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        inner = place[step]
        if not (isinstance(inner, dict | list) and inner and draw(st.booleans())):
            break
        place = inner
    place[step] = draw(SURPRISES)
    path = dict.fromkeys(re.findall(r"{(\w+)}", operation.path), "x")
    return operation.Case(body=body, media_type="application/json", path_parameters=path)


def strategies(operation: APIOperation) -> Iterator[tuple[st.SearchStrategy[Case], int]]:
    """What to try on an operation, and how often."""
    for mode, times in EACH.items():
        yield operation.as_strategy(generation_mode=mode), times
    for each in operation.get_strategies_from_examples():
        yield each, 1
    if bodies := list(in_the_document(operation).values()):
        yield nearly_right(operation, bodies), NEARLY


def fuzz(asker: Asker, cases: st.SearchStrategy[Case], times: int) -> None:
    """A few cases of one operation, the same ones for the same seed."""

    @seed(SEED)
    @settings(
        max_examples=times,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    @given(cases)
    def run(case: Case) -> None:
        asker.ask(case)

    run()


@pytest.mark.parametrize("role", ROLES)
def test_no_fault_and_no_answer_that_the_document_does_not_know(
    document: Any, example: Example, role: str, request: pytest.FixtureRequest
) -> None:
    print(f"seed {SEED}")
    asker = Asker(example, role)
    for operation in operations(document):
        for cases, times in strategies(operation):
            fuzz(asker, cases, times)
    print("\n".join(f"{number:4} {what}" for what, number in sorted(asker.statuses.items())))
    assert "\n\n".join(asker.failures) == ""
    assert sum(asker.statuses.values()) > 200


def test_every_body_has_examples_and_each_of_them_works(document: Any, example: Example) -> None:
    """What a reader of the docs page copies does what it says, for somebody at least."""
    for operation in operations(document):
        bodies = in_the_document(operation)
        assert bodies or "application/json" not in str(operation.definition.raw.get("requestBody", ""))
        for name, body in bodies.items():
            statuses = {status_of(example, operation, body, role) for role in ROLES}
            assert statuses & {200, 204}, (operation.label, name, statuses)


def status_of(example: Example, operation: APIOperation, body: Any, role: str) -> int:
    example.mend()
    person: Person = example.people[role]
    held = person.client.get_cookie("trots")
    path = operation.path.removeprefix("/api/v1").format(**example.in_paths)
    for said_once in ("comments", "ratings", "choices"):
        if f"/{said_once}/" in path:
            path = f"/{said_once}/{uuid7()}"
    if operation.path.endswith("/works/{work_id}") and body["phase"] == "reflect":
        return person.put(f"/works/{uuid7()}", body).status_code  # the one in the path is a preparation
    if operation.path.endswith("/activities/{activity_id}") and body["groups"] == []:
        return person.put(f"/activities/{uuid7()}", body).status_code  # the one in the path is a group's
    parts = {name: value for name, value in example.in_paths.items() if f"{{{name}}}" in operation.path}
    version = example.version_of(parts)
    status = person.send(operation.method.upper(), path, body, base=version or "new").status_code
    if held:
        person.client.set_cookie("trots", held.value)
    return status


def test_the_document_is_valid_openapi(document: Any) -> None:
    assert document.raw_schema["openapi"].startswith("3.1")
    document.validate()
    names = [operation.definition.raw["operationId"] for operation in operations(document)]
    assert len(names) == len(set(names))
