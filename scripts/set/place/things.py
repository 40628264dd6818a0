"""What more than one place has: walls and floors, windows, plants, lamps, shelves, trees, clouds, houses."""

from scripts.set.shapes import box, clipped, dark, light, line, mix, oval, path

FLOOR = 720
CALM = "#fff8ee"


def calm(body: str, share: float = 0.14) -> str:
    """The whole picture, a little paler: it stands behind what a student puts on it."""
    return body + box(0, 0, 1024, 1024, CALM, opacity=share)


def gradient(name: str, top: str, bottom: str) -> str:
    stops = f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/>'
    return f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">{stops}</linearGradient>'


def room(wall: str, floor: str, skirting: str | None = None, tiles: int = 0) -> str:
    """A wall and a floor; `tiles` gives the floor so many rows that grow towards the front."""
    drawn = gradient("wall", light(wall, 0.18), wall) + box(0, 0, 1024, FLOOR, "url(#wall)")
    drawn += gradient("floor", dark(floor, 0.1), light(floor, 0.1)) + box(0, FLOOR, 1024, 304, "url(#floor)")
    if tiles:
        rows = [FLOOR + 304 * (k / tiles) ** 1.6 for k in range(1, tiles)]
        drawn += "".join(line(f"M0 {y:.0f}H1024", dark(floor, 0.12), 3, opacity=0.6) for y in rows)
        rays = "".join(
            line(f"M{512 + k * 90} {FLOOR}L{512 + k * 210} 1024", dark(floor, 0.12), 3, opacity=0.6)
            for k in range(-6, 7)
        )
        drawn += rays
    return drawn + box(0, FLOOR - 16, 1024, 16, skirting or dark(wall, 0.16))


def boards(wall: str, floor: str) -> str:
    """A room with a floor of wooden boards."""
    seams = "".join(
        line(f"M{512 + k * 70} {FLOOR}L{512 + k * 150} 1024", dark(floor, 0.16), 3, opacity=0.7) for k in range(-8, 9)
    )
    ends = "".join(
        line(f"M{x} {y}h{w}", dark(floor, 0.16), 3, opacity=0.7)
        for x, y, w in ((150, 800, 88), (420, 760, 74), (640, 880, 112), (840, 790, 84), (250, 940, 122))
    )
    return room(wall, floor) + seams + ends


def window(x: float, y: float, w: float, h: float, frame: str = "#fdfaf4", view: str = "") -> str:
    glass = box(x, y, w, h, "#cfe8f3", 8) + clipped(
        view or hills(x, y, w, h), f"M{x} {y}h{w}v{h}h{-w}Z", f"w{x:.0f}{y:.0f}"
    )
    shine = clipped(
        path(
            f"M{x + w * 0.1} {y + h}L{x + w * 0.45} {y}H{x + w * 0.6}L{x + w * 0.25} {y + h}Z", "#ffffff", opacity=0.3
        ),
        f"M{x} {y}h{w}v{h}h{-w}Z",
        f"s{x:.0f}{y:.0f}",
    )
    bars = line(f"M{x + w / 2} {y}v{h}M{x} {y + h * 0.42}h{w}", frame, 9)
    edge = f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="8" fill="none" stroke="{frame}" stroke-width="16"/>'
    return glass + shine + bars + edge + box(x - 18, y + h + 4, w + 36, 16, dark(frame, 0.12), 6)


def hills(x: float, y: float, w: float, h: float) -> str:
    far = path(
        f"M{x} {y + h * 0.72}Q{x + w * 0.3} {y + h * 0.5} {x + w * 0.6} {y + h * 0.7}T{x + w} {y + h * 0.62}V{y + h}H{x}Z",
        "#b9dcc0",
    )
    return far + path(f"M{x} {y + h * 0.86}Q{x + w * 0.5} {y + h * 0.7} {x + w} {y + h * 0.86}V{y + h}H{x}Z", "#9acda8")


def plant(x: float, y: float, size: float = 1, pot: str = "#e08a63") -> str:
    """A plant in a pot that stands on `y`."""
    leaves = "".join(
        path(f"M0 -70Q{a * 0.2 - 30} {-110 + b * 0.3} {a} {b}Q{a * 0.7 + 26} {-60 + b * 0.2} 0 -70Z", c)
        for a, b, c in (
            (-70, -150, "#4f9d78"),
            (70, -160, "#5cae86"),
            (-34, -210, "#6bbd93"),
            (36, -214, "#4f9d78"),
            (0, -230, "#5cae86"),
        )
    )
    vase = path("M-46 -76H46L36 0H-36Z", pot) + box(-52, -84, 104, 20, dark(pot, 0.12), 6)
    return f'<g transform="translate({x} {y}) scale({size})">{leaves}{vase}</g>'


