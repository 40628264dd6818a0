"""A school as an administrator makes it with the commands, and people who come in with what was printed."""

import http.client
import json
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
from playwright.sync_api import BrowserContext, Page, expect

from portfolio.ids import uuid7
from tests.server import Server

PIN = "4827"
PASSWORD = "een lang wachtwoord"
CLASS_LIST = """leerlingnummer;voornaam;tussenvoegsel;achternaam;klas;leerjaar;mentor
00121;Sanne;van den;Berg;2B;2;{mentor}
00122;Noah;;Osei;2B;2;{mentor}
"""


@dataclass
class School:
    """What lies on the mentor's desk after the administrator's work: cards and an invitation."""

    server: Server
    cards: dict[str, str]
    invitation: str


def open_school(server: Server, folder: Path, class_list: str = CLASS_LIST) -> School:
    """Create, import, print: as in the README."""
    name = f"Havenlyceum {secrets.token_hex(3)}"
    mentor = f"j.bakker@{name.lower().replace(' ', '-')}.example"
    server.portfolio("school", "create", name, "--support-name", "Mevrouw Yilmaz")
    file = folder / "2b.csv"
    file.write_bytes(class_list.format(mentor=mentor).encode("cp1252"))
    server.portfolio("people", "import", str(file), "--school", name)
    pdf = folder / "cards.pdf"
    server.portfolio("cards", "2B", "--school", name, "--out", str(pdf))
    invitation = server.portfolio("people", "invite", mentor).strip().splitlines()[-1]
    return School(server, _codes(pdf, [line.split(";")[1] for line in class_list.splitlines()[1:]]), invitation)


def _codes(pdf: Path, first_names: list[str]) -> dict[str, str]:
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    found: dict[str, str] = {}
    for first in first_names:
        after = text[text.index(first) :]
        match = re.search(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", after)
        assert match, text
        found[first] = match.group()
    return found


def come_in_with_card(page: Page, card: str, *, own: bool, first: bool) -> None:
    """Through the screens: the link of the card, whose device it is, the PIN (twice the first time)."""
    page.goto(f"/#kaart={card.replace('-', '')}")
    if own:
        page.get_by_text("Ja, van mij").click()
    page.get_by_role("button", name="Verder").click()
    for label in ["Nieuwe pincode", "Nog een keer dezelfde pincode"] if first else ["Pincode"]:
        page.get_by_label(label, exact=True).fill(PIN)
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hoi", timeout=15_000)


def come_in_as_mentor(page: Page, invitation: str) -> None:
    """The invitation's link opens once; then a password is chosen."""
    page.goto(invitation)
    page.get_by_role("button", name="Verder").click()
    for label in ["Nieuw wachtwoord", "Nog een keer hetzelfde wachtwoord"]:
        page.get_by_label(label, exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Goedendag", timeout=15_000)


def plan_visit(
    mentor: BrowserContext, server: Server, *, days: int = 1, title: str = "Bakkerij De Vos", **more: Any
) -> str:
    """The mentor plans a company visit, with more or other things where a test wants them; returns its id."""
    groups = _ask(mentor, server, "GET", "/groups")
    visit: dict[str, Any] = {
        "kind": "company_visit",
        "title": title,
        "starts_at": (datetime.now(UTC) + timedelta(days=days)).isoformat(),
        "place": "Dorpsstraat 12",
        "company": {"name": title, "website": "https://devos.example"},
        "photos": "yes",
        "assignments": [
            {"phase": "prepare", "id": "where-am-i-going", "version": 1},
            {"phase": "reflect", "id": "does-this-fit-me", "version": 1},
        ],
        "groups": [group["id"] for group in groups],
        **more,
    }
    activity: dict[str, Any] = _ask(mentor, server, "PUT", f"/activities/{uuid7()}", visit)
    return str(activity["id"])


def _ask(context: BrowserContext, server: Server, method: str, path: str, body: Any = None) -> Any:
    headers = {"Sec-Fetch-Site": "same-origin", "Change-Id": str(uuid7()), "If-None-Match": "*"}
    answer = context.request.fetch(f"{server.url}/api/v1{path}", method=method, data=body, headers=headers)
    assert answer.status == 200, answer.text()
    return answer.json()


def at_school(page: Page) -> None:
    """Wait until the screen says that everything is at school."""
    expect(page.locator(".safety")).to_contain_text("Alles is op school", timeout=30_000)


def items(server: Server, context: BrowserContext, path: str) -> list[dict[str, Any]]:
    """What the school has; asked from outside the phone, whose network may be off."""
    cookies = "; ".join(f"{cookie.get('name')}={cookie.get('value')}" for cookie in context.cookies())
    line = http.client.HTTPConnection("127.0.0.1", server.port)
    line.request("GET", f"/api/v1{path}", headers={"Cookie": cookies})
    items: list[dict[str, Any]] = json.load(line.getresponse())["items"]
    line.close()
    return items


__all__ = ["PIN", "at_school", "come_in_as_mentor", "come_in_with_card", "items", "open_school", "plan_visit"]
