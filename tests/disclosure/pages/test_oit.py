"""The pages of the OIT form: short addresses, three clicks from home, a sheet to paste from, nothing where there is no form."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.conftest import WORDING
from tests.disclosure.oit.making import form, item, write

from disclosure import cli
from disclosure.exports.calendar import calendar_bytes, calendar_of
from disclosure.exports.workbooks import workbook_bytes
from disclosure.loading import examine, load

ROOT = Path(__file__).resolve().parents[3]


class Links(HTMLParser):
    """The links of a page with their words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self._open: list[str] | None = None
        self._href = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self._open, self._href = [], dict(attrs).get("href") or ""

    def handle_data(self, data):
        if self._open is not None:
            self._open.append(data)

    def handle_endtag(self, tag):
        if tag == "a" and self._open is not None:
            self.links.append((self._href, " ".join("".join(self._open).split())))
            self._open = None


def led(folder: Path, page: str) -> Iterator[tuple[str, str]]:
    """The pages of the site that a page leads to, and the words of each link."""
    for href, words in Links((folder / page.lstrip("/") / "index.html").read_text("utf-8")).links:
        path = href.partition("#")[0]
        if path and ":" not in path:
            target = posixpath.normpath(posixpath.join(page, path))
            target = target if target == "/" else f"{target}/"
            if (folder / target.lstrip("/") / "index.html").is_file():
                yield target, words


def clicks(folder: Path) -> dict[str, int]:
    """How many clicks every page is away from home, counted breadth first over the built pages."""
    found, border = {"/": 0}, ["/"]
    for distance in range(1, 5):
        reached = {target for page in border for target, _ in led(folder, page)} - found.keys()
        found |= dict.fromkeys(reached, distance)
        border = sorted(reached)
    return found


@pytest.fixture
def pages(plan):
    return {page.url: page for page in plan(ROOT, public=True).pages}


def test_every_item_is_within_three_clicks_of_home(public: Path, pages):
    distances = clicks(public)

    items = [url for url in pages if re.fullmatch(r"/oit/\d{4}/o\d+/", url)]

    assert len(items) == 155
    assert all(distances[url] <= 3 for url in items)


def test_the_way_there_that_the_sheet_gives_can_be_clicked(public: Path, pages):
    (table,) = pages["/oit/2569/sheet/"].tables
    names = [column.name for column in table.columns]

    for row in table.rows:
        values = dict(zip(names, (cell.raw for cell in row.cells), strict=True))
        page = "/"
        for step in values["click_path"].split(" → ")[1:]:
            page = next(target for target, words in led(public, page) if words == step)
        assert values["oit_address"] == f"https://www.nakham-kk.go.th{page}"


def test_addresses_survive_being_pasted(pages):
    for url in pages:
        if url.startswith("/oit/"):
            assert re.fullmatch(r"[a-z0-9/]+", url)
            assert len(f"https://www.nakham-kk.go.th{url}") <= 60


def test_a_public_page_neither_shows_nor_links_a_draft(public: Path):
    html = (public / "oit/2569/o16/index.html").read_text("utf-8")

    assert "มีแต่ยังไม่เผยแพร่" in html
    assert "manuals/complaints-guide" not in html


def test_a_year_without_a_form_says_so_and_has_no_page(public: Path, pages):
    assert "ยังไม่มีรายการของปีนี้ในข้อมูล" in (public / "oit/index.html").read_text("utf-8")
    assert "/oit/2570/" not in pages


def test_the_list_of_years_keeps_its_order_for_a_row_of_it_spans_all_columns(pages):
    assert not pages["/oit/"].view.table.is_sortable


def test_unconfirmed_forms_say_that_they_must_be_compared_with_the_handbook(public: Path):
    for page in ("oit", "oit/2569", "oit/2569/o18", "oit/2569/sheet"):
        assert "ต้องตรวจกับคู่มือของปีนั้นก่อนใช้ยื่น" in (public / page / "index.html").read_text("utf-8")


@pytest.mark.parametrize(("confirmed", "asks"), [("", True), ("confirmed_on: 2026-01-05\n", False)])
def test_a_confirmed_form_asks_on_none_of_its_pages_to_be_compared(tiny: Path, plan, confirmed: str, asks: bool):
    write(tiny, y2566=confirmed + form(2566, item(43, "integrity-measures-report")))

    views = {page.url: page.view for page in plan(tiny).pages if page.url.startswith("/oit/")}

    said = [
        views["/oit/"].table.note,
        views["/oit/2566/"].warning,
        views["/oit/2566/o43/"].warning,
        views["/oit/2566/sheet/"].table.note,
    ]
    assert ["ต้องตรวจกับคู่มือ" in each for each in said] == [asks] * 4


