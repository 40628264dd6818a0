"""A keyboard and nothing else: whatever is to be pressed has to be reached first."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

MOST = 250
HAS_FOCUS = "element => element === document.activeElement"


class Keys:
    """Somebody at a keyboard."""

    def __init__(self, page: Page) -> None:
        self.page = page
        # Somebody has to listen long before a file is chosen: the browser begins to tell of choosers a moment later.
        page.on("filechooser", lambda chooser: None)

    def reach(self, target: Locator) -> None:
        """With Tab alone, round and round; what cannot be reached so fails."""
        expect(target).to_be_attached(timeout=30_000)
        for _ in range(MOST):
            if target.evaluate(HAS_FOCUS):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"out of reach for a keyboard: {target}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.reach(target)
        self.page.keyboard.press(key)

    def write(self, target: Locator, text: str) -> None:
        """Letter by letter, over what stood there."""
        self.reach(target)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def choose_file(self, target: Locator, path: Path) -> None:
        self.reach(target)
        with self.page.expect_file_chooser() as chooser:
            self.page.keyboard.press("Enter")
        chooser.value.set_files(path)

    def choose_element(self, element_id: str) -> None:
        """Of a scene: its outline is one stop, in which other keys go up and down."""
        outline = self.page.locator(".outline")
        wanted = outline.locator(f'[data-id="{element_id}"]')
        self.reach(outline.locator('[tabindex="0"]'))
        for way in ["PageDown"] * outline.get_by_role("button").count() + ["PageUp"] * MOST:
            if wanted.evaluate(HAS_FOCUS):
                break
            self.page.keyboard.press(way)
        if wanted.get_attribute("aria-pressed") == "false":
            self.page.keyboard.press("Enter")
        expect(wanted).to_have_attribute("aria-pressed", "true")
