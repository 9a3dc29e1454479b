"""The 2566 report on its page: every row, merged cells where the document has them, absence in words."""

from pathlib import Path

import pytest

from disclosure.pages.parts import Cell, Row, Table

ROOT = Path(__file__).resolve().parents[3]

ACTIONS = {1: (1, 2, 3, 4, 5, 6, 7), 2: (1, 2, 3), 4: (9, 1, 2, 3, 4)}
# Measure and action: those for which the document gives neither result nor outcome.
UNREPORTED = {(1, 3), (4, 3), (4, 4)}
# Measure, action, column: how many rows the cell covers in the document. All others cover one.
MERGED = {
    (1, 1, "measure"): 7,
    (1, 5, "outcomes"): 3,
    (2, 1, "measure"): 3,
    (2, 1, "responsible"): 3,
    (2, 1, "period"): 3,
    (2, 1, "results"): 3,
    (2, 1, "outcomes"): 3,
    (4, 9, "measure"): 5,
    (4, 1, "responsible"): 2,
    (4, 1, "period"): 2,
    (4, 1, "results"): 2,
    (4, 1, "outcomes"): 2,
}
# Empty cells that carry the value of the first row of their column.
INHERITED = {
    (1, 2, "period"),
    (1, 3, "period"),
    (1, 4, "period"),
    (4, 3, "responsible"),
    (4, 3, "period"),
    (4, 4, "responsible"),
    (4, 4, "period"),
}
COLUMNS = ("measure", "method", "responsible", "period", "results", "outcomes")


@pytest.fixture
def view(plan):
    (page,) = (page for page in plan(ROOT).pages if page.url == "/reports/2566/")
    return page.view


@pytest.fixture
def table(view) -> Table:
    return view.table


def cells(table: Table) -> dict[tuple[int, int, str], Cell]:
    """Every shown cell of the actions' rows by measure, action and column."""
    found = {}
    for row in table.rows:
        named = by_name(table, row)
        if named["action_number"].raw is not None:
            for name in COLUMNS:
                found[named["measure_number"].raw, named["action_number"].raw, name] = named[name]
    return found


def by_name(table: Table, row: Row) -> dict[str, Cell]:
    return {column.name: cell for column, cell in zip(table.columns, row.cells, strict=True)}


def test_the_six_columns_of_the_official_report_are_shown(table):
    assert tuple(column.name for column in table.shown_columns) == COLUMNS


def test_there_are_fifteen_actions_and_a_row_for_the_missing_measure_in_the_order_of_the_document(table):
    rows = [by_name(table, row) for row in table.rows]

    assert [(row["measure_number"].raw, row["action_number"].raw) for row in rows] == [
        *((1, action) for action in ACTIONS[1]),
        *((2, action) for action in ACTIONS[2]),
        (3, None),
        *((4, action) for action in ACTIONS[4]),
    ]


def test_merged_cells_cover_the_rows_they_cover_in_the_document(table):
    spans = {place: cell.rows for place, cell in cells(table).items() if cell.rows > 1}

    assert spans == MERGED


def test_covered_cells_stand_only_below_a_merged_cell(table):
    covered = {place for place, cell in cells(table).items() if cell.rows == 0}

    expected = set()
    for measure, first, name in MERGED:
        actions = ACTIONS[measure]
        below = actions[actions.index(first) + 1 :][: MERGED[measure, first, name] - 1]
        expected |= {(measure, action, name) for action in below}
    assert covered == expected


def test_every_row_of_the_page_covers_six_columns(table):
    covering = dict.fromkeys(COLUMNS, 0)
    for _, shown in table.shown_rows:
        covering = {name: max(left - 1, 0) for name, left in covering.items()}
        for column, cell, _ in shown:
            assert covering[column.name] == 0
            covering[column.name] = cell.rows
        assert all(covering.values())


def test_actions_without_a_result_say_so_in_both_cells(table):
    absent = {place for place, cell in cells(table).items() if cell.state == "absent"}

    assert absent == {(*place, name) for place in UNREPORTED for name in ("results", "outcomes")}
    assert cells(table)[1, 3, "results"].lines == ("รายงานฉบับนี้ไม่ได้ระบุผลของข้อนี้",)
    assert cells(table)[1, 3, "outcomes"].lines == ("รายงานฉบับนี้ไม่ได้ระบุผลลัพธ์ของข้อนี้",)


def test_the_status_of_an_action_without_a_result_is_not_reported(table):
    rows = [by_name(table, row) for row in table.rows]

    unreported = {
        (row["measure_number"].raw, row["action_number"].raw) for row in rows if row["status"].raw == "not-reported"
    }
    assert unreported == UNREPORTED


