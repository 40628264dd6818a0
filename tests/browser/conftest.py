"""What browser tests share: one Chromium, a real server per file, phones and laptops."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.browser import LAPTOP, PHONE, Device, launch, shoot
from tests.server import Server

NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run; every test gets its own profile."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An empty, running Trots; `server.portfolio("school", "create", …)` fills it."""
    running = Server(tmp_path_factory.mktemp("server")).start()
    yield running
    running.stop()


@pytest.fixture
def new_context(chromium: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[NewContext]:
    """One more device: `new_context(PHONE, color_scheme="dark")`. A failed test leaves its screens in shots/."""
    devices: list[Device] = []

    def new(kind: dict[str, Any] = PHONE, **options: Any) -> BrowserContext:
        devices.append(Device(chromium, server.url, {**kind, **options}))
        return devices[-1].context

    yield new
    if getattr(request.node, "has_failed", False):
        pages = [page for device in devices for page in device.context.pages]
        for number, page in enumerate(pages, start=1):
            shoot(page, f"failed-{request.node.name}-{number}")
    for device in devices:
        device.close()


@pytest.fixture
def phone(new_context: NewContext) -> BrowserContext:
    """A student's phone: 360 × 740, touch."""
    return new_context(PHONE)


@pytest.fixture
def laptop(new_context: NewContext) -> BrowserContext:
    """A shared school laptop: 1280 × 800, keyboard."""
    return new_context(LAPTOP)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    item.has_failed = getattr(item, "has_failed", False) or report.failed  # type: ignore[attr-defined]
    return report
