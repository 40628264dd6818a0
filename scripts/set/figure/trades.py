"""Tops of trades, and the suit of a hero."""

from scripts.set.figure.clothes import band, collar, plain, torso
from scripts.set.figure.colours import CLOTHS, CREAM, INK, WHITE, cloth_shade
from scripts.set.shapes import both, clipped, dark, light, line, oval, path, rimmed

SILVER = "#e9ecf2"
LIME = "#dcf24a"


def chef(c: str, _: str) -> str:
    buttons = "".join(oval(x, y, 3.6, fill=INK) for x in (240, 272) for y in (258, 284, 310, 334))
    scarf = path("M230 202Q256 226 282 202L286 212Q256 242 226 212Z", c) + path(
        "M250 226L262 226L270 246L256 240L243 247Z", dark(c, 0.12)
    )
    return plain(CLOTHS["white"]) + line("M284 216Q292 270 286 352", "#d8d2de", 3) + buttons + scarf


def care(c: str, _: str) -> str:
    edge = line("M232 203L256 246L280 203", WHITE, 6)
    pocket = (
        path("M274 262h28v26q-14 6 -28 0Z", cloth_shade(c))
        + line("M282 254v16", "#f8714f", 4.5)
        + line("M291 254v16", INK, 4.5)
    )
    watch = line("M222 250v10", INK, 3) + oval(222, 267, 8, fill=WHITE) + line("M222 263v4h3", INK, 2)
    pockets = both(line("M212 318Q226 324 240 318", cloth_shade(c), 4))
    return plain(c, "v", 364) + edge + pocket + watch + pockets


def vest(c: str, _: str) -> str:
    """A hi-vis vest over a coloured top; over yellow or coral the vest is the other colour."""
    hi = "#ff8a2b" if c == CLOTHS["yellow"] else LIME
    inner = both(path("M226 207Q206 211 203 230Q206 262 206 290Q208 320 203 354Q228 360 253 358V290L232 203Z", hi))
    bands = both(
        path("M206 284H254V302H206Z", SILVER)
        + path("M205 318H254V334H205Z", SILVER)
        + path("M214 210L228 206L236 286H222Z", SILVER)
    )
    zip_line = line("M256 288V356", dark(hi, 0.4), 3)
    return plain(c) + band(c) + clipped(inner + bands + zip_line, torso(), "vest")


def overall(c: str, _: str) -> str:
    s = cloth_shade(c)
    tee = plain(CREAM if c != CLOTHS["white"] else CLOTHS["ink"]) + band(CREAM)
    bib = path("M224 258H288L294 300L312 340V360H200V340L218 300Z", c)
    straps = both(path("M218 211L230 208L240 262H226Z", c) + oval(233, 264, 4.5, fill="#ffd76a"))
    pocket = path("M238 284H274V308Q256 316 238 308Z", s) + line("M204 338Q256 346 308 338", s, 4)
    return tee + bib + straps + pocket


def lab_coat(c: str, stance: str) -> str:
    d = f"M232 203Q226 208 216 210.5Q189 215 187 238Q193 262 203 290L202 340{_left(stance)}L255 290L232 203Z"
    white = CLOTHS["white"]
    half = rimmed(path(d, white), white)
    lapel = path("M233 201L240 250L255 292L226 262L233 250L223 244Z", "#dfdbe6")
    pockets = (
        both(path("M212 322h28v24q-14 5 -28 0Z", "#e7e3ec"))
        + path("M278 258h24v20q-12 5 -24 0Z", "#e7e3ec")
        + line("M286 250v14", c, 4.5)
        + line("M294 252v12", INK, 4)
    )
    return plain(c, "v") + collar(WHITE) + both(half + line("M254 294V370", "#d5cfdd", 2.5) + lapel) + pockets


