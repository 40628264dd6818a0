"""Figures: all their layers, and figures.json, the rule that puts them together."""

import json
from collections.abc import Iterator
from multiprocessing import Pool

from scripts.set.figure import arms, body, bottoms, wear
from scripts.set.figure.colours import CLOTHS, CREAM, HAIRS, SKINS, cloth_shade
from scripts.set.figure.faces import EXPRESSIONS
from scripts.set.figure.names import FIGURES, words
from scripts.set.figure.parts import BEARDS, CAPES, CHAIRS, PARTS, SCARVES, STANCES, layers, layers_of
from scripts.set.figure.styles import BACKED, BACKED_UNDER_HAT, CLOTHES, HAIR, LEGGED, LONG, PRESSED
from scripts.set.picture import SET, save_exactly
from scripts.set.shapes import clipped

BELOW_BRIM = "M140 512V210Q136 136 196 116L200 96Q256 76 312 96L316 116Q376 136 372 210V512Z"


def persons() -> Iterator[tuple[str, str]]:
    for name, skin in SKINS.items():
        yield f"neck/{name}", body.under(skin)
        for stance in STANCES:
            yield f"legs/{name}_{stance}", body.legs(stance, skin)
        for face in body.HEADS:
            yield f"head/{face}_{name}", body.head(face, skin)
        for pose in arms.POSES:
            yield f"arms/{pose}_{name}", arms.arms(pose, skin)
    for name, drawn in EXPRESSIONS.items():
        yield f"expression/{name}", drawn
    for colour, code in HAIRS.items():
        for name, draw in HAIR.items():
            back, front = draw(code)
            yield f"hair/{name}_{colour}", front
            yield f"hair/{name}_{colour}_hat", clipped(front, BELOW_BRIM, "hat")
            if name in BACKED:
                yield f"hair/{name}_{colour}_back", back
            if name in BACKED_UNDER_HAT:
                yield (
                    f"hair/{name}_{colour}_back_hat",
                    PRESSED[name](code) if name in PRESSED else clipped(back, BELOW_BRIM, "hat"),
                )
        for face in body.HEADS:
            for kind in BEARDS:
                yield f"beard/{face}_{kind}_{colour}", wear.beard(face, kind, code)


def dress() -> Iterator[tuple[str, str]]:
    for colour, code in CLOTHS.items():
        for name, draw in CLOTHES.items():
            for stance in STANCES if name in LONG else [""]:
                yield f"clothes/{name}_{colour}" + (stance and f"_{stance}"), draw(code, stance)
        for name in LEGGED:
            for stance in STANCES:
                yield f"bottom/{name}_{colour}_{stance}", bottoms.trousers(stance, code)
    for stance in STANCES:
        for name in bottoms.BOTTOMS:
            yield f"bottom/{name}_{stance}", bottoms.bottom(name, stance)
        for name in bottoms.SHOES:
            yield f"shoes/{name}_{stance}", bottoms.shoes(name, stance)
    for pose in arms.POSES:
        for colour, code in CLOTHS.items():
            yield f"sleeves/short_{colour}_{pose}", arms.sleeves(pose, code, cloth_shade(code), 0.37)
            yield f"sleeves/long_{colour}_{pose}", arms.sleeves(pose, code, cloth_shade(code), 0.93)
        yield f"sleeves/short_cream_{pose}", arms.sleeves(pose, CREAM, cloth_shade(CREAM), 0.37)
        yield f"sleeves/long_check_{pose}", arms.checked_sleeves(pose)
        yield f"sleeves/bands_{pose}", arms.bands(pose)


def extras() -> Iterator[tuple[str, str]]:
    for stance in STANCES:
        yield f"prosthesis/leg_{stance}", body.prosthesis(stance)
    for pose in arms.POSES:
        yield f"prosthesis/hand_{pose}", arms.prosthesis(pose)
    for part, choices, draw in (("cape", CAPES, wear.cape), ("headscarf", SCARVES, wear.scarf)):
        for colour in choices:
            back, front = draw(CLOTHS[colour])
            yield f"{part}/{colour}_back", back
            yield f"{part}/{colour}", front
    for colour in CHAIRS:
        back, front = wear.chair(CLOTHS[colour])
        yield f"wheelchair/{colour}_back", back
        yield f"wheelchair/{colour}_front", front
    for colour in CAPES:
        yield f"mask/{colour}", wear.mask(CLOTHS[colour])
    for name, (draw, code) in wear.HATS.items():
        yield f"headwear/{name}", draw(code)
    for name in wear.FRAMES:
        yield f"glasses/{name}", wear.glasses(name)
    for name, code in {"blue": CLOTHS["blue"], "pink": CLOTHS["pink"], "grey": "#a9a4b8"}.items():
        yield f"hearing_aid/{name}", wear.hearing_aid(code)


def all_pictures() -> dict[str, str]:
    return {f"figure/{name}": drawn for source in (persons, dress, extras) for name, drawn in source()}


def swatches() -> dict[str, dict[str, str]]:
    """What a choice of colour looks like, for the buttons."""
    cloth = {part: {c: CLOTHS[c] for c in PARTS[part] if c in CLOTHS} for part in PARTS}
    colours = {part: found for part, found in cloth.items() if found and len(found) >= len(PARTS[part]) - 1}
    return {
        "skin": SKINS,
        "hair_colour": HAIRS,
        **colours,
        "hearing_aid": {"blue": CLOTHS["blue"], "pink": CLOTHS["pink"], "grey": "#a9a4b8"},
    }


def write_rule() -> None:
    starter = {layer: None for figure in ({}, *FIGURES) for layer in layers_of(figure)}
    rule = {
        "w": 5600,
        "h": 5600,
        "parts": PARTS,
        "layers": layers(),
        "swatches": swatches(),
        "figures": FIGURES,
        "starter": list(starter),
        "words": words(PARTS),
    }
    text = json.dumps(rule, ensure_ascii=False, separators=(",", ":"))
    (SET / "figures.json").write_text(text + "\n", encoding="utf-8")


def draw() -> None:
    pictures = all_pictures()
    for path in (SET / "figure").rglob("*.webp"):
        if path.relative_to(SET).with_suffix("").as_posix() not in pictures:
            path.unlink()
    with Pool() as pool:
        pool.starmap(save_exactly, pictures.items(), chunksize=20)
    write_rule()


if __name__ == "__main__":
    draw()
