"""Places: what stands behind a scene, from a workshop to the inside of a head."""

from scripts.set.picture import SET, save_exactly
from scripts.set.place import outdoors, people, rooms, trades, worlds
from scripts.set.place.things import calm

PLACES = {**trades.PLACES, **outdoors.PLACES, **people.PLACES, **rooms.PLACES, **worlds.PLACES}


def draw() -> None:
    for path in (SET / "place").glob("*.webp"):
        if path.stem not in PLACES:
            path.unlink()
    for name, drawn in PLACES.items():
        save_exactly(f"place/{name}", calm(drawn()), 1024)
