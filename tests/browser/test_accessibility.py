"""axe-core finds nothing against WCAG 2.2 A and AA, nor against good practice, on any type of page."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import BuiltSite
from tests.browser.page_types import file_of
from tests.node_packages import installed

pytestmark = pytest.mark.browser

# All rules, also those that axe leaves off by default: the least size of targets is one of WCAG 2.2's.
EVERYTHING: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
# What another width can change, and another colour scheme; what shows on a small screen alone has colours too.
LAYOUT: dict[str, Any] = {"resultTypes": ["violations"], "runOnly": ["target-size", "scrollable-region-focusable"]}
COLOURS: dict[str, Any] = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
SCREENS: tuple[tuple[int, str, dict[str, Any]], ...] = (
    (320, "light", EVERYTHING),
    (320, "dark", COLOURS),
    (768, "dark", LAYOUT),
    (1280, "dark", EVERYTHING),
)
SCRIPT = re.compile(r"<script [^>]*src=")
# In the preview: every page's own, and the one that asks whether the site was built anew.
OF_EVERY_PAGE = 2
BARE = "<html lang='th'><title>ก</title><main><h1>ก</h1><p>{}</p></main>"


@pytest.fixture(scope="module")
def axe() -> str:
    """The checker's program."""
    return installed("axe-core/axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, options: dict[str, Any]) -> list[str]:
    """What the rules are broken by, once each."""
    found = page.evaluate("options => axe.run(options)", options)
    return [f"{each['id']}: {each['nodes'][0]['target']}" for each in found["violations"]]


def broken(
    browser: Browser, axe: str, site: BuiltSite, pages: Iterable[str], screens: Any, *, scripts: bool
) -> Iterator[tuple[str, Any]]:
    """Those of the pages where rules are broken."""
    context = browser.new_context()
    context.add_init_script(axe)
    page = context.new_page()
    for path in pages:
        page.goto((site.address if scripts else site.scriptless) + path)
        for width, scheme, options in screens:
            page.set_viewport_size({"width": width, "height": 740})
            page.emulate_media(color_scheme=scheme)
            if found := violations(page, options):
                yield f"{path} {width} {scheme}", found
    context.close()


@pytest.mark.parametrize("name", ["preview", "large"])
def test_no_rule_is_broken(browser: Browser, axe: str, sites: dict[str, BuiltSite], name: str) -> None:
    # The large site has no type of its own: only the size of its pages is new, and only layout depends on it.
    screens = SCREENS if name == "preview" else SCREENS[:1]

    assert dict(broken(browser, axe, sites[name], sites[name].types.values(), screens, scripts=True)) == {}


def test_no_rule_is_broken_without_script(browser: Browser, axe: str, shipped: BuiltSite) -> None:
    # What every page's scripts do, they do on the home page as well; the others have scripts of their own.
    pages = [
        path
        for path in shipped.types.values()
        if not path or len(SCRIPT.findall(file_of(shipped.folder, path).read_text("utf-8"))) > OF_EVERY_PAGE
    ]

    assert len(pages) > 1
    assert dict(broken(browser, axe, shipped, pages, SCREENS[:1], scripts=False)) == {}


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("color-contrast", "<span style='color: #999'>ที่นี่</span>"),
        (
            "target-size",
            "<button style='block-size: 9px; padding: 0'>ก</button><button style='block-size: 9px'>ข</button>",
        ),
        ("image-alt", "<img src='data:,'>"),
    ],
)
def test_a_broken_rule_is_found(page: Page, axe: str, rule: str, body: str) -> None:
    page.set_content(BARE.format(body))
    page.evaluate(axe)

    assert [found.partition(":")[0] for found in violations(page, EVERYTHING)] == [rule]
