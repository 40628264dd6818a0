"""Longer hair, braids, locs and buns."""

from scripts.set.figure.hair import CAP, Drawn, curls
from scripts.set.shapes import both, dark, light, limb, line, mirror, oval, path

FRINGE_MIDDLE = f"{CAP}Q304 118 303 104Q284 98 260 68Q244 94 210 106Q208 118 196 126Z"
FRINGE_SIDE = f"{CAP}Q306 116 304 100Q276 98 238 68Q228 94 209 104Q207 118 196 126Z"
TIGHT = f"{CAP}Q307 114 304 98Q296 80 256 76Q216 80 208 98Q205 114 196 126Z"


def shine(c: str) -> str:
    return line("M214 80Q224 58 248 52", light(c), 5, opacity=0.4)


def long(c: str) -> Drawn:
    back = path(
        "M196 110Q188 44 256 42Q324 44 316 110Q322 170 330 238Q310 258 288 252L224 252Q202 258 182 238Q190 170 196 110Z",
        dark(c, 0.12),
    )
    locks = both(path("M198 104Q186 150 184 206Q182 232 192 244Q206 240 208 214Q206 160 211 108Z", c))
    return back, path(FRINGE_MIDDLE, c) + locks + shine(c)


def wavy(c: str) -> Drawn:
    half = path(
        "M256 42Q186 44 192 112Q178 130 182 150Q166 168 176 190Q162 210 176 228Q184 250 210 246Q236 250 256 240Z",
        dark(c, 0.12),
    )
    lock = path(
        "M200 98Q184 124 188 146Q174 166 182 188Q174 210 190 226Q206 214 203 194Q214 176 204 154Q212 130 212 106Z", c
    )
    return both(half), path(FRINGE_SIDE, c) + both(lock) + shine(c)


def bob(c: str) -> Drawn:
    back = path(
        "M194 110Q186 42 256 40Q326 42 318 110Q328 160 322 188Q292 204 256 202Q220 204 190 188Q184 160 194 110Z",
        dark(c, 0.12),
    )
    sides = both(path("M197 100Q180 150 190 190Q204 194 214 184Q204 150 212 106Z", c))
    fringe = path(f"{CAP}Q308 116 304 104Q296 104 290 98Q256 104 222 98Q216 104 208 104Q204 116 196 126Z", c)
    return back, fringe + sides + shine(c)


def ponytail(c: str) -> Drawn:
    tail = path(limb([(292, 62), (336, 70), (352, 120), (340, 170), (352, 204)], [26, 40, 44, 32, 6]), dark(c, 0.1))
    return tail + line("M324 84Q340 110 330 160", light(c), 4, opacity=0.25), path(FRINGE_SIDE, c) + shine(c) + oval(
        308, 62, 9, 12, "#ef6f8e", transform="rotate(30 308 62)"
    )


def bun(c: str) -> Drawn:
    ball = oval(256, 30, 29, 27, dark(c, 0.08)) + line(
        "M238 26Q252 12 270 20M240 38Q256 46 272 36", light(c), 3.5, opacity=0.4
    )
    return ball, path(TIGHT, c) + line("M228 74Q236 58 246 48M284 74Q276 58 266 48M256 72V48", dark(c), 3, opacity=0.35)


def two_buns(c: str) -> Drawn:
    heap = curls([(200, 52, 25), (186, 44, 13), (208, 34, 13), (190, 62, 12)], c)
    return heap + mirror(heap), path(f"{CAP}Q307 114 304 98Q290 84 256 72Q222 84 208 98Q205 114 196 126Z", c) + line(
        "M256 72V44", dark(c), 3, opacity=0.45
    )


