"""`make bench`: figures against the budgets, as ratios or counts in one run. A figure over its budget fails."""

import sys

from bench import class_storm, drawing, photos, rates, scene_bytes, scene_frames, visits
from tests.databases import KINDS, database_url


def main() -> int:
    good = [photos.main(), drawing.main(), visits.main(), scene_bytes.main(), scene_frames.main()]
    for kind in KINDS:
        good.append(rates.main(database_url(kind, durable=True), kind))
        good.append(class_storm.main(database_url(kind, durable=True), kind))
    print("Everything inside the budgets." if all(good) else "A BUDGET IS BROKEN.")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
