"""Makes the moodboards and strips of the demo school anew, with the editor's own modules in a browser.

`python -m scripts.demo_works` writes `portfolio/demo/drawn/*.json`; run it after a change of what a scene is.
"""

import json
import tempfile
from pathlib import Path

from playwright.sync_api import Route, sync_playwright

from tests.browser.browser import LAPTOP, launch
from tests.server import Server

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "portfolio" / "demo" / "drawn"
MAKE = """async (base) => {
  const { ready } = await import(`${base}pen.js`);
  await ready();
  const all = { ...(await import(`${base}boards.js`)), ...(await import(`${base}strips.js`)) };
  return Object.fromEntries(Object.entries(all).map(([name, make]) => [name, make()]));
}"""


def _own(route: Route) -> None:
    """The files of this folder, beside the editors, so that they import them as neighbours."""
    route.fulfill(path=HERE / route.request.url.rsplit("/", 1)[-1], content_type="text/javascript")


def main() -> None:
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder)).start()
        browser = launch(playwright)
        page = browser.new_context(**LAPTOP, service_workers="block").new_page()
        page.route("**/app/*/demo_works/*.js", _own)
        page.goto(server.url)
        app = page.evaluate("document.querySelector('script[type=module]').src.replace(/[^/]*$/, '')")
        for name, content in page.evaluate(MAKE, f"{app}demo_works/").items():
            text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
            (OUT / f"{name}.json").write_text(text + "\n", encoding="utf-8")
            print(f"{name}: {len(text)} signs")
        browser.close()
        server.stop()


if __name__ == "__main__":
    main()
