"""The OpenAPI document: what the views say about themselves, plus the headers and refusals that all of them share."""

import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from flask import Flask
from flask_smorest import Api
from werkzeug.routing import Rule

from portfolio.api import examples

Operation = dict[str, Any]

ABOUT = """\
The API behind the Trots app. JSON in and out; times are ISO 8601 in UTC; ids are UUIDs (version 7) made by the client.

**Signing in** gives a session cookie. Writes are only taken from Trots' own pages: `Sec-Fetch-Site: same-origin`, or an
`Origin` that is this server.

**A write is safe to repeat.** It carries a `Change-Id`; a change that was applied before answers 200 with the thing as
it is now. It also says from which version it was made: `If-None-Match: *` for something new, else `If-Match` with the
`ETag` that was read. Without either: 428. With an older version: 412, and `current` holds the work as it is now.

**Every refusal** is `application/problem+json` with a stable `code`.
"""

REFUSALS: dict[int, tuple[str, str]] = {
    400: ("change_id_required", "Not a request that can be understood: no `Change-Id`, an odd header, no JSON."),
    401: ("sign_in", "Not signed in (`sign_in`), wrong (`wrong_secret`), or a shared device that waits (`locked`)."),
    403: ("not_allowed", "This person may read it, but not change it (`not_allowed`), or `other_site` asks."),
    404: (
        "not_found",
        "Not there, or not for this person: the answer does not tell which. Pictures can be `not_drawn_yet`.",
    ),
    409: (
        "in_the_bin",
        "Not in this state (`in_the_bin`, `is_private`, `already_started`); `current` shows the thing as it is.",
    ),
    410: ("feed_too_old", "Too long ago: load the lists again."),
    412: ("stale", "Another device saved first; `current` is the work as it is now."),
    413: ("too_large", "More bytes than are taken in."),
    415: ("not_json", "The body does not say that it is JSON."),
    416: ("refused", "No such part of the photo."),
    422: ("invalid", "The shape or the content is wrong; `errors` names the place."),
    428: ("if_match_required", "Neither `If-Match` nor `If-None-Match: *`."),
    429: ("too_many_tries", "Tried too often; `Retry-After` says how many seconds to wait."),
    503: ("busy", "Not now, nothing was changed; the same request may be sent again."),
    507: ("disk_full", "The school's disk is full, nothing was changed; the same request may be sent again later."),
}

PROBLEM = {
    "type": "object",
    "required": ["status", "title", "code"],
    "properties": {
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "code": {"type": "string", "description": "Stable; the client has the words for it."},
        "errors": {"description": "Which field, and what is wrong with it."},
        "current": {"description": "The work as it is now, after a conflict."},
    },
}

HEADERS: dict[str, dict[str, Any]] = {
    "ChangeId": {
        "name": "Change-Id",
        "required": True,
        "description": "The client's name for this change.",
        "schema": {"type": "string", "format": "uuid"},
        "example": examples.CHANGE,
    },
    "IfMatch": {
        "name": "If-Match",
        "description": "The version that this change was made from, in quotes.",
        "schema": {"type": "string", "pattern": '^"[0-9]{1,9}"$'},
        "example": '"1"',
    },
    "IfNoneMatch": {
        "name": "If-None-Match",
        "description": "This is something new. Instead of `If-Match`.",
        "schema": {"type": "string", "enum": ["*"]},
    },
    "ContentDigest": {
        "name": "Content-Digest",
        "required": True,
        "description": "SHA-256 of the bytes (RFC 9530): a photo damaged on its way is refused.",
        "schema": {"type": "string", "pattern": "^sha-256=:[A-Za-z0-9+/]{43}=:$"},
        "example": "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
    },
}


def completed(app: Flask, api: Api) -> dict[str, Any]:
    """The whole document."""
    document: dict[str, Any] = api.spec.to_dict()
    document["info"] |= {"description": ABOUT, "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}
    document["security"] = [{"cookie": []}]
    components = document["components"]
    components["schemas"].pop("Error", None)
    components["schemas"]["Problem"] = PROBLEM
    components["responses"] = {_name(status): _refusal(status) for status in REFUSALS}
    components["parameters"] = {name: {"in": "header", **header} for name, header in HEADERS.items()}
    components["headers"] = {"ETag": {"description": "The version, in quotes.", "schema": {"type": "string"}}}
    cookie = {"type": "apiKey", "in": "cookie", "name": app.config["SESSION_COOKIE_NAME"]}
    components["securitySchemes"] = {"cookie": cookie}
    for rule, method, operation in _operations(app, document):
        _complete(operation, rule, method, app.view_functions[rule.endpoint])
    for item in document["paths"].values():
        for parameter in item.get("parameters", ()):
            if parameter["name"] in examples.IN_PATHS:
                parameter["example"] = examples.IN_PATHS[parameter["name"]]
    return document


def _operations(app: Flask, document: dict[str, Any]) -> Iterator[tuple[Rule, str, Operation]]:
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            if path in document["paths"]:
                yield rule, method, document["paths"][path][method.lower()]


def _complete(operation: Operation, rule: Rule, method: str, view: Any) -> None:
    operation["operationId"] = rule.endpoint.rpartition(".")[2]
    is_write, is_public = method != "GET", getattr(view, "is_public", False)
    if is_public:
        operation["security"] = []
    for name in _headers_of(view):
        operation.setdefault("parameters", []).append({"$ref": f"#/components/parameters/{name}"})
    given = {int(status) for status in operation["responses"] if str(status) in map(str, REFUSALS)}
    for status in sorted(given | _refusals_of(operation, rule, is_write=is_write, is_public=is_public, view=view)):
        operation["responses"][str(status)] = {"$ref": f"#/components/responses/{_name(status)}"}


def _headers_of(view: Any) -> Iterator[str]:
    if getattr(view, "is_named", False):
        yield "ChangeId"
    if getattr(view, "is_versioned", False):
        yield from ("IfMatch", "IfNoneMatch")
    if getattr(view, "takes_bytes", False):
        yield "ContentDigest"


def _refusals_of(operation: Operation, rule: Rule, *, is_write: bool, is_public: bool, view: Any) -> set[int]:
    refusals = set() if is_public else {401}
    if is_write:
        refusals |= {403, 503, 507}
    if rule.arguments:
        refusals |= {404}
    if any(parameter.get("name") == "cursor" for parameter in operation.get("parameters", ())):
        refusals |= {400}
    if "requestBody" in operation:
        refusals |= {400, 413, 422}
        refusals |= set() if getattr(view, "takes_bytes", False) else {415}
    if getattr(view, "is_named", False):
        refusals |= {400, 422}
    if getattr(view, "is_versioned", False):
        refusals |= {409, 412, 428}
    return refusals


def _name(status: int) -> str:
    return "".join(word.capitalize() for word in HTTPStatus(status).name.split("_"))


def _refusal(status: int) -> dict[str, Any]:
    code, why = REFUSALS[status]
    example = {"status": status, "title": HTTPStatus(status).phrase, "code": code}
    content = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}
    return {"description": why, "content": {"application/problem+json": content}}
