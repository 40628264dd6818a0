"""Where is built, grown and loaded: building site, greenhouse, port."""

from scripts.set.place.things import cloud, gradient, house, plant, table
from scripts.set.shapes import box, dark, line, oval, path


def site() -> str:
    sky = (
        gradient("sky", "#cfe6f3", "#f4efe2")
        + box(0, 0, 1024, 760, "url(#sky)")
        + cloud(180, 130, 1.1)
        + cloud(840, 220, 0.8)
    )
    crane = (
        line("M760 720V110", "#e3b04b", 22)
        + line("M440 150H960", "#e3b04b", 18)
        + line("M760 60L520 146M760 60L930 146M760 60V130", "#c7933a", 6)
        + "".join(line(f"M{x} 150l20 -22l20 22", "#c7933a", 5) for x in range(450, 740, 40))
        + line("M500 158V330", "#6b6480", 4)
        + box(460, 330, 80, 50, "#d78b6b", 4)
        + box(736, 168, 60, 52, "#f3cf7a", 6)
        + box(880, 150, 66, 54, "#9aa0ad", 4)
    )
    crane += "".join(line(f"M749 {y}l22 26M771 {y}l-22 26", "#c7933a", 4) for y in range(230, 700, 44))
    back = house(30, 720, 150, 300, "#d8d3e0", floors=4) + house(870, 720, 160, 240, "#d3dbe0", floors=3)
    frame = (
        box(230, 320, 400, 400, "#d9c8b4")
        + "".join(box(230, y, 400, 20, "#b8a48e") for y in (310, 440, 570))
        + "".join(box(x, 320, 22, 400, "#c2ae97") for x in (230, 360, 490, 610))
        + "".join(box(x, y, 90, 90, "#c9dbe4", 3) for x in (262, 392, 514) for y in (474, 604))
        + box(262, 344, 90, 80, "#c9dbe4", 3)
    )
    scaffold = (
        line("M200 260V720M660 280V720M200 430H660M200 560H660", "#9b93a8", 9)
        + line("M200 430L330 560M660 430L530 560", "#9b93a8", 6)
        + box(190, 424, 480, 14, "#caa06a", 3)
        + box(190, 554, 480, 14, "#caa06a", 3)
    )
    ground = (
        gradient("ground", "#cdb48f", "#dcc7a4")
        + box(0, 716, 1024, 308, "url(#ground)")
        + path("M0 760Q200 730 420 756T1024 744V716H0Z", "#bfa37c", opacity=0.6)
    )
    bricks = "".join(
        box(60 + i * 62 + (k % 2) * 30, 700 - k * 28, 58, 26, ("#cf7f62", "#d98f70")[(i + k) % 2], 4)
        for k in range(3)
        for i in range(3 - k // 2)
    )
    fence = "".join(box(780 + k * 84, 660, 70, 26, "#f2efe9" if k % 2 else "#e58c5a", 4) for k in range(3)) + line(
        "M800 686V740M960 686V740", "#8f8799", 9
    )
    cone = (
        path("M700 760L724 680H736L760 760Z", "#ea8a55")
        + path("M712 722H748L754 740H706Z", "#fbf6ec")
        + box(690, 756, 80, 14, "#d9743f", 5)
    )
    return sky + back + crane + frame + scaffold + ground + bricks + fence + cone


def greenhouse() -> str:
    sky = gradient("sky", "#d7eef2", "#eef6e6") + box(0, 0, 1024, 760, "url(#sky)")
    outside = path("M0 560Q260 470 520 540T1024 520V760H0Z", "#bfdfbe") + path(
        "M0 640Q300 580 620 630T1024 610V760H0Z", "#a8d3ac"
    )
    frame = line(
        "M60 720V300L512 90L964 300V720M512 90V560M60 300H964M286 196V640M738 196V640M60 480H964", "#f4f8f4", 16
    )
    glass = path("M60 720V300L512 90L964 300V720Z", "#ffffff", opacity=0.22) + path(
        "M140 700L420 150L500 110L260 700Z", "#ffffff", opacity=0.2
    )
    floor = (
        gradient("path", "#d9cbb2", "#e8ddc8")
        + box(0, 716, 1024, 308, "url(#path)")
        + path("M400 716H624L820 1024H204Z", "#e9e0d0")
    )
    beds = ""
    for side in (1, -1):
        for k, (x, y, s) in enumerate(((250, 700, 0.62), (150, 760, 0.8), (40, 850, 1.05))):
            at = x if side == 1 else 1024 - x
            beds += plant(at, y, s, ("#d58f6a", "#c98058", "#dc9c78")[k])
    hanging = "".join(
        line(f"M{x} 200V300", "#8aa68d", 5)
        + path(f"M{x - 44} 300H{x + 44}Q{x + 36} 352 {x} 352Q{x - 36} 352 {x - 44} 300Z", "#c98058")
        + "".join(
            oval(x + d, 300 + abs(d) * 0.5, 24, 20, c) for d, c in ((-36, "#7dbb8f"), (0, "#6bae80"), (36, "#86c498"))
        )
        + oval(x - 16, 296, 9, fill="#f08aa0")
        + oval(x + 22, 304, 9, fill="#f5c04f")
        for x in (340, 690)
    )
    table_ = table(380, 600, 264, 120, "#c99b6b") + "".join(
        path(f"M{410 + k * 70} 600v-34h44v34Z", "#d58f6a")
        + path(
            f"M{432 + k * 70} 566Q{412 + k * 70} 530 {432 + k * 70} 506Q{452 + k * 70} 530 {432 + k * 70} 566Z",
            "#6bae80",
        )
        for k in range(3)
    )
    return sky + outside + glass + frame + hanging + floor + table_ + beds


def container(x: float, y: float, colour: str, w: float = 190, h: float = 84) -> str:
    ribs = "".join(line(f"M{x + 16 + k * 19} {y + 12}v{h - 24}", dark(colour, 0.16), 5) for k in range(int(w / 19) - 1))
    return box(x, y, w, h, colour, 4) + ribs


def port() -> str:
    sky = (
        gradient("sky", "#cde5f2", "#f6eedf")
        + box(0, 0, 1024, 700, "url(#sky)")
        + cloud(210, 120, 1.1)
        + cloud(700, 90, 0.8)
        + oval(860, 190, 60, fill="#ffe3a6")
    )
    sea = (
        gradient("sea", "#9cc9d8", "#b9dce3")
        + box(0, 470, 1024, 260, "url(#sea)")
        + "".join(
            line(f"M{x} {y}q22 -12 44 0t44 0", "#e6f4f6", 5, opacity=0.8)
            for x, y in ((60, 520), (330, 640), (820, 540), (640, 600), (180, 600), (900, 640))
        )
    )
    ship = (
        path("M90 470H700L660 580H150Z", "#54708f")
        + path("M108 530H688L678 552H124Z", "#e07a5f")
        + box(120, 330, 84, 140, "#f4f1ea", 6)
        + "".join(box(134, y, 56, 20, "#9fc1d4", 4) for y in (350, 390))
        + box(140, 284, 30, 50, "#e07a5f", 4)
    )
    load = "".join(
        container(220 + i * 148, 386 - k * 72, c, 140, 68)
        for k, line_ in enumerate((("#d98f70", "#7fb3a6", "#e3bd6b"), ("#8fa8cf", "#d98f70")))
        for i, c in enumerate(line_)
    )
    crane = (
        line("M800 720V140M930 720V140M560 170H990M800 140L720 60L930 140", "#d98552", 16)
        + line("M800 420L930 300M930 420L800 300M800 560H930", "#d98552", 9)
        + line("M640 178V300", "#6b6480", 5)
        + container(590, 300, "#9cc5a7", 110, 60)
    )
    quay = (
        gradient("quay", "#b9b4b9", "#cfcac8")
        + box(0, 700, 1024, 324, "url(#quay)")
        + box(0, 700, 1024, 20, "#96909b")
        + line("M0 820H1024", "#e7c567", 8, stroke_dasharray="60 40")
    )
    stack = container(-40, 610, "#c9a0b4", 210, 92) + container(-90, 520, "#7fb3a6", 210, 92)
    bollard = "".join(box(x, 668, 40, 52, "#6d6679", 10) + box(x - 8, 660, 56, 18, "#5c5568", 9) for x in (420, 660))
    return sky + sea + ship + load + crane + quay + bollard + stack


PLACES = {"site": site, "greenhouse": greenhouse, "port": port}
