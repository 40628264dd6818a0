"""The proxy in front of Trots takes in what Trots takes in, and refuses in the same words."""

import json
import re
from pathlib import Path

from portfolio.api import MAX_JSON
from portfolio.media.recording import MAX_RECORDING_BYTES
from tests.conftest import Person

NGINX = (Path(__file__).parent.parent / "deploy" / "nginx.conf").read_text()


def test_the_proxy_takes_in_what_trots_takes_in() -> None:
    assert re.findall(r"client_max_body_size (\d+);", NGINX) == [str(MAX_JSON), str(MAX_RECORDING_BYTES)]


def test_the_proxy_refuses_in_the_same_words(sanne: Person) -> None:
    answer = sanne.put("/works/01234567-89ab-7def-8123-456789abcdef", {"a": "x" * MAX_JSON})
    (words,) = re.findall(r"return 413 '(.*)';", NGINX)
    (kind,) = re.findall(r"default_type (.*);", NGINX)
    # The title is Python's, and differs by its version.
    said = {**answer.get_json(), "title": json.loads(words)["title"]}
    assert (answer.status_code, answer.content_type, said) == (413, kind, json.loads(words))


def test_the_proxy_logs_nobody() -> None:
    """Up to `alert` a line holds the address of whoever asked, and often what was asked."""
    for server in NGINX.split("\nserver {")[1:]:
        assert "access_log off;" in server
        assert re.findall(r"error_log \S+ (\w+);", server) == ["emerg"]
