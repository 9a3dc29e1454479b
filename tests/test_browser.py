"""The built preview in a real browser: it fits a small screen, asks no one else for anything, and works from a folder."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here; install Debian's package"),
]

PAGES = (
    "",
    "about/",
    "channels/",
    "complaints/",
    "complaints/2566/",
    "complaints/2568/",
    "divisions/",
    "divisions/clerk-office/",
    "downloads/",
    "manuals/",
    "manuals/property-borrowing/",
    "measures/",
    "measures/2566/",
    "measures/2566/1/",
    "registers/",
    "registers/loans/",
    "reports/",
    "reports/2566/",
    "search/",
    "404.html",
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(preview: Path) -> Iterator[str]:
    """The preview served on a port of its own."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(preview)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One chromium for all tests of this module."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone of 360 px."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_scrolls_sideways(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})

    wide = []
    for path in PAGES:
        page.goto(address + path)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)

    assert wide == []


def test_nothing_is_asked_of_another_origin_and_nothing_fails(page: Page, address: str) -> None:
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("response", lambda response: complaints.append(response.url) if response.status >= 400 else None)

    for path in PAGES:
        page.goto(address + path)

    assert [url for url in requests if not url.startswith(address)] == []
    assert complaints == []


def test_a_site_on_a_usb_stick_can_be_walked_through(page: Page, preview: Path) -> None:
    page.goto((preview / "index.html").as_uri())

    page.click("main a[href*='measures/2566/1']")
    page.click(".trail a >> nth=0")

    assert page.url == (preview / "index.html").as_uri()


def test_the_first_tab_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(address + "measures/2566/1/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.url.endswith("#content_")


def test_a_link_to_an_action_shows_it(page: Page, address: str) -> None:
    page.goto(address + "measures/2566/4/#a9")

    assert page.locator("#a9").is_visible()
    assert page.evaluate("document.querySelector('#a9').getBoundingClientRect().top") < 740
