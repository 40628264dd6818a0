"""One small next step: what, with whom and when."""

import json

import pytest
from marshmallow import ValidationError

from portfolio.catalogue import load_catalogue
from portfolio.works import KINDS

STEP = load_catalogue().assignment("next-step", 1)
PLAIN = {"what": "Mijn tante bellen", "with_whom": "Mama", "on": "2027-02-17", "done_on": None, "moved": 0}
kind = KINDS["step"]


@pytest.mark.parametrize(
    "sent", [PLAIN, PLAIN | {"done_on": "2027-02-18", "moved": 2}, PLAIN | {"what": "", "on": None}]
)
def test_a_step_is_kept_unchanged(sent):
    assert kind.load(sent, STEP) == sent
    assert json.loads(json.dumps(kind.load(sent, STEP))) == sent


def test_only_what_is_asked_for_first():
    assert kind.load({"what": "Bellen"}, STEP) == {
        "what": "Bellen", "with_whom": "", "on": None, "done_on": None, "moved": 0
    }  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"what": None},
        {"what": "a" * 301},
        {"with_whom": "a" * 121},
        {"on": "woensdag"},
        {"on": "2027-02-30"},
        {"on": "0001-01-01"},
        {"done_on": 5},
        {"moved": -1},
        {"moved": 100},
        {"moved": "1"},
        {"where": "thuis"},
    ],
)
def test_a_mistake_is_refused_at_its_place(wrong):
    with pytest.raises(ValidationError) as error:
        kind.load(PLAIN | wrong, STEP)
    assert list(error.value.messages) == list(wrong)


def test_a_step_that_says_something_is_the_follow_up():
    assert kind.counts(PLAIN, STEP) == {"follow_up"}
    assert kind.counts(PLAIN | {"what": " \n"}, STEP) == set()


def test_it_shows_no_pictures():
    assert kind.media_ids(PLAIN) == set()


def test_a_list_says_what_and_with_whom():
    assert kind.summary(PLAIN, STEP) == "Mijn tante bellen · Mama"
    assert kind.summary(PLAIN | {"with_whom": ""}, STEP) == "Mijn tante bellen"
