"""A full moodboard under a finger, on a phone four times as slow: main-thread time per frame, and opening."""

import base64
import hashlib
import io
import tempfile
from bisect import bisect
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from PIL import Image
from playwright.sync_api import APIRequestContext, Browser, CDPSession, Page, sync_playwright

from portfolio.ids import uuid7
from tests.browser.browser import PHONE, launch
from tests.checks.screens import visited
from tests.checks.site import Site

SLOWER = 4
MEDIAN, LATE = 8.0, 17.0  # milliseconds a frame: the half, and 95 of 100
OPENING = 400  # milliseconds
ROUNDS = 3
LEAST = 40  # frames that count as a gesture
SIXTY = Path(__file__).with_name("sixty.js")
STAGE = ".stage-scene"
PHASE, BOARD = "reflect", "qualities-board"  # one that the student of the demo has not made yet
Place = tuple[float, float]

# What a screen fetches ahead is here.
IDLE = "() => new Promise((idle) => setTimeout(() => requestIdleCallback(idle), 1500))"
# From the tap on the link in its round until the next frame after the last element is there.
OPEN = """async (address) => {
    const began = performance.now();
    location.hash = address;
    // A stroke more each round.
    const isThere = () => document.querySelectorAll(".stage-scene [data-element]").length >= 60;
    while (!isThere() && performance.now() - began < 30000)
        await new Promise(requestAnimationFrame);
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    return performance.now() - began;
}"""


# Its photos are shown, and what the editor puts off until nothing else happens is done.
SETTLED = """async () => {
    const isThere = () => document.querySelectorAll(".stage-scene .photo-whole").length === 12;
    while (!isThere()) await new Promise(requestAnimationFrame);
    await Promise.all([...document.querySelectorAll(".stage-scene .photo-whole")].map((photo) => photo.decode?.()));
    await new Promise((idle) => setTimeout(() => requestIdleCallback(idle), 3000));
}"""


@dataclass
class Gesture:
    """What a hand did, and how long the main thread took for each frame of it."""

    name: str
    frames: list[float]

    @property
    def late(self) -> float:
        return quantiles(self.frames, n=20)[-1]

    def line(self) -> str:
        figures = f"median {median(self.frames):.1f} ms, 95 of 100 within {self.late:.1f} ms, {len(self.frames)} frames"
        return f"{self.name}: {figures} (budget {MEDIAN:.0f} and {LATE:.0f})"

    def is_smooth(self) -> bool:
        return len(self.frames) >= LEAST and median(self.frames) <= MEDIAN and self.late <= LATE


class Hand:
    """One or two fingers on the screen, and the browser's record of what they cost."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.devtools: CDPSession = page.context.new_cdp_session(page)
        box = page.locator(STAGE).bounding_box()
        assert box
        self.left, self.top, self.side = box["x"], box["y"], box["width"]

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Of a place in the scene, the pixels."""
        return self.left + x / 10_000 * self.side, self.top + y / 10_000 * self.side

    def drag(self, name: str, start: Place, by: Place) -> Gesture:
        """One finger, as fast as fingers go; the browser moves it before each frame, as a screen does."""
        gone = {"xDistance": by[0] / 10_000 * self.side, "yDistance": by[1] / 10_000 * self.side}
        return self._made(name, "synthesizeScrollGesture", start, preventFling=True, speed=150, **gone)

    def pinch(self, name: str, middle: Place, factor: float) -> Gesture:
        """Two fingers."""
        return self._made(name, "synthesizePinchGesture", middle, scaleFactor=factor, relativeSpeed=60)

    def _made(self, name: str, gesture: str, place: Place, **how: Any) -> Gesture:
        x, y = self.at(*place)
        with Trace(self.devtools) as trace:
            self.devtools.send(f"Input.{gesture}", {"x": x, "y": y, "gestureSourceType": "touch", **how})
        return Gesture(name, trace.frames())


class Trace:
    """Chromium's own record of the page's main thread."""

    def __init__(self, devtools: CDPSession) -> None:
        self.devtools, self.events, self.done = devtools, list[dict[str, Any]](), False
        devtools.on("Tracing.dataCollected", lambda part: self.events.extend(part["value"]))
        devtools.on("Tracing.tracingComplete", lambda _: setattr(self, "done", True))

    def __enter__(self) -> "Trace":
        categories = "toplevel,cc"  # others write stacks, which cost more than what is measured
        self.devtools.send("Tracing.start", {"categories": categories, "transferMode": "ReportEvents"})
        return self

    def __exit__(self, *_: object) -> None:
        self.devtools.send("Tracing.end")
        while not self.done:
            self.devtools.send("Runtime.evaluate", {"expression": "0"})

    def frames(self) -> list[float]:
        """The processor's time in all tasks from one frame's beginning to the next."""
        moments = [event for event in self.events if (event["name"], event["ph"]) == ("ProxyMain::BeginMainFrame", "X")]
        thread = moments[0]["tid"]
        begins = sorted(event["ts"] for event in moments)
        spent = [0.0] * len(begins)
        for task in self.events:
            if task["name"] == "ThreadControllerImpl::RunTask" and task["tid"] == thread and "tdur" in task:
                frame = bisect(begins, task["ts"] + task["dur"]) - 1
                spent[max(0, frame)] += task["tdur"] / 1000
        return spent[1:-1]


