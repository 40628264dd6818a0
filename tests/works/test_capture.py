"""What a student catches at the company arrives as it was caught; what cannot be right is refused with its place."""

import json
from uuid import UUID

import pytest
from marshmallow import ValidationError

from portfolio.catalogue import load_catalogue
from portfolio.works import KINDS

THERE = load_catalogue().assignment("at-the-company", 1)
A, B, C = (f"018f0000-0000-7000-8000-00000000000{n}" for n in "123")
AT = "2027-02-11T09:12:00.000Z"
PHOTO = {"id": A, "kind": "photo", "medium": B, "at": AT}
NOTE = {"id": C, "kind": "note", "text": "Het ruikt naar deeg", "at": AT}
OWN = {"id": C, "prompt": "tasks", "text": "Taart versieren"}
EMPTY = {"moments": [], "marks": {}, "own": [], "asked": []}
kind = KINDS["capture"]


def refusal(sent):
    with pytest.raises(ValidationError) as error:
        kind.load(sent, THERE)
    return error.value.messages


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"moments": [PHOTO, NOTE]},
        {
            "moments": [
                PHOTO | {"kind": each, "id": f"{A[:-1]}{n}"} for n, each in enumerate(["voice", "video", "drawing"])
            ]
        },
        {"moments": [PHOTO | {"text": "👩‍🍳 مخبز"}]},
        {"moments": [NOTE | {"text": ""}]},
        {"marks": {"tasks": {"with_hands": "up", "talking": "down"}, "tempo": {"fast": "ask"}}},
        {"own": [OWN], "marks": {"tasks": {C: "up"}}},
        {"marks": {"place": {}}},
        {"asked": [A, "what_it_does"]},
    ],
)
def test_what_a_student_catches_is_kept_unchanged(sent):
    kept = kind.load(sent, THERE)
    assert kept == EMPTY | sent
    assert json.loads(json.dumps(kept)) == kept


def test_a_time_is_kept_as_utc():
    kept = kind.load({"moments": [NOTE | {"at": "2027-02-11T10:12:00+01:00"}]}, THERE)
    assert kept["moments"][0]["at"] == AT


@pytest.mark.parametrize(
    ("sent", "place"),
    [
        ({"moments": [PHOTO, PHOTO]}, ["moments"]),
        ({"moments": [PHOTO | {"id": f"018f0000-0000-7000-8000-{n:012}"} for n in range(61)]}, ["moments"]),
        ({"moments": [PHOTO | {"kind": "smell"}]}, ["moments", 0, "kind"]),
        ({"moments": [PHOTO | {"medium": "photo.jpg"}]}, ["moments", 0, "medium"]),
        ({"moments": [PHOTO | {"text": "a" * 1001}]}, ["moments", 0, "text"]),
        ({"moments": [PHOTO | {"at": "yesterday"}]}, ["moments", 0, "at"]),
        ({"moments": [{"id": A, "kind": "voice", "at": AT}]}, ["moments", 0, "medium"]),
        ({"moments": [NOTE | {"medium": A}]}, ["moments", 0, "medium"]),
        ({"moments": [PHOTO | {"where": "51.9,4.5"}]}, ["moments", 0, "where"]),
        ({"marks": {"weather": {"with_hands": "up"}}}, ["marks", "weather"]),
        ({"marks": {"tasks": {"unicorn": "up"}}}, ["marks", "tasks", "unicorn"]),
        ({"marks": {"tasks": {"with_hands": "sideways"}}}, ["marks", "tasks", "value", "with_hands"]),
        ({"marks": {"people": {C: "up"}}, "own": [OWN]}, ["marks", "people", C]),
        ({"own": [OWN | {"prompt": "weather"}]}, ["own", 0]),
        ({"own": [OWN, OWN]}, ["own"]),
        ({"own": [OWN | {"text": "a" * 61}]}, ["own", 0, "text"]),
        ({"asked": ["a", "a"]}, ["asked"]),
        ({"asked": [7]}, ["asked", 0]),
        ({"answers": {}}, ["answers"]),
        (None, ["_schema"]),
    ],
)
def test_a_mistake_is_refused_at_its_place(sent, place):
    said = refusal(sent)
    for step in place:
        said = said[step]
    assert said


def test_pictures_and_recordings_can_be_listed():
    assert kind.media_ids(kind.load({"moments": [PHOTO, NOTE]}, THERE)) == {UUID(B)}


@pytest.mark.parametrize(
    ("sent", "shows"),
    [
        ({"moments": [PHOTO]}, True),
        ({"moments": [NOTE]}, True),
        ({"moments": [NOTE | {"text": " "}]}, False),
        ({"marks": {"tempo": {"calm": "ask"}}}, True),
        ({"marks": {"tempo": {}}}, False),
        ({"own": [OWN]}, True),
        ({"asked": ["what_it_does"]}, False),
        ({}, False),
    ],
)
def test_only_what_was_caught_or_marked_is_a_result(sent, shows):
    assert kind.counts(kind.load(sent, THERE), THERE) == ({"results"} if shows else set())


@pytest.mark.parametrize(
    ("sent", "line"),
    [
        ({}, ""),
        (
            {"moments": [PHOTO, NOTE], "own": [OWN], "marks": {"tasks": {C: "up", "talking": "down"}}},
            "Het ruikt naar deeg · 👎 Praten met mensen, 👍 Taart versieren",
        ),
        ({"moments": [PHOTO]}, "1 foto"),
        (
            {"moments": [PHOTO, PHOTO | {"id": C}, PHOTO | {"id": B, "kind": "voice"}]},
            "2 foto's, 1 spraakbericht",
        ),
    ],
)
def test_a_list_says_it_in_one_line(sent, line):
    assert kind.summary(kind.load(sent, THERE), THERE) == line


def test_a_long_line_is_cut():
    notes = [NOTE | {"id": f"018f0000-0000-7000-8000-{n:012}", "text": "brood " * 20} for n in range(9)]
    assert len(kind.summary(kind.load({"moments": notes}, THERE), THERE)) <= 140
