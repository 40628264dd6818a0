"""A comic holds one to eight panels, as many as its layout has places for."""

import copy
from typing import Any
from uuid import UUID

import pytest
from marshmallow import ValidationError

from portfolio.catalogue import load_catalogue
from portfolio.works import KINDS
from portfolio.works.comic import layouts
from tests.works.scenes import EACH_KIND, PHOTO, VOICE, balloon, caption, comic, panel, photo, sticker

STRIP = load_catalogue().assignment("hero-comic", 1)
EXPECTED = load_catalogue().assignment("expectations-comic", 1)
kind = KINDS["comic"]


def place_of(content: Any) -> str:
    with pytest.raises(ValidationError) as error:
        kind.load(content, STRIP)
    said, steps = error.value.messages, []
    while isinstance(said, dict):
        ((step, said),) = said.items()
        steps.append(str(step))
    return ".".join(steps)


@pytest.mark.parametrize(
    "content",
    [
        comic(panel(1)),
        comic(panel(1, *EACH_KIND, caption=caption("Eerst")), panel(2, *EACH_KIND)),
        comic(*(panel(n, *EACH_KIND, caption=caption(f"Plaatje {n}", n)) for n in range(8)), title=""),
        {"schema": 1, "layout": "one", "panels": [panel(1)]},
        {"schema": 2, "pages": [{"panels": []}]},
    ],
)
def test_what_a_student_drew_is_kept_unchanged(content: Any) -> None:
    assert kind.load(copy.deepcopy(content), STRIP) == content


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (comic(panel(1), panel(2), panel(3, sticker(x="5"))), "panels.2.scene.elements.0.x"),
        (comic(panel(1, caption=caption("a" * 601))), "panels.0.caption.text"),
        (comic(panel(1, caption=caption("a") | {"kind": "sticker"})), "panels.0.caption.kind"),
        (comic(panel(1, caption=caption("a") | {"runs": []})), "panels.0.caption.runs"),
        (comic(panel(1, sound="boem")), "panels.0.sound"),
        (comic(panel(1) | {"id": 1}), "panels.0.id"),
        (comic(panel(1), panel(1)), "panels.1.id"),
        (comic(panel(1, sticker("p")), panel(1, sticker("p")) | {"id": "two"}), "panels.1.scene.elements.0.id"),
        (comic(panel(1, caption=caption("a") | {"id": "panel1"})), "panels.0.caption.id"),
        (comic(*(panel(n) for n in range(9))), "panels"),
        (comic(), "panels"),
        (comic(panel(1), layout="zigzag"), "layout"),
        (comic(panel(1), layout="four"), "panels"),
        (comic(panel(1), title="a" * 81), "title"),
        (comic(panel(1), scene={}), "scene"),
        ({"schema": 1, "panels": []}, "layout"),
    ],
)
def test_a_mistake_is_refused_at_its_place(content: Any, place: str) -> None:
    assert place_of(content) == place


def test_a_layout_is_a_tiling_of_squares() -> None:
    assert len(layouts()) >= 10
    for name, layout in layouts().items():
        cells = [(x + dx, y + dy) for x, y, side in layout["slots"] for dx in range(side) for dy in range(side)]
        whole = {(x, y) for x in range(layout["w"]) for y in range(layout["h"])}
        assert (set(cells), len(cells)) == (whole, len(whole)), name
        assert 1 <= len(layout["slots"]) <= 8


def test_every_number_of_panels_has_a_layout() -> None:
    assert {len(layout["slots"]) for layout in layouts().values()} == set(range(1, 9))


@pytest.mark.parametrize(
    ("content", "points"),
    [
        (comic(panel(1), panel(2)), set()),
        (comic(panel(1), title="Mijn held"), set()),
        (comic(panel(1), panel(2, sticker())), {"results"}),
        (comic(panel(1, caption=caption("Zo begon het"))), {"results"}),
    ],
)
def test_anything_in_a_panel_serves_what_the_assignment_is_for(content: Any, points: set[str]) -> None:
    assert kind.counts(content, STRIP) == points
    assert kind.counts(content, EXPECTED) == ({"goals"} if points else set())


def test_photos_and_spoken_reasons_can_be_listed() -> None:
    content = comic(panel(1, photo()), panel(2, sticker(why={"recording": VOICE})))
    assert kind.media_ids(content) == {UUID(PHOTO), UUID(VOICE)}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (comic(panel(1), title=""), ""),
        (comic(panel(1, photo()), title=""), "1 foto"),
        (
            comic(panel(1, caption=caption("Maandag")), panel(2, sticker(), balloon())),
            "Supersanne · Maandag · Goedemorgen!",
        ),
    ],
)
def test_a_list_says_it_in_one_line(content: Any, line: str) -> None:
    assert kind.summary(content, STRIP) == line
