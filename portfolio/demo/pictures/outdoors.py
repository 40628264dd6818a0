"""Outside: the port, the street, the school of an open day."""

from portfolio.demo.pictures.canvas import (
    BRAND,
    CARD,
    CORAL,
    GREY,
    INK,
    LINE,
    SKY,
    SOFT,
    TEAL,
    VIOLET,
    WOOD,
    YELLOW,
    Canvas,
)


def harbour(c: Canvas) -> None:
    """A ship full of containers."""
    _sky(c)
    _gantry(c, 940, 560)
    c.box(0, 560, 1200, 340, "#5fb8c9")
    c.shape((90, 520), (900, 520), (820, 680), (180, 680), fill=c.pick(CORAL, BRAND, INK))
    c.box(140, 500, 740, 26, CARD)
    for row in range(3):
        for place in range(7 - row):
            c.box(170 + place * 82, 430 - row * 66, 76, 62, c.pick(TEAL, YELLOW, VIOLET, CORAL, GREY), 4)
    c.box(740, 260, 110, 240, CARD, 10)
    c.box(750, 285, 90, 36, INK, 6)
    for y in (700, 770, 840):
        start = c.number(0, 120)
        for x in range(start, 1200, 260):
            c.line((x, y), (x + 110, y), colour="#8fd3df", thick=10)


def crane(c: Canvas) -> None:
    """Cranes on the quay, from below."""
    _sky(c)
    c.box(0, 700, 1200, 200, GREY)
    c.box(0, 690, 1200, 24, YELLOW)
    for x in (280, 800):
        _gantry(c, x, 700)
    c.line((560, 300), (560, 470), colour=INK, thick=6)
    c.box(490, 470, 150, 100, c.pick(TEAL, CORAL, VIOLET), 6)
    for x in range(60, 1200, 190):
        c.box(x, 620, 150, 80, c.pick(TEAL, YELLOW, VIOLET, CORAL), 4)
    c.person(140, 880, YELLOW, cap=c.pick(CORAL, CARD), size=0.7)


def street_map(c: Canvas) -> None:
    """Where it is: streets from above, with a pin."""
    c.box(0, 0, 1200, 900, c.pick("#f1ede2", "#eef2e6"))
    c.box(0, 0, 420, 330, "#cfe8c6", 40)
    c.shape((760, 900), (900, 520), (1200, 420), (1200, 900), fill=SKY)
    for points in (((0, 420), (1200, 300)), ((300, 0), (520, 900)), ((840, 0), (720, 900)), ((0, 700), (900, 640))):
        c.line(*points, colour=CARD, thick=46)
    for _ in range(16):
        c.box(c.number(20, 1100), c.number(20, 820), c.number(40, 80), c.number(30, 60), LINE, 8)
    x, y = c.number(480, 640), c.number(340, 420)
    c.shape((x - 62, y), (x + 62, y), (x, y + 150), fill=CORAL)
    c.oval(x - 80, y - 110, 160, 160, CORAL)
    c.oval(x - 34, y - 64, 68, 68, CARD)


def college(c: Canvas) -> None:
    """A school with flags, on its open day."""
    _sky(c)
    c.box(0, 700, 1200, 200, "#a9d7a0")
    c.box(140, 260, 920, 450, CARD, 8)
    c.box(140, 230, 920, 60, c.pick(VIOLET, TEAL, CORAL), 8)
    for row in range(2):
        for place in range(6):
            if row == 0 or place not in (2, 3):
                c.box(190 + place * 145, 330 + row * 170, 95, 110, SKY, 8)
    c.box(480, 520, 240, 190, SOFT, 10)
    c.box(596, 520, 8, 190, CARD)
    for x in (60, 1120):
        c.line((x, 710), (x, 250), colour=WOOD, thick=12)
        c.shape((x, 260), (x + 70, 290), (x, 330), fill=c.pick(YELLOW, CORAL, BRAND))
    c.shape((470, 900), (730, 900), (690, 710), (510, 710), fill=LINE)
    for x in (300, 900):
        c.person(x, 880, c.pick(TEAL, CORAL, YELLOW, VIOLET), size=0.6)


def _sky(c: Canvas) -> None:
    c.box(0, 0, 1200, 900, c.pick(SKY, "#ffe3d3", "#dfe8ff"))
    c.oval(c.number(80, 300), 80, 120, 120, YELLOW)
    for _ in range(3):
        x, y = c.number(300, 1000), c.number(60, 200)
        c.box(x, y, 180, 46, CARD, 23)
        c.oval(x + 40, y - 34, 90, 80, CARD)


def _gantry(c: Canvas, x: float, y: float) -> None:
    colour = c.pick(CORAL, BRAND)
    for leg in (0, 150):
        c.line((x + leg, y), (x + leg, y - 380), colour=colour, thick=20)
    c.line((x, y - 200), (x + 150, y - 200), colour=colour, thick=16)
    c.line((x - 250, y - 380), (x + 210, y - 380), colour=colour, thick=24)
    c.line((x - 230, y - 380), (x + 75, y - 500), (x + 190, y - 380), colour=colour, thick=10)
