"""Arms and hands: each pose is two arms, drawn apart from the clothes so that sleeves fit them all."""

import math

from scripts.set.figure.body import METAL, TORSO
from scripts.set.figure.colours import skin_shade
from scripts.set.shapes import Point, clipped, group, light, limb, line, outside, path, placed, rim

WIDTHS = [31.0, 31, 28, 25, 21]


def flip(points: list[Point]) -> list[Point]:
    return [(512 - x, y) for x, y in points]


DOWN = [(207.0, 233.0), (191, 262), (184, 292), (184, 322), (188, 346)]
HIP = [(207.0, 233.0), (176, 258), (155, 288), (176, 310), (203, 326)]
UP = [(208.0, 232.0), (176, 206), (156, 178), (152, 142), (146, 108)]
ACROSS = [(207.0, 233.0), (186, 268), (194, 296), (232, 296), (282, 284)]
FRONT = [(207.0, 233.0), (184, 262), (184, 294), (208, 302), (234, 296)]
POINT = flip([(207.0, 233.0), (176, 244), (150, 250), (120, 240), (92, 226)])
WAVE = flip([(207.0, 233.0), (172, 246), (142, 254), (130, 222), (128, 186)])
CHIN = flip([(207.0, 233.0), (190, 268), (192, 304), (214, 272), (232, 218)])
THUMB = flip([(207.0, 233.0), (186, 264), (172, 292), (154, 282), (138, 262)])
OVER = flip([(207.0, 233.0), (186, 270), (192, 304), (232, 300), (284, 284)])

# Left and right on the canvas: the curve of the arm, the hand at its end, and on which side the thumb is.
POSES = {
    "stand": ((DOWN, "rest", -1), (flip(DOWN), "rest", 1)),
    "wave": ((DOWN, "rest", -1), (WAVE, "open", -1)),
    "point": ((HIP, "hip", 1), (POINT, "point", -1)),
    "hero": ((HIP, "hip", 1), (flip(HIP), "hip", -1)),
    "cheer": ((UP, "open", 1), (flip(UP), "open", -1)),
    "think": ((ACROSS, "fist", -1), (CHIN, "chin", 1)),
    "thumb": ((DOWN, "rest", -1), (THUMB, "thumb", 1)),
    "crossed": ((ACROSS, "tuck", -1), (OVER, "tuck", 1)),
    "hold": ((FRONT, "cup", -1), (flip(FRONT), "cup", 1)),
}

FOLDED = ("think", "crossed", "hold")


def hand(kind: str, skin: str, side: int) -> str:
    """A hand with the wrist at the origin and the fingers down; `side` says where the thumb is."""
    s, edge = side, skin_shade(skin)

    def finger(d: str, width: float) -> str:
        return line(d, skin, width)

    if kind == "open":
        fingers = [(-10, 17, -16, 37), (-3.5, 19, -5, 43), (3.5, 19, 6, 42), (10, 17, 16, 35)]
        drawn = "".join(finger(f"M{a} {b}L{c} {d}", 8.2) for a, b, c, d in fingers)
        thumb = finger(f"M{-s * 8} 10Q{-s * 18} 12 {-s * 25} 22", 8.5)
        return thumb + drawn + path("M-11 -3Q-16 12 -14 20Q0 30 14 20Q16 12 11 -3Z", skin)
    if kind == "rest":
        palm = path("M-10 -3Q-15 12 -13 24Q-10 36 0 37Q12 36 13 22Q15 10 10 -3Z", skin)
        return palm + finger(f"M{-s * 8} 6Q{-s * 15} 14 {-s * 12} 25", 8.5) + line(f"M{-s * 7} 17L{-s * 6} 27", edge, 2)
    if kind == "hip":
        return path("M-11 -4L11 -4Q17 6 14 14Q0 24 -13 14Q-16 6 -11 -4Z", skin)
    if kind == "cup":
        return path("M-11 -4L11 -4Q16 8 14 20Q8 32 -4 30Q-15 26 -14 12Z", skin) + finger(
            f"M{-s * 9} 6L{-s * 15} 18", 8.5
        )
    if kind == "tuck":
        return path("M-11 -4L11 -4Q14 6 13 15Q0 24 -13 15Q-14 6 -11 -4Z", skin)
    fist = path("M-10 -4Q-18 4 -16 17Q-14 28 0 28Q14 28 16 17Q18 4 10 -4Z", skin)
    if kind == "point":
        tip = finger(f"M{s * 8} 16L{s * 8} 46", 9)
        return (
            tip + fist + line("M-8 27L-8 20M0 28L0 20", edge, 2) + finger(f"M{-s * 13} 10Q{-s * 4} 20 {s * 5} 16", 8.5)
        )
    if kind == "thumb":
        palm = path("M-15 -8Q-14 -18 0 -18Q15 -18 16 -6Q17 12 4 14Q-14 14 -15 -8Z", skin)
        knuckles = line("M-13 -6L-2 -6M-13 1L-2 1M-11 8L-2 8", edge, 2)
        return finger("M4 -10Q8 -24 5 -36", 11) + palm + knuckles
    if kind == "chin":
        tip = finger(f"M{-s * 9} 16Q{-s * 14} 26 {-s * 10} 38", 9)
        return fist + tip + finger(f"M{s * 10} 10Q{s * 18} 20 {s * 14} 30", 9) + line("M-4 27L-4 20M4 27L4 20", edge, 2)
    return fist + line("M-7 27L-7 20M0 28L0 20M7 27L7 20", edge, 2)


