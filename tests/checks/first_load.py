"""What a phone fetches before it can show the student's start: bytes of code, and modules before the first paint."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from playwright.sync_api import APIRequestContext, Browser

from tests.browser.browser import PHONE
from tests.checks.site import Site

KB = 1024
SIZES = """performance.getEntriesByType('resource')
    .map(entry => ({url: entry.name, bytes: entry.encodedBodySize}))"""
NAMED = """[...document.querySelectorAll('script[type=module][src], link[rel=modulepreload]')]
    .map(element => element.src || element.href)"""
STATIC_IMPORT = re.compile(r"""^\s*(?:import|export)\s*(?:[\w*{][^'"();]*?\bfrom\s*)?['"]([^'"]+)['"]""", re.MULTILINE)


@dataclass
class FirstLoad:
    """Sizes are those on the wire, compressed."""

    js: int
    css: int
    modules: set[str]
    named_in_html: set[str]

    def lines(self) -> list[str]:
        return [
            f"JavaScript {self.js / KB:.1f} KB (at most 45), CSS {self.css / KB:.1f} KB (at most 12), gzip",
            f"modules before the first paint {len(self.modules)} (at most 15)",
        ]

    def complaints(self) -> list[str]:
        late = sorted(url.split("/", 5)[-1] for url in self.modules - self.named_in_html)
        found = {
            "too much JavaScript at the first load": self.js > 45 * KB,
            "too much CSS at the first load": self.css > 12 * KB,
            "too many modules before the first paint": len(self.modules) > 15,
            f"modules that the HTML does not name, so that they cost a round trip: {late}": bool(late),
        }
        return [complaint for complaint, is_so in found.items() if is_so]


def measure_first_load(site: Site, browser: Browser) -> FirstLoad:
    """The student's start with an empty cache; the service worker's later fetching does not count."""
    context = site.visit(browser, "student", **PHONE, service_workers="block")
    page = context.new_page()
    page.goto("/", wait_until="networkidle")
    sizes = {entry["url"]: entry["bytes"] for entry in page.evaluate(SIZES)}
    named = set(page.evaluate(NAMED))
    entries = set(page.eval_on_selector_all("script[type=module][src]", "all => all.map(script => script.src)"))
    load = FirstLoad(_sum(sizes, ".js"), _sum(sizes, ".css"), _closure(context.request, entries), named)
    context.close()
    return load


def _sum(sizes: dict[str, int], ending: str) -> int:
    return sum(size for url, size in sizes.items() if url.split("?")[0].endswith(ending))


def _closure(api: APIRequestContext, entries: set[str]) -> set[str]:
    """Everything that a browser must have fetched before the first line of the entry runs."""
    seen: set[str] = set()
    waiting = set(entries)
    while waiting:
        url = waiting.pop()
        seen.add(url)
        imported = {urljoin(url, path) for path in STATIC_IMPORT.findall(api.get(url).text())}
        waiting |= imported - seen
    return seen
