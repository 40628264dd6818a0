"""Outside, and where heroes are: street, park, stage, city at night, clouds, inside a head."""

import math

from scripts.set.place.things import cloud, gradient, house, tree
from scripts.set.shapes import box, clipped, light, line, oval, path


def street() -> str:
    sky = (
        gradient("sky", "#cfe7f3", "#faf1e2")
        + box(0, 0, 1024, 720, "url(#sky)")
        + cloud(240, 110, 1)
        + cloud(780, 150, 1.2)
    )
    far = "".join(
        house(x, 690, 120, h, c, floors=4)
        for x, h, c in ((40, 330, "#dbe3ea"), (300, 380, "#d6dfe8"), (560, 340, "#dbe3ea"), (830, 390, "#d6dfe8"))
    )
    row_ = (
        house(-30, 700, 220, 330, "#e3b7a0", "#b9765f", 2, 2)
        + house(200, 700, 190, 290, "#e8d3a4", "#a98467", 2, 2)
        + house(400, 700, 220, 350, "#c6d6c3", "#8f9f8a", 3, 2)
        + house(630, 700, 190, 300, "#d9b7bf", "#a0707c", 2, 2)
        + house(830, 700, 230, 340, "#b9cbdc", "#7d90a6", 3, 2)
    )
    doors = "".join(
        path(f"M{x} 700V620Q{x + 30} 590 {x + 60} 620V700Z", c)
        for x, c in ((60, "#7f9ab0"), (264, "#9a6a5a"), (700, "#6f9484"), (916, "#b98a5e"))
    )
    shop = (
        box(412, 590, 196, 110, "#f6efe2", 4)
        + "".join(path(f"M{412 + k * 49} 580h49v30q-24 20 -49 0Z", "#e89a7c" if k % 2 else "#fdf6ea") for k in range(4))
        + box(430, 640, 90, 60, "#bcd9e2", 4)
        + box(540, 630, 50, 70, "#a87d62", 4)
    )
    pavement = (
        box(0, 696, 1024, 110, "#d7d1cb")
        + "".join(line(f"M{x} 700L{x + (x - 512) * 0.14:.0f} 804", "#c4bdb8", 4) for x in range(0, 1025, 96))
        + box(0, 800, 1024, 14, "#b5aeab")
    )
    road = (
        gradient("road", "#a6a3ad", "#b6b3bb")
        + box(0, 814, 1024, 210, "url(#road)")
        + "".join(box(x, 910, 120, 14, "#efe9dd", 4) for x in (60, 320, 580, 840))
    )
    return sky + far + row_ + doors + shop + pavement + tree(215, 760, 0.9) + tree(835, 764, 1) + road


def park() -> str:
    sky = (
        gradient("sky", "#c9e6f2", "#f3f3dd")
        + box(0, 0, 1024, 640, "url(#sky)")
        + oval(820, 150, 66, fill="#ffe6a3")
        + cloud(220, 140, 1.2)
        + cloud(560, 100, 0.7)
    )
    far = path("M0 560Q200 440 420 540T820 500T1024 540V760H0Z", "#bfe0c0") + "".join(
        tree(x, y, s, "#8fc7a0") for x, y, s in ((90, 600, 0.6), (200, 590, 0.5), (900, 590, 0.7), (780, 600, 0.5))
    )
    grass = gradient("grass", "#a3d3a0", "#b9dda9") + path("M0 620Q300 570 560 616T1024 600V1024H0Z", "url(#grass)")
    way = path("M540 612Q600 690 470 780T380 1024H760Q700 880 660 790T580 612Z", "#ecdfc3")
    pond = oval(220, 740, 180, 44, "#a9d6e3") + oval(220, 734, 150, 30, "#c3e5ec")
    bench = (
        box(730, 640, 190, 14, "#b98a5e", 4)
        + box(730, 612, 190, 12, "#c99b6b", 4)
        + box(730, 590, 190, 12, "#c99b6b", 4)
        + line("M750 590V700M900 590V700", "#7d7488", 9)
    )
    flowers = "".join(
        line(f"M{x} {y}v-26", "#6bae80", 5) + oval(x, y - 32, 11, fill=c) + oval(x, y - 32, 4, fill="#fff6d6")
        for x, y, c in (
            (60, 860, "#f08aa0"),
            (130, 920, "#f5c04f"),
            (40, 960, "#b6a4cf"),
            (900, 860, "#f5c04f"),
            (970, 920, "#f08aa0"),
            (860, 950, "#e8a08c"),
            (200, 980, "#f08aa0"),
        )
    )
    return sky + far + grass + way + pond + tree(80, 760, 1.2) + tree(950, 740, 1.3, "#74ba90") + bench + flowers


