"""The editor of scenes, with what somebody has: fingers or keys. They differ in how a thing is pressed and written."""

import re
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

SOON = 15_000


def called(name: str) -> re.Pattern[str]:
    """Exactly this, wherever a line of it may be broken."""
    return re.compile("^" + "\u00ad?".join(map(re.escape, name)) + "$")


class Hands(Protocol):
    """Fingers or keys."""

    def press(self, target: Locator) -> None: ...

    def write(self, target: Locator, text: str) -> None: ...

    def choose_file(self, target: Locator, path: Path) -> None: ...


class Taps:
    """Fingers, on everything but the stage."""

    def press(self, target: Locator) -> None:
        target.tap(timeout=SOON)

    def write(self, target: Locator, text: str) -> None:
        target.tap(timeout=SOON)
        target.fill(text)

    def choose_file(self, target: Locator, path: Path) -> None:
        target.set_input_files(path, timeout=SOON)


class Studio:
    """What can be put into the scene that is open."""

    def __init__(self, page: Page, hands: Hands) -> None:
        self.page, self.hands = page, hands
        self.tray = page.locator(".tray")
        self.drawn = page.locator(".stage-scene [data-element]")

    def press(self, name: str, within: Locator | None = None) -> None:
        """A button by its whole name."""
        root = within or self.page.locator(".easel-low")
        self.hands.press(root.get_by_role("button", name=called(name)).first)

    def nothing_chosen(self) -> None:
        done = self.page.get_by_role("button", name="Klaar hiermee")
        tools = self.page.get_by_role("group", name="Wat je kunt toevoegen")
        expect(done.or_(tools)).to_be_visible(timeout=SOON)
        if done.is_visible():
            self.hands.press(done)
        expect(tools).to_be_visible(timeout=SOON)

    def open(self, tool: str) -> None:
        self.nothing_chosen()
        self.press(tool)
        expect(self.tray).to_be_visible(timeout=SOON)

    def close(self) -> None:
        self.press("Klaar", self.tray)
        expect(self.tray).to_have_count(0)

    def background(self, colour: str) -> None:
        self.open("Achtergrond")
        self.press(colour, self.tray)
        self.close()

    def photo(self, path: Path) -> str:
        before = self.count()
        self.open("Foto")
        self.hands.choose_file(self.tray.get_by_label("Kies een foto"), path)
        return self._new(before)

    def sticker(self, word: str) -> str:
        """The one that is called so."""
        before = self.count()
        self.open("Sticker")
        self.hands.write(self.tray.get_by_label("Zoek een sticker"), word)
        self.press(word, self.tray)
        return self._new(before)

    def words(self, tool: str, text: str, *choices: str) -> str:
        """A text or a balloon, with what is chosen in its tray."""
        before = self.count()
        self.open(tool)
        self.hands.write(self.tray.get_by_role("textbox"), text)
        for choice in choices:
            self.press(choice, self.tray)
        self.close()
        return self._new(before)

    def figure(self) -> str:
        """As it comes, with another choice for its second part."""
        before = self.count()
        self.open("Figuur")
        made = self._new(before)
        self.hands.press(self.tray.get_by_role("group", name="Wat wil je veranderen?").get_by_role("button").nth(1))
        self.hands.press(self.tray.locator(".pick[aria-pressed=false]").first)
        self.close()
        return made

    def copy(self) -> str:
        """Of what is chosen."""
        before = self.count()
        self.press("Kopie")
        return self._new(before)

    def why(self, text: str) -> None:
        """Of what is chosen."""
        self.press("Vertel")
        self.hands.write(self.tray.get_by_label("Waarom heb je dit gekozen?"), text)
        self.close()

    def count(self) -> int:
        return self.drawn.count()

    def element(self, element_id: str) -> Locator:
        return self.page.locator(f'.stage-scene [data-element="{element_id}"]')

    def _new(self, before: int) -> str:
        """What was just added lies on top."""
        expect(self.drawn).to_have_count(before + 1, timeout=30_000)
        name = self.drawn.last.get_attribute("data-element")
        assert name
        return name
