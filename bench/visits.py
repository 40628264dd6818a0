"""Visits on a phone: the first one by Lighthouse's slow phone, the next one without a network."""

import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.browser.browser import PHONE, launch
from tests.checks.first_load import measure_first_load
from tests.checks.lighthouse import measure
from tests.checks.site import Site

ROUNDS = 5
OFFLINE_BUDGET = 0.5  # seconds until the student's start can be used


def main() -> bool:
    with tempfile.TemporaryDirectory(prefix="trots-visits-") as name, sync_playwright() as playwright:
        site = Site(Path(name))
        try:
            site.start()
            browser = launch(playwright)
            load = measure_first_load(site, browser)
            print("\n".join(f"first visit: {line}" for line in load.lines()))
            again = _next_visit(site, browser)
            browser.close()
            first = measure(site.url, Path(name))
        finally:
            site.stop()
    print(f"first visit: Lighthouse, median of three: {first.line()}")
    print(f"next visit, offline: usable after {again:.2f} s, median of {ROUNDS}, budget {OFFLINE_BUDGET}")
    return not load.complaints() and first.is_fast() and again <= OFFLINE_BUDGET


def _next_visit(site: Site, browser: Browser) -> float:
    context = site.visit(browser, "student", **PHONE)
    page = context.new_page()
    page.goto("/")
    page.get_by_text("zonder internet").wait_for(timeout=60_000)
    page.get_by_text("Alles is op school").wait_for(timeout=60_000)
    context.set_offline(True)
    seconds = []
    for _ in range(ROUNDS):
        page.close()
        page = context.new_page()
        started = time.perf_counter()
        page.goto("/", wait_until="commit")
        page.locator("main .now").wait_for()
        seconds.append(time.perf_counter() - started)
    context.close()
    return median(seconds)


if __name__ == "__main__":
    main()