def stage() -> str:
    wall = gradient("back", "#6d5b9e", "#9a86c4") + box(0, 0, 1024, 740, "url(#back)")
    beams = "".join(
        path(f"M{x} -20L{a} 760H{b}Z", "#fff2c4", opacity=0.22)
        for x, a, b in ((220, 120, 480), (512, 340, 690), (810, 540, 900))
    )
    lights = line("M60 46H964", "#4b3f70", 12) + "".join(
        box(x - 30, 46, 60, 50, "#4b3f70", 10) + oval(x, 98, 24, 12, "#ffe9a8") for x in (220, 512, 810)
    )
    curtain = "".join(
        path(f"M{x} 0Q{x + 30} 380 {x - 4} 760H{x + 62}Q{x + 84} 380 {x + 58} 0Z", c)
        for x, c in ((-30, "#b8527a"), (24, "#cc648b"), (78, "#b8527a"), (132, "#cc648b"))
    )
    sides = curtain + f'<g transform="translate(1024 0) scale(-1 1)">{curtain}</g>'
    top = "".join(
        path(
            f"M{k * 147 - 4} 0H{k * 147 + 151}V40Q{k * 147 + 73} 110 {k * 147 - 4} 40Z",
            "#cc648b" if k % 2 else "#b8527a",
        )
        for k in range(7)
    )
    floor = (
        gradient("boards", "#c79a72", "#dcb48a")
        + path("M0 736H1024V1024H0Z", "url(#boards)")
        + "".join(line(f"M{512 + k * 80} 736L{512 + k * 170} 1024", "#b4865f", 4) for k in range(-7, 8))
        + oval(512, 890, 330, 84, "#fff2c4", opacity=0.4)
    )
    return wall + beams + lights + sides + top + floor


def city() -> str:
    """Roofs in the evening, for who can fly."""
    sky = (
        gradient("sky", "#5f63a8", "#f0b79a")
        + box(0, 0, 1024, 1024, "url(#sky)")
        + oval(770, 210, 84, fill="#fff1cf")
        + oval(744, 196, 16, fill="#f3dfb6")
        + oval(800, 236, 22, fill="#f3dfb6")
    )
    stars = "".join(
        oval(x, y, r, fill="#fff6df", opacity=0.9)
        for x, y, r in (
            (80, 90, 5),
            (180, 200, 4),
            (300, 70, 6),
            (420, 160, 4),
            (560, 80, 5),
            (640, 190, 4),
            (930, 90, 5),
            (960, 260, 4),
            (120, 320, 4),
            (480, 290, 4),
        )
    )
    drawn = sky + stars + cloud(250, 390, 1, "#f8d3c0", 0.5) + cloud(860, 420, 1.2, "#f8d3c0", 0.5)
    for base, colour, heights in (
        (1024, "#8b7bb5", (330, 450, 380, 520, 400, 470, 350, 500)),
        (1024, "#6f64a0", (240, 330, 290, 250, 370, 280, 340, 260)),
    ):
        for k, h in enumerate(heights):
            x = k * 132 - 20
            drawn += box(x, base - h, 118, h, colour, 4)
            drawn += "".join(
                box(x + 20 + i * 44, base - h + 26 + j * 48, 24, 28, "#ffdf9e", 3, opacity=0.75)
                for i in range(2)
                for j in range(int(h / 60))
                if (i * 3 + j * 5 + k) % 4
            )
    return drawn + box(0, 900, 1024, 124, "#5b5290") + box(0, 888, 1024, 20, "#7d73b3", 4)