def test_inherited_cells_carry_the_value_and_a_remark_on_where_it_comes_from(table):
    inherited = {place for place, cell in cells(table).items() if cell.state == "inherited"}

    assert inherited == INHERITED
    assert cells(table)[1, 2, "period"].lines == ("ปีงบประมาณ พ.ศ. 2566",)
    assert cells(table)[1, 2, "period"].note == "ช่อง “ระยะเวลา” ในต้นฉบับว่าง ถือค่าตามข้อ (๑)"
    assert cells(table)[4, 4, "responsible"].lines == ("งานบริหารทั่วไป สำนักปลัดเทศบาล",)
    assert cells(table)[4, 4, "responsible"].note == "ช่อง “ผู้รับผิดชอบ” ในต้นฉบับว่าง ถือค่าตามข้อ ๑."


def test_only_inherited_cells_carry_a_remark(table):
    assert {place for place, cell in cells(table).items() if cell.note} == INHERITED


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        ((1, 1, "outcomes"), 2),
        ((2, 1, "results"), 4),
        ((2, 1, "outcomes"), 3),
        ((4, 1, "results"), 1),
        ((4, 1, "outcomes"), 3),
    ],
)
def test_a_cell_has_as_many_lines_as_the_document_has_paragraphs(table, place, lines):
    assert len(cells(table)[place].lines) == lines


def test_numbers_stand_as_the_document_prints_them(table):
    printed = [cell.lines[0].split(" ")[0] for place, cell in cells(table).items() if place[2] == "method"]

    assert printed == [
        "(๑)",
        "(๒)",
        "(๓)",
        "(๔)",
        "(๕)",
        "(๖)",
        "(๗)",
        "(๑)",
        "(๒)",
        "(๓)",
        "(๙)",
        "๑.",
        "๒.",
        "๓.",
        "๔.",
    ]


def test_the_missing_measure_says_so_in_every_cell(table):
    (row,) = (row for row in table.rows if row.anchor == "m3")

    shown = [cell for column, cell in zip(table.columns, row.cells, strict=True) if column.shown]
    assert shown[0].lines[0] == "มาตรการที่ 3 ไม่ปรากฏในต้นฉบับ"
    assert "ข้อ (๙)" in shown[0].lines[1]
    assert [cell.lines for cell in shown[1:]] == [("ไม่ปรากฏในต้นฉบับ",)] * 5
    assert {cell.url for cell in shown} == {None}


def test_rows_have_anchors_by_measure_and_action(table):
    expected = [f"m{measure}-a{action}" for measure, actions in ACTIONS.items() for action in actions]

    assert [row.anchor for row in table.rows if row.anchor != "m3"] == expected


def test_what_the_document_does_not_state_is_shown_as_not_stated(view):
    unstated = {fact.label for fact in view.facts if [value.text for value in fact.values] == ["ไม่ได้ระบุ"]}

    assert unstated == {"ผู้อนุมัติ (ตำแหน่ง)", "วันที่อนุมัติ", "เลขที่หนังสือ"}


def test_what_the_document_states_is_shown(view):
    stated = {fact.label: [value.text for value in fact.values] for fact in view.facts if not fact.state}

    assert stated["ปีของผลประเมิน ITA ที่วิเคราะห์"] == ["ปีงบประมาณ พ.ศ. 2566"]
    assert stated["เอกสารต้นฉบับ"][0].endswith("ฉบับที่ได้รับ (5 หน้า)")


def test_the_counts_are_those_of_the_document(view):
    assert view.counts == "ทั้งหมด 15 ข้อ รายงานผลแล้ว 12 ข้อ ในจำนวนนี้มีหลักฐานให้เปิดดู 4 ข้อ ไม่ปรากฏผล 3 ข้อ"


def test_a_report_that_states_nothing_shows_every_fact_as_not_stated(tiny: Path, plan):
    (page,) = (page for page in plan(tiny).pages if page.url == "/reports/2566/")

    assert {value.text for fact in page.view.facts for value in fact.values} == {"ไม่ได้ระบุ"}


def test_the_built_page_has_the_merged_cells_of_the_document(public: Path):
    html = (public / "reports/2566/index.html").read_text("utf-8")

    # Four measures' cells: 7, 3 and 5 rows, the missing one a single row.
    assert html.count('rowspan="7"') == 1
    assert html.count('rowspan="5"') == 1
    # Measure 2 and its four cells, and the outcomes of measure 1 (5) to (7).
    assert html.count('rowspan="3"') == 6
    assert html.count('rowspan="2"') == 4
    assert html.count("<tr") == 1 + 15 + 1
