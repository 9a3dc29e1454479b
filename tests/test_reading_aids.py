"""Filters, sorting and the copy button in a real browser, with scripts and without."""

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


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(preview: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(preview)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(params=["scripts", "no scripts"])
def page(request, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, java_script_enabled=request.param == "scripts"
    )
    page = context.new_page()
    yield page
    context.close()


def shown(page: Page, selector: str) -> int:
    return page.locator(f"{selector}:visible").count()


def test_the_gaps_of_one_division_can_be_shown_alone_and_paper_shows_all(page: Page, address: str) -> None:
    page.goto(address + "gaps/")
    everything = shown(page, "section[data-belongs]")

    page.get_by_role("radio", name="กองคลัง").check()

    assert everything > 1
    assert shown(page, "section[data-belongs]") == 1
    page.emulate_media(media="print")
    assert shown(page, "section[data-belongs]") == everything
    assert not page.locator(".filter").is_visible()


def test_measures_of_one_status_can_be_shown_alone(page: Page, address: str) -> None:
    page.goto(address + "measures/2566/")

    page.get_by_role("radio", name="รายงานไม่ได้ระบุผล").check()

    assert shown(page, "tbody tr") == 2


def test_a_measure_of_the_report_is_shown_whole_or_not_at_all(page: Page, address: str) -> None:
    page.goto(address + "reports/2566/")

    page.get_by_role("radio", name="รายงานไม่ได้ระบุผล").check()

    rows = page.locator("tbody tr:visible")
    assert {row.get_attribute("id").partition("-")[0] for row in rows.all()} == {"m1", "m4"}
    assert rows.count() == 12


def test_a_filter_works_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "measures/2566/")

    page.locator(".filter input").first.focus()
    page.keyboard.press("ArrowDown")

    assert page.locator('.filter input[value="1"]').is_checked()
    assert shown(page, "tbody tr") == 2


def test_a_column_is_sorted_up_down_and_back_where_scripts_run_and_has_no_dead_button_where_not(
    page: Page, address: str
) -> None:
    page.goto(address + "measures/2566/")
    button = page.get_by_role("button", name="จำนวนข้อ")
    if not button.count():
        assert page.locator("th button").count() == 0
        return

    orders = []
    for _ in range(3):
        button.click()
        orders.append(page.locator("tbody tr th").all_inner_texts())

    # Measure 3 is not in the source: what is not known stays at the end.
    assert orders == [["2", "4", "1", "3"], ["1", "4", "2", "3"], ["1", "2", "3", "4"]]
    assert page.locator("th[aria-sort]").count() == 0


def test_numbers_behind_words_are_sorted_as_numbers(page: Page, address: str) -> None:
    page.goto(address + "complaints/")
    button = page.get_by_role("button", name="ปีงบประมาณ")
    if not button.count():
        return

    years = []
    for _ in range(2):
        button.click()
        years.append([int(text[-4:]) for text in page.locator("tbody tr th a").all_inner_texts()])

    assert len(set(years[0])) > 1
    assert years == [sorted(years[0]), sorted(years[0], reverse=True)]


def test_a_row_whose_cell_spans_columns_stays_at_the_end(page: Page, address: str) -> None:
    page.goto(address + "measures/2566/")
    if not page.locator("th button").count():
        return
    page.evaluate(
        "() => { const row = document.querySelector('tbody tr'); while (row.cells[1]) row.cells[1].remove(); }"
    )

    page.get_by_role("button", name="จำนวนข้อ").click()

    assert page.locator("tbody tr th").all_inner_texts()[:2] == ["2", "4"]


def test_the_copy_button_is_there_where_the_browser_can_copy(page: Page, address: str) -> None:
    page.goto(address + "measures/2566/")
    button = page.get_by_role("button", name="คัดลอกที่อยู่")
    if not button.count():
        return
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    button.click()

    page.get_by_text("คัดลอกแล้ว").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "https://www.nakham-kk.go.th/measures/2566/"


def test_scripts_are_small(preview: Path) -> None:
    import gzip

    # What only the pages of the search and of codes load is weighed beside, in tests/browser/test_budgets.py.
    elsewhere = {"live.js", "search.js", "search-engine.js", "tracking.js"}
    scripts = [path for path in (preview / "theme").glob("*.js") if path.name not in elsewhere]

    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in scripts) < 5_000
