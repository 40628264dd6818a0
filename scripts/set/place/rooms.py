"""Where is learned and lived: laboratory, classroom, living room."""

from scripts.set.place.things import boards, plant, room, row, table, window
from scripts.set.shapes import box, light, line, oval, path


def flask(x: float, y: float, colour: str, size: float = 1) -> str:
    glass = path("M-14 -110H14V-64L46 -8Q48 0 38 0H-38Q-48 0 -46 -8L-14 -64Z", "#ffffff", opacity=0.75)
    liquid = (
        path("M-28 -40H28L46 -8Q48 0 38 0H-38Q-48 0 -46 -8Z", colour)
        + oval(-8, -22, 6, fill=light(colour, 0.5))
        + oval(12, -14, 4, fill=light(colour, 0.5))
    )
    return f'<g transform="translate({x} {y}) scale({size})">{glass}{liquid}{box(-18, -116, 36, 10, "#dfe7ec", 4)}</g>'


def lab() -> str:
    wall = room("#e2edf3", "#cdd6de", "#b5c6d2", tiles=6)
    cabinet = (
        box(80, 120, 520, 210, "#f4f8fa", 12)
        + "".join(box(100 + k * 168, 140, 150, 170, "#d3e4ec", 8) for k in range(3))
        + "".join(
            row(116 + k * 168, 224, ["#9cc5a7", "#e3c27b", "#8fb0c9"], 32, (54, 42, 48), 8)
            + row(116 + k * 168, 306, ["#c9a0b4", "#8fb0c9", "#e8a08c"], 32, (46, 56, 40), 8)
            for k in range(3)
        )
    )
    bench = (
        box(0, 570, 1024, 30, "#8ea4b3", 4)
        + box(0, 600, 1024, 122, "#e9f0f3")
        + "".join(
            box(24 + k * 200, 616, 176, 90, "#f7fafb", 8) + box(84 + k * 200, 630, 56, 10, "#a9bac6", 5)
            for k in range(5)
        )
    )
    scope = (
        path("M720 570H850V552H820Q850 500 812 456L792 470Q812 510 780 552H720Z", "#6f87a0")
        + box(742, 400, 36, 110, "#58708a", 10, transform="rotate(-24 760 455)")
        + box(738, 520, 74, 12, "#58708a", 4)
    )
    tubes = (
        box(430, 510, 170, 16, "#c99b6b", 5)
        + box(430, 556, 170, 14, "#c99b6b", 5)
        + "".join(
            path(f"M{446 + k * 38} 470h22v78q-11 16 -22 0Z", "#ffffff", opacity=0.8)
            + path(f"M{446 + k * 38} {506 + k % 2 * 12}h22v{42 - k % 2 * 12}q-11 16 -22 0Z", c)
            for k, c in enumerate(("#e8a08c", "#9cc5a7", "#b6a4cf", "#e3c27b"))
        )
    )
    chart = (
        box(690, 120, 250, 210, "#fdfbf7", 10)
        + "".join(
            oval(x, y, 18, fill=c)
            for x, y, c in (
                (750, 180, "#8fb0c9"),
                (820, 220, "#e8a08c"),
                (880, 170, "#9cc5a7"),
                (770, 270, "#e3c27b"),
                (870, 280, "#b6a4cf"),
            )
        )
        + line("M764 190L806 212M836 212L866 182M808 234L780 260M836 230L860 268", "#a9a4b8", 5)
    )
    return (
        wall
        + cabinet
        + chart
        + bench
        + flask(130, 570, "#7fc4b0", 1.15)
        + flask(250, 570, "#e8a86c")
        + flask(350, 570, "#a99bd6", 0.8)
        + tubes
        + scope
        + flask(930, 570, "#e8a08c", 0.9)
    )


