"""What the commands leave on the disk: nobody else on the machine reads it, and who was erased stands in none of it."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

NAME = "Zeehondenkreet"
Portfolio = Callable[..., None]


@pytest.fixture
def portfolio(tmp_path: Path) -> Portfolio:
    """`portfolio …` as an administrator types it, on a machine that lets others read what is new."""
    settings = {
        "TROTS_DATABASE": f"sqlite:///{tmp_path}/trots.sqlite",
        "TROTS_MEDIA": f"{tmp_path}/media",
        "TROTS_SECRET_KEY": "x" * 32,
        "TROTS_PUBLIC_URL": "http://localhost",
    }

    def typed(*arguments: str | Path) -> None:
        command = [sys.executable, "-m", "portfolio.cli", *map(str, arguments)]
        subprocess.run(command, env=os.environ | settings, umask=0o022, check=True)

    return typed


def test_the_database_is_for_who_made_it_alone(portfolio: Portfolio, tmp_path: Path) -> None:
    portfolio("school", "create", "Havenlyceum")
    portfolio("backup", tmp_path / "school.tar")
    modes = {path.name: path.stat().st_mode & 0o077 for path in tmp_path.iterdir() if path.is_file()}
    assert modes == {"trots.sqlite": 0, "school.tar": 0}


def test_who_was_erased_stands_in_no_file_of_the_database(portfolio: Portfolio, tmp_path: Path) -> None:
    class_list = tmp_path / "klas.csv"
    header = "nummer;voornaam;achternaam;klas;leerjaar;mentor"
    class_list.write_text(f"{header}\n01;Sanne;{NAME};2B;2;j.bakker@haven.example\n")
    portfolio("school", "create", "Havenlyceum")
    portfolio("people", "import", class_list)
    class_list.unlink()
    with closing(sqlite3.connect(tmp_path / "trots.sqlite")) as server:  # it runs on, so its journal stays
        server.execute("SELECT count(*) FROM user_account").fetchall()
        assert _holding(tmp_path) != []
        portfolio("person", "erase", "01", "--yes")
        assert _holding(tmp_path) == []


def _holding(folder: Path) -> list[str]:
    # Not in this process: whoever closes a file here gives up SQLite's locks on it.
    found = subprocess.run(["grep", "-rl", NAME, folder], capture_output=True, text=True, check=False)
    return found.stdout.splitlines()
