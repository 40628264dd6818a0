"""`make check`: every check, even after one has failed; the last lines say which."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TSC = "node_modules/typescript/bin/tsc"
HTML = "node_modules/html-validate/bin/html-validate.mjs"

CHECKS = {
    "ruff": ["ruff", "check", "--output-format", "concise", "."],
    "layout": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "tsc": ["node", TSC, "--noEmit", "--project", "frontend/tsconfig.json"],
    "html": ["node", HTML, "--config", "tests/checks/htmlvalidate.json", "frontend/index.html"],
    "locks": [sys.executable, "-m", "scripts.no_hosts"],
    "product": [sys.executable, "-m", "tests.checks"],
}


def main(names: list[str]) -> int:
    """All of them, or those that are named: make check ARGS="ruff mypy"."""
    if unknown := set(names) - set(CHECKS):
        sys.exit(f"There is no check {', '.join(sorted(unknown))}; there are: {', '.join(CHECKS)}")
    results = {name: _run(name) for name in names or CHECKS}
    failed = [name for name, good in results.items() if not good]
    print(f"FAILED: {', '.join(failed)}" if failed else f"OK: {', '.join(results)}")
    return 1 if failed else 0


def _run(name: str) -> bool:
    print(f"== {name}", flush=True)
    began = time.monotonic()
    good = subprocess.run(CHECKS[name], cwd=ROOT, check=False).returncode == 0
    print(f"   {'ok' if good else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
