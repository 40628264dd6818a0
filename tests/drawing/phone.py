"""Chromium draws a scene with the code that the phone runs, from files alone: no server."""

import base64
import json
import mimetypes
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Route

from portfolio.drawing.pictures import SET
from portfolio.frontend import FOLDER

ORIGIN = "https://trots.test"
PAGE = """<!doctype html><html lang="nl" data-set="set">
<link rel="stylesheet" href="/app/styles/look.css"><link rel="stylesheet" href="/app/styles/scene.css">
<style>body { margin: 0 } #here, #here svg { display: block; width: 100vw; height: 100vw; }</style>
<div id="here"></div><script type="module" src="/page.js"></script></html>"""
SCRIPT = """
import { html, render } from "/app/vendor/preact.js";
import { SceneView } from "/app/editors/scene/view.js";
import { loadFonts } from "/app/editors/scene/set.js";
const here = document.getElementById("here");
const frame = () => new Promise((done) => requestAnimationFrame(done));
window.show = async ({ scene, caption }, photos) => {
  await loadFonts();
  render(null, here);
  const urlOf = (id) => photos[id] ?? "none";
  render(html`<${SceneView} scene=${scene} caption=${caption} label="" photos=${urlOf} />`, here);
  await Promise.all(Array.from(here.querySelectorAll("image"), async (shown) => {
    const picture = new Image();
    picture.src = shown.getAttribute("href");
    await picture.decode().catch(() => console.log("no picture", picture.src.slice(0, 80)));
  }));
  for (let i = 0; i < 4; i++) await frame();
};
"""


class Phone:
    """A page that shows one scene, as wide as its window."""

    def __init__(self, chromium: Browser) -> None:
        self.context = chromium.new_context(viewport={"width": 480, "height": 480})
        self.context.route("**/*", _answer)
        self.page = self.context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto(ORIGIN)
        self.page.wait_for_function("() => Boolean(window.show)")

    def draw(self, drawing: dict[str, Any], side: int, photos: dict[str, bytes]) -> Image.Image:
        self.page.set_viewport_size({"width": side, "height": side})
        urls = {name: f"data:image/webp;base64,{base64.b64encode(data).decode()}" for name, data in photos.items()}
        self.page.evaluate("([drawing, photos]) => show(drawing, photos)", [drawing, urls])
        assert not self.errors
        return Image.open(BytesIO(self.page.screenshot())).convert("RGB")

    def close(self) -> None:
        self.context.close()


def _answer(route: Route) -> None:
    path = route.request.url.removeprefix(ORIGIN).split("?")[0]
    pages = {"/": (PAGE, "text/html"), "/page.js": (SCRIPT, "text/javascript")}
    if path in pages:
        body, kind = pages[path]
        route.fulfill(body=body, content_type=f"{kind}; charset=utf-8")
        return
    name, _, rest = path.removeprefix("/").partition("/")
    file = (FOLDER if name == "app" else SET) / (rest if name == "app" else rest.removeprefix("set/"))
    if file.is_file():
        route.fulfill(path=file, content_type=mimetypes.guess_type(file.name)[0] or "application/octet-stream")
    else:
        route.fulfill(status=404)


def read(path: Path) -> dict[str, Any]:
    drawing: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return drawing
