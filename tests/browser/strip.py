"""A comic as it is made: the page with its panels, and the same six of them for fingers and for keys."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.drawn import Maker
from tests.browser.studio import SOON, Hands, Studio, called

SIX = sorted([*["figure"] * 3, *["balloon"] * 3, "photo", *["sticker"] * 2, *["text"] * 2])


class Strip:
    """The page of the comic that is being made, and one panel at a time."""

    def __init__(self, maker: Maker, hands: Hands) -> None:
        self.page, self.hands, self.maker = maker.page, hands, maker
        self.studio = Studio(maker.page, hands)

    def press(self, name: str) -> None:
        self.hands.press(self.page.get_by_role("button", name=called(name)).first)

    def six_panels(self) -> None:
        """In the first layout that has so many."""
        self.press("Indeling")
        self.hands.press(self.page.get_by_role("button", name=re.compile("6 plaatjes")).first)
        self.press("Goed zo")
        expect(self.page.locator(".comic-panel")).to_have_count(6)

    def title(self, text: str) -> None:
        self.hands.write(self.page.get_by_label("Hoe heet je strip?"), text)

    def open(self, place: int) -> None:
        self.hands.press(self.page.locator(".comic-panel").nth(place))
        self._is_open(place)

    def next(self, place: int) -> None:
        self.hands.press(self.page.get_by_role("link", name="Volgende"))
        self._is_open(place)

    def caption(self, text: str) -> None:
        self.studio.open("Verhaal")
        self.hands.write(self.studio.tray.get_by_role("textbox"), text)
        self.studio.close()

    def finish(self) -> None:
        """From a panel, over the page, to the end."""
        self.hands.press(self.page.get_by_role("link", name="Terug naar je strip"))
        expect(self.page.locator(".comic-panel")).to_have_count(6, timeout=SOON)
        self.press("Klaar")
        expect(self.page.locator(".comic-panel")).to_have_count(0, timeout=SOON)

    def _is_open(self, place: int) -> None:
        expect(self.page.get_by_role("heading", name=f"Plaatje {place + 1} van 6")).to_be_visible(timeout=SOON)
        expect(self.page.locator(".stage-scene")).to_be_visible(timeout=SOON)


def make_comic(strip: Strip, photo: Path) -> dict[str, str]:
    """Six panels with figures, balloons, stickers, words and a photo; ends in the last, with its hero."""
    studio = strip.studio
    expect(strip.page.locator(".comic-panel")).to_have_count(4, timeout=30_000)
    strip.title("De held van De Vos")
    strip.six_panels()
    strip.open(0)
    studio.figure()
    studio.words("Ballon", "Dat kun jij toch niet?")
    strip.next(1)
    studio.background("Blauw")
    studio.sticker("liefde")
    studio.words("Ballon", "Hmm …", "Denken")
    strip.next(2)
    studio.figure()
    studio.words("Ballon", "Ik kom eraan!", "Roepen")
    strip.next(3)
    studio.photo(photo)
    strip.caption("Die middag …")
    strip.next(4)
    studio.sticker("kracht")
    studio.words("Tekst", "WAUW", "LUID", "Rood")
    strip.next(5)
    studio.words("Tekst", "Einde")
    hero = studio.figure()
    strip.maker.kept()
    return {"hero": hero}
