"""One suite of tests: a command whose lines carry the suite's name and whose JUnit report is counted."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree


@dataclass
class Suite:
    """What runs, and afterwards how it went."""

    name: str
    command: list[str]
    report: Path
    environment: dict[str, str] = field(default_factory=dict)
    exit_code: int | None = None
    seconds: float = 0
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def is_good(self, *, strict: bool) -> bool:
        """A suite that ran nothing is no good news; in CI a skipped test neither."""
        return self.exit_code == 0 and self.passed > 0 and not (strict and self.skipped)

    def summary(self) -> str:
        state = "ok" if self.is_good(strict=False) else f"exit code {self.exit_code}"
        counts = f"{self.passed:5} passed {self.failed:4} failed {self.skipped:4} skipped"
        return f"  {self.name:19} {counts} {self.seconds:5.0f} s  {state}"

    def start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.command,
            env={**os.environ, **self.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )

    def run(self) -> None:
        """Pass each line on as it comes, so that a slow suite shows where it is."""
        began = time.monotonic()
        with self.start() as process:
            for line in process.stdout:
                print(f"{self.name:19} | {line}", end="", flush=True)
        self.exit_code, self.seconds = process.returncode, time.monotonic() - began
        self._count()

    def _count(self) -> None:
        if not self.report.exists():
            return
        # The report was written a moment ago by our own test runner.
        for case in ElementTree.parse(self.report).iter("testcase"):  # noqa: S314
            parts = {part.tag for part in case}
            if parts & {"failure", "error"}:
                self.failed += 1
            elif "skipped" in parts:
                self.skipped += 1
            else:
                self.passed += 1


def python_suite(name: str, kind: str, reports: Path, arguments: list[str]) -> Suite:
    """Tests in Python, on one kind of database."""
    report = reports / f"{name}-{kind}.xml"
    command = [sys.executable, "-m", "pytest", "-q", "--color=no", f"--junit-xml={report}", *arguments]
    # Each suite keeps its own cache: two at once would write the same files.
    command += ["-o", f"cache_dir=.pytest_cache/{name}-{kind}"]
    return Suite(f"{name} {kind}", command, report, {"TROTS_TEST_DATABASE": kind})


def node_suite(root: Path, reports: Path) -> Suite:
    """Tests of the frontend's own files in Node."""
    report = reports / "node.xml"
    files = sorted(map(str, (root / "frontend" / "tests").rglob("*.test.js")))
    reporters = ["--test-reporter=dot", "--test-reporter-destination=stdout"]
    reporters += ["--test-reporter=junit", f"--test-reporter-destination={report}"]
    return Suite("node", ["node", "--test", *reporters, *files], report)
