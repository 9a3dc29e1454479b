"""A blind reader hears tables make sense: whose they are, what each column and row is, and every cell; on a phone too."""

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import BuiltSite
from tests.browser.hearing import HeardTable, tables

pytestmark = pytest.mark.browser

# The six columns of the official report.
REPORT = (
    "มาตรการ/แนวทาง",
    "วิธีการดำเนินการ",
    "ผู้รับผิดชอบ",
    "ระยะเวลา",
    "สรุปผลการดำเนินการตามมาตรการ/กิจกรรม",
    "ผลลัพธ์หรือความสำเร็จของการดำเนินการ",
)


def heard(page: Page, site: BuiltSite, path: str, width: int) -> list[HeardTable]:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(site.address + path)
    return tables(page)


def named(found: list[HeardTable], words: str) -> HeardTable:
    return next(table for table in found if words in table.name)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_statistics_are_heard_by_kind(page: Page, shipped: BuiltSite, width: int) -> None:
    table = named(heard(page, shipped, "complaints/2567/", width), "แยกตามประเภท")

    assert table.name == "เรื่องร้องเรียนทั้งปีแยกตามประเภท ปีงบประมาณ พ.ศ. 2567"
    assert table.heads[:5] == ("ประเภทเรื่อง", "ยกมา", "รับใหม่", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ")
    # As a card, a cell says its column's name before its words.
    rows = [
        [(role, words.removeprefix(head).strip()) for (role, words), head in zip(row, table.heads, strict=True)]
        for row in table.rows
    ]
    kinds = [row[0] for row in rows]
    assert kinds == [
        ("rowheader", "ทุจริตและประพฤติมิชอบ"),
        ("rowheader", "เรียกรับสินบน"),
        ("rowheader", "เรื่องร้องเรียนทั่วไป"),
        ("rowheader", "รวมทุกประเภท"),
    ]
    assert rows[0][1:5] == [("cell", "1"), ("cell", "5"), ("cell", "4"), ("cell", "2")]


@pytest.mark.parametrize("width", [360, 1280])
def test_the_report_is_heard_as_a_table_of_six_columns(page: Page, shipped: BuiltSite, width: int) -> None:
    table = named(heard(page, shipped, "reports/2566/", width), "รายงานผลการดำเนินการ")

    assert table.heads == REPORT
    # A measure's name stands once beside all its actions: the rows below the first have one cell less.
    first = [row for row in table.rows if row[0][0] == "rowheader"]
    measures = [row[0][1].removeprefix(REPORT[0]).strip() for row in first]
    numbers = ("๑.", "๒.", "มาตรการที่ 3", "๔.")
    assert len(measures) == len(numbers)
    assert all(measure.startswith(number) for measure, number in zip(measures, numbers, strict=True))
    assert all(role == "cell" for row in table.rows for role, _ in row[1:])
    assert {len(row) for row in first} >= {len(REPORT)}
    # Nothing is said by an empty cell: what was not reported is told in words.
    assert all(words for row in table.rows for _, words in row)


@pytest.mark.parametrize("path", ["reports/2566/", "complaints/2567/"])
def test_a_phone_reads_out_the_same_cells_as_a_desktop(page: Page, shipped: BuiltSite, path: str) -> None:
    for phone, desktop in zip(*(heard(page, shipped, path, width) for width in (360, 1280)), strict=True):
        assert phone.heads == desktop.heads
        assert [[role for role, _ in row] for row in phone.rows] == [[role for role, _ in row] for row in desktop.rows]
        # Where the table is a row of cards, a cell may say its column's name before its words.
        for small, large in zip(phone.rows, desktop.rows, strict=True):
            assert all(said.endswith(words) for (_, said), (_, words) in zip(small, large, strict=True))


def test_every_table_says_its_name_and_its_columns(page: Page, shipped: BuiltSite) -> None:
    silent = []
    for path in shipped.types.values():
        for table in heard(page, shipped, path, 360):
            # Tables that somebody writes inside a manual's text have no caption in Markdown.
            is_named = table.name or path.startswith("manuals/")
            if not is_named or not table.heads or not all(table.heads):
                silent.append((path, table.name, table.heads))

    assert silent == []
