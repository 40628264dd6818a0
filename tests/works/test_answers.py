"""A student's answers arrive as they were typed; what cannot be right is refused with its place."""

import json
from uuid import UUID

import pytest
from marshmallow import ValidationError

from portfolio.catalogue import load_catalogue
from portfolio.works import KINDS

PREPARE = load_catalogue().assignment("where-am-i-going", 1)
REFLECT = load_catalogue().assignment("does-this-fit-me", 1)
PHOTO = "018f0000-0000-7000-8000-000000000001"
QUESTION = {"id": "018f0000-0000-7000-8000-000000000002", "text": "Mag ik een foto maken?"}
kind = KINDS["answers"]


def content(*questions, **answers):
    return {"answers": answers, "questions": list(questions)}


def answer(**fields):
    """Content with one answer, to the first prompt of the preparation."""
    return content(what_it_does=fields)


def refusal(sent, assignment=PREPARE):
    with pytest.raises(ValidationError) as error:
        kind.load(sent, assignment)
    return error.value.messages


@pytest.mark.parametrize(
    "sent",
    [
        content(),
        content(QUESTION, what_it_does={"text": "Brood bakken", "chips": ["make", "ask"], "photos": [PHOTO]}),
        content(how_many_people={"chips": ["from_1_to_5", "ask"]}, customers={"skipped": True}),
        answer(text="👩‍👩‍👧 مخبز\u200b <b>ş</b> \u202e", chips=[]),
        answer(text="a" * 5000),
    ],
)
def test_what_a_student_sends_is_kept_unchanged(sent):
    assert kind.load(sent, PREPARE) == sent
    assert json.loads(json.dumps(kind.load(sent, PREPARE))) == sent


def test_an_id_is_kept_in_one_way_of_writing():
    kept = kind.load(answer(photos=[PHOTO.upper()]), PREPARE)
    assert kept["answers"]["what_it_does"]["photos"] == [PHOTO]


def test_own_questions_may_be_left_out():
    assert kind.load({"answers": {}}, PREPARE) == content()


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "a" * 5001},
        {"text": "a\0b"},
        {"text": "\ud83d"},
        {"recordings": ["voice.webm"]},
        {"recordings": [PHOTO, PHOTO]},
        {"recordings": [f"{PHOTO[:-1]}{n}" for n in range(3)]},
        {"text": 5},
        {"text": None},
        {"chips": "make"},
        {"chips": ["make", "make"]},
        {"chips": ["unicorn"]},
        {"chips": [None]},
        {"photos": ["photo.jpg"]},
        {"photos": [PHOTO, PHOTO.upper()]},
        {"photos": [f"{PHOTO[:-1]}{n}" for n in range(7)]},
        {"skipped": False},
        {"skipped": "true"},
        {"skipped": []},
        {"colour": "red"},
    ],
)
def test_a_mistake_is_refused_at_its_place(fields):
    assert list(refusal(answer(**fields))["answers"]["what_it_does"]) == list(fields)


@pytest.mark.parametrize(
    ("sent", "place"),
    [
        (content(no_such_prompt={"text": "a"}), ["answers", "no_such_prompt"]),
        (content(best_remembered={}), ["answers", "best_remembered"]),
        (content(**{"nul\0": {}}), ["answers", "nul\0"]),
        (content(**{"a" * 100_000: {}}), ["answers", "a" * 100_000]),
        (content(what_it_does="bread"), ["answers", "what_it_does"]),
        (content(what_it_does={"chips": ["make", "unicorn"]}), ["answers", "what_it_does", "chips", 1]),
        (content(how_many_people={"chips": ["from_1_to_5", "more_than_100"]}), ["answers", "how_many_people"]),
        ({"answers": [], "questions": []}, ["answers"]),
        ({"questions": []}, ["answers"]),
        ({"answers": {}, "questions": None}, ["questions"]),
        ({"answers": {}, "more": 1}, ["more"]),
        (content(QUESTION, QUESTION), ["questions"]),
        (content(*[QUESTION] * 31), ["questions"]),
        (content({"id": PHOTO, "text": "a" * 301}), ["questions", 0, "text"]),
        (content({"id": PHOTO, "text": "a\0"}), ["questions", 0, "text"]),
        (content({"id": 7, "text": "a"}), ["questions", 0, "id"]),
        (content({"text": "a"}), ["questions", 0, "id"]),
        (None, ["_schema"]),
        ([], ["_schema"]),
    ],
)
def test_a_mistake_elsewhere_is_refused_at_its_place(sent, place):
    said = refusal(sent)
    for step in place:
        said = said[step]
    assert said


def test_the_photos_and_recordings_of_a_work_can_be_listed():
    sent = kind.load(content(what_it_does={"photos": [PHOTO]}, customers={"recordings": [QUESTION["id"]]}), PREPARE)
    assert kind.media_ids(sent) == {UUID(PHOTO), UUID(QUESTION["id"])}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": "Brood"}, True),
        ({"text": " \n\u200b"}, False),
        ({"text": "👍"}, True),
        ({"chips": ["make"]}, True),
        ({"chips": ["ask"]}, False),
        ({"chips": ["ask", "make"]}, True),
        ({"chips": [], "text": "", "photos": []}, False),
        ({"photos": [PHOTO]}, True),
        ({"recordings": [PHOTO]}, True),
        ({"skipped": True}, False),
        ({"skipped": True, "text": "Brood"}, False),
        ({}, False),
    ],
)
def test_only_a_real_answer_serves_a_legal_point(fields, said):
    assert kind.counts(answer(**fields), PREPARE) == ({"goals"} if said else set())


def test_a_reflection_serves_the_points_that_it_answers():
    sent = content(
        what_i_did={"chips": ["helped"]}, verdict={"chips": ["no"]}, next_step={"text": ""}, when={"skipped": True}
    )
    assert kind.counts(sent, REFLECT) == {"results", "evaluation"}


def test_an_own_question_to_take_along_is_a_goal():
    assert kind.counts(content(QUESTION), PREPARE) == {"goals"}
    assert kind.counts(content(QUESTION | {"text": " "}), PREPARE) == set()
    assert kind.counts(content(QUESTION), REFLECT) == set()
