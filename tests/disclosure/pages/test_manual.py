"""A manual's circulars stand on its page: number, day and audience, said to be missing where they are not stated."""

from collections.abc import Callable
from pathlib import Path


def test_circulars_are_listed_and_what_they_do_not_state_is_said(tiny: Path, plan: Callable) -> None:
    file = tiny / "data/manuals/lending.yml"
    circulars = (
        "circulars:\n  - {audience: ทุกสำนัก/กอง, number: ขก 52001/ว 12, on: 2023-01-10}\n  - {audience: พนักงานจ้าง}\n"
    )
    file.write_text(file.read_text("utf-8") + circulars, "utf-8")

    (page,) = [each for each in plan(tiny).pages if each.url == "/manuals/lending/"]

    table = page.view.circulars
    assert table in page.tables
    assert [[cell.lines[0] for cell in row.cells] for row in table.rows] == [
        ["ขก 52001/ว 12", "10 มกราคม 2566", "ทุกสำนัก/กอง"],
        ["ไม่ได้ระบุ", "ไม่ได้ระบุ", "พนักงานจ้าง"],
    ]


def test_a_manual_without_circulars_has_no_table_of_them(tiny: Path, plan: Callable) -> None:
    (page,) = [each for each in plan(tiny).pages if each.url == "/manuals/lending/"]

    assert page.view.circulars is None
