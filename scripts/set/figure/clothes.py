"""Tops of every day. A top is drawn for three stances; most are the same in all of them."""

from scripts.set.figure.colours import CLOTHS, INK, WHITE, cloth_shade
from scripts.set.shapes import both, clipped, dark, light, line, oval, path, rimmed


def torso(neck: str = "crew", hem: float = 352) -> str:
    """The outline of a top: `neck` is crew, v, deep or high."""
    dip = {
        "crew": "Q256 228 232 203",
        "v": "L256 246L232 203",
        "deep": "L256 286L232 203",
        "high": "L281 190Q256 200 231 190L232 203",
    }[neck]
    return (
        f"M232 203Q226 208 216 210.5Q189 215 187 238Q193 262 203 290Q205 320 200 {hem}Q256 {hem + 8} 312 {hem}"
        f"Q307 320 309 290Q319 262 325 238Q323 215 296 210.5Q286 208 280 203{dip}Z"
    )


def plain(c: str, neck: str = "crew", hem: float = 352) -> str:
    d = torso(neck, hem)
    side = path("M290 260Q300 300 292 360H340V230Z", cloth_shade(c), opacity=0.35)
    return rimmed(path(d, c), c) + clipped(side, d, "side")


def collar(c: str) -> str:
    """Two points of a shirt collar."""
    return both(
        path("M233 198Q226 206 229 212L246 232L256 215Q240 210 233 198Z", c)
        + line("M230 213L246 232L255 217", cloth_shade(c), 2)
    )


def band(c: str) -> str:
    return line("M233 204Q256 226 279 204", cloth_shade(c), 5)


def tshirt(c: str, _: str) -> str:
    return plain(c) + band(c)


def hoodie(c: str, _: str) -> str:
    s = cloth_shade(c)
    hood = both(path("M256 226Q236 218 231 200Q226 186 220 196Q208 206 212 218Q232 238 256 240Z", light(c, 0.12)))
    pocket = path("M222 318L230 296H282L290 318V344H222Z", s, opacity=0.75)
    strings = both(line("M246 232V262", WHITE, 3.5) + oval(246, 264, 3, fill=WHITE))
    rib = clipped(path("M190 344H322V366H190Z", s), torso(hem=354), "rib")
    return plain(c, hem=354) + pocket + rib + hood + strings


def sweater(c: str, _: str) -> str:
    stripes = clipped(
        "".join(line(f"M180 {y}Q256 {y + 8} 332 {y}", light(c, 0.55), 12) for y in (258, 288, 318)), torso(), "stripes"
    )
    return plain(c) + stripes + band(c)


def shirt_tie(c: str, _: str) -> str:
    tie_colour = c if c != CLOTHS["white"] else "#39568f"
    tie = path("M248 218H264L266 230L272 300L256 318L240 300L246 230Z", tie_colour) + path(
        "M247 217H265L262 233H250Z", dark(tie_colour)
    )
    return plain(CLOTHS["white"], "v") + tie + collar("#ffffff")


def polo(c: str, _: str) -> str:
    placket = (
        line("M256 226V262", cloth_shade(c), 9) + oval(256, 240, 2.4, fill=WHITE) + oval(256, 254, 2.4, fill=WHITE)
    )
    return plain(c, "v") + path("M240 222L256 246L272 222Z", c) + placket + collar(light(c, 0.15))


def jacket(c: str, _: str) -> str:
    s = cloth_shade(c)
    seam = line("M256 222V352", dark(c, 0.35), 3.5) + "".join(
        oval(264, y, 3.4, fill=WHITE) for y in (244, 274, 304, 334)
    )
    rib = clipped(path("M190 342H322V366H190Z", s) + line("M190 350H322", WHITE, 4), torso(hem=354), "rib")
    badge = path("M280 254h20v12q0 10 -10 14q-10 -4 -10 -14Z", WHITE) + oval(290, 264, 5, fill=c)
    return (
        plain(c, hem=354)
        + seam
        + rib
        + badge
        + line("M232 203Q256 232 280 203", s, 9)
        + line("M231 206Q256 236 281 206", WHITE, 2.5)
    )


def office(c: str, _: str) -> str:
    shirt = plain(WHITE, "v") + collar("#ffffff") + line("M256 232V340", "#d7d1dc", 2.5)
    front = both(
        path("M226 207Q189 213 187 238Q193 262 203 290Q205 320 200 356Q226 362 252 358L253 318L236 262L232 204Z", c)
    )
    lapel = both(path("M233 202L240 262L252 318L226 268L232 256L222 250Z", cloth_shade(c)))
    return shirt + front + lapel + oval(256, 330, 3.6, fill=INK)


def sport(c: str, _: str) -> str:
    trim = clipped(both(path("M180 230L204 236Q212 300 208 366H180Z", WHITE, opacity=0.9)), torso(), "trim")
    seven = line("M240 262H272L252 316", WHITE, 10)
    return plain(c, "v") + trim + seven + line("M232 203L256 246L280 203", WHITE, 5)


SKIRTS = {
    "stand": "M204 322Q256 330 308 322L332 424Q256 442 180 424Z",
    "wide": "M204 322Q256 330 308 322L342 420Q256 442 170 420Z",
    "sit": "M203 322H309L320 398Q256 420 192 398Z",
}


def dress(c: str, stance: str) -> str:
    skirt = rimmed(path(SKIRTS[stance], c), c)
    folds = line(
        "M228 344L218 420M256 344V430M284 344L294 420" if stance != "sit" else "M236 344L232 400M276 344L280 400",
        cloth_shade(c),
        3.5,
        opacity=0.7,
    )
    return plain(c, hem=334) + skirt + folds + line("M204 324Q256 334 308 324", dark(c, 0.3), 8) + band(c)
