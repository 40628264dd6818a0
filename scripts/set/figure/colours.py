"""The colours of figures. Each skin and hair comes with the shade that gives it form."""

from scripts.set.shapes import dark, mix

SKINS = {
    "pale": "#ffdcc8",
    "light": "#f5c4a1",
    "tan": "#e0a578",
    "bronze": "#bf8256",
    "brown": "#935b39",
    "deep": "#643b27",
}
HAIRS = {
    "black": "#241f2e",
    "dark_brown": "#4a2f27",
    "brown": "#7d4e2f",
    "blonde": "#e9bc62",
    "ginger": "#c9602c",
    "grey": "#b3b0bd",
    "blue": "#4b7bec",
    "pink": "#f0699f",
}
CLOTHS = {
    "purple": "#6d51f0",
    "blue": "#3f86e0",
    "teal": "#23a795",
    "yellow": "#ffc23c",
    "coral": "#f8714f",
    "pink": "#ef7fae",
    "ink": "#3b3658",
    "white": "#f6f3ee",
}
INK = "#2b2140"
WHITE = "#fbf9f5"
CREAM = "#fbf6ec"


def skin_shade(skin: str) -> str:
    """Warmer and deeper than the skin, for neck, nose and ears."""
    return mix(skin, "#8a2f2a", 0.24) if skin > "#a" else mix(skin, "#1c0b10", 0.3)


def cloth_shade(colour: str) -> str:
    return dark(colour, 0.2) if colour != CLOTHS["white"] else "#dcd6df"
