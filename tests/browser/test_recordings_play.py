"""What phones recorded plays in a browser, as school made it: a film that knew where it was made, a long voice note."""

import base64
import hashlib
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from portfolio.ids import uuid7
from tests.browser.school import come_in_with_card, open_school
from tests.media.recordings import PHONE, PLACE, held_upright, long_voice, video
from tests.server import Server

pytestmark = pytest.mark.browser

# Plays the end of it, so that a part has to be fetched.
PLAY = """async (url) => {
  const film = document.createElement("video");
  film.muted = true;
  film.src = url;
  await new Promise((yes, no) => {
    film.onloadedmetadata = yes;
    film.onerror = () => no(new Error(film.error.message));
  });
  film.currentTime = film.duration - 0.5;
  await film.play();
  await new Promise((yes) => { film.onended = yes; });
  return { seconds: film.duration, width: film.videoWidth, height: film.videoHeight };
}"""


@pytest.fixture
def page(server: Server, phone: BrowserContext, tmp_path: Path) -> Page:
    """Sanne, signed in."""
    page = phone.new_page()
    come_in_with_card(page, open_school(server, tmp_path).cards["Sanne"], own=True, first=True)
    return page


def sent(page: Page, server: Server, data: bytes) -> str:
    """Where it plays, once the worker has made it so."""
    address = f"{server.url}/api/v1/media/{uuid7()}"
    digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
    headers = {"Sec-Fetch-Site": "same-origin", "Change-Id": str(uuid7()), "Content-Digest": f"sha-256=:{digest}:"}
    answer = page.context.request.put(address, data=data, headers=headers, timeout=60_000)
    assert (answer.status, answer.json()["state"]) == (200, "waiting"), answer.text()
    for _ in range(240):
        if page.context.request.get(f"{address}/play").status == 200:
            return f"{address}/play"
        time.sleep(0.5)
    raise AssertionError(server.log.read_text()[-2000:])


def test_a_film_plays_upright_and_tells_nothing_else(page: Page, server: Server) -> None:
    film = held_upright(video())
    assert PLACE.encode() in film
    played: dict[str, Any] = page.evaluate(PLAY, sent(page, server, film))
    assert (played["width"], played["height"]) == (360, 640)
    assert played["seconds"] == pytest.approx(2, abs=0.2)
    kept = [path for path in server.media.rglob("*") if path.is_file()]
    assert sorted(path.suffix for path in kept) == [".mp4", ".webp", ".webp", ".webp"]
    traces = (PLACE.encode(), PHONE.encode())
    assert not [path.name for path in kept if any(trace in path.read_bytes() for trace in traces)]


def test_three_minutes_of_voice_play_to_the_end(page: Page, server: Server) -> None:
    played: dict[str, Any] = page.evaluate(PLAY, sent(page, server, long_voice(180)))
    assert played["seconds"] == pytest.approx(180, abs=0.5)
