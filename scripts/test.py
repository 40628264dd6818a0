"""`make test`: every test on both databases, in two lanes side by side; the last line counts them."""

import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts import tools
from scripts.suite import Suite, node_suite, python_suite

ROOT = Path(__file__).resolve().parent.parent
COUNTED = ("passed", "failed", "skipped")


def main(arguments: list[str]) -> int:
    """Zero only when every suite ran tests, none failed and, in CI, none was skipped."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="trots-tests-") as reports:
        lanes = _chosen(Path(reports), arguments) if arguments else _all(Path(reports))
        with ThreadPoolExecutor(len(lanes)) as pool:
            list(pool.map(_run, lanes))
    return _say([suite for lane in lanes for suite in lane], time.monotonic() - began)


def _kinds() -> list[str]:
    return ["sqlite", "postgresql"] if tools.postgresql() else ["sqlite"]


def _all(reports: Path) -> list[list[Suite]]:
    # One lane per database: a small machine has two cores. The browser comes last, as the slowest to fail.
    lanes = [
        [
            python_suite("python", kind, reports, ["--ignore=tests/browser"]),
            python_suite("browser", kind, reports, ["tests/browser"]),
        ]
        for kind in _kinds()
    ]
    return [[node_suite(ROOT, reports), *lanes[0]], *lanes[1:]]


def _chosen(reports: Path, arguments: list[str]) -> list[list[Suite]]:
    return [[python_suite("chosen", kind, reports, arguments)] for kind in _kinds()]


def _run(lane: list[Suite]) -> None:
    for suite in lane:
        suite.run()


def _say(suites: list[Suite], seconds: float) -> int:
    strict = os.environ.get("CI") == "true"
    print("\n" + "\n".join(suite.summary() for suite in suites))
    good = all(suite.is_good(strict=strict) for suite in suites)
    counts = ", ".join(f"{sum(getattr(suite, what) for suite in suites)} {what}" for what in COUNTED)
    untested = "" if tools.postgresql() else f" PostgreSQL WAS NOT TESTED. Run: {tools.POSTGRESQL_LINE}"
    print(f"{'OK' if good else 'FAILED'}: {counts} in {seconds:.0f} s.{untested}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
