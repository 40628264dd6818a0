"""Expressions: brows, eyes and mouth on every head."""

from scripts.set.shapes import both, clipped, line, mirror, oval, path

DARK = "#2a1820"
TEETH = "#fffaf3"
INSIDE = "#7a2233"
TONGUE = "#ee7f80"


def blush(strength: float = 0.28) -> str:
    return both(oval(217, 150, 11, 7.5, "#f2505a", opacity=strength))


def brows(left: str, right: str | None = None) -> str:
    return line(left, DARK, 5.5, opacity=0.9) + (
        mirror(line(left, DARK, 5.5, opacity=0.9)) if right is None else line(right, DARK, 5.5, opacity=0.9)
    )


def eye(x: float = 232, look: tuple[float, float] = (0, 0), tall: float = 11, lid: float = 0) -> str:
    """A white eye with a big dark iris; `lid` lets the upper lid hang."""
    a, b = look
    almond = f"M{x - 11} 126Q{x - 10} {126 - tall * 1.15} {x} {126 - tall}Q{x + 10} {126 - tall * 1.15} {x + 11} 126Q{x + 9} {126 + tall} {x} {126 + tall}Q{x - 9} {126 + tall} {x - 11} 126Z"
    inner = oval(x + a, 126.5 + b, 7.6, 8.6, "#33202c") + oval(x + a + 2.6, 123 + b, 2.6, fill="#fff")
    top = 126 - tall + lid
    shape = clipped(
        path(almond, "#fff") + inner + (path(f"M{x - 14} 108H{x + 14}V{top}H{x - 14}Z", "#00000055") if lid else ""),
        almond,
        f"e{round(x)}",
    )
    lash = f"M{x - 11.5} {max(124, top + 1)}Q{x} {top - 3.5 + (3 if lid else 0)} {x + 11.5} {max(124, top + 1)}"
    return shape + line(lash, DARK, 4)


def eyes(**more: object) -> str:
    return eye(232, **more) + eye(280, **more)  # type: ignore[arg-type]


def smile_eyes() -> str:
    return both(line("M221 129Q232 114 243 129", DARK, 5.5))


def laugh_mouth(wide: float = 23, deep: float = 24) -> str:
    d = f"M{256 - wide} 156Q256 162 {256 + wide} 156Q{254 + wide} {156 + deep} 256 {157 + deep}Q{258 - wide} {156 + deep} {256 - wide} 156Z"
    inner = path(d, INSIDE) + oval(256, 156 + deep * 0.95, wide * 0.55, 9, TONGUE)
    inner += path(f"M{256 - wide} 150H{256 + wide}V160Q256 167 {256 - wide} 160Z", TEETH)
    return clipped(inner, d, "m")


EXPRESSIONS = {
    "happy": brows("M219 105Q231 97 244 103") + eyes() + blush() + line("M238 159Q256 175 274 159", DARK, 5),
    "laugh": brows("M219 103Q231 94 244 101") + smile_eyes() + blush(0.34) + laugh_mouth(),
    "proud": brows("M218 103Q230 94 244 102")
    + both(line("M222 124Q232 134 243 124", DARK, 5.5))
    + blush()
    + line("M236 158Q256 178 276 158", DARK, 5)
    + both(line("M233 159Q235 155 239 155", DARK, 4)),
    "neutral": brows("M220 106Q231 101 244 105") + eyes() + line("M242 163H270", DARK, 5),
    "cool": brows("M219 108Q231 104 245 108", "M268 102Q281 93 293 103")
    + eyes(lid=7)
    + line("M240 164Q260 170 274 156", DARK, 5),
    "think": brows("M219 106Q231 103 245 109", "M268 101Q281 92 293 102")
    + eyes(look=(3, -4))
    + line("M244 166Q256 160 268 163", DARK, 5),
    "doubt": brows("M219 100Q231 95 244 106")
    + eyes(look=(-4, 1))
    + line("M238 166Q247 158 256 164Q265 170 274 162", DARK, 5),
    "surprised": brows("M219 98Q231 88 244 96")
    + eyes(tall=13)
    + oval(256, 167, 9, 11.5, INSIDE)
    + oval(256, 173, 5.5, 4, TONGUE),
    "sad": brows("M220 108Q232 104 243 96") + eyes(look=(0, 3), lid=3) + line("M241 169Q256 158 271 169", DARK, 5),
    "angry": brows("M218 98Q232 101 246 110") + eyes(lid=4) + line("M240 168Q256 159 272 168", DARK, 5.5),
    "scared": brows("M219 104Q232 98 243 91")
    + eyes(tall=13, look=(0, -1))
    + path("M236 162Q256 152 276 162Q280 176 268 177Q256 173 244 177Q232 176 236 162Z", INSIDE)
    + path("M241 163Q256 156 271 163L270 167Q256 161 242 167Z", TEETH),
    "tired": brows("M220 108Q232 103 244 104")
    + both(line("M221 124Q232 131 243 125", DARK, 5))
    + both(line("M224 137Q232 141 240 137", DARK, 2.5, opacity=0.4))
    + oval(257, 166, 7, 8, INSIDE),
    "loving": brows("M219 103Q231 94 244 101")
    + both(path("M232 139C212 126 220 112 232 120C244 112 252 126 232 139Z", "#f2405f"))
    + blush(0.4)
    + laugh_mouth(19, 18),
    "wink": brows("M219 104Q231 96 244 103", "M268 106Q281 101 292 107")
    + eye(232)
    + line("M269 128Q280 118 291 128", DARK, 5.5)
    + blush()
    + line("M238 158Q258 177 274 157", DARK, 5),
}
