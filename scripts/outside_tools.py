"""Sees to Chromium and PostgreSQL for the tests: finds them, installs them as root, or says the one line to run."""

import os
import shutil
import subprocess
import sys

from scripts import tools


def main() -> None:
    """Without Chromium nothing can be tested; without PostgreSQL a developer may go on, CI may not."""
    if not (tools.chromium() or (_apt_install("chromium", "fonts-liberation") and tools.chromium())):
        sys.exit(f"The browser tests need Chromium. Run: {tools.CHROMIUM_LINE}")
    if not (tools.postgresql() or (_apt_install("postgresql") and tools.postgresql())):
        line = f"PostgreSQL's programs are missing, so only SQLite is tested. Run: {tools.POSTGRESQL_LINE}"
        if os.environ.get("CI") == "true":
            sys.exit(line)
        print(line, file=sys.stderr)


def _apt_install(*packages: str) -> bool:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print(f"Installing {' and '.join(packages)} with apt-get …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *packages]):
        if subprocess.run(["apt-get", *step], env=environment, check=False, stdout=subprocess.DEVNULL).returncode:
            return False
    return True


if __name__ == "__main__":
    main()
