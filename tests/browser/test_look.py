"""Every type of page on small and large screens, light and dark, with script and without: it fits, is whole, and is quiet."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import ROOT, BuiltSite
from tests.browser.page_types import file_of, template
from tests.browser.visiting import Visit, visit_without_script, visits

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def visited(browser: Browser, sites: dict[str, BuiltSite]) -> dict[str, Visit]:
    """What was seen, by site and page."""
    seen = {
        f"{name}/{path}": visit
        for name in ("preview", "large")
        for path, visit in visits(browser, sites[name].address, sites[name].types.values())
    }
    shipped, page = sites["preview"], browser.new_page()
    for path in shipped.types.values():
        visit_without_script(page, shipped.scriptless + path, seen[f"preview/{path}"])
    page.close()
    return seen


def wrong(visited: dict[str, Visit], seen: Callable[[Visit], object]) -> dict[str, object]:
    """The pages where something was seen that should not be."""
    return {page: found for page, visit in visited.items() if (found := seen(visit))}


def test_every_template_is_looked_at(shipped: BuiltSite) -> None:
    # The example has no page of prose and publishes no codes; tests/tracking looks at the latter's page in a browser.
    templates = {path.stem for path in (ROOT / "theme/templates").glob("*.html")} - {"base", "page", "tracking"}

    assert {template(file_of(shipped.folder, page)) for page in shipped.types.values()} == templates


def test_no_page_scrolls_sideways(visited: dict[str, Visit]) -> None:
    assert wrong(visited, lambda visit: visit.wide) == {}


def test_no_words_are_cut_or_run_out_of_their_box(visited: dict[str, Visit]) -> None:
    assert wrong(visited, lambda visit: visit.clipped) == {}


def test_no_line_is_so_tight_that_it_cuts_thai_vowels(visited: dict[str, Visit]) -> None:
    assert wrong(visited, lambda visit: visit.tight) == {}


def test_where_the_keyboard_is_shows_and_nothing_covers_it(visited: dict[str, Visit]) -> None:
    assert wrong(visited, lambda visit: visit.unfocused) == {}


def test_without_script_no_control_is_dead(visited: dict[str, Visit]) -> None:
    assert wrong(visited, lambda visit: visit.dead) == {}


def test_nothing_is_asked_of_another_origin(visited: dict[str, Visit]) -> None:
    hosts = {urlsplit(request).hostname for visit in visited.values() for request in visit.requests}

    assert hosts == {"127.0.0.1"}


def test_the_browser_has_nothing_to_complain_of(visited: dict[str, Visit]) -> None:
    # Among others: styles and scripts that the page's own policy forbids, files that are not there, errors of scripts.
    assert wrong(visited, lambda visit: visit.complaints) == {}


def test_a_first_view_takes_at_most_seven_requests(visited: dict[str, Visit]) -> None:
    # Of the public site: the preview also asks whether it was rebuilt.
    public = {page: visit for page, visit in visited.items() if page.startswith("large/")}

    assert wrong(public, lambda visit: visit.first_view if len(visit.first_view) > 7 else None) == {}


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 800)])
def test_home_answers_its_three_questions_on_the_first_screen(
    page: Page, public: Path, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})

    page.goto((public / "index.html").as_uri())

    for question in ("report_", "promised_", "numbers_"):
        box = page.locator(f"#{question}").bounding_box()
        assert box
        assert box["y"] + box["height"] <= height, question