def direction(points: list[Point]) -> float:
    (ax, ay), (bx, by) = points[-2:]
    return math.degrees(math.atan2(by - ay, bx - ax)) - 90


SHADOW = "#1d1440"
TURNED = {"hip": 0.0, "chin": 168.0, "thumb": 0.0}


def arms(pose: str, skin: str) -> str:
    (first, *one), (second, *two) = POSES[pose]
    other = limb(first, WIDTHS)
    drawn = path(other, skin) + reaching(first, *one, skin)
    if pose in FOLDED:
        drawn += clipped(path(limb(second, WIDTHS, 1, 3, begin=0.4), SHADOW, opacity=0.22), other)
    return drawn + path(limb(second, WIDTHS), skin) + reaching(second, *two, skin)


def reaching(points: list[Point], kind: str, side: int, skin: str) -> str:
    (ax, ay), (bx, by) = points[-2:]
    along = math.degrees(math.atan2(by - ay, bx - ax)) - 90
    return placed(hand(kind, skin, side), points[-1], TURNED.get(kind, along))


def prosthesis(pose: str) -> str:
    """A hand and lower arm of metal, over the arm at the right of the canvas."""
    points, kind, side = POSES[pose][1]
    forearm = path(limb(points, WIDTHS, 1, 1.2, begin=0.62), METAL)
    ring = path(limb(points, WIDTHS, 0.68, 2, False, begin=0.62), "#23a795")
    shine = path(limb(points, [5.0, 4], 0.94, 0, False, begin=0.72), light(METAL, 0.35))
    return forearm + group(reaching(points, kind, side, METAL), stroke=METAL, stroke_width=2) + ring + shine


def sleeves(pose: str, colour: str, shade: str, end: float, cuff: str | None = None, grow: float = 3.0) -> str:
    """Sleeves up to the share `end` of the arm, with a shadow where they lie on the body and a hem or cuff."""
    drawn, behind = "", TORSO
    for i, (points, _, _) in enumerate(POSES[pose]):
        near = limb(
            points, WIDTHS, min(end + 0.01, 1), grow + 4, round_end=False, begin=0.45 if pose in FOLDED else 0.22
        )
        drawn += clipped(path(near, SHADOW, opacity=0.2), behind, f"b{i}")
        whole = limb(points, WIDTHS, end, grow, round_end=False)
        sleeve = path(whole, colour)
        drawn += (
            outside(rim(sleeve, colour), TORSO, f"o{i}")
            + sleeve
            + cuffs(points, end, cuff or shade, grow, wide=cuff is not None)
        )
        behind += whole
    return drawn


def cuffs(points: list[Point], end: float, colour: str, grow: float, wide: bool) -> str:
    return path(limb(points, WIDTHS, end, grow, False, begin=end - (0.09 if wide else 0.03)), colour)


def checked_sleeves(pose: str) -> str:
    """The sleeves of a checked shirt."""
    base = sleeves(pose, "#fbe9dc", "#e06b52", 0.93)
    lines = "".join(line(f"M{x} 0V512", "#e06b52", 5, opacity=0.5) for x in range(12, 512, 18))
    lines += "".join(line(f"M0 {y}H512", "#e06b52", 5, opacity=0.5) for y in range(12, 512, 18))
    return base + clipped(
        lines, "".join(limb(points, WIDTHS, 0.93, 3, False) for points, _, _ in POSES[pose]), "checks"
    )


def bands(pose: str) -> str:
    """Reflecting bands around the forearms."""
    return "".join(
        path(limb(points, WIDTHS, 0.8, 3.4, False, begin=0.66), "#dcf24a")
        + path(limb(points, WIDTHS, 0.755, 3.4, False, begin=0.705), "#e9ecf2")
        for points, _, _ in POSES[pose]
    )
