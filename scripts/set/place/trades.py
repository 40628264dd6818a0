"""Where hands make things: workshop, kitchen, bakery."""

from scripts.set.place.things import boards, lamp, room, row, shelf
from scripts.set.shapes import box, dark, light, line, oval, path


def tool(x: float, y: float, kind: str) -> str:
    """A tool that hangs on the wall."""
    wood, steel = "#c98f5a", "#8f97ab"
    drawn = {
        "hammer": box(-6, 0, 12, 110, wood, 5) + path("M-34 -14H20Q34 -14 36 6L20 4V12H-34Z", steel),
        "saw": path("M-20 0H20L34 130L-12 112Z", light(steel, 0.3))
        + path("M-26 -40H26V6H-26Z", wood)
        + box(-10, -26, 20, 16, "#e7d3b8", 6),
        "wrench": path("M-8 20H8V112Q0 124 -8 112Z", steel)
        + path("M-24 -14L-10 -4V12H10V-4L24 -14Q30 14 8 28H-8Q-30 14 -24 -14Z", steel),
        "screwdriver": box(-11, 0, 22, 54, "#e07a5f", 8) + box(-4, 54, 8, 62, steel, 2),
        "brush": box(-7, 0, 14, 70, wood, 6)
        + box(-20, 66, 40, 16, steel, 3)
        + path("M-20 82H20L14 122H-14Z", "#e6c173"),
    }[kind]
    return f'<g transform="translate({x} {y})">{drawn}</g>'


def workshop() -> str:
    wall = room("#dfe4e6", "#b9b2a8", "#a9adb3")
    board = box(90, 130, 500, 300, "#c7a27a", 14) + box(106, 146, 468, 268, "#d6b68f", 8)
    holes = "".join(oval(x, y, 4, fill="#b8946a") for x in range(140, 560, 40) for y in range(180, 400, 40))
    tools = "".join(
        tool(150 + k * 92, 210, kind) for k, kind in enumerate(("hammer", "saw", "wrench", "screwdriver", "brush"))
    )
    bench = (
        box(60, 560, 600, 34, "#b98654", 8)
        + box(80, 594, 560, 130, "#98704a", 4)
        + "".join(
            box(104 + k * 182, 612, 158, 92, "#a97e55", 6) + box(160 + k * 182, 650, 46, 12, "#d9c3a5", 6)
            for k in range(3)
        )
    )
    vice = box(520, 508, 88, 30, "#6e8fb5", 8) + box(548, 538, 34, 24, "#54708f") + box(490, 500, 30, 44, "#54708f", 6)
    tins = (
        row(110, 560, ["#e8a87c", "#7fb3a6", "#e9c46a"], 50, (62, 52, 58))
        + box(300, 520, 120, 40, "#d78b6b", 8)
        + line("M330 520Q360 488 390 520", "#a85f45", 9)
    )
    shelves = (
        shelf(690, 220, 270)
        + row(716, 220, ["#8fb0c9", "#d99a7a", "#9cc5a7", "#e3c27b"], 48, (80, 62, 72))
        + shelf(690, 380, 270)
        + row(716, 380, ["#d9b45f", "#a8a3c4", "#8fb0c9"], 64, (70, 58, 66))
    )
    boards_ = "".join(
        path(f"M{760 + k * 44} 722L{790 + k * 40} 470h28L{790 + k * 44} 722Z", c)
        for k, c in enumerate(("#d8b384", "#c99b6b", "#e0c097", "#bd8b5a"))
    )
    return wall + board + holes + tools + shelves + boards_ + bench + vice + tins + lamp(360, 0, "#6f9a8d", 150)


