"""Everything can be done with the keys alone: Tab, Enter and the arrows."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import BuiltSite

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement"
REACHABLE = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
    (each) => each.checkVisibility() && !each.disabled).length"""


def tab_to(page: Page, selector: str, *, limit: int = 80) -> int:
    """Press Tab until an element has the focus; how often that was."""
    for count in range(1, limit + 1):
        page.keyboard.press("Tab")
        if page.evaluate(f"selector => {FOCUSED}.matches(selector)", selector):
            return count
    pytest.fail(f"{limit} times Tab did not lead to {selector}")


@pytest.mark.parametrize("path", ["", "measures/2566/1/", "complaints/2567/", "search/", "404.html"])
def test_the_first_tab_leads_past_the_menu(page: Page, shipped: BuiltSite, path: str) -> None:
    page.goto(shipped.address + path)

    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")

    page.wait_for_url("**/*#content_")
    assert page.evaluate(f"{FOCUSED}.localName") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('header, .trail, .skip')") is None


@pytest.mark.parametrize("path", ["", "complaints/2567/", "measures/2566/1/"])
def test_tab_goes_once_through_everything_from_top_to_bottom_and_out(page: Page, shipped: BuiltSite, path: str) -> None:
    page.goto(shipped.address + path)
    page.evaluate("""() => {
        window.path = [];
        addEventListener('focusin', (event) => window.path.push(event.target));
    }""")

    count = page.evaluate(REACHABLE)
    for _ in range(count):
        page.keyboard.press("Tab")

    assert page.evaluate("new Set(window.path).size") == count
    in_order = """window.path.every((each, index, all) => index === 0 ||
        all[index - 1].compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING)"""
    assert page.evaluate(in_order)


def test_corruption_is_reported_by_keys_alone(page: Page, shipped: BuiltSite) -> None:
    page.goto(shipped.address)

    tab_to(page, "a[href$='channels/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/channels/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert tab_to(page, "a[href='tel:1205']") <= 10


def test_statistics_are_downloaded_by_keys_alone(page: Page, shipped: BuiltSite, tmp_path: Path) -> None:
    page.goto(f"{shipped.address}complaints/2567/")

    tab_to(page, "a[download][href$='.csv']")
    with page.expect_download() as download:
        page.keyboard.press("Enter")

    assert download.value.suggested_filename.endswith(".csv")


def test_a_table_wider_than_the_phone_is_moved_with_the_arrows(page: Page, shipped: BuiltSite) -> None:
    page.set_viewport_size({"width": 320, "height": 740})
    stuck = []
    for path in ("complaints/2567/", "manuals/fraud-risk/", "reports/2566/"):
        page.goto(shipped.address + path)
        for region in page.locator(".table__scroll, .scroll").all():
            if region.evaluate("region => region.scrollWidth <= region.clientWidth"):
                continue
            region.focus()
            page.keyboard.press("ArrowRight")
            # Chromium glides.
            page.wait_for_timeout(300)
            if not region.evaluate("region => region.scrollLeft"):
                stuck.append((path, region.get_attribute("aria-label")))

    assert stuck == []


def test_a_link_to_an_action_shows_it(page: Page, shipped: BuiltSite) -> None:
    page.goto(f"{shipped.address}measures/2566/4/#a9")

    expect(page.locator("#a9")).to_be_in_viewport()
