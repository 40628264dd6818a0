"""What is under the clothes: neck, legs in three stances, and the head in three shapes."""

from scripts.set.figure.colours import skin_shade
from scripts.set.shapes import both, light, limb, line, mirror, oval, path

TORSO = "M238 196Q236 207 222 210Q192 215 190 238Q196 262 206 290Q208 320 202 350L310 350Q304 320 306 290Q316 262 322 238Q320 215 290 210Q276 207 274 196Z"

METAL = "#7d869c"

LEGS = {
    "stand": [(231.0, 336.0), (231, 385), (230, 430), (229, 482)],
    "wide": [(231.0, 336.0), (222, 385), (211, 430), (200, 482)],
    "sit": [(230.0, 340.0), (222, 368), (222, 392), (224, 430), (226, 462)],
}
LEG_WIDTHS = {"stand": [48.0, 44, 38, 31], "wide": [48.0, 45, 38, 31], "sit": [52.0, 52, 44, 36, 31]}
FEET = {"stand": (227, 486), "wide": (194, 486), "sit": (224, 466)}

HEADS = {
    "oval": "M200 112Q199 56 256 56Q313 56 312 112Q314 142 302 162Q284 188 256 188Q228 188 210 162Q198 142 200 112Z",
    "round": "M199 112Q198 56 256 56Q314 56 313 112Q318 146 304 164Q284 186 256 186Q228 186 208 164Q194 146 199 112Z",
    "square": "M200 112Q199 56 256 56Q313 56 312 112Q313 140 308 158Q302 176 280 187Q256 192 232 187Q210 176 204 158Q199 140 200 112Z",
}


def under(skin: str) -> str:
    """Neck and chest, as far as a collar may leave them open."""
    shade = skin_shade(skin)
    chest = "M236 160L236 196Q234 208 214 213L256 246L298 213Q278 208 276 196L276 160Z"
    return path(chest, skin) + path("M236 168Q236 200 256 204Q276 200 276 168Z", shade)


def legs(stance: str, skin: str) -> str:
    return both(path(limb(LEGS[stance], LEG_WIDTHS[stance]), skin))


def prosthesis(stance: str) -> str:
    """A lower leg of metal, at the right of the canvas."""
    points, widths = LEGS[stance], LEG_WIDTHS[stance]
    knee = 0.5 if stance != "sit" else 0.6
    shin = path(limb(points, widths, 1, 1.2, begin=knee), METAL)
    ring = path(limb(points, widths, knee + 0.06, 2.5, False, begin=knee - 0.02), "#23a795")
    return mirror(shin + path(limb(points, [7.0, 5], 0.92, 0, False, begin=knee + 0.1), light(METAL, 0.35)) + ring)


def head(shape: str, skin: str) -> str:
    shade = skin_shade(skin)
    ear = oval(200, 128, 12, 15, skin) + line("M197 122Q191 128 198 135", shade, 3)
    nose = line("M251 141Q256 147 263 142", shade, 4.5)
    return both(ear) + path(HEADS[shape], skin) + nose
