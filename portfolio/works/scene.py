"""A scene as docs/scenes.md has it: what moodboards and comics are made of, checked to the last point."""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from portfolio.works.checking import (
    Check,
    Misfit,
    by_name,
    each,
    fields,
    keepable,
    like,
    one_of,
    or_none,
    points,
    record,
    true,
    whole,
    words,
)

SCHEMA = 1
MOST_BYTES = 1_000_000  # of a work, as JSON
MOST_ELEMENTS, MOST_STROKES, MOST_POINTS = 100, 200, 500
MOST_UNKNOWN = 20_000  # bytes of an element that only a newer app knows
REACH = 40_000  # how far a point may lie from the middle of its element

element_id = like("[A-Za-z0-9_-]{1,40}", "an id")
medium = like("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an id of a photo or recording")
starter = like("[a-z0-9_-]{1,40}", "a starter")
picture = like("[a-z0-9][a-z0-9_/-]{0,79}", "an id of the set")
colour = like("#[0-9a-f]{6}", "a colour")
outline = points(3, MOST_POINTS, REACH)
_part, _anywhere, _size = whole(0, 10_000), whole(-REACH, REACH), whole(100, 6000)
_emoji = like("emoji/[0-9a-f]{2,6}(-[0-9a-f]{2,6}){0,9}", "an emoji of the set")

spoken = record({}, {"text": words(600), "recording": medium})
closing = record({}, {"text": words(2000), "recording": medium})

_common: dict[str, Check] = {
    "id": element_id,
    "kind": like("[a-z][a-z0-9_]{0,39}", "a kind"),
    "x": whole(-10_000, 20_000),
    "y": whole(-10_000, 20_000),
    "w": whole(1, 40_000),
    "h": whole(1, 40_000),
    "turn": whole(0, 3599),
}
_beside: dict[str, Check] = {"locked": true, "name": words(200), "why": spoken}


def _run(value: Any) -> None:
    (_emoji_run if isinstance(value, dict) and "emoji" in value else _letter_run)(value)


_place = {"x": _anywhere, "y": _anywhere}
_emoji_run = record({**_place, "size": whole(1, 6000), "emoji": _emoji})
_letter_run = record(
    {**_place, "font": one_of("hand", "loud", "plain", "arabic", "ethiopic"), "text": words(600)}, {"rtl": true}
)
_text: dict[str, Check] = {
    "text": words(600),
    "face": one_of("hand", "plain", "loud"),
    "size": _size,
    "colour": colour,
    "align": one_of("start", "middle", "end"),
    "dir": one_of("ltr", "rtl"),
    "fill": or_none(colour),
    "runs": each(_run, most=1200),
}
_balloon: dict[str, Check] = {
    "form": one_of("speech", "thought", "shout"),
    "line": or_none(colour),
    "fill": colour,
    "tail": or_none(points(1, 1, REACH)),
    "outlines": each(outline, least=1, most=8),
}
_crop = record({"x": _part, "y": _part, "w": whole(1, 10_000), "h": whole(1, 10_000)})
_choice = like("[a-z0-9_]{1,40}", "a part of a figure")
_kinds: dict[str, tuple[dict[str, Check], dict[str, Check]]] = {
    "photo": (
        {"medium": medium, "crop": _crop, "mask": one_of("none", "rounded", "circle", "heart", "torn")},
        {"outline": outline, "flip": true},
    ),
    "sticker": ({"sticker": picture}, {"flip": true}),
    "text": (_text, {}),
    "balloon": (_text | _balloon, {}),
    "stroke": ({"colour": colour, "outline": outline}, {}),
    "figure": (
        {"parts": by_name(_choice, or_none(words(40)), most=40), "layers": each(picture, most=40)},
        {"flip": true},
    ),
}
_records = {kind: record(_common | must, _beside | may) for kind, (must, may) in _kinds.items()}
_caption = record(_common | {name: check for name, check in _text.items() if name != "fill"}, _beside | _text)


def element(value: Any) -> None:
    """One element, from whatever app."""
    fields(value, _common, _common)
    check = _records.get(value["kind"]) or _of_a_newer_app
    check(value)
    if value["kind"] in ("text", "balloon"):
        _says_its_text(value)
    if value["kind"] == "photo":
        _fits_its_photo(value)


def caption(value: Any) -> None:
    """The words over a panel."""
    _caption(value)
    if value["kind"] != "text":
        raise Misfit("A caption is a text.", "kind")
    _says_its_text(value)


def _of_a_newer_app(value: dict[str, Any]) -> None:
    """Kept as it is, as long as an app of today can list it."""
    fields(value, {}, _beside)
    keepable(value)
    if size_of(value) > MOST_UNKNOWN:
        raise Misfit(f"Larger than {MOST_UNKNOWN} bytes.")


def _fits_its_photo(value: dict[str, Any]) -> None:
    for start, length in (("x", "w"), ("y", "h")):
        if value["crop"][start] + value["crop"][length] > 10_000:
            raise Misfit("Beside the photo.", "crop", length)
    if (value["mask"] == "none") == ("outline" in value):
        raise Misfit("There is an outline exactly when there is a mask.", "outline")


def _says_its_text(value: dict[str, Any]) -> None:
    """What is drawn is what is read aloud and searched."""
    drawn = "".join(run["text"] if "text" in run else _signs(run["emoji"]) for run in value["runs"])
    if _bare(drawn) != _bare(value["text"]):
        raise Misfit("The runs do not say the text.", "runs")


def _signs(emoji: str) -> str:
    try:
        return "".join(chr(int(sign, 16)) for sign in emoji.removeprefix("emoji/").split("-"))
    except ValueError:
        raise Misfit("No such emoji.", "runs") from None


def _bare(text: str) -> str:
    """The letters alone: white space and what nobody sees are placed, not drawn."""
    if text.isascii() and text.isprintable():
        return text.replace(" ", "")
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if not _is_unseen(sign))


def _is_unseen(sign: str) -> bool:
    return sign.isspace() or "\ufe00" <= sign <= "\ufe0f" or unicodedata.category(sign)[0] in "CZ"


def _elements(value: Any) -> None:
    each(element)(value)
    strokes = sum(one["kind"] == "stroke" for one in value)
    if strokes > MOST_STROKES or len(value) - strokes > MOST_ELEMENTS:
        raise Misfit(f"More than {MOST_STROKES} strokes or {MOST_ELEMENTS} other elements.")


scene = record(
    {"background": record({"colour": colour}, {"picture": picture}), "elements": _elements},
)


def all_ids_differ(things: Iterator[tuple[tuple[str | int, ...], str]]) -> None:
    """In the whole work: a comment points at one of them."""
    seen: set[str] = set()
    for place, name in things:
        if name in seen:
            raise Misfit("This id is there twice.", *place, "id")
        seen.add(name)


def ids_in(scene: dict[str, Any], *place: str | int) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for number, one in enumerate(scene["elements"]):
        yield (*place, "elements", number), one["id"]


def size_of(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass"))
