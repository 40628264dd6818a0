"""Lighthouse as a slow phone on a slow network, three times; the medians count."""

import json
import os
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

from scripts import tools
from tests.browser.browser import FLAGS

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
RUNS = 3
TRIES = 3
MISSED = "NO_NAVSTART"  # the browser began before Lighthouse listened; its own advice is to run again
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100}
SPEED = "performance"  # depends on how busy the machine is, so that only `make bench` holds the product to it
SLOWEST_LCP = 1300  # milliseconds


@dataclass
class Medians:
    """Scores out of 100, the largest paint in milliseconds, and the audits that took points."""

    scores: dict[str, float]
    lcp: float
    lost_points: list[str]

    def line(self) -> str:
        scores = ", ".join(f"{name} {score:.0f} (at least {LEAST[name]})" for name, score in self.scores.items())
        return f"{scores}, LCP {self.lcp / 1000:.2f} s (at most {SLOWEST_LCP / 1000})"

    def complaints(self) -> list[str]:
        """What is wrong on any machine."""
        low = [f"{name} {score:.0f}" for name, score in self.scores.items() if name != SPEED and score < LEAST[name]]
        return [*low, *self.lost_points] if low else []

    def is_fast(self) -> bool:
        """Whether the first visit was inside the budget, on this machine, now."""
        return self.scores[SPEED] >= LEAST[SPEED] and self.lcp <= SLOWEST_LCP


def measure(url: str, folder: Path) -> Medians:
    """The medians of three visits, each with an empty cache."""
    reports = [_report(url, folder / f"lighthouse-{number}.json") for number in range(RUNS)]
    return Medians(
        scores={name: statistics.median(_score(report, name) for report in reports) for name in LEAST},
        lcp=statistics.median(report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports),
        lost_points=_lost_points(reports[0]),
    )


def _report(url: str, path: Path) -> dict:
    command = ["node", PROGRAM, url, "--quiet", "--output=json", f"--output-path={path}"]
    command += [f"--only-categories={','.join(LEAST)}", f"--chrome-flags={' '.join(FLAGS)}"]
    environment = {**os.environ, "CHROME_PATH": str(tools.chromium())}
    for _ in range(TRIES):
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return json.loads(path.read_text())
        if MISSED not in done.stderr:
            break
    raise RuntimeError(f"Lighthouse ended with {done.returncode}: {done.stderr[-2000:]}")


def _score(report: dict, category: str) -> float:
    score = report["categories"][category]["score"]
    if score is None:
        raise RuntimeError(f"Lighthouse gave no score for {category}: {report.get('runWarnings')}")
    return score * 100


def _lost_points(report: dict) -> list[str]:
    weighed = [ref for name in LEAST for ref in report["categories"][name]["auditRefs"] if ref["weight"]]
    audits = [report["audits"][ref["id"]] for ref in weighed]
    return [f"{audit['id']}: {audit['title']}" for audit in audits if audit["score"] not in (None, 1)]
