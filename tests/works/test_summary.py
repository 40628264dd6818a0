"""One line that tells a list what a work holds, in any script."""

import unicodedata

import pytest

from portfolio.catalogue import load_catalogue
from portfolio.works import answers
from portfolio.works.words import one_line, shorten

PREPARE = load_catalogue().assignment("where-am-i-going", 1)
REFLECT = load_catalogue().assignment("does-this-fit-me", 1)
PHOTO = "018f0000-0000-7000-8000-000000000001"


def summary(assignment=PREPARE, questions=(), **given):
    return answers.summary({"answers": given, "questions": list(questions)}, assignment)


def test_the_answers_come_in_the_order_of_the_prompts():
    line = summary(
        customers={"text": "iedereen\nuit het dorp"},
        what_it_does={"chips": ["make", "sell", "ask"], "text": "Brood"},
        good_at={"skipped": True, "text": "oud"},
        who_leads={"chips": ["ask"]},
    )
    assert line == "Iets maken, Iets verkopen · Brood · iedereen uit het dorp"


def test_a_chip_that_ends_a_sentence_reads_without_its_dots():
    assert summary(REFLECT, about_myself={"chips": ["make_things"]}) == "iets maken"


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({}, ""),
        ({"what_it_does": {"text": " \u200b\n"}}, ""),
        ({"what_it_does": {"photos": [PHOTO]}}, "1 foto"),
        ({"what_it_does": {"photos": [PHOTO, PHOTO[:-1] + "2"]}}, "2 foto's"),
        ({"what_it_does": {"photos": [PHOTO], "recordings": [PHOTO]}}, "1 foto, 1 opname"),
    ],
)
def test_without_words_it_says_what_there_is(given, line):
    assert summary(**given) == line


def test_own_questions_are_words_too():
    assert summary(questions=[{"id": PHOTO, "text": "Mag ik mee?"}]) == "Mag ik mee?"


def test_a_long_answer_ends_between_words():
    line = summary(what_it_does={"text": "Zij bakken elke dag brood. " * 20})
    assert 120 <= len(line) <= 140
    assert line.endswith("…")
    assert line.removesuffix("…").split()[-1].rstrip(".") in ["Zij", "bakken", "elke", "dag", "brood"]


def test_right_to_left_words_do_not_turn_the_rest_around():
    line = summary(what_it_does={"text": "\u202eمخبز"}, good_at={"text": "Brood"})
    assert line == "\u2068مخبز\u2069 · Brood"


def test_a_shortened_right_to_left_part_is_closed():
    line = summary(what_it_does={"text": "مخبز " * 100})
    assert len(line) <= 140
    assert line.startswith("\u2068")
    assert line.endswith("…\u2069")


@pytest.mark.parametrize("sign", ["👩‍👩‍👧", "👋🏾", "🇳🇱", "e\u0301\u0323", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "❤️"])
@pytest.mark.parametrize("longest", range(4, 40))
def test_a_cut_never_splits_what_people_see_as_one_sign(sign, longest):
    sign = unicodedata.normalize("NFC", sign)
    cut = shorten(sign * 30, longest)
    assert len(cut) <= longest
    kept = cut.removesuffix("…")
    assert kept == sign * (len(kept) // len(sign))


def test_control_signs_and_lines_become_spaces():
    assert one_line("a\tb\n\n c\u2066d\x07e") == "a b c d e"
