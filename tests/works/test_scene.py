"""A scene is kept as it was drawn, and what cannot be right is refused with its place."""

import copy
import json
import math
from typing import Any
from uuid import UUID

import pytest
from marshmallow import ValidationError

from portfolio.catalogue import load_catalogue
from portfolio.works import KINDS
from portfolio.works.scene import MOST_BYTES
from tests.works.scenes import (
    EACH_KIND,
    PHOTO,
    TRIANGLE,
    VOICE,
    balloon,
    board,
    element,
    emoji,
    figure,
    lettering,
    photo,
    run,
    scene,
    sticker,
    stroke,
    text,
)

ASSIGNMENT = load_catalogue().assignment("senses-board", 1)
kind = KINDS["moodboard"]
NEWER = element("hologram", depth=3.5, layers=[{"depth": [1, 2, None]}])


def place_of(content: Any) -> str:
    """Where it is refused, as a path."""
    with pytest.raises(ValidationError) as error:
        kind.load(content, ASSIGNMENT)
    said, steps = error.value.messages, []
    while isinstance(said, dict):
        ((step, said),) = said.items()
        steps.append(str(step))
    assert said
    return ".".join(steps)


def place_in(one: dict[str, Any]) -> str:
    return place_of(board(sticker("other"), one)).removeprefix("scene.elements.1").removeprefix(".")


@pytest.mark.parametrize(
    "elements",
    [
        (),
        EACH_KIND,
        [NEWER, NEWER | {"id": "again", "medium": PHOTO}],
        [{k: v for k, v in photo(mask="none").items() if k != "outline"}],
        [text("", runs=[])],
        [text("<script>alert(1)</script> & \"quotes\" 'and' </svg>")],
        [sticker(x=-10000, y=20000, w=1, h=40000, turn=3599)],
        [stroke(outline=[0, 0] * 500)],
        [text("👩‍👩‍👧" * 600)],
        [balloon(tail=None, line=None, form="thought", outlines=[TRIANGLE, TRIANGLE])],
        [sticker(why={"recording": VOICE, "text": "Zo klonk het"}, name="Een hamer")],
        [sticker(str(n)) for n in range(100)] + [stroke(f"s{n}") for n in range(200)],
    ],
)
def test_what_a_student_drew_is_kept_unchanged(elements: Any) -> None:
    sent = board(*elements)
    kept = kind.load(copy.deepcopy(sent), ASSIGNMENT)
    assert kept == sent
    assert json.dumps(kept) == json.dumps(sent)


@pytest.mark.parametrize("field", ["x", "y", "w", "h", "turn"])
@pytest.mark.parametrize("odd", [True, 1.0, math.nan, math.inf, "5000", None, [], {}, 10**400, -10001, 40001])
def test_a_coordinate_is_a_whole_number_within_its_bounds(field: str, odd: Any) -> None:
    assert place_in(sticker(**{field: odd})) == field


@pytest.mark.parametrize(
    ("one", "place"),
    [
        (sticker("not an id!"), "id"),
        (sticker("a" * 41), "id"),
        (sticker("other"), "id"),
        (sticker() | {"kind": "Sticker"}, "kind"),
        (sticker() | {"kind": ["sticker"]}, "kind"),
        (sticker(sticker="../../etc/passwd"), "sticker"),
        (sticker(sticker="https://elsewhere.example/a.png"), "sticker"),
        (sticker(colour="#ffffff"), "colour"),
        (sticker(locked=False), "locked"),
        (sticker(flip=1), "flip"),
        (sticker(name="a" * 201), "name"),
        (sticker(name="a\0b"), "name"),
        (sticker(why={"text": "a" * 601}), "why.text"),
        (sticker(why={"recording": "voice.webm"}), "why.recording"),
        (sticker(why={"because": "x"}), "why.because"),
        (stroke(colour="red"), "colour"),
        (stroke(colour="#FFFFFF"), "colour"),
        (stroke(outline=[0, 0, 1, 1]), "outline"),
        (stroke(outline=[0, 0, 1, 1, 2]), "outline"),
        (stroke(outline=[0, 0] * 501), "outline"),
        (stroke(outline=[0, 0, 1, 1, 2, 40001]), "outline.5"),
        (stroke(outline=[0, 0, 1, True, 2, 2]), "outline.3"),
        (stroke(outline=[0, 0, 1, 1, 2.0, 2]), "outline.4"),
        (stroke(outline="M0 0L1 1Z"), "outline"),
        (photo(medium="photo.jpg"), "medium"),
        (photo(medium=PHOTO.upper().replace("0000-", "000F-", 1)), "medium"),
        (photo(mask="star"), "mask"),
        (photo(mask="none"), "outline"),
        ({k: v for k, v in photo().items() if k != "outline"}, "outline"),
        (photo(crop={"x": 5001, "y": 0, "w": 5000, "h": 10000}), "crop.w"),
        (photo(crop={"x": 0, "y": 0, "w": 0, "h": 10000}), "crop.w"),
        (photo(crop={"x": 0, "y": 0, "w": 10000}), "crop.h"),
        (text("a" * 601), "text"),
        (text("a" * 100_000), "text"),
        (text("👩‍👩‍👧" * 601), "text"),
        (text("a" + "\u0301" * 10_000), "text"),
        (text("a\0b"), "text"),
        (text("\ud83e"), "text"),
        (text(face="comic-sans"), "face"),
        (text(size=99), "size"),
        (text(align="left"), "align"),
        (text(fill="transparent"), "fill"),
        (text(runs=[run("Taart")]), "runs"),
        (text(runs=[]), "runs"),
        (text(runs=[run("Brood", font="wingdings")]), "runs.0.font"),
        (text(runs=[run("Brood", x="0")]), "runs.0.x"),
        (text(runs=[run("Brood", rtl=False)]), "runs.0.rtl"),
        (text("👋", runs=[emoji("1f44b") | {"emoji": "emoji/../x"}]), "runs.0.emoji"),
        (text("👋", runs=[emoji("ffffff")]), "runs"),
        (balloon(fill=None), "fill"),
        (balloon(form="whisper"), "form"),
        (balloon(tail=[1, 2, 3, 4]), "tail"),
        (balloon(outlines=[]), "outlines"),
        (balloon(outlines=[TRIANGLE, [0, 0]]), "outlines.1"),
        (balloon(text="Iets anders"), "runs"),
        (figure(layers=["figure/Hair"]), "layers.0"),
        (figure(layers=["figure/body/1"] * 41), "layers"),
        (figure(parts={"hair": 7}), "parts.hair"),
        ({k: v for k, v in figure().items() if k != "parts"}, "parts"),
        (NEWER | {"x": 1.5}, "x"),
        (NEWER | {"why": {"text": 7}}, "why.text"),
        (NEWER | {"layers": [{"depth": "\0"}]}, "layers.0.depth"),
        (NEWER | {"\0": 1}, "\0"),
        (NEWER | {"depth": math.nan}, "depth"),
        (NEWER | {"depth": 2**60}, "depth"),
        (NEWER | {"more": "x" * 20_000}, ""),
        ([], ""),
        ("sticker", ""),
        ({"kind": "sticker"}, "id"),
    ],
)
def test_a_mistake_is_refused_at_its_place(one: Any, place: str) -> None:
    assert place_in(one) == place