def test_the_same_records_answer_two_years_under_their_own_numbers(tiny: Path, plan):
    write(
        tiny,
        y2566=form(2566, item(43, "integrity-measures-report", "    data_year: current\n")),
        y2567=form(2567, item(35, "integrity-measures-report", "    data_year: previous\n")),
    )

    views = {page.url: page.view for page in plan(tiny).pages if page.template == "oit_item"}

    assert views.keys() == {"/oit/2566/o43/", "/oit/2567/o35/"}
    first, second = ([part.place for part in view.subjects[0].parts] for view in views.values())
    assert first == second
    assert first[0].url.startswith("/reports/2566/#m1-a")


def test_a_page_of_prose_is_where_its_item_sends_the_reader(tiny: Path, plan):
    for folder in ("data/pages", "content/pages"):
        (tiny / folder).mkdir()
    (tiny / "data/pages/chart.yml").write_text("id: chart\ntitle: โครงสร้าง\nconcepts: structure\n", "utf-8")
    (tiny / "content/pages/chart.md").write_text("## ฝ่ายการเมือง\n\nดู [ช่องทาง](/channels/)\n", "utf-8")
    write(tiny, y2569=form(2569, item(1, "structure")))

    pages = {page.url: page for page in plan(tiny).pages}

    assert 'href="../../channels/"' in pages["/pages/chart/"].view.body.html
    assert [place.url for place in pages["/oit/2569/o1/"].view.places] == ["/pages/chart/"]


def test_an_address_elsewhere_bears_the_day_somebody_looked(tiny: Path, plan):
    (tiny / "data/external").mkdir()
    (tiny / "data/external/chart.yml").write_text(
        "id: chart\ntitle: โครงสร้าง\nurl: https://www.example.go.th/chart\nconcepts: structure\nchecked_on: 2026-11-20\n",
        "utf-8",
    )
    write(tiny, y2569=form(2569, item(1, "structure")))

    (fact,) = next(page.view for page in plan(tiny).pages if page.url == "/oit/2569/o1/").outside

    assert fact.values[0].url == "https://www.example.go.th/chart"
    assert fact.values[0].mark == "outside"
    assert fact.values[1].text == "เปิดดูล่าสุด 20 พฤศจิกายน 2569"


def test_without_a_form_there_is_no_page_and_no_menu_entry(tiny: Path, plan):
    planned = plan(tiny)

    assert not [page.url for page in planned.pages if page.url.startswith("/oit/")]


def test_the_spreadsheet_holds_what_the_page_says_byte_for_byte_the_same(pages):
    (table,) = pages["/oit/2569/sheet/"].tables

    content = workbook_bytes(table)

    assert content == workbook_bytes(table)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        strings = book.read("xl/sharedStrings.xml").decode()
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "https://www.nakham-kk.go.th/oit/2569/o18/" in strings


def test_staff_see_the_board_in_the_preview_alone(preview: Path, public: Path):
    assert "กระดานสำหรับเจ้าหน้าที่" in (preview / "oit/2569/readiness/index.html").read_text("utf-8")
    assert not (public / "oit/2569/readiness").exists()
    assert not (public / "oit/calendar.ics").exists()


def test_the_calendar_is_the_same_for_the_same_records_and_day(tiny: Path):
    path = tiny / "data/manuals/lending.yml"
    path.write_text(path.read_text("utf-8") + "\nreview_due: 2026-12-10\n", "utf-8")
    calendars = [
        calendar_bytes(calendar_of(load(tiny / "data", tiny / "content", as_of=date(2026, 11, 25)), WORDING))
        for _ in range(2)
    ]

    assert calendars[0] == calendars[1]
    assert b"UID:review-manuals-lending@www.example.go.th" in calendars[0]
    assert b"DTSTAMP:20261125T000000Z" in calendars[0]
    assert b"DTSTART;VALUE=DATE:20261210" in calendars[0]


def test_the_command_prints_the_board_as_of_a_day(tmp_path: Path):
    said = CliRunner().invoke(
        cli.main,
        ["ready", str(ROOT), "--as-of", "2026-11-25", "--year", "2567", "--calendar", str(tmp_path / "due.ics")],
    )

    assert said.exit_code == 0, said.output
    assert len(said.output.splitlines()) == 35
    assert (tmp_path / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_the_command_says_that_there_is_no_form_of_a_year():
    said = CliRunner().invoke(cli.main, ["ready", str(ROOT), "--year", "2570"])

    assert said.exit_code == 1
    assert "data/oit/" in said.output


def test_a_waivers_event_keeps_its_name_when_another_is_written_above_it(tiny: Path):
    file = "file: data/measures/2566/1-first.yml, reason: ก, until: 2026-12-31}\n"
    kept, above = f"  - {{code: missing-result, {file}", f"  - {{code: missing-outcome, {file}"

    def names(text: str) -> set[str]:
        (tiny / "data/waivers.yml").write_text(f"waivers:\n{text}", "utf-8")
        site = examine(tiny / "data", tiny / "content", as_of=date(2026, 11, 25)).site
        assert site is not None
        return {each.name for each in calendar_of(site, WORDING).entries if each.name.startswith("waiver-")}

    assert len(names(kept)) == 1
    assert names(kept) < names(above + kept)
    assert len(names(kept + kept)) == 2
