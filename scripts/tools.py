"""Where this machine keeps the two large tools that come from outside Python: Chromium and PostgreSQL."""

import os
import shutil
import subprocess
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
CHROMIUM_LINE = "sudo apt-get install -y chromium   (or: .venv/bin/playwright install --with-deps chromium)"
POSTGRESQL_LINE = "sudo apt-get install -y postgresql"


def chromium() -> Path | None:
    """A Chromium that really starts; TROTS_TEST_CHROMIUM names one by hand."""
    named = os.environ.get("TROTS_TEST_CHROMIUM")
    candidates = [Path(named)] if named else [*_on_path(CHROMIUM_NAMES), *_elsewhere()]
    return next((path for path in candidates if _answers(path)), None)


def postgresql() -> Path | None:
    """The folder that holds `initdb` and `postgres`, the newest version first."""
    folders = [
        *_from_pg_config(),
        *_debian_folders(),
        *(path.resolve().parent for path in _on_path(["initdb"])),
    ]
    return next((folder for folder in folders if _holds_server(folder)), None)


def _on_path(names) -> list[Path]:
    return [Path(found) for name in names if (found := shutil.which(name))]


def _elsewhere() -> list[Path]:
    cache = Path.home() / ".cache" / "ms-playwright"
    return [*map(Path, CHROMIUM_PLACES), *sorted(cache.glob("chromium-*/chrome-linux*/chrome"), reverse=True)]


def _answers(path: Path) -> bool:
    # Ubuntu's package is only a pointer to a snap: present, but it does not start.
    if not path.is_file():
        return False
    return subprocess.run([str(path), "--version"], capture_output=True, check=False).returncode == 0


def _from_pg_config() -> list[Path]:
    if not shutil.which("pg_config"):
        return []
    answer = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=False)
    return [Path(answer.stdout.strip())] if answer.returncode == 0 else []


def _debian_folders() -> list[Path]:
    def version(folder: Path) -> int:
        return int(folder.parent.name) if folder.parent.name.isdigit() else 0

    return sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=version, reverse=True)


def _holds_server(folder: Path) -> bool:
    return (folder / "initdb").is_file() and (folder / "postgres").is_file()
