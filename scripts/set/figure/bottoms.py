"""Trousers, skirts and shoes, for standing, standing wide and sitting."""

from scripts.set.figure.body import FEET, LEG_WIDTHS, LEGS
from scripts.set.shapes import both, dark, light, limb, line, path, rimmed

HIPS = "M203 332H309V352Q300 372 256 372Q212 372 203 352Z"


def leg(stance: str, colour: str, end: float = 0.97, grow: float = 3.5) -> str:
    return both(path(limb(LEGS[stance], LEG_WIDTHS[stance], end, grow, round_end=False), colour))


def seams(stance: str, colour: str) -> str:
    """What shows that there are two legs, and where a sitting knee bends."""
    shade = dark(colour, 0.3)
    if stance == "sit":
        return both(line("M202 396Q220 410 244 396", shade, 4, opacity=0.6)) + line("M256 362V370", shade, 3.5)
    foot = {"stand": "M256 364V374", "wide": "M256 364V374"}[stance]
    return line(foot, shade, 3.5, opacity=0.7) + both(line("M209 350Q214 364 226 366", shade, 3, opacity=0.55))


def trousers(stance: str, colour: str) -> str:
    return rimmed(leg(stance, colour) + path(HIPS, colour), colour) + seams(stance, colour)


def jeans(stance: str, colour: str) -> str:
    turn_up = both(path(limb(LEGS[stance], LEG_WIDTHS[stance], 0.97, 4.5, False, begin=0.9), light(colour, 0.3)))
    return trousers(stance, colour) + turn_up


def joggers(stance: str, colour: str) -> str:
    cuff = both(path(limb(LEGS[stance], LEG_WIDTHS[stance], 0.99, 2, False, begin=0.92), dark(colour, 0.25)))
    stripe = both(
        line(
            "M"
            + " L".join(
                f"{x - LEG_WIDTHS[stance][min(i, 3)] / 2 + 2} {y}" for i, (x, y) in enumerate(LEGS[stance][1:], 1)
            ),
            "#fbf9f5",
            4,
        )
    )
    return trousers(stance, colour) + stripe + cuff


def work(stance: str, colour: str) -> str:
    knees = {"stand": (230, 424), "wide": (211, 424), "sit": (222, 408)}[stance]
    pads = both(path(f"M{knees[0] - 15} {knees[1] - 16}h30v26q-15 10 -30 0Z", dark(colour, 0.35)))
    pockets = both(
        path(
            "M204 366L224 368L222 396L205 394Z" if stance != "sit" else "M203 352L216 354L214 372L201 370Z",
            light(colour, 0.14),
        )
    )
    return trousers(stance, colour) + pads + pockets


def shorts(stance: str, colour: str) -> str:
    end = {"stand": 0.48, "wide": 0.48, "sit": 0.52}[stance]
    return leg(stance, colour, end, 6) + path(HIPS, colour) + seams(stance, colour)


def skirt(stance: str, colour: str) -> str:
    d = {
        "stand": "M204 332H308L322 412Q256 430 190 412Z",
        "wide": "M204 332H308L332 408Q256 428 180 408Z",
        "sit": "M203 332H309L318 396Q256 418 194 396Z",
    }[stance]
    pleats = line(
        "M232 356L226 414M256 356V418M280 356L286 414" if stance != "sit" else "M236 356L232 400M276 356L280 400",
        dark(colour),
        3,
        opacity=0.6,
    )
    return path(d, colour, stroke=colour, stroke_width=4, stroke_linejoin="round") + pleats


def long_skirt(stance: str, colour: str) -> str:
    d = {
        "stand": "M204 332H308L330 468Q256 486 182 468Z",
        "wide": "M204 332H308L344 466Q256 486 168 466Z",
        "sit": "M203 332H309Q324 370 320 398L316 452Q256 468 196 452L192 398Q188 370 203 332Z",
    }[stance]
    return path(d, colour, stroke=colour, stroke_width=4, stroke_linejoin="round") + line(
        "M236 372L224 462M276 372L288 462" if stance != "sit" else "M240 404L234 450M272 404L278 450",
        dark(colour),
        3.5,
        opacity=0.5,
    )


BOTTOMS = {
    "jeans": (jeans, "#4f74b3"),
    "black": (trousers, "#36314a"),
    "beige": (trousers, "#cfae82"),
    "joggers": (joggers, "#7b7890"),
    "work": (work, "#4b5563"),
    "white": (trousers, "#f1eeea"),
    "shorts": (shorts, "#39568f"),
    "skirt": (skirt, "#5b3f8c"),
    "long_skirt": (long_skirt, "#2f4858"),
}


def bottom(name: str, stance: str) -> str:
    draw, colour = BOTTOMS[name]
    return draw(stance, colour)


def shoes(kind: str, stance: str) -> str:
    """Shoes seen from the front, toes a little outwards."""
    x, y = FEET[stance]
    colour, sole, extra = {
        "white": ("#f7f5f2", "#cfc9d6", line(f"M{x - 9} {y - 6}H{x + 7}M{x - 10} {y}H{x + 6}", "#b9b2c6", 2.6)),
        "red": ("#e9523f", "#fbf9f5", line(f"M{x - 9} {y - 6}H{x + 7}M{x - 10} {y}H{x + 6}", "#fbf9f5", 2.6)),
        "black": ("#332e45", "#1f1b2d", ""),
        "boots": ("#b27a3e", "#4a3527", line(f"M{x - 10} {y - 8}H{x + 8}M{x - 11} {y - 1}H{x + 7}", "#f3d9a4", 2.6)),
    }[kind]
    shaft = path(f"M{x - 16} {y - 28}H{x + 16}V{y}H{x - 17}Z", colour) if kind == "boots" else ""
    shoe = path(
        f"M{x - 16} {y - 12}Q{x} {y - 18} {x + 16} {y - 12}Q{x + 20} {y + 4} {x + 18} {y + 10}H{x - 29}Q{x - 30} {y - 2} {x - 16} {y - 12}Z",
        colour,
    )
    ground = path(
        f"M{x - 30} {y + 8}H{x + 19}Q{x + 21} {y + 17} {x + 14} {y + 17}H{x - 25}Q{x - 33} {y + 16} {x - 30} {y + 8}Z",
        sole,
    )
    return both(shaft + rimmed(shoe, colour) + extra + rimmed(ground, sole))


SHOES = ["white", "red", "black", "boots"]
