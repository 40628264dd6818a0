"""The pictures of scenes: some are there from the start, others once used, and a newer set loses none."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from portfolio.frontend import FOLDER
from tests.browser.browser import PHONE
from tests.server import Server

pytestmark = pytest.mark.browser

STARTER = json.loads((FOLDER / "set/starter.json").read_text(encoding="utf-8"))
# The phone has it of an older set.
USED_LONG_AGO = "sticker/horse-face.webp"
PLANT = """async (name) => {
  const cache = await caches.open("trots-set-older");
  await cache.add(`/set/older/${name}`);
}"""
# What a page asks for is the service worker's to answer.
FETCHED = """async (name) => {
  const answer = await fetch(`/set/${document.documentElement.dataset.set}/${name}`).catch(() => null);
  return answer?.ok ? (await answer.arrayBuffer()).byteLength : 0;
}"""
WHOLE = """async () => {
  const name = `trots-set-${document.documentElement.dataset.set}`;
  return (await caches.has(name)) && Boolean(await (await caches.open(name)).match("/set/whole"));
}"""


def open_app(page: Page) -> None:
    page.goto("/")
    page.evaluate("navigator.serviceWorker.register('/sw.js', {updateViaCache: 'none'})")
    wait_until(page, "navigator.serviceWorker.controller !== null")


def wait_until(page: Page, so: str, seconds: float = 60) -> None:
    """The app's policy lets no page evaluate text, so the waiting is done here."""
    end = time.monotonic() + seconds
    while not page.evaluate(so):
        assert time.monotonic() < end, so
        time.sleep(0.1)


def bytes_of(name: str) -> int:
    return (FOLDER / "set" / name).stat().st_size


def test_pictures_are_there_without_a_network(server: Server, new_context: Callable[..., BrowserContext]) -> None:
    phone = new_context(PHONE)
    page = phone.new_page()
    page.goto("/api/docs")
    page.evaluate(PLANT, USED_LONG_AGO)
    open_app(page)
    wait_until(page, WHOLE)

    def fetched(name: str) -> Any:
        return page.evaluate(FETCHED, name)

    assert USED_LONG_AGO not in STARTER
    assert page.evaluate("caches.has('trots-set-older')") is False
    phone.set_offline(True)
    assert {name for name in [*STARTER, USED_LONG_AGO] if fetched(name) != bytes_of(name)} == set()
    assert fetched("sticker/snail.webp") == 0
    phone.set_offline(False)
    assert fetched("sticker/snail.webp") == bytes_of("sticker/snail.webp")
    phone.set_offline(True)
    page.reload()
    assert fetched("sticker/snail.webp") == bytes_of("sticker/snail.webp")
    assert page.evaluate("fetch('/set/older/sticker/snail.webp').then((answer) => answer.ok)")


def test_what_was_begun_without_a_network_is_finished_later(new_context: Callable[..., BrowserContext]) -> None:
    phone = new_context(PHONE)
    page = phone.new_page()
    open_app(page)
    wait_until(page, WHOLE)
    # As if the worker had been ended half-way.
    page.evaluate(
        """async () => {
          const cache = await caches.open(`trots-set-${document.documentElement.dataset.set}`);
          for (const key of (await cache.keys()).slice(20)) await cache.delete(key);
        }"""
    )
    assert page.evaluate(WHOLE) is False
    page.evaluate("navigator.serviceWorker.controller.postMessage({type: 'keep-set'})")
    wait_until(page, WHOLE)
    phone.set_offline(True)
    assert page.evaluate(FETCHED, STARTER[-1]) == bytes_of(STARTER[-1])
