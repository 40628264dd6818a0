"""Valid HTML: the file that everybody loads first, and what the browser makes of every screen."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = Path(__file__).with_name("htmlvalidate.json")


def html_complaints(files: list[Path]) -> list[str]:
    """One line for each mistake, with the file's name in front."""
    command = ["node", PROGRAM, "--config", RULES, "--formatter", "text", *files]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = [line for line in (said.stdout + said.stderr).splitlines() if line.strip()]
    if said.returncode and not lines:
        lines = [f"html-validate ended with {said.returncode}"]
    return lines if said.returncode else []
