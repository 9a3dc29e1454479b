"""What people come for, on a phone, by touch: how many taps it takes them and that they get it."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import BuiltSite

pytestmark = pytest.mark.browser


class Visitor:
    """Somebody who taps what they see and counts the taps."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, place: Locator) -> None:
        """Tap the first such thing that shows."""
        link = place.locator("visible=true").first
        address, stays = link.evaluate("link => [link.href, link.hasAttribute('download')]")
        link.tap()
        self.taps += 1
        if not stays:
            self.page.wait_for_url(address)


@pytest.fixture
def citizen(page: Page, shipped: BuiltSite) -> Visitor:
    """A citizen at the front page."""
    page.goto(shipped.address)
    return Visitor(page)


def test_a_citizen_finds_how_many_complaints_are_unresolved_and_downloads_it(citizen: Visitor, tmp_path: Path) -> None:
    page = citizen.page
    citizen.tap(page.get_by_role("link", name="สถิติ"))
    if not page.url.endswith("/complaints/2567/"):
        citizen.tap(page.get_by_role("main").get_by_role("link", name="2567"))
    table = page.get_by_role("table", name="แยกตามประเภท")
    column = table.get_by_role("columnheader").all_inner_texts().index("อยู่ระหว่างดำเนินการ")
    unresolved = table.get_by_role("row").filter(has_text="รวมทุกประเภท").locator("th, td").nth(column)
    expect(unresolved).to_be_visible()
    with page.expect_download() as download:
        citizen.tap(page.get_by_role("link", name="แยกตามประเภท").and_(page.locator("[download]")))

    assert citizen.taps <= 3
    download.value.save_as(tmp_path / "kinds.csv")
    with (tmp_path / "kinds.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["complaint_kind"]: row for row in csv.DictReader(file)}
    assert sum(int(row["in_progress"]) for kind, row in rows.items() if kind != "total") == int(unresolved.inner_text())


def test_a_citizen_reports_corruption_in_two_taps(citizen: Visitor) -> None:
    citizen.tap(citizen.page.get_by_role("link", name="ร้องเรียน"))
    hotline = citizen.page.get_by_role("main").locator("a[href='tel:1205']").first

    expect(hotline).to_be_in_viewport()
    assert citizen.taps == 1, "the second tap dials"


def test_home_shows_on_its_first_screen_how_to_report_corruption(page: Page, sites: dict[str, BuiltSite]) -> None:
    page.goto(sites["public"].address)

    reporting = page.get_by_role("main").locator("a[href^='tel:'], a[href$='channels/']").first

    expect(reporting).to_be_in_viewport()


def test_an_assessor_reaches_every_part_of_the_report(citizen: Visitor) -> None:
    page = citizen.page
    page.set_viewport_size({"width": 1280, "height": 800})
    citizen.tap(page.get_by_role("link", name="รายงาน"))
    if not page.url.endswith("/reports/2566/"):
        citizen.tap(page.get_by_role("main").get_by_role("link", name="2566"))
    assert citizen.taps <= 2

    report = page.url
    actions = page.locator("tbody td a[href*='#a']").evaluate_all("links => links.map(link => link.href)")
    assert len(actions) == len(set(actions)) >= 15
    for action in actions:
        page.goto(action)
        expect(page.locator(":target")).to_be_in_viewport()
        evidence = page.locator(":target").get_by_text("หลักฐาน")
        expect(evidence.first).to_be_visible()
    page.goto(report)
    expect(page.get_by_role("row").filter(has_text="ไม่ปรากฏในต้นฉบับ").first).to_be_visible()
    for kind in ("csv", "json"):
        with page.expect_download() as download:
            page.locator(f"a[download][href$='.{kind}']").first.click()
        assert Path(download.value.path()).stat().st_size > 1000


def test_a_site_on_a_usb_stick_can_be_walked_through(page: Page, shipped: BuiltSite) -> None:
    page.goto((shipped.folder / "index.html").as_uri())

    page.locator("a[href*='measures/']").locator("visible=true").first.click()
    page.locator("main a[href*='2566/']").locator("visible=true").first.click()
    page.click(".trail a >> nth=0")

    assert page.url == (shipped.folder / "index.html").as_uri()


def test_a_lost_visitor_is_led_back(citizen: Visitor, shipped: BuiltSite) -> None:
    lost = f"{shipped.address}measures/2566/99/"
    answer = citizen.page.goto(lost)

    assert answer is not None
    assert answer.status == 404
    title = citizen.page.title()
    citizen.tap(citizen.page.get_by_role("main").get_by_role("link"))
    assert citizen.page.title() != title
