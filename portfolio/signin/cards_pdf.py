"""Login cards on paper: what a student holds in hand on the first day."""

import io
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import segno
import typst

HERE = Path(__file__).parent


@dataclass(frozen=True)
class CardToPrint:
    """One student's card; `url` is what the QR opens, `code` the same to type."""

    name: str
    code: str
    url: str


def cards_pdf(cards: list[CardToPrint], school: str, group: str, last_day: str = "") -> bytes:
    """A tagged PDF, eight cards on an A4, to cut. `last_day`: until when a card may wait for its first use."""
    if not cards:
        raise ValueError("there is no card to print")
    data = {
        "school": school,
        "group": group,
        "last_day": last_day,
        "site": urlsplit(cards[0].url).netloc,
        "cards": [_printed(card) for card in cards],
    }
    try:
        return _compiled(data, _fonts(of_the_system=False), pdf_standards="ua-1")
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        # PDF/UA refuses a sign that no font here can draw; the student with that name needs a card all the same.
        return _compiled(data, _fonts(of_the_system=True))


def _compiled(data: dict[str, Any], fonts: typst.Fonts, **options: Any) -> bytes:
    sys_inputs = {"data": json.dumps(data)}
    pdf = typst.compile(HERE / "cards.typ", format="pdf", font_paths=fonts, sys_inputs=sys_inputs, **options)
    return bytes(pdf)


def _printed(card: CardToPrint) -> dict[str, str]:
    return {"name": card.name, "code": _in_fours(card.code), "qr": qr(card.url)}


def _in_fours(code: str) -> str:
    plain = code.replace("-", "")
    return "-".join(plain[start : start + 4] for start in range(0, len(plain), 4))


def qr(url: str) -> str:
    """What a phone scans, as SVG."""
    # The middle level: a card lives in a pencil case for years.
    svg = io.BytesIO()
    segno.make_qr(url, error="m").save(svg, kind="svg", border=2, xmldecl=False)
    return svg.getvalue().decode()


@cache
def _fonts(*, of_the_system: bool) -> typst.Fonts:
    """The fonts that come along draw a card the same way wherever it is printed."""
    return typst.Fonts(include_system_fonts=of_the_system, font_paths=[HERE / "fonts"])