def braid(points: list[tuple[float, float]], c: str, thick: float = 22) -> str:
    """A plait: a chain of overlapping drops and a band."""
    drawn = ""
    for i, (x, y) in enumerate(points):
        w, lean = thick * (0.34 - 0.012 * i), 26
        drawn += oval(x + w * 0.7, y, w, w * 1.5, dark(c, 0.1), transform=f"rotate({lean} {x + w * 0.7} {y})")
        drawn += oval(
            x - w * 0.7, y + 3, w, w * 1.5, light(c, 0.05), transform=f"rotate({-lean} {x - w * 0.7} {y + 3})"
        )
    x, y = points[-1]
    return (
        drawn
        + path(f"M{x - 6} {y + 18}L{x - 9} {y + 34}Q{x} {y + 40} {x + 9} {y + 34}L{x + 6} {y + 18}Z", c)
        + oval(x, y + 18, 8, 4.5, "#ffc23c")
    )


def braids(c: str) -> Drawn:
    plait = braid([(201, 120), (197, 137), (194, 154), (191, 171), (190, 188), (190, 205), (192, 221)], c, 25)
    return "", path(FRINGE_MIDDLE, c) + plait + mirror(plait) + shine(c)


def strands(c: str, foot: list[int], thick: float, beads: bool) -> str:
    drawn = ""
    for k, y in enumerate(foot):
        x = 190 + k * 132 / (len(foot) - 1)
        drawn += path(
            limb([(256 + (x - 256) * 0.8, 70), (x, 130), (x + (x - 256) * 0.1, y)], [thick, thick, thick * 0.8]),
            dark(c, 0.14) if k % 2 else dark(c, 0.05),
        )
        if beads:
            drawn += oval(x + (x - 256) * 0.1, y - 2, thick * 0.55, 6, ("#ffc23c", "#f8714f", "#23a795")[k % 3])
    return drawn


def box_braids(c: str) -> Drawn:
    back = path("M196 120Q192 50 256 46Q320 50 316 120L322 180H190Z", dark(c, 0.2)) + strands(
        c, [236, 250, 242, 246, 252, 246, 242, 250, 236], 12, beads=True
    )
    falling = "".join(
        path(
            limb([(212 - k * 7, 84), (202 - k * 8, 130), (196 - k * 6, 200 - k * 14)], [11, 11, 9]),
            c if k else light(c, 0.08),
        )
        for k in (1, 0)
    )
    partings = line(
        "M232 76Q236 58 246 46M280 76Q276 58 266 46M212 92Q214 70 226 54M300 92Q298 70 286 54",
        dark(c),
        2.6,
        opacity=0.5,
    )
    return back, path(TIGHT, c) + partings + both(falling)


def locs(c: str) -> Drawn:
    back = path("M194 120Q190 50 256 46Q322 50 318 120L324 170H188Z", dark(c, 0.2)) + strands(
        c, [196, 214, 206, 216, 206, 214, 196], 19, beads=False
    )
    tops = "".join(
        path(
            limb([(256 + k * 9, 50), (256 + k * 17, 62), (256 + k * 19, 88 + abs(k) * 9)], [20, 20, 15]),
            light(c, 0.1) if k % 2 else c,
        )
        for k in (0, -1, 1, -2, 2, -3, 3)
    )
    return back, path(TIGHT, c) + tops


CURLY_SIDE = [(196, 84, 20), (186, 112, 20), (182, 142, 21), (186, 172, 21), (194, 200, 20), (212, 214, 17)]


def curly_under_hat(c: str) -> str:
    back = path("M204 116H308L326 200Q256 236 186 200Z", dark(c, 0.14))
    return back + both(curls([(x - 2, y + 6, r) for x, y, r in CURLY_SIDE[1:]], dark(c, 0.1)))


def curly_long(c: str) -> Drawn:
    back = path("M200 60H312L326 200Q256 236 186 200Z", dark(c, 0.14)) + both(
        curls([(x - 4, y + 4, r) for x, y, r in CURLY_SIDE], dark(c, 0.1))
    )
    top = [
        (204, 96, 13),
        (208, 76, 17),
        (226, 66, 18),
        (246, 60, 19),
        (268, 60, 19),
        (288, 66, 18),
        (304, 76, 17),
        (308, 96, 13),
        (232, 48, 16),
        (258, 42, 17),
        (282, 48, 16),
        (212, 58, 15),
        (300, 58, 15),
    ]
    return back, curls(top, c) + both(curls([(194, 118, 13), (190, 140, 13), (194, 162, 12)], c))
