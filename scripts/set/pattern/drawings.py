"""Patterns in see-through white and ink: whatever colour lies below them, they show."""

import math
import random

from scripts.set.shapes import box, line, oval, path

WHITE, INK = "#ffffff", "#1d1440"
PALE = {"fill": WHITE, "opacity": 0.42}
DEEP = {"fill": INK, "opacity": 0.11}


def turn(k: int) -> dict[str, object]:
    return PALE if k % 2 else DEEP


def dots() -> str:
    places = [(x, y, j) for j, y in enumerate(range(0, 1100, 64)) for x in range(32 * (j % 2), 1100, 64)]
    return "".join(oval(x, y, 15, **turn(k)) for x, y, k in places)


def stripes() -> str:
    return "".join(
        path(f"M{x} 1024L{x + 1024} 0h{64}L{x + 64} 1024Z", **turn(k)) for k, x in enumerate(range(-1024, 1100, 64))
    )


def rays() -> str:
    def edge(turned: float) -> str:
        return f"{512 + 1500 * math.cos(turned):.0f} {560 + 1500 * math.sin(turned):.0f}"

    slice_ = math.pi / 14
    return "".join(path(f"M512 560L{edge(k * slice_)}L{edge((k + 1) * slice_)}Z", **turn(k)) for k in range(28))


def halftone() -> str:
    """Comic dots that grow towards a corner."""
    drawn = ""
    for j, y in enumerate(range(0, 1060, 36)):
        for x in range(18 * (j % 2), 1060, 36):
            r = 19 * (1 - math.hypot(1024 - x, 1024 - y) / 1150)
            drawn += oval(x, y, round(r, 1), fill=INK, opacity=0.16) if r > 2 else ""
            r = 17 * (1 - math.hypot(x, y) / 620)
            drawn += oval(x, y, round(r, 1), fill=WHITE, opacity=0.6) if r > 2 else ""
    return drawn


def star(x: float, y: float, r: float, angle: float = 0) -> str:
    points = [(r * (1 if k % 2 == 0 else 0.46), angle + k * math.pi / 5 - math.pi / 2) for k in range(10)]
    return "M" + "L".join(f"{x + a * math.cos(t):.1f} {y + a * math.sin(t):.1f}" for a, t in points) + "Z"


def stars() -> str:
    drawn = ""
    for j, y in enumerate(range(64, 1100, 128)):
        for i, x in enumerate(range(64 * (j % 2), 1100, 128)):
            how = turn(i + j // 2)
            drawn += path(
                star(x, y, 40 if (i + j) % 3 else 24, (i * 5 + j * 3) % 7 * 0.2),
                **how,
                stroke=how["fill"],
                stroke_width=8,
                stroke_linejoin="round",
            )
    return drawn


def waves() -> str:
    drawn = ""
    for k, y in enumerate(range(-20, 1100, 56)):
        d = f"M-64 {y}" + "".join(f"q32 {-34 if i % 2 else 34} 64 0" for i in range(18))
        drawn += line(d, WHITE if k % 2 else INK, 13, opacity=0.5 if k % 2 else 0.12)
    return drawn


def confetti() -> str:
    chance = random.Random(7)  # noqa: S311
    drawn = ""
    for k in range(230):
        x, y, angle = (
            (k % 15) * 70 + chance.uniform(4, 66),
            (k // 15) * 68 + chance.uniform(4, 62),
            chance.uniform(0, 180),
        )
        how = {**turn(k // 2 + k), "transform": f"rotate({angle:.0f} {x:.0f} {y:.0f})"}
        x, y = round(x), round(y)
        kinds = (
            box(x - 19, y - 7, 38, 14, how.pop("fill"), 5, **how),
            oval(x, y, 9, **turn(k)),
            path(f"M{x - 15} {y + 12}L{x} {y - 15}L{x + 15} {y + 12}Z", **turn(k + 1), transform=how["transform"]),
        )
        drawn += kinds[k % 3]
    return drawn


def checks() -> str:
    return "".join(
        box(x, y, 64, 64, **turn(i + j))
        for j, y in enumerate(range(0, 1024, 64))
        for i, x in enumerate(range(0, 1024, 64))
        if (i + j) % 2 or (i % 2 == 0 and j % 2 == 0)
    )


def paper() -> str:
    """A page of an exercise book: lines, a margin, and holes."""
    lines = "".join(line(f"M0 {y}H1024", INK, 4, opacity=0.13) for y in range(150, 1024, 62))
    holes = "".join(oval(58, y, 22, fill=INK, opacity=0.14) for y in (170, 512, 854))
    return box(0, 0, 1024, 1024, WHITE, opacity=0.35) + lines + line("M130 0V1024", "#e0405c", 5, opacity=0.35) + holes


def bricks() -> str:
    drawn = ""
    for j, y in enumerate(range(0, 1024, 64)):
        for i, x in enumerate(range(-128 + 64 * (j % 2), 1024, 128)):
            how = PALE if (i * 3 + j * 5) % 7 == 0 else {"fill": INK, "opacity": (0.07, 0.1, 0.13)[(i + j * 2) % 3]}
            drawn += box(x + 5, y + 5, 118, 54, r=8, **how)
    return drawn


def clouds() -> str:
    shape = "M-90 30Q-120 30 -118 4Q-112 -24 -80 -20Q-66 -62 -20 -56Q16 -66 34 -32Q72 -44 88 -12Q120 -10 116 14Q112 32 88 30Z"
    places = [
        (140, 120, 0.9),
        (520, 90, 0.7),
        (860, 170, 1),
        (330, 320, 1),
        (690, 380, 0.8),
        (80, 480, 0.75),
        (980, 540, 0.9),
        (460, 580, 1.05),
        (200, 720, 0.95),
        (760, 740, 1.1),
        (480, 880, 0.8),
        (60, 930, 0.9),
        (960, 940, 0.85),
    ]
    return "".join(
        f'<g transform="translate({x} {y}) scale({s})">{path(shape, INK, opacity=0.06, transform="translate(8 10)")}{path(shape, WHITE, opacity=0.6)}</g>'
        for x, y, s in places
    )


def speed() -> str:
    """Lines that rush to the middle, as in a comic."""
    chance = random.Random(3)  # noqa: S311
    drawn = ""
    for k in range(96):
        turned = k * math.pi / 48 + chance.uniform(-0.02, 0.02)
        near, wide = chance.uniform(270, 440), chance.uniform(0.006, 0.02)
        tip = f"{512 + near * math.cos(turned):.0f} {512 + near * math.sin(turned):.0f}"
        ends = [
            f"{512 + 900 * math.cos(turned + s * wide):.0f} {512 + 900 * math.sin(turned + s * wide):.0f}"
            for s in (-1, 1)
        ]
        drawn += path(f"M{tip}L{ends[0]}L{ends[1]}Z", WHITE if k % 2 else INK, opacity=0.62 if k % 2 else 0.2)
    return drawn


PATTERNS = {
    "dots": dots,
    "stripes": stripes,
    "rays": rays,
    "halftone": halftone,
    "stars": stars,
    "waves": waves,
    "confetti": confetti,
    "checks": checks,
    "paper": paper,
    "bricks": bricks,
    "clouds": clouds,
    "speed": speed,
}
