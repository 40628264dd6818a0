"""`make set`: draws the set of pictures anew, or parts of it: `make set ARGS="stickers index"`."""

import sys
from importlib import import_module

PARTS = ("stickers", "flags", "emoji", "figures", "places", "patterns", "index", "starter", "released")

for part in sys.argv[1:] or PARTS:
    import_module(f"scripts.set.{part}").draw()
    print(f"{part}: drawn", flush=True)