def kitchen() -> str:
    wall = room("#e9eef0", "#c6ccd3", "#b3bcc6", tiles=6)
    tiles = "".join(line(f"M0 {y}H1024", "#d5dee3", 3) for y in range(280, 560, 56)) + "".join(
        line(f"M{x} 280V560", "#d5dee3", 3) for x in range(0, 1024, 64)
    )
    hood = path("M360 60H664V110L740 230H284L360 110Z", "#b9c3cd") + box(284, 222, 456, 22, "#9aa7b4", 6)
    rail = line("M40 320H300M724 320H984", "#8d99a8", 9)
    pans = "".join(
        line(f"M{x} 320v26", "#8d99a8", 6)
        + oval(x, 346 + r, r, fill=c)
        + oval(x, 346 + r, r * 0.72, fill=light(c, 0.18))
        for x, r, c in ((90, 38, "#6f7e8e"), (178, 46, "#c98363"), (262, 34, "#6f7e8e"))
    )
    spoons = "".join(
        line(f"M{x} 322V420", c, 9) + oval(x, 438, 17, 24, c)
        for x, c in ((770, "#a3815d"), (830, "#8d99a8"), (890, "#a3815d"), (946, "#8d99a8"))
    )
    counter = (
        box(0, 560, 1024, 30, "#aab4bf", 4)
        + box(0, 590, 1024, 132, "#cfd6dd")
        + "".join(
            box(26 + k * 166, 606, 144, 100, "#dde3e8", 8) + box(70 + k * 166, 620, 56, 10, "#a2adb9", 5)
            for k in range(6)
        )
    )
    stove = (
        box(372, 590, 280, 132, "#8693a1", 6)
        + box(396, 626, 232, 78, "#5f6b78", 8)
        + box(408, 638, 208, 54, "#e2a667", 6, opacity=0.55)
        + "".join(oval(410 + k * 51, 606, 9, fill="#dfe5ea") for k in range(5))
    )
    pots = (
        box(410, 496, 100, 62, "#d97b5d", 10)
        + box(400, 490, 120, 14, dark("#d97b5d", 0.12), 6)
        + box(548, 516, 90, 42, "#7f8fa0", 10)
        + line("M640 524H690", "#5f6b78", 9)
    )
    steam = line("M440 470Q424 444 440 420T440 372M486 470Q470 444 486 420", "#ffffff", 9, opacity=0.7)
    veg = (
        oval(780, 540, 28, 24, "#e06d5b")
        + oval(826, 544, 24, 20, "#eab354")
        + box(880, 470, 70, 90, "#86b894", 12)
        + oval(160, 538, 84, 22, "#f5efe4")
        + oval(130, 524, 22, 18, "#8ec07c")
        + oval(172, 522, 24, 20, "#e58c5a")
    )
    return wall + tiles + hood + rail + pans + spoons + counter + stove + pots + steam + veg


def loaf(x: float, y: float, w: float = 92, colour: str = "#d49a5b") -> str:
    cuts = "".join(
        line(f"M{x - w * 0.24 + k * w * 0.22} {y - w * 0.36}l{w * 0.1} {w * 0.2}", light(colour, 0.45), 6)
        for k in range(3)
    )
    return (
        path(
            f"M{x - w / 2} {y}Q{x - w * 0.62} {y - w * 0.5} {x} {y - w * 0.52}Q{x + w * 0.62} {y - w * 0.5} {x + w / 2} {y}Z",
            colour,
        )
        + cuts
    )


def bakery() -> str:
    wall = boards("#f6e6cd", "#d9b58a")
    awning = "".join(
        path(f"M{k * 128} 0H{k * 128 + 128}V90Q{k * 128 + 64} 140 {k * 128} 90Z", "#e89a7c" if k % 2 else "#fdf6ea")
        for k in range(8)
    )
    racks = ""
    for y in (290, 410, 530):
        racks += shelf(80, y, 400, "#b98654") + "".join(
            loaf(150 + k * 130, y, 104 - (y // 120 + k) % 2 * 22, ("#d49a5b", "#c48248", "#dfae72")[(k + y // 120) % 3])
            for k in range(3)
        )
    sign = (
        box(560, 180, 380, 120, "#7b5a48", 16)
        + line("M620 250Q680 190 740 250T860 250", "#f3dcb4", 10)
        + oval(890, 240, 12, fill="#f3dcb4")
    )
    oven = (
        box(600, 350, 300, 372, "#b4705a", 20)
        + path("M640 560V480Q640 400 750 400Q860 400 860 480V560Z", "#5f4038")
        + path("M670 560V500Q680 440 750 440Q820 440 830 500V560Z", "#efa45a", opacity=0.85)
        + "".join(line(f"M600 {y}H900", "#9d5f4b", 4) for y in (610, 650, 690))
        + "".join(line(f"M{x} 610V650M{x + 40} 650V690", "#9d5f4b", 4) for x in (660, 740, 820))
    )
    counter = (
        box(40, 610, 500, 28, "#a97448", 8)
        + box(60, 638, 460, 86, "#e7c79b", 4)
        + "".join(box(80 + k * 146, 652, 128, 58, "#f3dfbf", 8) for k in range(3))
        + "".join(
            oval(110 + k * 60, 598, 28, 18, c)
            for k, c in enumerate(("#dca468", "#e8b879", "#cf9152", "#e8b879", "#dca468", "#cf9152", "#e8b879"))
        )
    )
    return wall + awning + racks + sign + oven + counter


PLACES = {"workshop": workshop, "kitchen": kitchen, "bakery": bakery}
