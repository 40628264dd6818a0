"""What the phone's scene model makes of whatever it is given, the school takes."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from portfolio.works import scene

ROOT = Path(__file__).parents[2]
MAKE = """
import { sized, turned } from "./frontend/editors/scene/model/transform.js";
import { anElement, measure, seeded } from "./frontend/tests/scene/contract.js";
const chance = seeded(2026);
const handled = (el) => sized(turned(el, chance.from(0, 9999)), chance() * 3, chance.of([undefined, measure]));
console.log(JSON.stringify(Array.from({ length: 300 }, () => handled(anElement(chance)))));
"""


@pytest.fixture(scope="module")
def made() -> list[dict[str, Any]]:
    command = ["node", "--input-type=module", "--eval", MAKE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True, timeout=60)
    return json.loads(done.stdout)


def test_the_school_takes_what_the_phone_makes(made):
    kinds = {element["kind"] for element in made}
    assert kinds == {"photo", "sticker", "text", "balloon", "stroke", "figure"}
    for element in made:
        scene.element(element)
