"""What ships is whole, readable for the students it is for, and never changed after release."""

import hashlib

import pytest

from portfolio.catalogue import ASK, load_catalogue
from portfolio.catalogue.loader import FOLDER
from portfolio.catalogue.schema import LEGAL_POINTS

CATALOGUE = load_catalogue()
ASSIGNMENTS = list(CATALOGUE)
PROMPTS = [(assignment, prompt) for assignment in ASSIGNMENTS for prompt in assignment.prompts]
FACTS = [
    "what_it_does",
    "good_at",
    "wants_to_achieve",
    "how_many_people",
    "where_it_is",
    "who_leads",
    "occupations",
    "customers",
    "job_chances",
]


def each_prompt():
    return pytest.mark.parametrize(
        ("assignment", "prompt"), PROMPTS, ids=[f"{a.id}.v{a.version}:{p.id}" for a, p in PROMPTS]
    )


def released() -> dict[str, str]:
    lines = (FOLDER / "released.sha256").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines if not line.startswith("#"))}


def test_a_released_version_never_changes():
    on_disk = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FOLDER.glob("*.yaml")}
    assert on_disk == released()


def test_the_preparation_asks_its_sixteen_questions():
    assignment = CATALOGUE.latest("where-am-i-going")
    assert assignment.phase == "prepare"
    assert len(assignment.prompts) == 16


def test_what_can_be_looked_up_can_also_be_asked_there():
    assignment = CATALOGUE.latest("where-am-i-going")
    assert [prompt.id for prompt in assignment.prompts if prompt.chip(ASK)] == FACTS


def test_the_two_together_can_fill_a_whole_dossier_entry():
    served = {prompt.counts_as for _, prompt in PROMPTS}
    assert served == set(LEGAL_POINTS)


def test_looking_back_ends_with_what_comes_next():
    assignment = CATALOGUE.latest("does-this-fit-me")
    points = [prompt.counts_as for prompt in assignment.prompts]
    assert set(points) == {"results", "evaluation", "follow_up"}
    assert points[-1] == "follow_up"


def test_at_the_company_there_are_four_topics_that_show_results():
    assignment = CATALOGUE.latest("at-the-company")
    assert (assignment.kind, assignment.phase) == ("capture", "experience")
    assert [prompt.id for prompt in assignment.prompts] == ["tasks", "people", "place", "tempo"]
    assert {prompt.counts_as for prompt in assignment.prompts} == {"results"}


def test_the_next_step_asks_nothing_else():
    assignment = CATALOGUE.latest("next-step")
    assert (assignment.kind, assignment.phase, assignment.prompts) == ("step", "next_step", ())


def test_a_pitch_is_spoken_filmed_or_written():
    assert CATALOGUE.latest("pitch").prompt("my_pitch").ways == ("voice", "video", "text")


@each_prompt()
def test_a_prompt_asks_one_short_question(assignment, prompt):
    assert prompt.title.endswith("?")
    assert prompt.title.count("?") == 1
    assert len(prompt.title) <= 40
    assert len(prompt.hint) <= 110


@each_prompt()
def test_a_prompt_can_be_answered_by_tapping_or_speaking(assignment, prompt):
    assert 4 <= len(prompt.chips) <= 6 or "voice" in prompt.ways
    assert "text" in prompt.ways
    assert all(len(chip.text) <= 40 for chip in prompt.chips)


@each_prompt()
def test_two_chips_of_a_prompt_never_read_the_same(assignment, prompt):
    assert len({chip.text for chip in prompt.chips}) == len(prompt.chips)


@each_prompt()
def test_a_question_to_ask_there_can_be_said_aloud(assignment, prompt):
    if prompt.ask_as:
        assert prompt.ask_as.endswith("?")
        assert prompt.ask_as.count("?") == 1
        assert prompt.chip(ASK).text == "Vraag ik daar"
