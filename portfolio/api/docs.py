"""The API's document for programs (`/api/openapi.json`) and the same to read (`/api/docs`)."""

import json
import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from flask import Blueprint as FlaskBlueprint
from flask import Flask, Response, current_app, render_template
from markupsafe import Markup, escape

from portfolio.api import api, document

HERE = Path(__file__).parent / "templates"
blueprint = FlaskBlueprint("docs", __name__, template_folder="templates", url_prefix="/api")


def init_app(app: Flask) -> None:
    """Answer whoever builds on the API. The document is made once, when all views are known."""
    app.register_blueprint(blueprint)
    app.extensions["document"] = cache(lambda: document.completed(app, api))


def the_document() -> dict[str, Any]:
    """The OpenAPI document of this application."""
    made: dict[str, Any] = current_app.extensions["document"]()
    return made


@blueprint.get("/openapi.json")
def openapi_json() -> Response:
    return Response(json.dumps(the_document(), indent=2), content_type="application/json")


@blueprint.get("/docs")
def docs() -> str:
    whole = the_document()
    return render_template("docs.html", document=whole, groups=_groups(whole), deref=_deref)


@blueprint.get("/docs.css")
def style() -> Response:
    return Response((HERE / "docs.css").read_text(), content_type="text/css; charset=utf-8")


def _groups(whole: dict[str, Any]) -> list[tuple[dict[str, str], list[tuple[str, str, dict[str, Any]]]]]:
    """Operations by their tag, in the order of the tags: (method, path, operation with all its parameters)."""
    operations = [
        (
            method.upper(),
            path,
            item[method] | {"all_parameters": item.get("parameters", []) + item[method].get("parameters", [])},
        )
        for path, item in whole["paths"].items()
        for method in ("get", "post", "put", "delete")
        if method in item
    ]
    tags = {tag["name"]: tag for tag in whole["tags"]}
    order = list(tags)
    operations.sort(key=lambda each: order.index(each[2]["tags"][0]))
    return [(tags[name], list(found)) for name, found in groupby(operations, key=lambda each: each[2]["tags"][0])]


def _deref(thing: dict[str, Any]) -> dict[str, Any]:
    """What a `$ref` points at, or the thing itself."""
    for step in thing["$ref"].split("/")[1:] if "$ref" in thing else ():
        thing = the_document()[step] if step == "components" else thing[step]
    return thing


@blueprint.app_template_filter("marked")
def _marked(text: str) -> Markup:
    """Paragraphs, `code` and **weight** of the descriptions."""
    safe = re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text)))
    safe = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", safe)
    return Markup("".join(f"<p>{part}</p>" for part in safe.strip().split("\n\n")))  # noqa: S704 (escaped above)


@blueprint.app_template_filter("shape")
def _shape(schema: dict[str, Any]) -> Markup:
    """A schema in a few words; a named one links to its table."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return Markup('<a href="#shape-{0}">{0}</a>').format(name)
    if "anyOf" in schema or "allOf" in schema:
        return Markup(" or ").join(_shape(each) for each in schema.get("anyOf") or schema["allOf"])
    kinds = schema.get("type", "anything")
    words = escape(" or ".join([kinds] if isinstance(kinds, str) else kinds))
    if "items" in schema:
        words += Markup(" of ") + _shape(schema["items"])
    return words + escape(_limits(schema))


def _limits(schema: dict[str, Any]) -> str:
    said = [schema["format"]] if "format" in schema else []
    if "enum" in schema:
        said.append(" | ".join(map(str, schema["enum"])))
    names = {"minLength": "at least {} characters", "maxLength": "at most {} characters", "minimum": "from {}"}
    names |= {"maximum": "to {}", "minItems": "at least {}", "maxItems": "at most {}"}
    said += [words.format(schema[name]) for name, words in names.items() if name in schema]
    return f" ({', '.join(said)})" if said else ""
