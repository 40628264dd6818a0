"""A moodboard holds one scene and a word to close it."""

from typing import Any
from uuid import UUID

import pytest
from marshmallow import ValidationError

from portfolio.catalogue import load_catalogue
from portfolio.works import KINDS
from tests.works.scenes import EACH_KIND, PHOTO, VOICE, board, photo, sticker, text

BOARD = load_catalogue().assignment("qualities-board", 1)
kind = KINDS["moodboard"]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (board(starter="No Starter"), "starter"),
        (board(closing={"text": "a" * 2001}), "closing"),
        (board(closing=None), "closing"),
        (board(panels=[]), "panels"),
        (board() | {"scene": None}, "scene"),
        (None, "_schema"),
    ],
)
def test_a_mistake_is_refused_at_its_place(content: Any, place: str) -> None:
    with pytest.raises(ValidationError) as error:
        kind.load(content, BOARD)
    assert place in error.value.normalized_messages()


def test_what_may_be_left_out_may_be_left_out() -> None:
    least = {"schema": 1, "scene": board()["scene"]}
    assert kind.load(least, BOARD) == least
    assert (kind.summary(least, BOARD), kind.counts(least, BOARD), kind.media_ids(least)) == ("", set(), set())


def test_photos_and_spoken_reasons_can_be_listed() -> None:
    heard = [f"018f0000-0000-7000-8000-0000000000{n}" for n in (11, 12)]
    content = board(photo(), sticker(why={"recording": heard[0]}), closing={"recording": heard[1], "text": VOICE})
    assert kind.media_ids(content) == {UUID(each) for each in (PHOTO, *heard)}


@pytest.mark.parametrize(
    ("content", "shows"),
    [
        (board(), False),
        (board(starter="qualities") | {"closing": {"text": " "}}, False),
        (board(sticker()), True),
        (board(closing={"text": "Dit ben ik"}), True),
        (board(closing={"recording": VOICE}), True),
    ],
)
def test_anything_on_it_is_a_result(content: Any, shows: bool) -> None:
    assert kind.counts(kind.load(content, BOARD), BOARD) == ({"results"} if shows else set())


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (board(), ""),
        (board(photo(), sticker()), "1 foto"),
        (board(photo(), text("Vers\nbrood", runs=[])), "Vers brood"),
        (board(*EACH_KIND, closing={"text": "Het rook lekker"}), "Het rook lekker · Brood · Goedemorgen!"),
    ],
)
def test_a_list_says_it_in_one_line(content: Any, line: str) -> None:
    assert kind.summary(content, BOARD) == line