def main() -> bool:
    with tempfile.TemporaryDirectory(prefix="trots-frames-") as name, sync_playwright() as playwright:
        site = Site(Path(name))
        try:
            site.start()
            browser = launch(playwright)
            good = _measure(site, browser)
            browser.close()
        finally:
            site.stop()
    return good


def _measure(site: Site, browser: Browser) -> bool:
    context = site.visit(browser, "student", **PHONE, service_workers="block")
    page = context.new_page()
    page.goto("/", wait_until="networkidle")
    address = _board(page, context.request)
    page.close()
    openings, rounds = [], []
    for _ in range(ROUNDS):
        page = context.new_page()
        page.goto(f"/#/rondje/{address.split('/')[2]}", wait_until="networkidle")
        page.evaluate(IDLE)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        openings.append(page.evaluate(OPEN, address))
        page.evaluate(SETTLED)
        rounds.append(_gestures(page))
        page.close()
    # Whatever else this machine does only adds to them: the quietest round of each.
    gestures = [min(tries, key=lambda gesture: gesture.late) for tries in zip(*rounds, strict=True)]
    opening = median(openings)
    print("\n".join(f"scene: {gesture.line()}" for gesture in gestures))
    print(f"scene: opens in {opening:.0f} ms, median of {len(openings)} (budget {OPENING})")
    context.close()
    return all(gesture.is_smooth() for gesture in gestures) and opening <= OPENING


def _gestures(page: Page) -> list[Gesture]:
    hand = Hand(page)
    page.touchscreen.tap(*hand.at(5000, 5000))
    page.locator('.frame[points*=" "]').wait_for(state="attached")
    drag = hand.drag("drag", (5000, 5000), (3000, -2500))
    pinch = hand.pinch("pinch", (8000, 2500), 2)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Pen", exact=True).tap()
    page.locator('[data-tool="pen"]').wait_for()
    page.wait_for_timeout(500)
    there = page.locator("[data-element]").count()
    draw = Hand(page).drag("draw", (1000, 1000), (7000, 7000))
    page.wait_for_timeout(500)
    assert page.locator("[data-element]").count() == there + 1, "nothing was drawn"
    return [drag, pinch, draw]


def _board(page: Page, api: APIRequestContext) -> str:
    """A work of a student of the demo school; where it is edited."""
    activity = visited(api).rpartition("/")[2]
    photos = [_photo(api, number) for number in range(12)]
    content = page.evaluate(SIXTY.read_text(), {"photos": photos, "stickers": _stickers(page, api)})
    about = {"activity_id": activity, "phase": PHASE, "assignment": {"id": BOARD, "version": 1}}
    work = about | {"content": content, "finished": False, "made_at": "2026-11-20T10:00:00Z"}
    _put(api, f"works/{uuid7()}", {"If-None-Match": "*"}, data=work)
    return f"#/maken/{activity}/{PHASE}/{BOARD}"


def _stickers(page: Page, api: APIRequestContext) -> list[str]:
    index = api.get(f"/set/{page.evaluate('document.documentElement.dataset.set')}/index.json").json()
    return [sticker["id"] for sticker in index["stickers"][:18]]


def _photo(api: APIRequestContext, number: int) -> str:
    file = io.BytesIO()
    noise = Image.effect_noise((1600, 1200), 60)
    Image.merge("RGB", [noise.rotate(90 * turn) for turn in (0, number, 2)]).save(file, "JPEG", quality=80)
    name, data = str(uuid7()), file.getvalue()
    digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
    _put(api, f"media/{name}", {"Content-Digest": f"sha-256=:{digest}:"}, data=data)
    return name


def _put(api: APIRequestContext, path: str, headers: dict[str, str], data: Any) -> None:
    sent = {"Sec-Fetch-Site": "same-origin", "Change-Id": str(uuid7()), **headers}
    answer = api.put(f"/api/v1/{path}", headers=sent, data=data)
    assert answer.ok, f"{path}: {answer.status} {answer.text()[:500]}"


if __name__ == "__main__":
    raise SystemExit(not main())
