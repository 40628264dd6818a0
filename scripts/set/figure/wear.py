"""What goes with clothes: headscarf, hats of trades, glasses, beard, hearing aid, cape and mask, wheelchair."""

from scripts.set.figure.body import HEADS
from scripts.set.figure.colours import INK
from scripts.set.shapes import both, clipped, dark, light, line, mirror, oval, path, rimmed


def scarf(c: str) -> tuple[str, str]:
    """A headscarf: what falls behind, and what frames the face."""
    s = dark(c, 0.16)
    back = path(
        "M194 120Q190 44 256 42Q322 44 318 120Q324 180 332 226Q296 250 256 250Q216 250 180 226Q188 180 194 120Z", s
    )
    ring = "M256 40Q190 42 192 122Q196 160 214 182Q206 200 192 214Q222 250 268 244Q306 238 318 212Q306 200 298 182Q316 160 320 122Q322 42 256 40Z"
    face = "M256 78Q210 78 209 124Q212 182 256 188Q300 182 303 124Q302 78 256 78Z"
    front = rimmed(f'<path d="{ring}{face}" fill="{c}" fill-rule="evenodd"/>', c)
    folds = line("M214 184Q248 214 302 180", s, 4, opacity=0.8) + line("M206 206Q250 238 306 204", s, 4, opacity=0.8)
    under = line("M212 116Q214 80 256 80Q298 80 300 116", s, 5)
    return rimmed(back, c), front + folds + under + line("M210 76Q222 54 246 50", light(c), 5, opacity=0.5)


def cap(c: str) -> str:
    crown = path("M196 92Q194 34 256 32Q318 34 316 92Q256 78 196 92Z", c)
    brim = path("M198 88Q256 68 314 88Q330 98 322 106Q256 84 190 106Q182 98 198 88Z", dark(c, 0.25))
    return crown + brim + line("M256 34V74", dark(c), 3, opacity=0.5) + oval(256, 33, 5, 4, dark(c, 0.2))


def helmet(c: str) -> str:
    shell = rimmed(path("M192 92Q190 28 256 26Q322 28 320 92Q256 80 192 92Z", c), c)
    ridge = path("M242 30Q256 22 270 30L272 82Q256 79 240 82Z", light(c, 0.3))
    brim = path("M182 92Q256 70 330 92Q336 104 326 104Q256 86 186 104Q176 104 182 92Z", dark(c, 0.16))
    return shell + line("M216 40Q208 56 207 80M296 40Q304 56 305 80", dark(c), 3.5, opacity=0.45) + ridge + brim


def chef_hat(_: str) -> str:
    white, shade = "#fdfbf8", "#ddd7e2"
    puff = oval(222, 32, 26, 24, white) + oval(290, 32, 26, 24, white) + oval(256, 22, 32, 21, white)
    band = path("M204 84L206 46H306L308 84Q256 74 204 84Z", white)
    hem = line("M206 82Q256 72 306 82", shade, 5)
    return rimmed(puff + band, white) + hem + line("M226 52L227 66M246 50V63M266 50V63M286 52L285 66", shade, 3.5)


def beanie(c: str) -> str:
    crown = path("M196 86Q196 28 256 26Q316 28 316 86Z", c)
    rib = path("M192 78Q256 62 320 78L322 98Q256 84 190 98Z", dark(c, 0.2))
    ribs = "".join(
        line(f"M{x} {76 - abs(x - 256) * -0.03}V{90 + abs(x - 256) * 0.06}", dark(c, 0.4), 3, opacity=0.4)
        for x in range(204, 316, 13)
    )
    return crown + oval(256, 24, 13, fill=light(c)) + rib + ribs


def bike_helmet(c: str) -> str:
    shell = path("M194 90Q190 30 256 26Q322 30 318 90Q300 84 288 72Q256 62 224 72Q212 84 194 90Z", c)
    vents = path("M250 34H262L264 58H248Z", INK) + both(path("M222 42Q230 38 236 36L234 60L216 68Z", INK))
    strap = both(line("M203 92Q204 150 236 182", INK, 4))
    return strap + shell + vents


