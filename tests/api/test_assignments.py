"""The catalogue through HTTP."""

import gzip
import json

from portfolio.catalogue import the_catalogue
from tests.conftest import Person


def test_the_whole_catalogue_comes_in_one_answer(sanne: Person) -> None:
    sent = sanne.get("/assignments")
    assert [(each["id"], each["version"]) for each in sent.get_json()] == [(a.id, a.version) for a in the_catalogue()]
    assert sent.headers["Cache-Control"] == "private, no-store"


def test_a_phone_gets_it_pressed(sanne: Person) -> None:
    pressed = sanne.get("/assignments", headers={"Accept-Encoding": "gzip"})
    assert pressed.headers["Content-Encoding"] == "gzip"
    assert pressed.headers["Content-Type"] == "application/json; charset=utf-8"
    assert json.loads(gzip.decompress(pressed.data)) == sanne.get("/assignments").get_json()
    assert len(pressed.data) < len(sanne.get("/assignments").data) / 3