def sky() -> str:
    blue = gradient("sky", "#8fc8ea", "#fdf1dc") + box(0, 0, 1024, 1024, "url(#sky)")
    rays = "".join(
        path(
            f"M820 190L{820 + 1400 * math.cos(a):.0f} {190 + 1400 * math.sin(a):.0f}L{820 + 1400 * math.cos(a + 0.13):.0f} {190 + 1400 * math.sin(a + 0.13):.0f}Z",
            "#fff6d6",
            opacity=0.22,
        )
        for a in (k * math.pi / 12 for k in range(24))
    )
    bow = "".join(
        f'<circle cx="420" cy="900" r="{r}" fill="none" stroke="{c}" stroke-width="26" opacity="0.5"/>'
        for r, c in (
            (560, "#ef8f8f"),
            (534, "#f5b77d"),
            (508, "#f7e08f"),
            (482, "#a5d8a7"),
            (456, "#9fc3ea"),
            (430, "#c3a9e0"),
        )
    )
    floor = (
        cloud(140, 930, 2.4, strength=1)
        + cloud(880, 940, 2.5, strength=1)
        + cloud(500, 980, 2.9, strength=1)
        + box(0, 970, 1024, 60, "#ffffff")
    )
    return (
        blue
        + rays
        + oval(820, 190, 90, fill="#ffe08a")
        + bow
        + cloud(200, 200, 1.3)
        + cloud(560, 330, 0.9)
        + cloud(930, 470, 1)
        + floor
    )


def head() -> str:
    """Inside a head: where thoughts, plans and gears are."""
    back = gradient("mind", "#d9cdf2", "#f6dfe6") + box(0, 0, 1024, 1024, "url(#mind)")
    outline = "M250 1024V850Q120 760 130 560Q60 540 104 470Q136 420 134 380Q150 90 480 70Q880 60 900 420Q910 640 790 770V1024Z"
    inside = gradient("in", "#fff6ea", "#fbe7dc")
    shapes = path(outline, "url(#in)", stroke="#a892d6", stroke_width=16, stroke_linejoin="round")
    gears = gear(330, 300, 84, "#a9c4e0") + gear(470, 210, 56, "#f3cf8a") + gear(452, 372, 44, "#e8b0a0")
    bulb = (
        path("M650 190Q740 190 744 276Q742 320 706 348V388H596V348Q560 320 558 276Q562 190 650 190Z", "#ffe08a")
        + box(606, 388, 90, 16, "#b9b2c6", 6)
        + box(614, 408, 74, 14, "#a39bb4", 6)
        + line("M630 340V300L650 318L672 300V340", "#d9a441", 6)
    )
    paths = line("M240 640Q360 560 470 640T720 600", "#d2c2ee", 14, stroke_dasharray="4 34") + line(
        "M300 760Q420 690 560 760T780 690", "#c9e0d2", 12, stroke_dasharray="4 30"
    )
    shelf_ = "".join(
        box(x, 500, 48, h, c, 6, transform=f"translate(0 {-h})")
        for x, h, c in ((560, 84, "#9cc5a7"), (614, 66, "#e8a08c"), (668, 92, "#a9c4e0"), (722, 72, "#e3c27b"))
    ) + box(540, 500, 250, 14, "#b9a0c9", 5)
    sparks = "".join(
        path(
            f"M{x} {y - 20}Q{x + 3} {y - 3} {x + 20} {y}Q{x + 3} {y + 3} {x} {y + 20}Q{x - 3} {y + 3} {x - 20} {y}Q{x - 3} {y - 3} {x} {y - 20}Z",
            "#ffffff",
        )
        for x, y in ((60, 120), (960, 160), (80, 860), (930, 860), (980, 520), (48, 640))
    )
    return back + inside + shapes + clipped(paths + gears + bulb + shelf_, outline, "brain") + sparks


def gear(x: float, y: float, r: float, colour: str) -> str:
    teeth = "".join(
        f'<rect x="{x - r * 0.17}" y="{y - r * 1.22}" width="{r * 0.34}" height="{r * 0.5}" rx="{r * 0.08}" fill="{colour}" transform="rotate({k * 45} {x} {y})"/>'
        for k in range(8)
    )
    return (
        teeth
        + oval(x, y, r, fill=colour)
        + oval(x, y, r * 0.6, fill=light(colour, 0.35))
        + oval(x, y, r * 0.28, fill="#fff6ea")
    )


PLACES = {"street": street, "park": park, "stage": stage, "city": city, "sky": sky, "head": head}
