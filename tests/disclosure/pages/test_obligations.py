"""The board of duties and the quarterly reports as pages; and nothing of them where nothing is owed."""

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure import urls
from disclosure.exports.csv_files import table_bytes
from disclosure.pages.chrome import chrome

AS_OF = date(2023, 7, 20)
OWED = """obligations:
  - {id: figures, title: สถิติ, owner: clerk/legal, cadence: quarterly, since: 2023-01-01, due: {days_after: 15}}
  - {id: guide, title: คู่มือ, owner: all-divisions, cadence: on-change, since: 2023-01-01, evidence: [{manual: lending}]}
"""


@pytest.fixture
def pages(tiny: Path, plan):
    (tiny / "data" / "obligations.yml").write_text(OWED, "utf-8")
    return {page.url: page for page in plan(tiny, as_of=AS_OF).pages}


@pytest.mark.parametrize("text", [None, "", "obligations: []\n", "report_to: นายกเทศมนตรี\n"])
def test_where_nothing_is_owed_there_is_no_page_no_entry_and_no_word(text: str | None, tiny: Path, plan) -> None:
    if text is not None:
        (tiny / "data" / "obligations.yml").write_text(text, "utf-8")

    planned = plan(tiny, as_of=AS_OF)

    listed = chrome(planned.site, planned.pages, WORDING, downloads=True).menu
    assert not [page.url for page in planned.pages if "obligations" in page.url or "quarterly" in page.url]
    assert not {urls.OBLIGATIONS, urls.QUARTERLY} & {link.url for group in listed for link in group.links}
    assert [page.view.owed for page in planned.pages if page.template == "division"] == [None]


def test_the_board_says_each_periods_state_by_word_under_its_division(pages) -> None:
    view = pages[urls.OBLIGATIONS].view

    assert [(board.anchor, board.title) for board in view.boards] == [
        ("of-all-divisions", "ทุกสำนัก/กอง"),
        ("of-clerk", "สำนักปลัด"),
    ]
    states = [row.cells[5].lines for row in view.boards[1].table.rows]
    assert states == [("ยังไม่ถึงกำหนด",), ("ยังไม่มี เลยกำหนด 5 วัน",), ("ยังไม่มี เลยกำหนด 96 วัน",)]


def test_every_obligation_has_an_anchor_and_its_csv_every_period(pages) -> None:
    page = pages[urls.OBLIGATIONS]

    assert [row.anchor for row in page.view.table.rows] == ["figures", "guide"]
    (every,) = [table for table in page.tables if table.name == "duties"]
    lines = table_bytes(every).decode("utf-8-sig").splitlines()
    assert [line.split(",")[2] for line in lines[1:4]] == ["2566/q2", "2566/q3", "2566/q4"]


def test_a_divisions_page_shows_its_own_duties_and_those_of_all(pages) -> None:
    owed = pages["/divisions/clerk/"].view.owed

    assert {row.cells[0].raw for row in owed.rows} == {"figures", "guide"}


def test_the_menu_leads_to_the_board_and_the_reports(tiny: Path, plan, pages) -> None:
    planned = plan(tiny, as_of=AS_OF)

    listed = {
        link.url for group in chrome(planned.site, planned.pages, WORDING, downloads=True).menu for link in group.links
    }

    assert {urls.OBLIGATIONS, urls.QUARTERLY} <= listed


def test_every_quarter_that_ended_has_a_report_and_a_memo_and_no_other_has(pages) -> None:
    found = [url for url in pages if url.startswith("/quarterly/2")]

    assert found == [f"/quarterly/2566/q{number}/{part}" for part in ("", "memo/") for number in (3, 2)]


def test_a_report_says_what_is_late_missing_and_next_and_that_statistics_are_not_reported(pages) -> None:
    sections = {section.anchor: section for section in pages["/quarterly/2566/q3/"].view.sections}

    assert [row.cells[0].raw for row in sections["due"].table.rows] == ["figures"]
    assert sections["next"].table.rows[0].cells[3].raw == "2566/q3"
    assert sections["came-late"].table is None
    assert sections["came-late"].words == "ไม่มีเรื่องของช่วงก่อนที่เผยแพร่ในไตรมาสนี้"
    assert sections["always"].table.rows[0].cells[5].raw in {"current", "undated", "missing"}


