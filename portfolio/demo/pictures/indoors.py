"""Inside: a bakery, a care home, a workshop."""

from portfolio.demo.pictures.canvas import (
    BRAND,
    BREAD,
    CARD,
    CORAL,
    CRUST,
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


def shop(c: Canvas) -> None:
    """A bakery's shop: shelves of bread behind a counter."""
    c.room()
    for y in (150, 320):
        c.box(120, y + 90, 960, 22, WOOD, 6)
        for place in range(7):
            _loaf(c, 150 + place * 132, y + 20, c.number(90, 110))
    c.person(c.number(480, 720), 640, CARD, cap=CARD)
    c.box(60, 610, 1080, 290, c.pick(TEAL, CORAL, VIOLET), 24)
    c.box(40, 580, 1120, 50, WOOD, 16)
    for place in range(5):
        c.oval(160 + place * 190, 680, 120, 120, CARD)
        c.oval(185 + place * 190, 705, 70, 70, c.pick(YELLOW, CORAL, BREAD))


def oven(c: Canvas) -> None:
    """Bread in the oven, and who takes it out."""
    c.room(floor=LINE, wall=c.pick("#efeaff", "#e6f6f3"))
    c.box(470, 110, 640, 570, SOFT, 30)
    for y in (170, 420):
        c.box(520, y, 540, 200, INK, 18)
        c.box(530, y + 12, 520, 176, "#5a2a1f", 14)
        c.box(530, y + 148, 520, 40, CORAL, 14)
        for place in range(4):
            _loaf(c, 550 + place * 124, y + 70, 100)
    c.box(520, 640, 540, 24, GREY, 12)
    c.person(240, 840, CARD, cap=CARD, size=1.5)
    c.line((330, 690), (540, 560), colour=WOOD, thick=22)


def dough(c: Canvas) -> None:
    """A table full of dough, flour and cutters, from above."""
    c.box(0, 0, 1200, 900, c.pick("#d9a66f", "#cf9a62", "#e0b07c"))
    for y in range(0, 900, 150):
        c.line((0, y), (1200, y + 14), colour=WOOD, thick=5)
    c.oval(280, 180, 620, 520, CARD)
    c.oval(340, 230, 500, 410, "#f6deb0")
    for x, y in ((430, 330), (600, 290), (720, 420), (500, 480), (650, 530)):
        c.oval(x, y, 86, 86, "#e9c98e")
    c.box(60, 640, 520, 84, WOOD, 42)
    c.box(150, 626, 340, 112, CRUST, 50)
    c.ring(1010, 210, 80, GREY, 18)
    c.shape((960, 560), (1090, 520), (1110, 660), (980, 700), fill=c.pick(TEAL, VIOLET, CORAL))


def care(c: Canvas) -> None:
    """A living room where somebody is helped."""
    c.room(floor="#ead9c2")
    c.box(120, 120, 330, 300, CARD, 16)
    c.box(140, 140, 290, 260, SKY, 10)
    c.line((285, 140), (285, 400), colour=CARD, thick=14)
    c.box(880, 330, 40, 330, WOOD, 8)
    c.shape((800, 350), (1000, 350), (960, 210), (840, 210), fill=YELLOW)
    c.ring(560, 730, 120, INK, 16)
    c.box(470, 500, 46, 220, INK, 18)
    c.box(500, 640, 230, 40, INK, 18)
    c.person(590, 660, c.pick(CORAL, VIOLET, YELLOW), size=0.95)
    c.person(330, 760, c.pick(TEAL, BRAND), size=1.25)
    c.line((400, 560), (520, 590), colour=c.pick(TEAL, BRAND), thick=40)
    _plant(c, 1060, 640)


def game(c: Canvas) -> None:
    """A table with coffee and a board game."""
    c.room(floor="#ead9c2")
    c.person(330, 600, c.pick(CORAL, VIOLET))
    c.person(840, 600, c.pick(TEAL, YELLOW))
    c.oval(120, 520, 960, 340, WOOD)
    c.oval(140, 520, 920, 310, "#dba46e")
    c.shape((430, 590), (770, 590), (830, 760), (370, 760), fill=CARD)
    colours = (TEAL, CORAL, YELLOW, VIOLET)
    for row in range(3):
        for place in range(5):
            c.oval(430 + place * 70 - row * 8, 610 + row * 48, 40, 30, colours[(row + place + c.variant) % 4])
    for x in (230, 900):
        c.oval(x, 640, 110, 66, CARD)
        c.oval(x + 16, 646, 78, 38, CRUST)
    _plant(c, 600, 470)


def bicycle(c: Canvas) -> None:
    """A bicycle that is being mended."""
    c.room(floor=GREY)
    c.box(90, 90, 1020, 26, WOOD, 8)
    for place in range(6):
        c.box(150 + place * 170, 116, 22, c.number(110, 170), SOFT, 10)
        c.oval(138 + place * 170, 110, 46, 46, c.pick(TEAL, CORAL, YELLOW))
    for x in (340, 860):
        c.ring(x, 620, 170, INK, 20)
        c.ring(x, 620, 30, GREY, 12)
    frame = c.pick(CORAL, TEAL, BRAND)
    c.line((340, 620), (480, 390), (760, 390), (570, 620), (340, 620), colour=frame, thick=26)
    c.line((480, 390), (570, 620), colour=frame, thick=26)
    c.line((860, 620), (750, 330), (820, 300), colour=frame, thick=24)
    c.box(410, 350, 130, 34, INK, 16)
    c.ring(570, 620, 48, YELLOW, 12)


def bench(c: Canvas) -> None:
    """A workbench with tools, from the technology lesson."""
    c.room(wall=c.pick("#e6f6f3", "#efeaff"))
    c.box(160, 110, 880, 360, WOOD, 18)
    for place in range(5):
        x = 240 + place * 170
        c.box(x, 190, 30, 210, c.pick(CORAL, TEAL, YELLOW, BRAND), 14)
        c.box(x - 20, 150, 70, 60, SOFT, 16)
    c.box(60, 600, 1080, 60, "#b07a48", 12)
    c.box(130, 660, 60, 240, "#9a673a")
    c.box(1010, 660, 60, 240, "#9a673a")
    c.shape((380, 600), (820, 600), (770, 520), (430, 520), fill=BREAD)
    c.box(900, 500, 110, 100, BRAND, 14)
    c.line((200, 590), (330, 500), colour=GREY, thick=26)


def _loaf(c: Canvas, x: float, y: float, width: float) -> None:
    c.box(x, y, width, 70, c.pick(BREAD, CRUST, "#d79a50"), 34)
    for place in (0.25, 0.5, 0.75):
        c.line((x + width * place - 8, y + 14), (x + width * place + 8, y + 44), colour="#f6d9a6", thick=8)


def _plant(c: Canvas, x: float, y: float) -> None:
    for lean in (-60, -20, 20, 60):
        c.line((x, y), (x + lean, y - 140 + abs(lean) / 2), colour=TEAL, thick=26)
    c.shape((x - 60, y), (x + 60, y), (x + 44, y + 90), (x - 44, y + 90), fill=CORAL)