def lamp(x: float, length: float, colour: str = "#f3b64c", wide: float = 120) -> str:
    shade = path(
        f"M{x - wide * 0.2} {length}H{x + wide * 0.2}Q{x + wide / 2} {length + 20} {x + wide / 2} {length + 62}H{x - wide / 2}Q{x - wide / 2} {length + 20} {x - wide * 0.2} {length}Z",
        colour,
    )
    glow = path(
        f"M{x - wide / 2} {length + 62}L{x - wide} {length + 300}H{x + wide}L{x + wide / 2} {length + 62}Z",
        "#fff6d6",
        opacity=0.22,
    )
    return line(f"M{x} 0V{length}", "#6b6480", 5) + glow + oval(x, length + 62, wide * 0.22, 12, "#fff1bd") + shade


def shelf(x: float, y: float, w: float, colour: str = "#c99b6b") -> str:
    return (
        box(x, y, w, 16, colour, 4)
        + box(x + 24, y + 16, 12, 26, dark(colour, 0.2))
        + box(x + w - 36, y + 16, 12, 26, dark(colour, 0.2))
    )


def row(
    x: float,
    y: float,
    colours: list[str],
    w: float = 34,
    heights: tuple[float, ...] = (90, 74, 84),
    gap: float = 6,
    r: float = 6,
) -> str:
    """Books, boxes or jars that stand side by side on `y`."""
    drawn = ""
    for i, colour in enumerate(colours):
        h = heights[i % len(heights)]
        drawn += box(x + i * (w + gap), y - h, w, h, colour, r) + box(
            x + i * (w + gap), y - h * 0.72, w, h * 0.2, light(colour, 0.4)
        )
    return drawn


def table(x: float, y: float, w: float, h: float, top: str, leg: str | None = None) -> str:
    """A table seen from the front; `y` is its top, `h` its height."""
    shade = leg or dark(top, 0.25)
    return (
        box(x + 20, y + 20, 24, h - 20, shade, 4)
        + box(x + w - 44, y + 20, 24, h - 20, shade, 4)
        + box(x, y, w, 26, top, 8)
        + box(x + 12, y + 26, w - 24, 12, dark(top, 0.16))
    )


def cloud(x: float, y: float, size: float = 1, colour: str = "#ffffff", strength: float = 0.85) -> str:
    shape = "M-90 30Q-120 30 -118 4Q-112 -24 -80 -20Q-66 -62 -20 -56Q16 -66 34 -32Q72 -44 88 -12Q120 -10 116 14Q112 32 88 30Z"
    return f'<g transform="translate({x} {y}) scale({size})">{path(shape, colour, opacity=strength)}</g>'


def tree(x: float, y: float, size: float = 1, colour: str = "#6db38a") -> str:
    crown = (
        oval(0, -190, 84, 92, colour)
        + oval(-52, -150, 56, 54, dark(colour, 0.06))
        + oval(54, -146, 54, 52, light(colour, 0.1))
    )
    return f'<g transform="translate({x} {y}) scale({size})">{box(-13, -120, 26, 120, "#9b7456", 6)}{crown}</g>'


def house(x: float, y: float, w: float, h: float, colour: str, roof: str = "", floors: int = 2, across: int = 2) -> str:
    """A house that stands on `y`."""
    drawn = box(x, y - h, w, h, colour)
    step = h / (floors + 0.6)
    for k in range(floors):
        for i in range(across):
            left = x + w * (i + 0.5) / across - w * 0.16 / across * 1.6
            drawn += box(left, y - h + step * (k + 0.35), w * 0.5 / across, step * 0.56, mix("#cfe8f3", colour, 0.2), 5)
    top = (
        path(f"M{x - 10} {y - h}L{x + w / 2} {y - h - w * 0.42}L{x + w + 10} {y - h}Z", roof)
        if roof
        else box(x - 6, y - h - 14, w + 12, 18, dark(colour, 0.2), 4)
    )
    return drawn + top


def crate(x: float, y: float, w: float, h: float, colour: str = "#cfa06c") -> str:
    slats = "".join(line(f"M{x} {y - h * k / 3}h{w}", dark(colour, 0.2), 4) for k in (1, 2))
    return (
        box(x, y - h, w, h, colour, 5)
        + slats
        + box(x, y - h, 12, h, dark(colour, 0.12))
        + box(x + w - 12, y - h, 12, h, dark(colour, 0.12))
    )
