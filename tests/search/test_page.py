"""The search page in Chromium: by keyboard, from a server and from a folder, and nothing loaded before it is wanted."""

import functools
import gzip
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright
from tests.search.measuring import ENGINE, documents

from disclosure.exports.search_index import Entry, cut, script

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
    """The search page of the preview, served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(preview)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/search/"
    server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone of 360 px that fails the test at any error of a script."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert errors == []


def test_a_page_is_found_and_opened_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address)

    page.focus("a.skip")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type(asked := "สถิติร้องเรียน ๒๕๖๘")
    # Half of the words may have been answered already: the address says what is asked by now.
    page.wait_for_url(f"{address}?q={quote(asked).replace('%20', '+')}")
    page.locator(".search__found li").first.filter(has_text="2568").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/complaints/2568/")


def test_a_page_is_found_in_a_folder(page: Page, preview: Path) -> None:
    page.goto((preview / "search" / "index.html").as_uri())

    page.fill("[name=q]", "ยืมทรัพย์สิน")
    page.wait_for_selector(".search__found li")
    page.click(".search__found a[href*='manuals/property-borrowing/']")

    assert page.url.split("#")[0] == (preview / "manuals" / "property-borrowing" / "index.html").as_uri()


def test_an_address_with_a_query_works_in_a_folder(page: Page, preview: Path) -> None:
    page.goto(f"{(preview / 'search' / 'index.html').as_uri()}?q={quote('ปปช')}")

    page.wait_for_selector(".search__found li")

    assert page.input_value("[name=q]") == "ปปช"


def test_nothing_is_loaded_until_the_box_is_focused(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(address)
    page.wait_for_load_state("networkidle")

    before = [name for name in asked if name.startswith("search-")]
    page.focus("[name=q]")
    page.wait_for_load_state("networkidle")

    assert before == []
    assert [name for name in asked if name.startswith("search-")] == ["search-engine.js", "search-index.js"]


def test_a_link_with_a_query_answers_and_typing_makes_such_a_link(page: Page, address: str) -> None:
    page.goto(f"{address}?q={quote('สินบน')}")
    page.wait_for_selector(".search__found li")

    page.fill("[name=q]", "ประเมินความเสี่ยง")
    page.wait_for_url(f"{address}?q={quote('ประเมินความเสี่ยง')}")
    page.fill("[name=q]", "")
    page.wait_for_url(address)

    assert page.is_hidden(".search__found")


@pytest.mark.parametrize(
    "attack",
    [
        "<img src=x onerror=document.title='bad'>",
        '"><script>document.title="bad"</script>',
        "(((((((((((((((((((((((((a*)*)*)*)+[\\",
        "ก" * 5000,
        "%00%ff",
    ],
)
def test_a_query_is_text_and_never_runs(page: Page, address: str, attack: str) -> None:
    page.goto(f"{address}?q={quote(attack)}")
    expect(page.locator(".search__status")).to_contain_text("พบ")

    assert page.title() != "bad"
    assert page.locator("main img, main script:not([src])").count() == 0


def test_titles_and_excerpts_with_markup_are_shown_as_text(page: Page, address: str) -> None:
    evil = "<b onclick=x>ร้าย</b> & <script>document.title='bad'</script>"
    index = script(1, {"parts": 1, "entries": [["/about/", evil, "", None, evil * 3]]}).content.decode()
    page.route("**/search-index.js", lambda route: route.fulfill(body=index, content_type="text/javascript"))

    page.goto(f"{address}?q={quote('ร้าย')}")
    page.wait_for_selector(".search__found li")

    assert page.inner_text(".search__found h3") == evil
    assert page.locator(".search__found b, .search__found script").count() == 0
    assert page.inner_text(".search__found mark >> nth=0") == "ร้าย"


def test_what_was_found_is_marked_as_it_was_written(page: Page, address: str) -> None:
    page.goto(f"{address}?q={quote('ปปช ๑๒๐๕')}")
    page.wait_for_selector(".search__found mark")

    marked = page.eval_on_selector_all(".search__found li:first-child mark", "all => all.map(each => each.textContent)")

    assert {"ป.ป.ช", "1205"} <= {each.rstrip(". ") for each in marked} or "ป.ป.ช. 1205" in marked


def test_how_many_were_found_is_told_to_a_screen_reader(page: Page, address: str) -> None:
    page.goto(f"{address}?q={quote('ทะเบียน')}")
    page.wait_for_selector(".search__found li")

    status = page.locator(".search__status")

    assert status.get_attribute("aria-live") == "polite"
    assert status.inner_text().startswith("พบ ")
    assert page.get_by_role("search").get_by_label("คำที่ต้องการค้นหา").count() == 1
    assert page.get_by_role("heading", name="ผลการค้นหา").count() == 1


def test_more_results_are_shown_when_asked_for_and_the_first_of_them_has_the_focus(page: Page, address: str) -> None:
    page.goto(f"{address}?q={quote('ทุจริต')}")
    page.wait_for_selector(".search__found li")

    page.click(".search__found button")

    assert page.locator(".search__found li").count() == 40
    assert page.evaluate("document.activeElement === document.querySelectorAll('.search__found li a')[20]")


def test_without_scripts_there_is_a_list_and_no_box(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)

    assert page.is_hidden("main [name=q]")
    assert page.get_by_text("ช่องค้นหาต้องใช้สคริปต์").is_visible()
    assert page.locator("main ul a").count() > 15
    context.close()


def test_a_large_index_comes_in_parts_the_newest_first_and_the_page_says_so(page: Page, address: str) -> None:
    entries = [
        Entry(f"/{each['id']}/", each["title"], "", int(each["id"][-4:]), each["body"], "", "")
        for each in documents()
        if each["id"][-4:].isdigit()
    ]
    parts = list(cut(entries, 20_000))
    held: list[Route] = []

    def fulfil(route: Route) -> None:
        number = int("".join(filter(str.isdigit, route.request.url.rpartition("/")[2])) or 1)
        rows = [[each.url, each.title, each.kind, each.year, each.body] for each in parts[number - 1]]
        said = {"parts": len(parts)} if number == 1 else {}
        route.fulfill(body=script(number, {**said, "entries": rows}).content, content_type="text/javascript")

    page.route("**/search-index*.js", fulfil)
    page.route("**/search-index-3.js", lambda route: held.append(route))
    page.goto(f"{address}?q={quote('น้ำประปา')}", wait_until="domcontentloaded")
    expect(page.locator(".search__status")).to_contain_text(f"ค้นแล้ว 2 จาก {len(parts)} ส่วน")
    first = page.inner_text(".search__found li:first-child")
    fulfil(held[0])
    expect(page.locator(".search__status")).not_to_contain_text("จาก")

    assert len(parts) > 3
    assert "2568" in first or "๒๕๖๘" in first
    assert page.locator(".search__found li h3").filter(has_text="ประปา").count() == 7


def test_the_scripts_and_the_index_are_small(preview: Path) -> None:
    scripts = sum(len(gzip.compress(path.read_bytes())) for path in (ENGINE, ENGINE.with_name("search.js")))

    assert scripts <= 8 * 1024
    assert len(gzip.compress((preview / "search-index.js").read_bytes())) <= 60 * 1024
