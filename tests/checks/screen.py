"""What the list of screens is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import APIRequestContext


@dataclass(frozen=True)
class Screen:
    """`who` is a key of PEOPLE, or None for a visitor. A route that names a thing is a function that looks it up."""

    name: str
    who: str | None
    route: str | Callable[[APIRequestContext], str]
    heading: str | None = None

    def address(self, api: APIRequestContext) -> str:
        """The path with its hash, such as /#/vandaag."""
        return f"/{self.route if isinstance(self.route, str) else self.route(api)}"
