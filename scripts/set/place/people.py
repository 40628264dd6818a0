"""Where people are cared for and served: care, shop, office."""

from scripts.set.place.things import boards, lamp, plant, room, row, shelf, table, window
from scripts.set.shapes import box, light, line, oval, path


def care() -> str:
    wall = (
        room("#e3efe9", "#cfd8d2", "#b9d0c6", tiles=6)
        + box(0, 470, 1024, 10, "#b9d8cb")
        + box(0, 480, 1024, 224, "#d3e6dd")
    )
    bed = (
        box(420, 470, 26, 250, "#9fb0b8", 8)
        + box(950, 520, 22, 200, "#9fb0b8", 8)
        + box(430, 620, 530, 54, "#b7c6cc", 10)
        + box(446, 570, 514, 60, "#fbfaf7", 18)
        + path("M560 566Q760 540 960 566V640H560Z", "#8fbfd0")
        + path("M560 566Q590 560 620 560V640H560Z", "#a9d2df")
        + box(452, 540, 112, 50, "#ffffff", 22)
    )
    wheels = "".join(oval(x, 716, 16, fill="#7c8a93") for x in (460, 940))
    drip = (
        line("M390 720V220M350 226H430", "#a5b3ba", 9)
        + box(400, 232, 46, 76, "#cfe8f3", 12)
        + line("M423 308V400Q423 470 470 520", "#b7d4df", 5)
    )
    curtain = (
        path(
            "M780 90H1010V470Q990 486 970 470Q950 486 930 470Q910 486 890 470Q870 486 850 470Q830 486 810 470Q790 486 780 470Z",
            "#a7d0c3",
        )
        + line("M820 100V460M866 100V460M912 100V460M958 100V460", "#8fbfb0", 5)
        + line("M740 86H1024", "#9fb0b8", 10)
    )
    chair = (
        path("M120 500Q120 470 150 470H250Q280 470 280 500V620H120Z", "#e0a184")
        + box(100, 590, 200, 60, "#d58f70", 18)
        + box(116, 650, 18, 70, "#8a6a58")
        + box(266, 650, 18, 70, "#8a6a58")
    )
    cross = (
        box(590, 140, 120, 120, "#fdfaf4", 24)
        + box(637, 160, 26, 80, "#e58c7c", 6)
        + box(610, 187, 80, 26, "#e58c7c", 6)
    )
    return (
        wall
        + window(90, 120, 280, 250)
        + cross
        + curtain
        + drip
        + bed
        + wheels
        + chair
        + plant(60, 720, 0.7, "#f1efe9")
    )


