"""Which parts a figure has, which choices each has, and which layers follow: what `frontend/set/figures.json` says."""

import re

from scripts.set.figure.arms import POSES
from scripts.set.figure.body import HEADS
from scripts.set.figure.bottoms import BOTTOMS, SHOES
from scripts.set.figure.colours import CLOTHS, HAIRS
from scripts.set.figure.faces import EXPRESSIONS
from scripts.set.figure.styles import BACKED, BACKED_UNDER_HAT, DAILY, HAIR, LEGGED, LONG, TRADE
from scripts.set.figure.wear import FRAMES, HATS, OPEN_HATS

SCARVES = ["purple", "blue", "teal", "coral", "pink", "ink", "white"]
CHAIRS = ["blue", "coral", "ink", "purple"]
CAPES = ["coral", "purple", "blue", "teal", "yellow", "ink"]
BEARDS = ["stubble", "moustache", "goatee", "full"]
STANCES = {
    "stand": {"wheelchair": ["none"], "pose": [pose for pose in POSES if pose not in ("hero", "cheer")]},
    "wide": {"wheelchair": ["none"], "pose": ["hero", "cheer"]},
    "sit": {"wheelchair": CHAIRS},
}

PARTS: dict[str, list[str]] = {
    "pose": list(POSES),
    "skin": ["light", "pale", "tan", "bronze", "brown", "deep"],
    "face": list(HEADS),
    "expression": list(EXPRESSIONS),
    "hair": [*HAIR, "none"],
    "hair_colour": list(HAIRS),
    "beard": ["none", *BEARDS],
    "headscarf": ["none", *SCARVES],
    "headwear": ["none", *HATS],
    "glasses": ["none", *FRAMES],
    "hearing_aid": ["none", "blue", "pink", "grey"],
    "prosthesis": ["none", "hand", "leg"],
    "clothes": [*DAILY, *TRADE],
    "clothes_colour": list(CLOTHS),
    "bottom": list(BOTTOMS),
    "shoes": SHOES,
    "wheelchair": ["none", *CHAIRS],
    "cape": ["none", *CAPES],
    "mask": ["none", *CAPES],
}

HATTED = [hat for hat in HATS if hat not in OPEN_HATS]
BARE = {"headscarf": ["none"], "headwear": ["none", *OPEN_HATS]}
UNDER_HAT = {"headscarf": ["none"], "headwear": HATTED}

# Sleeves by what they look like: the file, and which clothes have them in which colours.
SLEEVES: dict[str, list[dict[str, list[str]]]] = {
    "short_{clothes_colour}": [{"clothes": ["tshirt", "polo", "sport", "dress", "care"]}],
    "short_cream": [{"clothes": ["overall", "apron"], "clothes_colour": [c for c in CLOTHS if c != "white"]}],
    "short_ink": [{"clothes": ["overall", "apron"], "clothes_colour": ["white"]}],
    "long_{clothes_colour}": [{"clothes": ["hoodie", "sweater", "office", "security", "vest", "rescue", "hero"]}],
    "long_white": [
        {"clothes": ["chef", "lab_coat", "shirt_tie"]},
        {"clothes": ["jacket"], "clothes_colour": [c for c in CLOTHS if c != "white"]},
    ],
    "long_ink": [{"clothes": ["jacket"], "clothes_colour": ["white"]}],
    "long_check": [{"clothes": ["garden"]}],
}


def layers() -> list[dict]:
    """Back to front; the thinking hand is the only one before the face."""
    before = {"pose": ["think"]}
    behind = {"pose": [pose for pose in POSES if pose != "think"]}
    return [
        {"id": "figure/cape/{cape}_back"},
        {"id": "figure/wheelchair/{wheelchair}_back"},
        {"id": "figure/hair/{hair}_{hair_colour}_back", "when": {"hair": BACKED, **BARE}},
        {"id": "figure/hair/{hair}_{hair_colour}_back_hat", "when": {"hair": BACKED_UNDER_HAT, **UNDER_HAT}},
        {"id": "figure/headscarf/{headscarf}_back"},
        {"id": "figure/neck/{skin}"},
        *in_stances("figure/legs/{skin}"),
        *in_stances("figure/prosthesis/{prosthesis}", {"prosthesis": ["leg"]}),
        *in_stances("figure/shoes/{shoes}"),
        *in_stances("figure/bottom/{bottom}", {"clothes": [c for c in PARTS["clothes"] if c not in LEGGED]}),
        *in_stances("figure/bottom/{clothes}_{clothes_colour}", {"clothes": LEGGED}),
        {
            "id": "figure/clothes/{clothes}_{clothes_colour}",
            "when": {"clothes": [c for c in PARTS["clothes"] if c not in LONG]},
        },
        *in_stances("figure/clothes/{clothes}_{clothes_colour}", {"clothes": LONG}),
        {"id": "figure/wheelchair/{wheelchair}_front"},
        *arm_layers(behind),
        {"id": "figure/head/{face}_{skin}"},
        {"id": "figure/expression/{expression}"},
        {"id": "figure/beard/{face}_{beard}_{hair_colour}"},
        {"id": "figure/mask/{mask}"},
        {"id": "figure/glasses/{glasses}"},
        {"id": "figure/hair/{hair}_{hair_colour}", "when": BARE},
        {"id": "figure/hair/{hair}_{hair_colour}_hat", "when": UNDER_HAT},
        {"id": "figure/hearing_aid/{hearing_aid}", "when": {"headscarf": ["none"]}},
        {"id": "figure/headscarf/{headscarf}"},
        {"id": "figure/cape/{cape}"},
        {"id": "figure/headwear/{headwear}"},
        *arm_layers(before),
    ]


def in_stances(name: str, when: dict[str, list[str]] | None = None) -> list[dict]:
    return [{"id": f"{name}_{stance}", "when": {**(when or {}), **fits}} for stance, fits in STANCES.items()]


def arm_layers(poses: dict[str, list[str]]) -> list[dict]:
    sleeves = [
        {"id": f"figure/sleeves/{kind}_{{pose}}", "when": {**poses, **when}}
        for kind, whens in SLEEVES.items()
        for when in whens
    ]
    hand = {"id": "figure/prosthesis/{prosthesis}_{pose}", "when": {**poses, "prosthesis": ["hand"]}}
    bands = {"id": "figure/sleeves/bands_{pose}", "when": {**poses, "clothes": ["rescue"]}}
    return [{"id": "figure/arms/{pose}_{skin}", "when": poses}, hand, *sleeves, bands]


def layers_of(choices: dict[str, str]) -> list[str]:
    """What the phone makes of these choices (`frontend/editors/scene/model/figure.js`)."""
    chosen = {part: choices.get(part, known[0]) for part, known in PARTS.items()}
    fitting = [
        layer["id"]
        for layer in layers()
        if all(chosen[part] in wanted for part, wanted in layer.get("when", {}).items())
    ]
    drawn = [name for name in fitting if "none" not in [chosen[part] for part in re.findall(r"{(\w+)}", name)]]
    return [name.format(**chosen) for name in drawn]