def _left(stance: str) -> str:
    foot = {"stand": (194, 404, 252), "wide": (186, 402, 251), "sit": (193, 372, 252)}[stance]
    x, y, inner = foot
    return f"L{x} {y}Q224 {y + 9} {inner} {y + 4}"


def apron(c: str, stance: str) -> str:
    foot = {"stand": 412, "wide": 410, "sit": 384}[stance]
    d = f"M230 248H282L288 296Q312 306 314 330L318 {foot}Q256 {foot + 14} 194 {foot}L198 330Q200 306 224 296Z"
    under = CREAM if c != CLOTHS["white"] else CLOTHS["ink"]
    straps = both(line("M232 250L236 208", dark(c, 0.12), 7) + line("M204 312L222 300", dark(c, 0.12), 7))
    pocket = path("M226 328H286V356Q256 368 226 356Z", cloth_shade(c)) + line("M256 330V360", c, 3)
    return plain(under) + band(CREAM) + straps + rimmed(path(d, c), c) + pocket


def security(c: str, _: str) -> str:
    s = cloth_shade(c)
    shield = path("M278 250h22v12q0 12 -11 16q-11 -4 -11 -16Z", "#ffd76a") + oval(289, 262, 4.5, fill=INK)
    flaps = both(line("M206 218L222 222", "#ffd76a", 5))
    radio = path("M216 246h16v26h-16Z", INK) + line("M229 246V232", INK, 4)
    belt = line("M204 338Q256 346 308 338", INK, 11) + path("M248 334h16v14h-16Z", "#ffd76a")
    tie = path("M248 222H264L268 296L256 308L244 296Z", INK)
    return (
        plain(c, "v")
        + path("M236 210L256 246L276 210L256 222Z", s)
        + tie
        + collar(light(c, 0.2))
        + shield
        + flaps
        + radio
        + belt
    )


def garden(c: str, _: str) -> str:
    checks = "".join(line(f"M{x} 200V360", "#e06b52", 5, opacity=0.55) for x in range(192, 330, 18))
    checks += "".join(line(f"M180 {y}H332", "#e06b52", 5, opacity=0.55) for y in range(212, 360, 18))
    shirt = plain("#fbe9dc", "v") + clipped(checks, torso("v"), "checks") + collar("#fbe9dc")
    warm = both(path("M224 207Q206 211 204 230Q206 262 205 290Q208 320 202 354Q226 362 250 358L252 280L232 203Z", c))
    quilts = both("".join(line(f"M206 {y}Q228 {y + 6} 250 {y + 4}", cloth_shade(c), 3.5) for y in (264, 292, 320)))
    return shirt + warm + quilts


def rescue(c: str, _: str) -> str:
    bands = clipped(
        line("M180 286Q256 294 332 286", LIME, 18)
        + line("M180 286Q256 294 332 286", SILVER, 7)
        + line("M180 330Q256 338 332 330", LIME, 18)
        + line("M180 330Q256 338 332 330", SILVER, 7),
        torso(hem=358),
        "bands",
    )
    front = line("M256 226V356", dark(c, 0.4), 4) + path(
        "M231 202Q256 226 281 202L284 216Q256 240 228 216Z", cloth_shade(c)
    )
    return plain(c, hem=358) + bands + front + path("M276 248h26v18h-26Z", cloth_shade(c))


def hero(c: str, _: str) -> str:
    accent = CLOTHS["yellow"] if c != CLOTHS["yellow"] else CLOTHS["coral"]
    star = path(
        "M256 236L264 256L285 257L268 270L274 291L256 279L238 291L244 270L227 257L248 256Z",
        accent,
        stroke=accent,
        stroke_width=5,
        stroke_linejoin="round",
    )
    sides = clipped(both(path("M180 246L206 262L214 300L208 362H180Z", dark(c, 0.25))), torso(), "sides")
    belt = line("M203 338Q256 347 309 338", accent, 13) + oval(256, 343, 11, 9, WHITE)
    return plain(c, "high") + sides + star + belt
