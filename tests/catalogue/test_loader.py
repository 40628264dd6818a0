"""A mistake in a file stops the start, with the file and the place."""

import pytest
import yaml

from portfolio.catalogue import AssignmentSchema, CatalogueError, load_catalogue, the_catalogue
from portfolio.catalogue.loader import FOLDER

GOOD = yaml.safe_load((FOLDER / "where-am-i-going.v1.yaml").read_text(encoding="utf-8"))


def folder_with(tmp_path, text, name="where-am-i-going.v1.yaml"):
    (tmp_path / name).write_text(text if isinstance(text, str) else yaml.safe_dump(text), encoding="utf-8")
    return tmp_path


def changed(**fields):
    """A good assignment with its second prompt changed."""
    prompts = [dict(prompt) for prompt in GOOD["prompts"]]
    prompts[1] |= fields
    return GOOD | {"prompts": prompts}


def complaint(folder):
    with pytest.raises(CatalogueError) as error:
        load_catalogue(folder)
    return str(error.value)


def test_a_version_can_be_found_by_its_name():
    catalogue = load_catalogue()
    assert catalogue.assignment("where-am-i-going", 1) is catalogue.latest("where-am-i-going")
    assert catalogue.prompt("where-am-i-going", 1, "customers").chip("companies").text == "Andere bedrijven"


def test_the_newest_version_is_given_to_new_work(tmp_path):
    for version in (9, 10):
        folder_with(tmp_path, GOOD | {"version": version}, f"where-am-i-going.v{version}.yaml")
    assert load_catalogue(tmp_path).latest("where-am-i-going").version == 10


@pytest.mark.parametrize(
    "ask",
    [
        lambda catalogue: catalogue.assignment("where-am-i-going", 99),
        lambda catalogue: catalogue.latest("no-such-assignment"),
        lambda catalogue: catalogue.prompt("where-am-i-going", 1, "no_such_prompt"),
        lambda catalogue: catalogue.prompt("where-am-i-going", 99, "customers"),
    ],
)
def test_asking_for_what_is_not_there_says_so(ask):
    with pytest.raises(LookupError):
        ask(load_catalogue())


def test_the_app_reads_the_catalogue_once():
    assert the_catalogue() is the_catalogue()


def test_the_api_sends_what_the_file_says():
    sent = AssignmentSchema().dump(load_catalogue().assignment("where-am-i-going", 1))
    assert sent == {"kind": "answers"} | GOOD


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (GOOD | {"prompts": []}, "prompts: there is nothing to answer"),
        (changed(pictogram="unicorn"), "prompts[1].pictogram: Must be one of"),
        (changed(counts_as="fun"), "prompts[1].counts_as: Must be one of"),
        (changed(colour="red"), "prompts[1].colour: Unknown field."),
        (changed(id="what_it_does"), "prompts: the id what_it_does is used twice"),
        (changed(id="Good At"), "prompts[1].id: must be snake_case"),
        (changed(many="ja"), "prompts[1].many: Not a valid boolean."),
        (changed(chips=[{"id": False, "text": "Nee"}]), "prompts[1].chips[0].id: Not a valid string."),
        (
            changed(chips=[{"id": "a", "text": "A"}, {"id": "a", "text": "B"}]),
            "prompts[1].chips: the id a is used",
        ),
        (
            changed(chips=[{"id": "a", "text": "A"}]),
            "prompts[1].ask_as: the chip 'ask' and ask_as belong together",
        ),
        (changed(ways=["text"]), "prompts[1].ways: there are chips exactly when"),
        (GOOD | {"id": "other"}, "holds other version 1"),
        (GOOD | {"version": "1"}, "version: Not a valid integer."),
        ("id: [", "line 1, column"),
        ("id: a\nid: b\n", "id is given twice"),
        ("just words", "Invalid input type."),
        ("", "Invalid input type."),
    ],
)
def test_a_mistake_is_named_with_file_and_place(tmp_path, change, place):
    said = complaint(folder_with(tmp_path, change))
    assert said.startswith("where-am-i-going.v1.yaml: ")
    assert place in said
    assert "\n" not in said


def test_every_mistake_has_a_line_of_its_own(tmp_path):
    said = complaint(folder_with(tmp_path, changed(pictogram="unicorn", counts_as="fun")))
    assert len(said.splitlines()) == 2


def test_an_empty_folder_is_not_a_catalogue(tmp_path):
    assert "there are no assignments" in complaint(tmp_path)
