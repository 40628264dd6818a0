"""What phone and school both know of drawn works is the same on both sides."""

import json
import subprocess

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
