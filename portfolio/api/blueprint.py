"""How every resource reads what is sent: JSON that says it is JSON, or a clear refusal."""

import json
from typing import Any

from flask import Request
from flask_smorest import Blueprint as SmorestBlueprint
from marshmallow import Schema
from webargs.flaskparser import FlaskParser

from portfolio.errors import Refusal


class StrictParser(FlaskParser):  # type: ignore[misc, unused-ignore]
    """Refuses another content type, and numbers of thousands of digits, which Python's own reader stumbles over."""

    def _raw_load_json(self, req: Request) -> Any:
        if not req.is_json:
            raise Refusal("not_json", status=415)
        try:
            return super()._raw_load_json(req)
        except (json.JSONDecodeError, UnicodeDecodeError):
            raise
        except ValueError:
            raise Refusal("bad_request") from None


class Blueprint(SmorestBlueprint):
    """A blueprint whose views read JSON strictly, by schemas that are made once and not for every request."""

    ARGUMENTS_PARSER = StrictParser()

    def arguments(self, schema: type[Schema], **options: Any) -> Any:
        return super().arguments(schema(), **options)
