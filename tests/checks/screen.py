"""What the list of screens is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import APIRequestContext, Page


@dataclass(frozen=True)
class Screen:
    """`who` is a key of PEOPLE, or None for a visitor. A route that names a thing is a function that looks it up.

    `taps` are pressed one after the other, each by its words; then `shows` is there to read.
    """

    name: str
    who: str | None
    route: str | Callable[[APIRequestContext], str]
    heading: str | None = None
    taps: tuple[str, ...] = ()
    shows: str = ""

    def address(self, api: APIRequestContext) -> str:
        """The path with its hash, such as /#/vandaag."""
        return f"/{self.route if isinstance(self.route, str) else self.route(api)}"

    def open(self, page: Page) -> None:
        """The screen as it is looked at: loaded, and everything pressed that belongs to it."""
        page.goto(self.address(page.context.request), wait_until="networkidle")
        page.get_by_role("heading", name=self.heading).first.wait_for()
        for words in self.taps:
            # The outline of a scene is for keyboards; a finger takes what is seen.
            page.locator("button:enabled:not(.outline *), summary, label, a").filter(has_text=words).first.click()
        if self.shows:
            page.get_by_text(self.shows).first.wait_for()
