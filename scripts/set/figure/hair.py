"""Short hair. Each style gives what lies behind the head and what lies on it."""

import math

from scripts.set.shapes import clipped, dark, light, limb, line, mirror, oval, path

Drawn = tuple[str, str]
CAP = "M196 126Q190 44 256 42Q322 44 316 126"  # around the skull, from ear to ear


def buzz(c: str) -> Drawn:
    d = CAP.replace("196 126Q190 44 256 42Q322 44 316 126", "199 122Q194 50 256 50Q318 50 313 122")
    return "", path(d + "Q307 116 306 100Q300 84 284 82Q256 78 228 82Q212 84 206 100Q205 116 199 122Z", c, opacity=0.93)


def short(c: str) -> Drawn:
    front = path(
        "M197 124Q186 44 254 38Q328 36 316 124Q308 118 306 102Q300 92 280 86Q252 80 238 66Q226 92 208 100Q205 116 197 124Z",
        c,
    )
    return "", front + line("M238 64Q262 52 288 56", light(c), 5, opacity=0.45) + line(
        "M238 66Q230 84 218 93", dark(c), 3, opacity=0.5
    )


def quiff(c: str) -> Drawn:
    sides = path(
        "M198 124Q192 80 212 64L300 64Q320 80 314 124Q306 116 306 98L290 82L222 84L206 100Q205 116 198 124Z",
        dark(c, 0.1),
    )
    top = path("M208 88Q196 60 216 44Q236 22 276 24Q318 24 314 54Q312 70 304 90Q288 78 260 80Q232 80 208 88Z", c)
    return "", sides + top + line("M222 60Q244 38 282 38M232 72Q256 52 296 54", light(c), 5, opacity=0.4)


def spiky(c: str) -> Drawn:
    d = "M197 124Q190 96 196 80L186 66L204 62L200 42L222 48L228 26L248 40L264 20L276 40L300 28L300 50L324 46L312 66L328 74L316 86Q320 100 315 124Q307 114 306 98L294 84L284 92L270 80L256 92L240 80L228 94L216 84L206 98Q205 114 197 124Z"
    return "", path(d, c, stroke=c, stroke_width=5, stroke_linejoin="round") + line(
        "M226 66L236 52M256 62L264 46M286 66L294 56", light(c), 4.5, opacity=0.4
    )


def curls(points: list[tuple[float, float, float]], c: str, seed: int = 0) -> str:
    """A heap of round curls with a few lit ones."""
    drawn = "".join(oval(x, y, r, fill=c) for x, y, r in points)
    for i, (x, y, r) in enumerate(points):
        if (i + seed) % 2 == 0:
            a = r * 0.5
            drawn += line(
                f"M{x - a:.1f} {y + a * 0.3:.1f}Q{x - a * 0.6:.1f} {y - a:.1f} {x + a * 0.7:.1f} {y - a * 0.6:.1f}",
                light(c),
                3.2,
                opacity=0.35,
            )
    return drawn


def curly_top(c: str) -> Drawn:
    sides = path(
        "M199 124Q192 70 226 58L286 58Q320 70 313 124Q306 114 306 96L296 82L216 82L206 96Q205 114 199 124Z",
        dark(c, 0.1),
        opacity=0.8,
    )
    heap = [
        (214, 76, 15),
        (230, 82, 13),
        (248, 79, 14),
        (266, 82, 13),
        (284, 79, 14),
        (300, 75, 14),
        (206, 58, 15),
        (226, 54, 18),
        (250, 48, 19),
        (276, 50, 19),
        (300, 56, 16),
        (226, 38, 15),
        (250, 31, 16),
        (276, 34, 15),
    ]
    return "", sides + curls(heap, c)


def afro(c: str) -> Drawn:
    ring = [(256 + 74 * math.cos(a), 96 + 70 * math.sin(a), 25.0) for a in (k * math.pi / 9 for k in range(-10, 2))]
    back = oval(256, 98, 82, 78, c) + "".join(oval(x, y, r, fill=c) for x, y, r in ring)
    front = path(
        "M196 128Q184 40 256 38Q328 40 316 128Q308 116 305 104Q300 84 280 84Q256 76 232 84Q212 84 207 104Q204 116 196 128Z",
        c,
    )
    lit = [(214, 52, 12), (256, 34, 12), (298, 52, 12), (194, 92, 10), (318, 92, 10), (236, 62, 10), (278, 62, 10)]
    return back, front + "".join(
        line(f"M{x - 8} {y + 3}Q{x - 4} {y - 7} {x + 7} {y - 4}", light(c), 3.2, opacity=0.35) for x, y, _ in lit
    )


def afro_under_hat(c: str) -> str:
    puff = curls([(198, 122, 24), (184, 134, 24), (182, 152, 22), (196, 164, 20)], c)
    return puff + mirror(puff)


def mohawk(c: str) -> Drawn:
    fade = path(
        "M199 122Q194 50 256 50Q318 50 313 122Q307 116 306 100Q300 84 284 82Q256 78 228 82Q212 84 206 100Q205 116 199 122Z",
        c,
        opacity=0.35,
    )
    crest = [(256, 82, 15), (242, 70, 14), (270, 70, 14), (256, 58, 18), (240, 46, 16), (272, 46, 16), (256, 30, 18)]
    return "", fade + curls(crest, c)


def cornrows(c: str) -> Drawn:
    cap = "M198 124Q190 46 256 44Q322 46 314 124Q307 116 306 100Q300 84 282 81Q256 76 230 81Q212 84 206 100Q205 116 198 124Z"
    rows = "".join(
        line(
            f"M{256 + k * 15} {80 + abs(k) * 3}Q{256 + k * 20} 60 {256 + k * 13} 42",
            light(c, 0.3),
            3.4,
            opacity=0.55,
            stroke_dasharray="5 4",
        )
        for k in (-3, -2, -1, 0, 1, 2, 3)
    )
    tails = "".join(
        path(limb([(x, 130), (x - s * 3, 160), (x - s * 2, 190)], [13, 13, 8]), c)
        for x, s in ((212, 1), (300, -1), (230, 1), (282, -1))
    )
    return tails, path(cap, c) + clipped(rows, cap)