def classroom() -> str:
    wall = boards("#f1ead9", "#d4b48c")
    board = (
        box(250, 120, 560, 300, "#5f8a78", 8, stroke="#b98a5e", stroke_width=18)
        + line("M300 190H520M300 240H470", "#dcebe0", 8, opacity=0.8)
        + line("M600 340L660 200L720 340M622 290H698", "#dcebe0", 8, opacity=0.7)
        + oval(400, 330, 44, fill="none", stroke="#dcebe0", stroke_width=8, opacity=0.7)
        + box(300, 428, 460, 16, "#a97a50", 4)
        + box(360, 418, 40, 10, "#ffffff", 4)
        + box(420, 418, 40, 10, "#f3cf7a", 4)
    )
    clock = oval(130, 180, 60, fill="#fdfbf7", stroke="#8fa8c0", stroke_width=12) + line(
        "M130 180V142M130 180L156 196", "#5d6676", 7
    )
    globe = (
        oval(916, 500, 52, fill="#8fc0d6")
        + path(
            "M884 470Q910 458 926 480Q920 506 896 510Q876 500 884 470ZM926 516Q950 508 956 526Q944 546 926 540Z",
            "#8fc59a",
        )
        + line("M916 552V580M884 584H948", "#b98a5e", 10)
    )
    desks = "".join(
        table(x, 600, 250, 122, "#d9ad78", "#9fa6b4")
        + path(f"M{x + 70} 722V650Q{x + 70} 636 {x + 84} 636H{x + 166}Q{x + 180} 636 {x + 180} 650V722Z", c)
        for x, c in ((40, "#8fb0c9"), (390, "#e3a08a"), (740, "#9cc5a7"))
    )
    books = row(70, 600, ["#e3a08a", "#8fb0c9", "#e3c27b"], 24, (60, 70, 54), 2) + box(450, 580, 110, 20, "#fdfbf7", 4)
    return (
        wall
        + board
        + clock
        + window(850, 120, 150, 220)
        + globe
        + box(860, 586, 120, 14, "#a97a50", 4)
        + desks
        + books
        + plant(66, 520, 0.5)
        + box(20, 520, 100, 14, "#b98a5e", 4)
    )


def living() -> str:
    wall = boards("#efe3d8", "#cfa983")
    picture = (
        box(420, 130, 200, 150, "#fdfbf7", 8, stroke="#b98a5e", stroke_width=12)
        + path("M430 270L490 190L530 240L560 210L612 270Z", "#9cc5a7")
        + oval(570, 176, 20, fill="#f3cf7a")
    )
    sofa = (
        path("M250 520Q250 440 330 440H720Q800 440 800 520V640H250Z", "#8fa8c0")
        + box(210, 540, 120, 150, "#7f99b3", 36)
        + box(720, 540, 120, 150, "#7f99b3", 36)
        + box(300, 590, 450, 100, "#9db5ca", 22)
        + line("M525 596V684", "#8aa3ba", 5)
        + box(250, 688, 20, 34, "#7b5a48")
        + box(780, 688, 20, 34, "#7b5a48")
    )
    cushions = box(350, 510, 96, 92, "#e8b07c", 18, transform="rotate(-10 398 556)") + box(
        610, 514, 92, 88, "#d98f8a", 18, transform="rotate(8 656 558)"
    )
    case = (
        box(870, 330, 140, 392, "#b98a5e", 8)
        + "".join(box(884, y, 112, 100, "#8e6947", 4) for y in (346, 464, 582))
        + row(892, 446, ["#e3a08a", "#8fb0c9", "#e3c27b", "#9cc5a7"], 20, (80, 66, 74), 4)
        + row(892, 564, ["#b6a4cf", "#e3c27b", "#8fb0c9"], 24, (70, 84, 62), 4)
        + box(896, 626, 84, 56, "#e7cfa8", 8)
    )
    rug = oval(512, 880, 420, 90, "#e3b7a0", opacity=0.6) + oval(512, 880, 350, 70, "#f0d3bf", opacity=0.7)
    floor_lamp = (
        line("M150 720V330", "#7b6a66", 9)
        + path("M96 340L116 240H184L204 340Z", "#f3cf8a")
        + path("M96 340L50 600H250L204 340Z", "#fff3cf", opacity=0.28)
        + box(110, 712, 80, 12, "#7b6a66", 6)
    )
    return (
        wall
        + window(680, 110, 150, 230)
        + picture
        + case
        + floor_lamp
        + sofa
        + cushions
        + rug
        + plant(880, 330, 0.42, "#f1efe9")
    )


PLACES = {"lab": lab, "classroom": classroom, "living": living}
