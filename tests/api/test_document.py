"""The API's document, for programs and for people."""

import re
from typing import Any

import pytest

from tests.conftest import Person


@pytest.fixture
def document(visitor: Person) -> dict[str, Any]:
    return visitor.client.get("/api/openapi.json").get_json()


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        f"{method.upper()} {path}": item[method]
        for path, item in document["paths"].items()
        for method in item
        if method != "parameters"
    }


def headers_of(operation: dict[str, Any]) -> set[str]:
    return {parameter.get("$ref", "").rpartition("/")[2] for parameter in operation.get("parameters", [])} - {""}


def test_writes_tell_how_they_are_repeated(document: dict[str, Any]) -> None:
    versioned = {"ChangeId", "IfMatch", "IfNoneMatch"}
    for name, operation in operations(document).items():
        if re.match(r"(PUT|DELETE) .*/questions-link$|PUT /api/v1/concerns/", name):
            assert headers_of(operation) == {"ChangeId"}, name  # the same again changes nothing, from any version
        elif re.match(r"(PUT|DELETE) /api/v1/(works|activities|cycles|comments|ratings|choices)/", name):
            assert headers_of(operation) == versioned, name
            assert {"409", "412", "428"} <= set(operation["responses"]), name
        elif name.startswith("PUT /api/v1/media"):
            assert headers_of(operation) == {"ChangeId", "ContentDigest"}
        elif re.match(r"(PUT|DELETE) /api/v1/(groups|people|school)/", name) and not name.endswith("/preview"):
            assert headers_of(operation) == {"ChangeId"}, name
        else:
            assert headers_of(operation) == set(), name


def test_every_refusal_is_a_problem(document: dict[str, Any]) -> None:
    for operation in operations(document).values():
        for status, answer in operation["responses"].items():
            assert int(status) < 400 or answer["$ref"].startswith("#/components/responses/")
    for answer in document["components"]["responses"].values():
        assert list(answer["content"]) == ["application/problem+json"]


def test_what_has_a_version_tells_it(document: dict[str, Any]) -> None:
    for name in ("GET /api/v1/works/{work_id}", "PUT /api/v1/works/{work_id}", "PUT /api/v1/activities/{activity_id}"):
        headers = operations(document)[name]["responses"]["200"]["headers"]
        assert headers == {"ETag": {"$ref": "#/components/headers/ETag"}}


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    references = set(re.findall(r"'\$ref': '([^']+)'", str(document)))
    assert len(references) > 30
    for reference in references:
        thing = document
        for step in reference.removeprefix("#/").split("/"):
            thing = thing[step]


def test_the_page_shows_every_operation_and_every_shape(visitor: Person, document: dict[str, Any]) -> None:
    page = visitor.client.get("/api/docs")
    assert page.status_code == 200
    for operation in operations(document).values():
        assert f'<article id="{operation["operationId"]}">' in page.text
    for name in document["components"]["schemas"]:
        assert f'id="shape-{name}"' in page.text
    links = set(re.findall(r'href="#([^"]+)"', page.text))
    assert links <= set(re.findall(r'id="([^"]+)"', page.text))


def test_the_page_needs_no_script_and_no_other_site(visitor: Person) -> None:
    page = visitor.client.get("/api/docs").text
    assert "<script" not in page
    assert "style=" not in page
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)">', page) == ["/api/docs.css"]
    assert visitor.client.get("/api/docs.css").content_type == "text/css; charset=utf-8"
    assert "Ze bakken brood en taart." in page