def turban(c: str) -> str:
    wrap = path("M194 98Q180 20 256 18Q332 20 318 98Q302 70 256 62Q210 70 194 98Z", c)
    folds = "".join(
        line(d, dark(c, 0.3), 3.5, opacity=0.6)
        for d in (
            "M196 84Q214 42 262 36",
            "M198 66Q224 30 270 24",
            "M316 84Q300 56 256 50Q250 50 240 56",
            "M318 66Q304 40 270 34",
        )
    )
    return wrap + folds


def headphones(c: str) -> str:
    return line("M196 118Q194 38 256 36Q318 38 316 118", dark(c, 0.3), 9) + both(
        path("M184 112q0 -10 12 -10h6v46h-6q-12 0 -12 -10Z", c)
    )


def hair_net(_: str) -> str:
    d = "M194 96Q192 34 256 32Q320 34 318 96Q256 76 194 96Z"
    mesh = "".join(line(f"M{x} 30L{x - 40} 110M{x - 40} 30L{x} 110", "#9fc4e8", 2) for x in range(200, 370, 16))
    return path(d, "#dcecfb", opacity=0.85) + clipped(mesh, d, "net") + line("M195 96Q256 75 317 96", "#9fc4e8", 6)


def crown(_: str) -> str:
    return (
        path(
            "M206 84L200 34L230 58L256 22L282 58L312 34L306 84Q256 72 206 84Z",
            "#ffc83d",
            stroke="#ffc83d",
            stroke_width=5,
            stroke_linejoin="round",
        )
        + line("M208 80Q256 68 304 80", "#e59a1c", 6)
        + oval(256, 54, 6, fill="#f2405f")
        + both(oval(224, 64, 4.5, fill="#6d51f0"))
    )


HATS = {
    "cap": (cap, "#e9523f"),
    "cap_blue": (cap, "#3f67c9"),
    "helmet": (helmet, "#ffc23c"),
    "helmet_white": (helmet, "#f6f3ee"),
    "chef": (chef_hat, ""),
    "beanie": (beanie, "#23a795"),
    "bike": (bike_helmet, "#6d51f0"),
    "turban": (turban, "#e98a2b"),
    "net": (hair_net, ""),
    "crown": (crown, ""),
    "headphones": (headphones, "#f8714f"),
}
# Over these the hair stands free; under the others it is cut off at the brim.
OPEN_HATS = ["headphones", "crown"]

FRAMES = {"round": "#2b2140", "square": "#2b2140", "red": "#d9414b", "sun": "#2b2140", "safety": "#8fb7d8"}


def glasses(kind: str) -> str:
    c = FRAMES[kind]
    tint = {"sun": "#2b2140", "safety": "#bfe3ff"}.get(kind, "#ffffff")
    strength = {"sun": 0.92, "safety": 0.5}.get(kind, 0.16)
    if kind == "safety":
        lens = path(
            "M208 112Q256 104 304 112L302 138Q284 150 264 142Q256 134 248 142Q228 150 210 138Z", tint, opacity=strength
        )
        return (
            lens
            + line("M208 112Q256 104 304 112L302 138Q284 150 264 142Q256 134 248 142Q228 150 210 138Z", c, 4)
            + both(line("M208 114L199 120", c, 5))
        )
    shape = (
        "M217 116Q232 110 247 116Q249 140 232 142Q215 140 217 116Z"
        if kind in ("sun", "square")
        else "M232 109a17.5 17.5 0 1 1 -0.1 0Z"
    )
    glint = line("M222 122L228 116", "#ffffff", 3, opacity=0.6)
    return both(
        path(shape, tint, opacity=strength) + line(shape, c, 4.5) + line("M216 120L201 122", c, 4.5) + glint
    ) + line("M249 122Q256 117 263 122", c, 4.5)