def shop() -> str:
    wall = boards("#f3e3e0", "#d8b79a")
    rail = line("M80 260H440", "#8f7f86", 9) + line("M110 260V230M410 260V230", "#8f7f86", 7)
    clothes = ""
    for k, c in enumerate(("#8fb0c9", "#e3a08a", "#9cc5a7", "#d9b45f", "#b6a4cf")):
        x = 120 + k * 68
        clothes += line(f"M{x + 12} 272q8 -20 16 0", "#8f7f86", 4) + path(
            f"M{x - 8} 290L{x + 16} 274H{x + 24}L{x + 48} 290L{x + 42} 330H{x + 36}V{430 - k % 2 * 30}H{x + 4}V330H{x - 2}Z",
            c,
        )
    shelves = "".join(shelf(560, y, 400, "#b98a6c") for y in (230, 370, 510))
    goods = (
        row(590, 230, ["#e3a08a", "#9cc5a7", "#8fb0c9", "#e3c27b", "#c9a0b4"], 54, (82, 66, 74), 14)
        + row(590, 370, ["#d9b45f", "#b6a4cf", "#e3a08a", "#8fb0c9"], 72, (76, 92, 66), 16, 16)
        + row(590, 510, ["#9cc5a7", "#e3c27b", "#c9a0b4", "#8fb0c9", "#d99a7a"], 54, (64, 88, 72), 14)
    )
    counter = (
        box(540, 580, 440, 30, "#a97a5c", 8)
        + box(560, 610, 400, 114, "#dcb994", 4)
        + "".join(line(f"M{x} 618V716", "#c9a37c", 5) for x in range(600, 960, 44))
    )
    till = (
        box(640, 526, 120, 54, "#6f7e8e", 10)
        + path("M656 526L668 478H748L744 526Z", "#56636f")
        + box(676, 486, 60, 30, "#bfe0d2", 4)
        + path("M850 580V520Q880 500 910 520V580Z", "#e89a7c")
        + line("M864 520q16 -34 32 0", "#c9785a", 6)
    )
    sofa = (
        table(110, 590, 260, 130, "#c79a78")
        + box(140, 550, 90, 40, "#b6a4cf", 8)
        + box(150, 514, 70, 36, "#8fb0c9", 8)
        + box(260, 556, 80, 34, "#e3c27b", 8)
    )
    bunting = line("M0 60Q256 140 512 70T1024 80", "#b39a94", 5) + "".join(
        path(f"M{x} {y}h44l-22 50Z", c)
        for x, y, c in (
            (60, 82, "#e89a7c"),
            (150, 98, "#8fb0c9"),
            (240, 104, "#e3c27b"),
            (330, 100, "#9cc5a7"),
            (420, 88, "#c9a0b4"),
            (560, 62, "#e89a7c"),
            (650, 52, "#8fb0c9"),
            (740, 50, "#e3c27b"),
            (830, 56, "#9cc5a7"),
            (920, 66, "#c9a0b4"),
        )
    )
    return wall + bunting + rail + clothes + shelves + goods + counter + till + sofa


def desk(x: float, y: float, w: float, screen: str = "#8fb0c9") -> str:
    s = x + w / 2
    monitor = (
        box(s - 84, y - 132, 168, 104, "#5d6676", 10)
        + box(s - 74, y - 122, 148, 84, screen, 5)
        + line(f"M{s - 54} {y - 98}h70M{s - 54} {y - 78}h100M{s - 54} {y - 58}h50", light(screen, 0.6), 7)
        + box(s - 12, y - 30, 24, 24, "#5d6676")
        + box(s - 44, y - 10, 88, 10, "#5d6676", 4)
    )
    return (
        table(x, y, w, 722 - y, "#d3a678")
        + monitor
        + box(s + w * 0.28, y - 36, 30, 36, "#e89a7c", 6)
        + box(x + 30, y - 22, 70, 22, "#f4f1ea", 4)
    )


def office() -> str:
    wall = boards("#e6e6ef", "#c9b29a")
    view = "".join(
        box(90 + k * 82, 330 - h, 64, h + 60, c)
        for k, (h, c) in enumerate(
            ((90, "#b9c9d9"), (150, "#a9bdd1"), (60, "#c3d1dd"), (130, "#b3c5d6"), (180, "#a9bdd1"), (80, "#bccbd9"))
        )
    )
    board = box(680, 130, 280, 180, "#fdfbf7", 10, stroke="#b9b2a8", stroke_width=10) + "".join(
        box(x, y, 50, 50, c, 4)
        for x, y, c in (
            (710, 160, "#f3cf7a"),
            (780, 156, "#e8a08c"),
            (850, 166, "#a9d2b8"),
            (740, 232, "#a9c4e0"),
            (820, 236, "#f3cf7a"),
            (886, 226, "#d0b8de"),
        )
    )
    chair = (
        path("M200 560Q200 520 240 520H300Q340 520 340 560V620H200Z", "#7f8fb0")
        + box(190, 612, 160, 34, "#6d7ea0", 14)
        + line("M270 646V700M220 712L270 690L320 712", "#6b6480", 10)
    )
    return (
        wall
        + window(80, 110, 500, 290, view=view)
        + board
        + lamp(800, 0, "#e3b86a", 110)
        + desk(420, 560, 330)
        + chair
        + desk(700, 600, 300, "#9cc5a7")
        + plant(70, 722, 0.95, "#f1efe9")
    )


PLACES = {"care": care, "shop": shop, "office": office}