def test_a_division_that_is_a_draft_still_owes_what_it_owes(tiny: Path, plan) -> None:
    (tiny / "data" / "divisions" / "works.yml").write_text("id: works\nname: กองช่าง\ndraft: true\n", "utf-8")
    (tiny / "data" / "obligations.yml").write_text(OWED.replace("clerk/legal", "works"), "utf-8")

    pages = {page.url: page for page in plan(tiny, public=True, as_of=AS_OF).pages}

    table = next(each for each in pages["/quarterly/2566/q3/"].tables if each.name == "divisions")
    counted = {row.cells[0].raw: (row.cells[1].raw, row.cells[2].raw) for row in table.rows}
    assert (counted["works"], counted["total"][1]) == (("กองช่าง", 1), 1)
    assert ("of-works", "กองช่าง") in [(board.anchor, board.title) for board in pages[urls.OBLIGATIONS].view.boards]


def test_a_quarter_counted_in_part_says_of_how_many_months_on_the_page_and_in_the_csv(tiny: Path, plan) -> None:
    (tiny / "data" / "obligations.yml").write_text(OWED, "utf-8")
    (tiny / "data" / "complaints" / "2566.yml").write_text(
        "fiscal_year: 2566\ngeneral:\n  months:\n    - {month: 1, received: 4, resolved: 1}\n", "utf-8"
    )

    page = next(page for page in plan(tiny, as_of=AS_OF).pages if page.url == "/quarterly/2566/q2/")

    (table,) = [table for table in page.tables if table.name == "complaints"]
    assert table.rows[2].cells[-1].lines == ("1 จาก 3 เดือน",)
    assert table.rows[2].cells[-1].state == "partial"
    heads, *_, general = table_bytes(table).decode("utf-8-sig").splitlines()
    assert dict(zip(heads.split(","), general.split(","), strict=True))["months_known"] == "1"


def test_what_fell_due_in_a_quarter_is_divided_without_a_remainder(tiny: Path, plan) -> None:
    (tiny / "data" / "obligations.yml").write_text(
        "obligations:\n  - {id: figures, title: สถิติ, owner: clerk, cadence: quarterly, since: 2023-01-01, "
        "due: {days_after: 90, grace_days: 30}, evidence: [{complaints: general}]}\n",
        "utf-8",
    )
    pages = {page.url: page for page in plan(tiny, as_of=date(2023, 7, 5)).pages}

    assert "(ตรงเวลา 0, ล่าช้า 0, ยังไม่มี 0, อยู่ในเวลาผ่อนผัน 1)" in pages["/quarterly/2566/q3/"].view.lead
    table = pages["/quarterly/"].view.table
    row = {column.name: cell.raw for column, cell in zip(table.columns, table.rows[0].cells, strict=True)}
    parts = ("duties_on_time", "duties_late", "duties_missing", "duties_in_grace", "duties_undated")
    assert row["duties_due"] == 1
    assert row["duties_due"] == sum(row[name] for name in parts)


def test_on_a_day_that_is_not_known_the_board_lists_and_judges_nothing(tiny: Path, plan) -> None:
    (tiny / "data" / "obligations.yml").write_text(OWED, "utf-8")

    pages = {page.url: page for page in plan(tiny).pages}

    view = pages[urls.OBLIGATIONS].view
    assert (view.boards, view.quarterly) == ((), None)
    assert [row.cells[8].lines for row in view.table.rows] == [("บอกไม่ได้",), ("บอกไม่ได้",)]
    assert urls.QUARTERLY not in pages


def test_the_public_site_owes_nothing_that_is_only_a_draft(tiny: Path, plan) -> None:
    (tiny / "data" / "obligations.yml").write_text("draft: true\n" + OWED, "utf-8")

    assert urls.OBLIGATIONS not in {page.url for page in plan(tiny, public=True, as_of=AS_OF).pages}
