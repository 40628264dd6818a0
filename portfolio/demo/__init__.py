"""`portfolio demo`: a made-up school to try everything with, on this machine only."""

import logging
import os
import secrets
import shutil
import sys
from pathlib import Path

import click
import structlog
from flask import Flask
from sqlalchemy import select

from portfolio import create_app, db, schema
from portfolio.config import SettingsError
from portfolio.demo import agenda, making, people
from portfolio.media import photo
from portfolio.models import School
from portfolio.serve import refuse_taken_port, serve
from portfolio.signin.secret import as_printed

HOST = "127.0.0.1"


def run(folder: Path, port: int) -> None:
    """Make the school when it is not there yet, say who can sign in, and serve it."""
    refuse_taken_port(HOST, port)
    _choose_settings(folder.absolute(), port)
    _quietly()
    app = create_app()
    schema.upgrade()
    if not people.is_complete():
        _from_scratch(folder, app)
    with making.coordinator(app) as phone:
        agenda.move_along(phone)
    newcomer = people.newcomers_card()
    click.echo(_welcome(os.environ["TROTS_PUBLIC_URL"], newcomer))
    sys.stdout.flush()
    serve(HOST, port)


def _choose_settings(folder: Path, port: int) -> None:
    """Settings that nobody has to think about; those that are set already stay."""
    folder.mkdir(parents=True, exist_ok=True)
    own = {
        "TROTS_DATABASE": f"sqlite:///{folder / 'demo.sqlite'}",
        "TROTS_MEDIA": str(folder / "media"),
        "TROTS_SECRET_KEY": _kept_secret(folder / "secret"),
        "TROTS_PUBLIC_URL": f"http://{HOST}:{port}",
    }
    os.environ.update({name: value for name, value in own.items() if not os.environ.get(name)})


def _kept_secret(path: Path) -> str:
    """The same at every start, so that demo devices stay signed in."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text()


def _quietly() -> None:
    # Made-up people ask a thousand things in a few seconds; nobody wants to read that.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))


def _from_scratch(folder: Path, app: Flask) -> None:
    """A new school; what an interrupted start left in the demo's own folder goes first."""
    if db.session.scalar(select(School.id).limit(1)):
        db.session.remove()
        if os.environ["TROTS_DATABASE"] != f"sqlite:///{folder.absolute() / 'demo.sqlite'}":
            raise SettingsError("TROTS_DATABASE holds something else than the demo; name an empty one")
        db.session.get_bind().dispose()  # type: ignore[union-attr]
        for leftover in folder.glob("demo.sqlite*"):
            leftover.unlink()
        shutil.rmtree(folder / "media", ignore_errors=True)
        schema.upgrade()
    click.echo("De demoschool wordt gemaakt… / Making the demo school…")
    making.make(app)
    photo.close()  # this process has no photos any more; the server's own has


def _welcome(url: str, newcomer: str) -> str:
    def student(name: str, what: str) -> str:
        code = people.CARDS[name]
        return f"  {name:<6} {what}\n         {url}/#kaart={code}   pin {people.PIN}   kaart {as_printed(code)}"

    return f"""
Trots · {people.SCHOOL} (alles is verzonnen / everything is made up)

  {url}

Leerling / student: open de link, typ de pincode / open the link, type the PIN
{student("Yara", "(2A) heeft al veel gemaakt / much work")}
{student("Daan", "(2A) heeft gedeeld en kreeg een vraag / shared, was asked something")}
{student("Amina", "(2B) moet nog beginnen / nothing made yet")}
  {people.NEWCOMER:<6} (2A) logt voor het eerst in, kies zelf een pincode / first visit, choose a PIN
         {url}/#kaart={newcomer}   kaart {as_printed(newcomer)}

Mentor: {url}
  2A     {people.MENTORS["2A"]}    wachtwoord / password: {people.PASSWORD}
  2B     {people.MENTORS["2B"]}   wachtwoord / password: {people.PASSWORD}

Decaan / coordinator:
         {people.COORDINATOR_EMAIL}   wachtwoord / password: {people.PASSWORD}

Stoppen / stop: Ctrl+C
"""