def test_too_deep_is_not_of_any_app() -> None:
    deep: Any = 1
    for _ in range(200):
        deep = [deep]
    assert place_in(NEWER | {"layers": deep}).startswith("layers.0.0")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (board(*(sticker(str(n)) for n in range(101))), "scene.elements"),
        (board(*(stroke(str(n)) for n in range(201))), "scene.elements"),
        (board() | {"scene": scene(colour="white")}, "scene.background.colour"),
        (board() | {"scene": scene(picture="/etc/passwd")}, "scene.background.picture"),
        (board() | {"scene": {"elements": []}}, "scene.background"),
        (board() | {"scene": scene() | {"camera": 1}}, "scene.camera"),
    ],
)
def test_a_scene_has_limits(content: Any, place: str) -> None:
    assert place_of(content) == place


@pytest.mark.parametrize(
    ("said", "runs"),
    [
        ("Goed  zo\nhoor", [run("Goed"), run("zo"), run("hoor")]),
        ("Lekker 👩‍🍳!", [run("Lekker "), emoji("1f469-200d-1f373"), run("!")]),
        ("❤️", [emoji("2764")]),
        ("Ik ❤ taart", [run("Ik"), emoji("2764-fe0f"), run("taart")]),
        ("مخبز is bakkerij", [run("مخبز", font="arabic", rtl=True), run("is bakkerij")]),
        ("እንጀራ", [run("እንጀራ", font="ethiopic")]),
        ("cafe\u0301", [run("caf\u00e9")]),
        ("\u200eBrood\u200b \u00a0", [run("Brood")]),
    ],
)
def test_the_runs_say_the_text_without_its_white_space(said: str, runs: list[Any]) -> None:
    sent = board(text(said, runs=runs))
    assert kind.load(sent, ASSIGNMENT) == sent


def test_text_that_is_read_is_the_text_that_is_seen() -> None:
    hidden = element("text", **lettering("Mooi!", run("Mooi!"), run("Stom")))
    assert place_in(hidden) == "runs"


def test_a_work_of_a_megabyte_is_kept_and_a_larger_one_is_not() -> None:
    wide = [40000 - n for n in range(1000)]
    most = board(*(stroke(f"s{n:03}", outline=wide) for n in range(160)))
    assert MOST_BYTES * 0.9 < len(json.dumps(most, separators=(",", ":"))) < MOST_BYTES
    assert kind.load(most, ASSIGNMENT) is most
    assert place_of(board(*(stroke(f"s{n:03}", outline=wide) for n in range(180)))) == ""


def test_one_from_a_newer_app_is_kept_as_it_is() -> None:
    newer = {"schema": 2, "rooms": [{"medium": PHOTO, "depth": 0.5}, {"recording": VOICE}, {"medium": "not one"}]}
    assert kind.load(copy.deepcopy(newer), ASSIGNMENT) == newer
    assert kind.media_ids(newer) == {UUID(PHOTO), UUID(VOICE)}
    assert (kind.summary(newer, ASSIGNMENT), kind.counts(newer, ASSIGNMENT)) == ("", {"results"})


@pytest.mark.parametrize(
    ("newer", "place"),
    [
        ({"schema": 2, "rooms": ["\0"]}, "rooms.0"),
        ({"schema": 2, "rooms": [math.inf]}, "rooms.0"),
        ({"schema": 2, "rooms": "x" * MOST_BYTES}, ""),
        ({"schema": 1001}, "schema"),
        ({"schema": 0}, "schema"),
        ({"schema": "2"}, "schema"),
        ({"schema": True}, "schema"),
        ({}, "schema"),
    ],
)
def test_one_from_a_newer_app_has_the_same_limits(newer: Any, place: str) -> None:
    assert place_of(newer) == place
