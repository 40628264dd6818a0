"""The locks name versions and hashes, never the host they came from: every school may use its own mirror."""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """One line for each host that crept in."""
    found = [*_in_python_locks(), *_in_node_locks()]
    for line in found:
        print(line)
    return 1 if found else 0


def _in_python_locks() -> list[str]:
    locks = sorted([*ROOT.glob("requirements*.lock"), *ROOT.glob("scripts/*/requirements.lock")])
    return [
        f"{lock.name}: {line}"
        for lock in locks
        for line in lock.read_text().splitlines()
        if "://" in line or line.startswith("--")
    ]


def _in_node_locks() -> list[str]:
    found = []
    for lock in (ROOT / "package-lock.json", ROOT / "scripts/set/package-lock.json"):
        packages = json.loads(lock.read_text())["packages"]
        found += [f"{lock.relative_to(ROOT)}: {name}" for name, package in packages.items() if "resolved" in package]
    return found


if __name__ == "__main__":
    sys.exit(main())
