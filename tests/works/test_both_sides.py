"""What phone and school both know of drawn works is the same on both sides."""

import json
import re
import subprocess

import pytest

from portfolio.catalogue import Assignment, load_catalogue
from portfolio.frontend import FOLDER
from portfolio.works import comic, scene

LIMITS = """
import { LIMITS } from "./frontend/editors/scene/model/element.js";
console.log(JSON.stringify(LIMITS));
"""


def test_both_have_the_same_limits() -> None:
    command = ["node", "--input-type=module", "--eval", LIMITS]
    done = subprocess.run(command, capture_output=True, text=True, cwd=FOLDER.parent, check=True)
    ours = {
        "elements": scene.MOST_ELEMENTS,
        "strokes": scene.MOST_STROKES,
        "points": scene.MOST_POINTS,
        "bytes": scene.MOST_BYTES,
        "panels": comic.MOST_PANELS,
    }
    assert {name: json.loads(done.stdout)[name] for name in ours} == ours


@pytest.mark.parametrize("assignment", [each for each in load_catalogue() if each.starter], ids=lambda each: each.id)
def test_what_an_assignment_begins_with_is_known_to_its_editor(assignment: Assignment) -> None:
    """A mistyped starter would open an empty sheet."""
    sources = "".join(file.read_text(encoding="utf-8") for file in (FOLDER / "editors" / assignment.kind).glob("*.js"))
    assert re.search(rf"^  {assignment.starter}: ", sources, re.MULTILINE)


MAKE = """
import { added, copied, laid, moved, removed } from "./frontend/editors/comic/arrange.js";
import { emptyContent, STARTERS } from "./frontend/editors/comic/content.js";
import { LAYOUTS } from "./frontend/editors/comic/layouts.js";
const made = [];
for (const starter of Object.keys(STARTERS)) {
  let strip = emptyContent(starter);
  const ways = [
    () => added(strip, 1), () => copied(strip, strip.panels[0].id), () => moved(strip, strip.panels[0].id, 1),
    ...Object.keys(LAYOUTS).map((layout) => () => laid(strip, layout)),
    () => removed(strip, strip.panels[0].id), () => removed(strip, strip.panels[0].id),
  ];
  for (const way of ways) made.push((strip = way()));
}
console.log(JSON.stringify(made));
"""


def test_the_school_takes_every_strip_that_the_phone_puts_together() -> None:
    command = ["node", "--input-type=module", "--eval", MAKE]
    done = subprocess.run(command, capture_output=True, text=True, cwd=FOLDER.parent, check=True)
    strips = json.loads(done.stdout)
    assert {len(strip["panels"]) for strip in strips} == set(range(1, 9))
    assignment = load_catalogue().assignment("hero-comic", 1)
    for strip in strips:
        assert comic.load(strip, assignment) == strip
