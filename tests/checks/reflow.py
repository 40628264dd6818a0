"""Letters twice as large, and a narrow phone: nothing runs off the screen or out of its box (WCAG 1.4.4 and 1.4.10)."""

from pathlib import Path

from playwright.sync_api import Page

# Width of the screen, and the size of letters that somebody chose in the browser, which is 16 for everybody else.
SITUATIONS = {"letters twice as large": (360, 32), "320 pixels": (320, 16), "both": (320, 32)}
HEIGHT = 740
MOST = 6  # what is wrong on one screen usually has one cause

RUNS_OFF = Path(__file__).with_name("reflow.js").read_text()


def reflow_complaints(page: Page) -> list[str]:
    """What runs off the screen when the letters grow or the screen shrinks; the page stays as it was left."""
    session = page.context.new_cdp_session(page)
    complaints: list[str] = []
    for situation, (width, letters) in SITUATIONS.items():
        page.set_viewport_size({"width": width, "height": HEIGHT})
        session.send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters}})
        complaints += [f"{situation}: {line}" for line in page.evaluate(RUNS_OFF)[:MOST]]
    session.detach()
    return complaints