def beard(face: str, kind: str, c: str) -> str:
    """A beard keeps within the head's own jaw; `full` hangs a little below it."""
    d = HEADS[face]
    mouth = "M256 150Q284 148 282 166Q270 180 256 180Q242 180 230 166Q228 148 256 150Z"
    if kind == "moustache":
        return path("M256 151Q240 144 228 160Q244 162 256 157Q268 162 284 160Q272 144 256 151Z", c)
    if kind == "stubble":
        return clipped(
            path("M190 118Q212 128 216 150Q236 146 256 150Q276 146 296 150Q300 128 322 118V200H190Z", c, opacity=0.26),
            d,
            "jaw",
        )
    if kind == "goatee":
        return clipped(path("M236 168Q256 180 276 168L274 196H238Z", c), d, "jaw") + path(
            "M256 152Q241 146 231 158Q246 160 256 156Q266 160 281 158Q271 146 256 152Z", c
        )
    hole = path(
        f"M190 110Q211 124 214 150Q234 142 256 148Q278 142 298 150Q301 124 322 110V214H190Z{mouth}",
        c,
        fill_rule="evenodd",
    )
    hang = path("M207 154Q216 204 256 206Q296 204 305 154Q290 186 256 188Q222 186 207 154Z", c)
    return clipped(hole, d, "jaw") + hang


def hearing_aid(c: str) -> str:
    return mirror(
        path(
            "M192 114Q186 106 196 104Q204 106 203 120L202 136", "none", stroke=c, stroke_width=7, stroke_linecap="round"
        )
        + oval(202, 134, 4.5, fill=light(c, 0.5))
        + line("M192 112Q188 122 198 132", light(c, 0.4), 2.5)
    )


def cape(c: str) -> tuple[str, str]:
    back = path(
        "M206 216Q160 320 128 452Q160 470 190 456Q222 476 256 460Q290 476 322 456Q352 470 384 452Q352 320 306 216Z", c
    )
    folds = line(
        "M206 250Q184 360 176 450M306 250Q328 360 336 450M232 260L222 456M280 260L290 456", dark(c, 0.3), 5, opacity=0.5
    )
    knot = (
        both(path("M208 212Q228 206 240 218L246 232Q224 234 206 222Z", c))
        + oval(256, 228, 11, 10, "#ffc83d")
        + both(line("M216 218Q230 218 240 228", dark(c, 0.3), 3, opacity=0.5))
    )
    return back + folds, knot


def mask(c: str) -> str:
    band = "M200 112Q228 100 256 110Q284 100 312 112L311 138Q292 152 272 144Q256 136 240 144Q220 152 201 138Z"
    holes = "M219 126a13 13.5 0 1 0 26 0a13 13.5 0 1 0 -26 0ZM267 126a13 13.5 0 1 0 26 0a13 13.5 0 1 0 -26 0Z"
    return f'<path d="{band}{holes}" fill="{c}" fill-rule="evenodd"/>' + line(
        "M204 114Q228 104 254 113", light(c), 3.5, opacity=0.5
    )


def chair(c: str) -> tuple[str, str]:
    """A wheelchair from the front: what is behind the person, and the wheels and footrest before."""
    grey = "#8d89a3"
    back = path("M206 262H306V350H206Z", dark(c, 0.3), stroke=dark(c, 0.3), stroke_width=14, stroke_linejoin="round")
    handles = both(line("M203 262L192 254", INK, 10))
    seat = path("M198 350H314V394H198Z", dark(c, 0.45))
    wheel = both(
        oval(166, 400, 21, 88, INK)
        + oval(169, 400, 14, 76, grey)
        + oval(170, 400, 11, 70, light(grey, 0.55))
        + line("M170 332V468M162 360L178 440M162 440L178 360", grey, 2.5)
        + oval(170, 400, 6, 12, c)
    )
    front = both(
        line("M196 372Q190 420 204 470", c, 9) + oval(200, 474, 9, 15, INK) + oval(201, 474, 4, 8, grey)
    ) + path("M208 476H304V486H208Z", INK)
    rest = both(line("M188 326Q184 340 190 372", c, 9))
    return back + handles + seat + wheel + front + rest, both(line("M182 324H204", INK, 12))
