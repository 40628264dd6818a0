"""The set of pictures: nothing is missing, everything is small, and a student finds what they look for."""

import json
from pathlib import Path

import pytest

from portfolio.frontend import FOLDER
from portfolio.set import PictureSet
from scripts.set import released
from tests.conftest import Person

SET = FOLDER / "set"
INDEX = json.loads((SET / "index.json").read_text(encoding="utf-8"))
OTHER_LANGUAGES = ("en", "ar", "tr", "uk", "pl", "ti")
GROUPS = {"occupations", "tools", "feelings", "values", "places", "activities", "people"}
TONES = ("light", "medium-light", "medium", "medium-dark", "dark")
KB = 1024


def skins(sticker: dict[str, object]) -> list[str]:
    """The ids of a sticker in every skin that it comes in."""
    name = str(sticker["id"])
    if "tones" not in sticker:
        return [name]
    bare = name
    for tone in sorted(TONES, key=len, reverse=True):
        if bare == name:
            bare = name.removesuffix(f"-{tone}")
    return [f"{bare}-{tone}" for tone in TONES]


STICKERS = [skin for sticker in INDEX["stickers"] for skin in skins(sticker)]


def files(kind: str) -> list[Path]:
    return sorted((SET / kind).rglob("*.webp"))


def ids(kind: str) -> list[str]:
    return [path.relative_to(SET).with_suffix("").as_posix() for path in files(kind)]


def test_every_sticker_has_its_picture_and_every_picture_its_sticker() -> None:
    assert sorted(STICKERS) == sorted(ids("sticker"))


def test_every_emoji_has_its_picture_and_every_picture_its_emoji() -> None:
    assert sorted(INDEX["emoji"]) == sorted(ids("emoji"))


def test_what_students_may_have_used_stays() -> None:
    assert sorted(released.ids() - released.here()) == []


def test_what_is_new_is_remembered() -> None:
    assert sorted(released.here() - released.ids()) == [], 'make set ARGS="released"'


@pytest.mark.parametrize("kind", ["place", "pattern"])
def test_every_place_and_pattern_has_its_picture(kind: str) -> None:
    assert sorted(named["id"] for named in INDEX[f"{kind}s"]) == sorted(ids(kind))


def test_there_are_enough_in_every_group() -> None:
    groups = [sticker["group"] for sticker in INDEX["stickers"]]
    assert len(groups) >= 300
    assert set(groups) >= GROUPS
    assert all(groups.count(group) >= 15 for group in GROUPS)


def test_persons_come_in_every_skin() -> None:
    toned = {sticker["group"] for sticker in INDEX["stickers"] if sticker.get("tones")}
    assert toned >= {"occupations", "people", "activities", "values"}


def words(language: str) -> dict[str, list[str]]:
    if language == "nl":
        return {sticker["id"]: sticker["words"]["nl"] for sticker in INDEX["stickers"]}
    return json.loads((SET / f"words/{language}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["nl", *OTHER_LANGUAGES])
def test_every_sticker_is_called_something_in_every_language(language: str) -> None:
    called = words(language)
    assert list(called) == [sticker["id"] for sticker in INDEX["stickers"]]
    assert [name for name, said in called.items() if not said or not all(word.strip() for word in said)] == []


def test_no_two_stickers_are_called_the_same() -> None:
    names = [sticker["words"]["nl"][0] for sticker in INDEX["stickers"]]
    assert [name for name in set(names) if names.count(name) > 1] == []


@pytest.mark.parametrize(
    ("language", "word"),
    [
        *(("nl", word) for word in ("timmerman", "verpleegkundige", "kok", "trots", "kapper", "lasser", "bloemist")),
        *(("nl", word) for word in ("matroos", "elektricien", "samenwerken", "hoofddoek", "rolstoel", "doorzetten")),
        ("en", "nurse"),
        ("ar", "نجار"),
        ("tr", "kuaför"),
        ("nl", "Marokko"),
        ("ti", "ኤርትራ"),
        ("uk", "електрик"),
        ("pl", "kucharz"),
        ("ti", "መምህር"),
    ],
)
def test_a_student_finds(language: str, word: str) -> None:
    assert [name for name, said in words(language).items() if word in said]


@pytest.mark.parametrize(("kind", "most"), [("sticker", 15 * KB), ("emoji", 6 * KB)])
def test_pictures_are_small(kind: str, most: int) -> None:
    assert {path.name: path.stat().st_size for path in files(kind) if path.stat().st_size > most} == {}


def test_the_set_is_small() -> None:
    assert sum(path.stat().st_size for path in files("sticker") + files("emoji")) < 12_000 * KB


def test_what_a_phone_keeps_from_the_start_is_there_and_little() -> None:
    starter = json.loads((SET / "starter.json").read_text(encoding="utf-8"))
    assert [name for name in starter if not (SET / name).exists()] == []
    assert len([name for name in starter if name.startswith("sticker/")]) >= 100
    assert {"index.json", "fonts/hand.woff2", "fonts/ethiopic.woff2", "emoji/1f602.webp"} <= set(starter)
    assert sum((SET / name).stat().st_size for name in starter) < 2_500 * KB


def test_the_licences_are_told() -> None:
    credits = (FOLDER.parent / "CREDITS.md").read_text(encoding="utf-8")
    readme = (SET / "README.md").read_text(encoding="utf-8")
    for name in ("Fluent Emoji", "Circle Flags", "Unicode CLDR"):
        assert name in credits
        assert name in readme


def test_anyone_may_fetch_a_picture_and_keep_it(visitor: Person) -> None:
    digest = visitor.client.get("/").text.split('data-set="')[1].split('"')[0]
    answer = visitor.client.get(f"/set/{digest}/sticker/hammer.webp")
    assert (answer.status_code, answer.content_type) == (200, "image/webp")
    assert answer.data == (SET / "sticker/hammer.webp").read_bytes()
    assert "immutable" in answer.headers["Cache-Control"]
    assert visitor.client.get(f"/set/{digest}/fonts/hand.woff2").content_type == "font/woff2"
    packed = visitor.client.get(f"/set/{digest}/index.json", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert visitor.client.get(f"/set/{digest}/index.json").get_json() == INDEX


def test_a_page_of_yesterday_gets_the_picture_but_does_not_keep_it(visitor: Person) -> None:
    answer = visitor.client.get("/set/0123456789ab/sticker/hammer.webp")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("name", ["sticker/nothing.webp", "README.md", "../index.html", "..%2f..%2fpyproject.toml"])
def test_nothing_else_is_served(visitor: Person, name: str) -> None:
    assert visitor.client.get(f"/set/x/{name}").status_code == 404


def test_the_digest_follows_the_pictures_alone(tmp_path: Path) -> None:
    (tmp_path / "sticker").mkdir()
    (tmp_path / "sticker/a.webp").write_bytes(b"1")
    first = PictureSet(tmp_path).digest
    (tmp_path / "README.md").write_text("words")
    assert PictureSet(tmp_path).digest == first
    (tmp_path / "sticker/a.webp").write_bytes(b"2")
    assert PictureSet(tmp_path).digest != first
