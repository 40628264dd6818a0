"""Whatever the contract allows is drawn, in bounded time and memory: nobody's scene may keep the school busy."""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from portfolio.drawing.scene import draw_scene
from portfolio.works.scene import element as checked
from tests.works.scenes import balloon, element, figure, photo, run, scene, sticker, stroke, text

ROOT = Path(__file__).parents[2]
SECONDS = 15  # of processor time on a busy machine, at 800 px, for pictures that nobody makes
MEGABYTES = 150
KINDS: list[Callable[..., dict[str, Any]]] = [photo, sticker, text, balloon, stroke, figure]
GIANT = {"x": 5000, "y": 5000, "w": 40000, "h": 40000}


def wild(chance: random.Random) -> dict[str, Any]:
    """An element that the contract allows, and no hand would make."""
    make = chance.choice(KINDS)
    one = make(x=chance.randint(-10000, 20000), y=chance.randint(-10000, 20000), turn=chance.randint(0, 3599))
    one |= {"w": _size(chance), "h": _size(chance)}
    if "outline" in one:
        one["outline"] = _points(chance, chance.randint(3, 60))
    if "outlines" in one:
        one["outlines"] = [_points(chance, chance.randint(3, 40)) for _ in range(chance.randint(1, 4))]
    if "crop" in one:
        x, y = chance.randint(0, 9999), chance.randint(0, 9999)
        one["crop"] = {"x": x, "y": y, "w": chance.randint(1, 10000 - x), "h": chance.randint(1, 10000 - y)}
    if "runs" in one:
        one |= {"text": "", "runs": [], "size": chance.randint(100, 6000)}
        for _ in range(chance.randint(0, 4)):
            said = "".join(chance.choices("aW .\u0301\u0634\u1230\u200d\ufffd\U0001f600\n", k=chance.randint(1, 40)))
            font = chance.choice(["hand", "loud", "plain", "arabic", "ethiopic"])
            one["runs"].append(run(said, x=_far(chance), y=_far(chance), font=font))
            one["text"] += said
    return one


def _size(chance: random.Random) -> int:
    return chance.choice([1, chance.randint(1, 5000), chance.randint(1, 40000)])


def _far(chance: random.Random) -> int:
    return chance.randint(-40000, 40000) // chance.choice([1, 10, 40])


def _points(chance: random.Random, many: int) -> list[int]:
    return [_far(chance) for _ in range(2 * many)]


@pytest.mark.parametrize("seed", range(12))
def test_anything_that_is_allowed_can_be_drawn(seed: int) -> None:
    chance = random.Random(seed)
    elements = [wild(chance) for _ in range(30)]
    for one in elements:
        checked(one)
    for side in (1, 96, 480):
        assert draw_scene(scene(*elements), side, lambda *_: None).size == (side, side)


def shouting(**more: Any) -> dict[str, Any]:
    return text("W" * 600, size=6000, runs=[run("W" * 600, x=-40000, font="loud")], **more)


def tangle(seed: int) -> list[int]:
    return [random.Random(seed * 1000 + n).randint(-5000, 5000) for n in range(1000)]


WORST: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "letters that leave the picture": lambda: [shouting(turn=turn) for turn in range(0, 3600, 180)],
    "letters on one heap": lambda: [
        text("W" * 600, size=6000, turn=300, runs=[run("W", x=-2000, y=2000, font="loud")] * 600) for _ in range(3)
    ],
    "marks piled up": lambda: [text(size=6000, runs=[run("a" + "\u0301" * 599, font="plain")], turn=10) for _ in "abc"],
    "tangles": lambda: [stroke(outline=tangle(seed)) for seed in range(60)],
    "balloons of tangles": lambda: [balloon(outlines=[tangle(seed)] * 8, runs=[]) for seed in range(6)],
    "giants": lambda: [sticker(**GIANT, turn=77, sticker="sticker/hammer") for _ in range(100)],
    "emoji on one heap": lambda: [
        text(runs=[{"x": 0, "y": 0, "size": 6000, "emoji": "emoji/1f600"}] * 600, turn=123) for _ in "ab"
    ],
    "a figure of giants": lambda: [element("figure", **GIANT, parts={}, layers=["sticker/hammer"] * 40) for _ in "abc"],
}
ALONE = """
import json, re, sys, time
from pathlib import Path
from portfolio.drawing.work import draw
content = json.load(sys.stdin)
started = time.process_time()
draw("moodboard", content, 800, lambda *_: None)
took = time.process_time() - started
print(took, int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""


@pytest.mark.parametrize("name", WORST)
def test_the_worst_scenes_end(name: str) -> None:
    content = json.dumps({"scene": scene(*WORST[name]())})
    command = [sys.executable, "-c", ALONE]
    done = subprocess.run(command, input=content, capture_output=True, text=True, check=True, cwd=ROOT)
    seconds, megabytes = map(float, done.stdout.split())
    print(f"{name}: {seconds:.1f} s, {megabytes:.0f} MB")
    assert seconds <= SECONDS
    assert megabytes <= MEGABYTES
