"""The administrator's commands, run on the database of the cast."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask

from portfolio import cli, db, schema

Run = Callable[..., Result]


@pytest.fixture
def run(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("cards", "2B")` is `portfolio cards 2B`."""
    monkeypatch.setattr("portfolio.cli.common.create_app", lambda: app)
    monkeypatch.setattr(schema, "upgrade", lambda *_: None)  # the cast's database is up to date

    def run(*arguments: str | Path) -> Result:
        db.session.commit()
        db.session.remove()
        return CliRunner().invoke(cli.commands, [str(argument) for argument in arguments])

    return run


@pytest.fixture
def class_list(tmp_path: Path) -> Callable[..., Path]:
    """A file with a header and these lines."""

    def written(*lines: str) -> Path:
        path = tmp_path / "klas.csv"
        header = "nummer;voornaam;tussenvoegsel;achternaam;klas;leerjaar;mentor;zestien_op"
        path.write_text("\n".join([header, *lines]), encoding="utf-8-sig")
        return path

    return written
