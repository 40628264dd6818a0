"""Every route, every role: nothing answers differently from the table, and nothing is missing in it."""

import re

import pytest
from flask import Flask

from portfolio.models import ADMINISTRATOR, COORDINATOR, MENTOR
from tests.access.asking import ask
from tests.access.conftest import World
from tests.access.table import PUBLIC, ROWS, Row
from tests.conftest import Person

READS = [row for row in ROWS if row.method == "GET"]
WRITES = [row for row in ROWS if row.method != "GET"]


def placed() -> set[tuple[str, str]]:
    return {(row.method, row.path) for row in ROWS}


def test_every_operation_of_the_document_has_a_place(visitor: Person) -> None:
    paths = visitor.client.get("/api/openapi.json").get_json()["paths"]
    told = {
        (method.upper(), path.removeprefix("/api/v1"))
        for path, item in paths.items()
        for method in item
        if method != "parameters"
    }
    assert told == placed()


def test_every_route_has_a_place_in_the_document_or_not(app: Flask) -> None:
    routes = {
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule).removeprefix("/api/v1"))
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert routes == placed()


def test_the_views_without_login_are_these(app: Flask) -> None:
    open_views = {
        f"{rule.rule} {method}"
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if not rule.rule.startswith("/api/v1") or getattr(app.view_functions[rule.endpoint], "is_public", False)
    }
    assert open_views == PUBLIC


def differences(world: World, row: Row) -> list[str]:
    """Who gets something else than the table says; the refused go first, so that nothing has changed for them."""
    order = sorted(row.expected.items(), key=lambda each: -each[1])
    return [
        f"{row.method} {row.path} ({row.about}), {role}: {status}, not {expected}"
        for role, expected in order
        if (status := ask(world, row, role)) != expected
    ]


def test_reads_are_as_the_table_says(world: World) -> None:
    assert [difference for row in READS for difference in differences(world, row)] == []


@pytest.mark.parametrize("row", WRITES, ids=lambda row: f"{row.method} {row.path} {row.about}")
def test_writes_are_as_the_table_says(world: World, row: Row) -> None:
    assert differences(world, row) == []


def test_the_cast_is_who_the_table_says(world: World) -> None:
    roles = {name: person.get("/session").get_json().get("roles") for name, person in world.people.items()}
    assert roles["former"] == []
    assert roles["other"] == roles["mentor"] == roles["iris"] == [MENTOR]
    assert roles["coordinator"] == [COORDINATOR]
    assert (roles["boss"], roles["leaver"]) == ([ADMINISTRATOR, COORDINATOR], [])
    assert roles["visitor"] is None
