"""Shapes as SVG text: paths, limbs that taper along a curve, and shades of a colour."""

import math

Point = tuple[float, float]


def mix(colour: str, other: str, share: float) -> str:
    """`colour` with a share of `other` in it."""
    pairs = zip(*([int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in (colour, other)), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def dark(colour: str, share: float = 0.18) -> str:
    return mix(colour, "#1d1440", share)


def light(colour: str, share: float = 0.25) -> str:
    return mix(colour, "#ffffff", share)


def path(d: str, fill: str = "none", **more: object) -> str:
    return f'<path d="{d}" fill="{fill}"{attributes(more)}/>'


def line(d: str, colour: str, width: float = 4, **more: object) -> str:
    more = {"stroke": colour, "stroke_width": width, "stroke_linecap": "round", "stroke_linejoin": "round", **more}
    return f'<path d="{d}" fill="none"{attributes(more)}/>'


def oval(x: float, y: float, rx: float, ry: float | None = None, fill: str = "none", **more: object) -> str:
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{rx if ry is None else ry}" fill="{fill}"{attributes(more)}/>'


def box(x: float, y: float, w: float, h: float, fill: str, r: float = 0, **more: object) -> str:
    return f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}" fill="{fill}"{attributes(more)}/>'


def group(body: str, **more: object) -> str:
    return f"<g{attributes(more)}>{body}</g>"


def mirror(body: str) -> str:
    return f'<g transform="translate(512 0) scale(-1 1)">{body}</g>'


def rimmed(body: str, colour: str) -> str:
    """White has a fine rim, so that it can be told from white paper; `body` is drawn in `colour` without strokes."""
    return rim(body, colour) + body


def rim(body: str, colour: str) -> str:
    white = min(int(colour[i : i + 2], 16) for i in (1, 3, 5)) >= 0xE4
    return group(body, stroke="#cfc9d8", stroke_width=4.5, stroke_linejoin="round") if white else ""


def outside(body: str, d: str, name: str) -> str:
    """`body` where it does not lie within the path `d`."""
    clip = f'<clipPath id="{name}"><path d="M0 0H512V512H0Z{d}" clip-rule="evenodd"/></clipPath>'
    return f'{clip}<g clip-path="url(#{name})">{body}</g>'


def both(body: str) -> str:
    return body + mirror(body)


def clipped(body: str, d: str, name: str = "c") -> str:
    """`body` where it lies within the path `d`; `name` must be new in the picture."""
    return f'<clipPath id="{name}"><path d="{d}"/></clipPath><g clip-path="url(#{name})">{body}</g>'


def attributes(more: dict[str, object]) -> str:
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())


def spline(points: list[Point], steps: int = 30) -> list[Point]:
    """A smooth line through all points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    found = []
    for i in range(1, len(ends) - 2):
        for step in range(steps):
            found.append(tuple(_between([p[k] for p in ends[i - 1 : i + 3]], step / steps) for k in (0, 1)))
    return [(x, y) for x, y in found] + [points[-1]]


def _between(p: list[float], t: float) -> float:
    a, b = 2 * p[1], p[2] - p[0]
    c, d = 2 * p[0] - 5 * p[1] + 4 * p[2] - p[3], 3 * p[1] - p[0] - 3 * p[2] + p[3]
    return (a + b * t + c * t * t + d * t**3) / 2


def limb(
    points: list[Point], widths: list[float], end: float = 1, grow: float = 0, round_end: bool = True, begin: float = 0
) -> str:
    """The outline of an arm, leg or lock of hair: `widths` spread along the curve, from share `begin` to `end`."""
    line = spline(points)
    full = len(line) - 1
    first = round(full * begin)
    line = line[: max(first + 2, round(full * end) + 1)]
    left, right = [], []
    for i, (x, y) in enumerate(line):
        if i < first:
            continue
        ax, ay = line[max(i - 1, 0)]
        bx, by = line[min(i + 1, len(line) - 1)]
        long = math.hypot(bx - ax, by - ay) or 1
        at = min(i / full * (len(widths) - 1), len(widths) - 1.000001)
        k = int(at)
        half = (widths[k] + (widths[k + 1] - widths[k]) * (at - k)) / 2 + grow
        nx, ny = -(by - ay) / long * half, (bx - ax) / long * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    near, last = math.dist(left[0], right[0]) / 2, math.dist(left[-1], right[-1]) / 2
    tip = f"A{last:.1f} {last:.1f} 0 0 0 {right[-1][0]:.1f} {right[-1][1]:.1f}" if round_end else ""
    start = "Z" if begin else f"A{near:.1f} {near:.1f} 0 0 0 {left[0][0]:.1f} {left[0][1]:.1f}Z"
    return "M" + dots(left) + tip + "L" + dots(right[::-1]) + start


def dots(points: list[Point]) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def placed(body: str, at: Point, angle: float, scale: float = 1) -> str:
    """`body`, drawn around the origin, moved and turned (degrees)."""
    return f'<g transform="translate({at[0]:.1f} {at[1]:.1f}) rotate({angle:.1f}) scale({scale})">{body}</g>'
