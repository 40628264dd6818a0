"""Chromium as the tests use it: which one, with which flags, as which device."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from scripts import tools

SHOTS = Path(__file__).resolve().parents[2] / "shots"

# Quiet and offline: no update checks, no telemetry; containers have no sandbox and no GPU.
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A microphone that beeps and a camera that shows a clock, without a question on the screen.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]

DUTCH = {"locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}
PHONE: dict[str, Any] = {
    **DUTCH,
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 14; Pixel 6a) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36",
}
LAPTOP: dict[str, Any] = {**DUTCH, "viewport": {"width": 1280, "height": 800}}


def launch(playwright: Playwright, *extra_flags: str) -> Browser:
    """The Chromium of this machine, without a window."""
    executable = tools.chromium()
    if executable is None:
        raise RuntimeError(f"The browser tests need Chromium. Run: {tools.CHROMIUM_LINE}")
    return playwright.chromium.launch(executable_path=executable, args=[*FLAGS, *extra_flags])


def shoot(page: Page, name: str) -> Path:
    """What the screen looks like now, as shots/<name>.png."""
    SHOTS.mkdir(exist_ok=True)
    path = SHOTS / f"{re.sub(r'[^a-zA-Z0-9._-]+', '-', name)}.png"
    page.screenshot(path=path)
    return path


class Device:
    """One browser profile, with what went wrong in its pages."""

    def __init__(self, browser: Browser, url: str, options: dict[str, Any]) -> None:
        self.context: BrowserContext = browser.new_context(base_url=url, **options)
        self.errors: list[str] = []
        self.context.on("weberror", lambda event: self.errors.append(str(event.error)))

    def close(self) -> None:
        self.context.close()
        assert not self.errors, f"uncaught in the page: {self.errors}"
