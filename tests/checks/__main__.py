"""What `make check` asks of the running product: accessibility, valid HTML, weight and speed of the first visit."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.browser import launch
from tests.checks.first_load import measure_first_load
from tests.checks.html import html_complaints
from tests.checks.lighthouse import measure
from tests.checks.looking import look_at_all
from tests.checks.site import Site


def main() -> int:
    """Run everything, even after a complaint: whoever mends things wants the whole list."""
    with tempfile.TemporaryDirectory(prefix="trots-checks-") as name, sync_playwright() as playwright:
        folder = Path(name)
        site = Site(folder)
        try:
            site.start()
            browser = launch(playwright)
            parts: list[Callable[[Site, Browser, Path], list[str]]] = [_screens, _first_load, _lighthouse]
            complaints = [line for part in parts for line in part(site, browser, folder)]
            browser.close()
        finally:
            site.stop()
    for line in complaints:
        print(f"  ✗ {line}")
    return 1 if complaints else 0


def _screens(site: Site, browser: Browser, folder: Path) -> list[str]:
    complaints, files = [], []
    for look in look_at_all(site, browser):
        complaints += [f"{look.name}: {complaint}" for complaint in look.complaints]
        files.append(folder / f"{look.name.replace(' ', '-')}.html")
        files[-1].write_text(look.markup)
    wrong = html_complaints(files)
    print(f"screens: {len(files)} looked at, {len(complaints)} complaints, {len(wrong)} mistakes in their HTML")
    return complaints + [line.replace(f"{folder}/", "HTML of ") for line in wrong]


def _first_load(site: Site, browser: Browser, folder: Path) -> list[str]:
    load = measure_first_load(site, browser)
    print("\n".join(f"first load: {line}" for line in load.lines()))
    return load.complaints()


def _lighthouse(site: Site, browser: Browser, folder: Path) -> list[str]:
    medians = measure(site.url, folder)
    print(f"Lighthouse, first visit: {medians.line()}")
    return [f"Lighthouse: {complaint}" for complaint in medians.complaints()]


if __name__ == "__main__":
    sys.exit(main())
