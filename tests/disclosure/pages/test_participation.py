"""Participation on its pages: activities, none, not reported; a number that nobody recorded is not 0."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import WORDING


@pytest.fixture
def pages(tiny: Path, plan: Callable) -> Callable:
    """The pages by address of the tiny municipality with these records, by the file's name."""

    def planned(**records: str) -> dict:
        (tiny / "data/participation").mkdir(exist_ok=True)
        for name, text in records.items():
            key = name.replace("_", "-").removeprefix("y")
            (tiny / f"data/participation/{key}.yml").write_text(f"id: {key}\n{text}", "utf-8")
        return {page.url: page for page in plan(tiny).pages}

    return planned


def test_without_records_there_is_no_page_and_no_entry_in_the_menu(tiny: Path, plan: Callable) -> None:
    from disclosure.pages.chrome import chrome

    planned = plan(tiny)
    menu = {
        link.url for group in chrome(planned.site, planned.pages, WORDING, downloads=True).menu for link in group.links
    }

    for url in ("/participation/", "/plans/", "/ita/"):
        assert not [page.url for page in planned.pages if page.url.startswith(url)]
        assert url not in menu


def test_people_are_added_up_and_what_is_not_counted_is_said(pages: Callable) -> None:
    meeting = (
        "fiscal_year: 2566\ntitle: ประชุมประชาคม\nparticipants:\n  - role: ประชาชน\n    invited: 80\n    attended: 45\n"
    )
    found = pages(y2566_a=meeting, y2566_b="fiscal_year: 2566\ntitle: เปิดรับความคิดเห็น\n")

    (row,) = found["/participation/"].view.table.rows
    assert (row.cells[2].raw, row.cells[3].raw, row.cells[3].state) == (2, 45, "partial")
    assert "1 กิจกรรม" in row.cells[3].note
    assert "45" in found["/participation/2566/"].view.summary


def test_none_and_not_reported_are_told_apart(pages: Callable) -> None:
    found = pages(y2567="fiscal_year: 2567\nnil_report: true\n")

    assert found["/participation/2567/"].view.state == "nil"
    assert "ทั้งปีไม่มีกิจกรรม" in found["/participation/2567/"].view.statement
    none, unreported = found["/participation/"].view.table.rows
    assert none.cells[2].raw == 0
    # There is a report on the measures of 2566, and nothing is known of participation in it.
    assert (unreported.cells[1].raw, unreported.cells[2].raw) == ("not-yet-reported", None)
    assert found["/participation/2566/"].view.state == "not-yet-reported"


def test_what_the_report_of_2566_does_not_say_is_not_stated(public: Path) -> None:
    page = (public / "participation/2566/index.html").read_text("utf-8")

    assert "กำนันและผู้ใหญ่บ้าน (เชิญ: ไม่ได้ระบุ, เข้าร่วม: ไม่ได้ระบุ)" in page
    assert 'href="../../measures/2566/1/#a2"' in page
