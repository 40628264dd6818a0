"""Opens every screen, light and dark, on a phone and a laptop, and lets axe and the browser's console speak."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.browser.browser import LAPTOP, PHONE, shoot
from tests.checks.reflow import reflow_complaints
from tests.checks.screen import Screen
from tests.checks.screens import SCREENS
from tests.checks.site import Site

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
LOOKS: dict[str, dict[str, Any]] = {
    "phone-light": {**PHONE, "color_scheme": "light"},
    "phone-dark": {**PHONE, "color_scheme": "dark"},
    "laptop-light": {**LAPTOP, "color_scheme": "light"},
    "laptop-dark": {**LAPTOP, "color_scheme": "dark"},
}
# WCAG 2.2 AA with its size of targets, and axe's own good practices.
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
REFLOWS = "phone-light"  # colours make no difference to where things stand
WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@dataclass
class Look:
    """One screen in one look: what is wrong, and the markup that the browser made of it."""

    name: str
    complaints: list[str] = field(default_factory=list)
    markup: str = ""


def look_at_all(site: Site, browser: Browser) -> Iterator[Look]:
    """Each screen gets a page of its own, on a device that stays signed in."""
    for look, options in LOOKS.items():
        for who in dict.fromkeys(screen.who for screen in SCREENS):
            context = site.visit(browser, who, **options)
            for screen in SCREENS:
                if screen.who == who:
                    yield _look(context, screen, f"{screen.name} {look}")
            context.close()


def _look(context: BrowserContext, screen: Screen, name: str) -> Look:
    look = Look(name)
    page = context.new_page()
    page.on("console", lambda message: look.complaints.extend(_console(message)))
    page.on("pageerror", lambda error: look.complaints.append(f"uncaught: {error}"))
    screen.open(page)
    shoot(page, f"check-{name}")
    if page.evaluate(WIDER_THAN_THE_SCREEN):
        look.complaints.append("wider than the screen")
    look.complaints += _axe(page)
    look.markup = page.content()
    if name.endswith(REFLOWS):
        look.complaints += reflow_complaints(page)
    page.close()
    return look


def _console(message: ConsoleMessage) -> list[str]:
    return [f"console: {message.text}"] if message.type in ("error", "warning") else []


def _axe(page: Page) -> list[str]:
    # Through the debugger, because the page's own content security policy rightly refuses foreign scripts.
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE.read_text()})
    found = session.send(
        "Runtime.evaluate",
        {
            "expression": f"axe.run(document, {json.dumps(AXE_OPTIONS)}).then(r => JSON.stringify(r.violations))",
            "awaitPromise": True,
            "returnByValue": True,
        },
    )
    session.detach()
    return [
        f"axe {rule['id']} ({rule['impact']}): {node['html'][:160]} {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in json.loads(found["result"]["value"])
        for node in rule["nodes"]
    ]
