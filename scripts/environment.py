"""Makes .venv from the locked packages: `environment.py run` for the product, `dev` for its tests as well."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}


def main(kind: str) -> None:
    """Stop with one line that says what to do when a step cannot work on this machine."""
    if sys.version_info < (3, 11):
        sys.exit("Trots needs Python 3.11 or newer. Name one: make PYTHON=python3.12 …")
    if not _venv_works():
        _make_venv()
    print(f"Installing the locked packages of {LOCKS[kind]} …", flush=True)
    _pip("--require-hashes", "--requirement", LOCKS[kind])
    _pip("--no-deps", "--no-build-isolation", "--editable", ".")
    (VENV / f".{kind}-ready").touch()


def _venv_works() -> bool:
    # A system upgrade can leave .venv pointing at a Python that is gone; a broken start leaves it without pip.
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def _make_venv() -> None:
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        sys.exit(
            f"This Python cannot make a virtual environment. On Debian: sudo apt-get install -y python{version}-venv"
        )


def _pip(*arguments: str) -> None:
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    # pip and setuptools also talk when all is well; their words matter only when something failed.
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if said.returncode:
        sys.exit(f"{said.stdout}{said.stderr}\nThe packages could not be installed; pip says why above.")


if __name__ == "__main__":
    main(sys.argv[1])
