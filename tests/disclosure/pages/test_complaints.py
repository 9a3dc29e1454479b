"""A year's complaint statistics on their page: what is counted, and in words why something is not."""

from pathlib import Path

import pytest

from disclosure.pages.parts import Cell, Table
from disclosure.records.complaints import MonthRow
from problems import ProblemsError

ROOT = Path(__file__).resolve().parents[3]
KINDS = ("corruption", "bribery", "general")
MONTHS = ("10", "11", "12", "01", "02", "03", "04", "05", "06", "07", "08", "09")


@pytest.fixture
def views(plan):
    return {page.url: page.view for page in plan(ROOT).pages if page.template == "complaints"}


@pytest.fixture
def tiny_view(tiny: Path, plan):
    """The page of 2566 of the tiny municipality, its statistics replaced."""

    def shown(statistics: str):
        (tiny / "data/complaints/2566.yml").write_text(f"fiscal_year: 2566\n{statistics}", "utf-8")
        return next(page.view for page in plan(tiny).pages if page.url == "/complaints/2566/")

    return shown


def months(view, kind: str) -> dict[str, dict[str, Cell]]:
    """The months of a kind by anchor, their cells by column."""
    (series,) = (each for each in view.series if each.anchor == kind)
    return {row.anchor: by_name(series.months, row) for row in series.months.rows}


def by_name(table: Table, row) -> dict[str, Cell]:
    return {column.name: cell for column, cell in zip(table.columns, row.cells, strict=True)}


def kind_rows(table: Table) -> dict[str, dict[str, Cell]]:
    return {row["complaint_kind"].raw: row for row in (by_name(table, each) for each in table.rows)}


def test_every_month_of_every_kind_has_an_anchor(preview: Path):
    anchors = [f'id="{kind}-{month}"' for kind in KINDS for month in MONTHS]

    for year in (2566, 2567, 2568):
        html = (preview / f"complaints/{year}/index.html").read_text("utf-8")
        assert {anchor: html.count(anchor) for anchor in anchors} == dict.fromkeys(anchors, 1), year


def test_months_bear_their_own_calendar_year(views):
    shown = months(views["/complaints/2567/"], "general")

    assert shown["general-12"]["month"].lines == ("ธันวาคม 2566",)
    assert shown["general-01"]["month"].lines == ("มกราคม 2567",)


def test_a_nil_month_says_so_in_words_beside_its_zeros(views):
    november = months(views["/complaints/2567/"], "corruption")["corruption-11"]

    assert november["status"].lines == ("ไม่มีเรื่องร้องเรียน",)
    assert (november["received"].lines, november["resolved"].lines) == (("0",), ("0",))
    assert november["in_progress"].lines == ("2",)


def test_a_nil_year_says_so_in_words(views):
    (bribery,) = (each for each in views["/complaints/2568/"].series if each.anchor == "bribery")

    assert bribery.summary == "ทั้งปีไม่มีเรื่องร้องเรียนประเภทนี้"


def test_a_year_without_any_complaint_says_so_in_words(tiny_view):
    view = tiny_view("".join(f"{kind}: {{opening: 0, nil_report: true}}\n" for kind in KINDS))

    assert view.summary == "ทั้งปีไม่มีเรื่องร้องเรียน"


@pytest.mark.parametrize(
    ("general", "said"),
    [
        ("{opening: 2, nil_report: true}", ("ทั้งปีไม่มีเรื่องใหม่ มีเรื่องยกมา 2 เรื่อง",) * 2),
        ("{nil_report: true}", ("ทั้งปีไม่มีเรื่องใหม่ ไม่ทราบจำนวนเรื่องที่ยกมา",) * 2),
        (
            "{opening: 2, months: ["
            + ", ".join(f"{{month: {month}, received: 0, resolved: {int(month == 10)}}}" for month in range(1, 13))
            + "]}",
            ("รับใหม่ 0 เรื่อง แล้วเสร็จ 1 เรื่อง", "ทั้งปีรับใหม่ 0 เรื่อง แล้วเสร็จ 1 เรื่อง"),
        ),
    ],
    ids=["carried-over", "unknown", "resolved"],
)
def test_a_year_without_new_complaints_that_had_old_ones_is_not_called_one_without_any(tiny_view, general, said):
    nil = "".join(f"{kind}: {{opening: 0, nil_report: true}}\n" for kind in KINDS[:2])

    view = tiny_view(f"{nil}general: {general}\n")

    assert (view.summary, view.series[2].summary) == said


@pytest.mark.parametrize(
    ("year", "kind", "anchor", "lines"),
    [
        (2568, "corruption", "corruption-02", ("ไม่เปิดเผย", "อยู่ระหว่างตรวจสอบข้อเท็จจริง การเปิดเผยตัวเลขอาจทำให้รู้ตัวผู้แจ้ง")),
        (2567, "bribery", "bribery-10", ("ไม่เกี่ยวข้อง", "ช่องทางรับเรื่องสินบนยังไม่เปิดในเดือนนี้")),
        (2568, "general", "general-07", ("ยังไม่รายงาน",)),
        (2566, "corruption", "corruption-10", ("ยังไม่รายงาน",)),
    ],
    ids=["withheld", "not-applicable", "not-yet-reported", "nothing-reported"],
)
def test_a_month_without_counts_says_why_across_all_its_columns(views, year, kind, anchor, lines):
    month = months(views[f"/complaints/{year}/"], kind)[anchor]

    assert month["status"].lines == lines
    assert month["status"].columns == 6
    counts = ("received", "resolved", "in_progress", "cumulative_received", "cumulative_resolved")
    assert [month[name].columns for name in counts] == [0] * 5


def test_months_in_succession_of_which_the_same_is_said_stand_in_one_row_that_names_them(views):
    """A phone scrolls past twelve months without figures in one glance; the CSV has every month."""
    (corruption, *_) = views["/complaints/2566/"].series
    shown = [row for row, _ in corruption.months.shown_rows]

    assert [row.cells[3].lines for row in shown] == [("ตุลาคม 2565 – กันยายน 2566 (12 เดือน)",)]
    assert (shown[0].anchor, *shown[0].also) == tuple(f"corruption-{month}" for month in MONTHS)
    assert [row.cells[3].raw for row in corruption.months.rows][::11] == ["ตุลาคม 2565", "กันยายน 2566"]


def test_months_without_complaints_stand_in_one_row_only_while_their_balance_stays(tiny_view):
    view = tiny_view(
        "general:\n  opening: 5\n  months:\n"
        "    - {month: 10, nil_report: true}\n"
        "    - {month: 11, nil_report: true}\n"
        "    - {month: 12, received: 1, resolved: 1}\n"
        "    - {month: 1, nil_report: true}\n"
        "    - {month: 2, received: 1, resolved: 1}\n"
        "    - {month: 3, withheld: คดี}\n"
        "    - {month: 4, withheld: ความลับ}\n"
        "    - {month: 5, received: 1, resolved: 1}\n"
        "    - {month: 6, received: 1, resolved: 1}\n"
    )
    names = [row.cells[3].lines[0].split(" ")[0] for row, _ in view.series[2].months.shown_rows]

    # From May on the balance is unknown: two months look alike, yet each has counts of its own.
    assert names == ["ตุลาคม", "ธันวาคม", "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม"]


def test_a_quarter_of_which_nothing_is_known_says_so_once(views):
    first, *_ = views["/complaints/2566/"].series[0].periods.rows
    shown = [cell.lines[0] for cell in first.cells if cell.lines and cell.columns]

    assert shown == ["ไตรมาส 1 (ต.ค.–ธ.ค.)", "ยังไม่รายงาน", "0 จาก 3 เดือน"]


def test_what_is_known_of_a_quarter_is_never_covered(tiny_view):
    first, second, *_ = tiny_view("general:\n  opening: 5\n").series[2].periods.rows

    assert {cell.columns for cell in first.cells} == {1}
    assert (first.cells[4].raw, second.cells[4].raw, second.cells[4].columns) == (5, None, 5)


def test_zero_none_not_applicable_not_yet_reported_and_withheld_never_look_alike(tiny_view):
    view = tiny_view(
        "general:\n  opening: 5\n  months:\n"
        "    - {month: 10, received: 0, resolved: 2}\n"
        "    - {month: 11, nil_report: true}\n"
        "    - {month: 12, not_applicable: ปิด}\n"
        "    - {month: 1, withheld: คดี}\n"
    )

    shown = list(months(view, "general").values())[:5]

    assert len({month["status"].lines[0] for month in shown}) == 5
    assert len({month["status"].state for month in shown}) == 5


def test_after_a_withheld_month_the_balance_is_shown_as_unknown(views):
    march = months(views["/complaints/2568/"], "corruption")["corruption-03"]

    assert march["received"].lines == ("1",)
    for name in ("in_progress", "cumulative_received", "cumulative_resolved"):
        assert march[name].lines == ("ยังทราบไม่ได้",)


def test_a_month_that_does_not_apply_does_not_hide_the_next_months_balance(views):
    shown = months(views["/complaints/2567/"], "bribery")

    assert [shown[f"bribery-{month}"]["in_progress"].raw for month in ("11", "02", "04")] == [0, 1, 0]


# From the monthly figures of the sample years, added by hand: October to March.
# 2567 corruption: 1 carried over, 1 + 1 received; 1 + 1 resolved; general: 4 carried over, 23 received, 22 resolved.
# 2568 general: 3 carried over, 28 received, 25 resolved.
@pytest.mark.parametrize(
    ("year", "kind", "total", "resolved", "in_progress"),
    [
        (2567, "corruption", 3, 2, 1),
        (2567, "bribery", 1, 0, 1),
        (2567, "general", 27, 22, 5),
        (2568, "bribery", 0, 0, 0),
        (2568, "general", 31, 25, 6),
    ],
)
def test_the_oit_forms_three_numbers_are_those_added_by_hand(views, year, kind, total, resolved, in_progress):
    row = kind_rows(views[f"/complaints/{year}/"].first_six_months)[kind]

    assert (row["total"].raw, row["resolved"].raw, row["in_progress"].raw) == (total, resolved, in_progress)
    assert total == resolved + in_progress


@pytest.mark.parametrize(
    ("year", "kind", "statement"),
    [
        (2567, "corruption", "มีเรื่องร้องเรียน"),
        (2568, "bribery", "ไม่มีเรื่องร้องเรียน"),
        (2568, "corruption", "รายงานยังไม่ครบหกเดือน"),
        (2566, "corruption", "ยังไม่รายงาน"),
    ],
)
def test_the_oit_form_makes_a_statement_in_words(views, year, kind, statement):
    row = kind_rows(views[f"/complaints/{year}/"].first_six_months)[kind]

    assert row["statement"].lines == (statement,)


@pytest.mark.parametrize("name", ["total", "resolved", "in_progress"])
def test_the_oit_form_gives_no_number_for_six_months_that_are_not_complete(views, name):
    rows = [
        kind_rows(views["/complaints/2568/"].first_six_months)["corruption"],
        kind_rows(views["/complaints/2566/"].first_six_months)["corruption"],
    ]

    assert [row[name].raw for row in rows] == [None, None]
    assert all(row[name].lines[0] for row in rows)


def test_all_kinds_are_summed_where_every_kind_is_complete(views):
    total = kind_rows(views["/complaints/2567/"].kinds)["total"]

    names = ("opening", "received", "resolved", "in_progress")
    # Corruption 1 + 5 - 4 = 2, bribery 0 + 1 - 1 = 0, general 4 + 55 - 56 = 3.
    assert [total[name].raw for name in names] == [5, 61, 61, 5]
    assert total["resolution_rate"].lines == ("92.4%",)


def test_there_is_no_sum_of_kinds_but_the_reason_where_one_is_not_complete(views):
    table = views["/complaints/2568/"].kinds

    assert "total" not in kind_rows(table)
    assert table.note == "ยังรวมทุกประเภทไม่ได้ เพราะบางประเภทมีตัวเลขไม่ครบทุกเดือน"


def test_a_year_with_nothing_reported_shows_no_number_at_all(views):
    view = views["/complaints/2566/"]

    assert view.summary == "ยังไม่รายงานตัวเลขของเดือนใดในปีนี้"
    for series in view.series:
        assert {row.cells[4].lines for row in series.months.rows} == {("ยังไม่รายงาน",)}


def test_years_that_are_not_complete_are_not_compared(views):
    rows = kind_rows(views["/complaints/2568/"].comparison)

    assert rows["general"]["received_change"].lines == ("เทียบไม่ได้",)
    # Bribery: complete in both years, 1 received and 1 resolved before, none now.
    assert rows["bribery"]["received_change"].lines == ("−1",)
    assert rows["bribery"]["in_progress_change"].lines == ("0",)


def test_without_the_year_before_the_page_says_why_it_does_not_compare(views):
    view = views["/complaints/2566/"]

    assert view.comparison is None
    assert view.no_comparison == "ยังเทียบไม่ได้ เพราะไม่มีสถิติ ปีงบประมาณ พ.ศ. 2565 บนเว็บไซต์นี้"


def test_the_opening_balance_of_a_year_is_the_closing_balance_of_the_year_before(views):
    before, this = (kind_rows(views[f"/complaints/{year}/"].kinds) for year in (2567, 2568))

    for kind in KINDS:
        assert this[kind]["opening"].raw == before[kind]["in_progress"].raw


def test_the_sum_of_a_year_that_is_not_complete_says_how_many_months_it_knows(views):
    row = kind_rows(views["/complaints/2568/"].kinds)["general"]

    assert row["months_known"].lines == ("9 จาก 12 เดือน",)
    assert (row["in_progress"].raw, row["resolution_rate"].lines) == (None, ("คำนวณไม่ได้",))


def written(folder: Path, year: int, text: str) -> None:
    (folder / "data" / "complaints" / f"{year}.yml").write_text(f"fiscal_year: {year}\n{text}", encoding="utf-8")


def test_a_year_that_does_not_apply_is_not_a_year_without_complaints(tiny: Path, plan):
    written(tiny, 2566, "".join(f"{kind}:\n  not_applicable: ก\n" for kind in ("corruption", "bribery", "general")))

    page = next(page for page in plan(tiny).pages if page.url == "/complaints/2566/")

    assert page.view.summary == "ทั้งปีไม่เกี่ยวข้อง"
    assert len(page.view.kinds.rows) == 3, "no total of nothing"


def test_the_oit_statement_names_what_was_carried_over(tiny: Path, plan):
    written(tiny, 2566, "general:\n  opening: 2\n  nil_report: true\n")

    page = next(page for page in plan(tiny).pages if page.url == "/complaints/2566/")

    statement = page.view.first_six_months.rows[2].cells[-1]
    assert statement.lines == ("ไม่มีเรื่องใหม่ มีเรื่องยกมาจากปีก่อน",)


def test_figures_that_follow_from_a_sample_year_carry_its_banner(tiny: Path, plan):
    written(tiny, 2566, "sample: true\ngeneral:\n  opening: 3\n  nil_report: true\n")
    written(tiny, 2567, "general:\n  nil_report: true\n")

    page = next(page for page in plan(tiny).pages if page.url == "/complaints/2567/")

    assert page.notices == ("sample",)


def test_a_negative_balance_is_told_once_in_the_year_it_happens(tiny: Path, plan):
    months = "".join(f"    - {{month: {month}, received: 0, resolved: {int(month == 9)}}}\n" for month in range(1, 13))
    written(tiny, 2566, f"general:\n  opening: 0\n  months:\n{months}")
    written(tiny, 2567, "general:\n  nil_report: true\n")

    with pytest.raises(ProblemsError) as refused:
        plan(tiny)

    assert [(each.code, each.place.path) for each in refused.value.problems] == [
        ("negative-balance", "data/complaints/2566.yml")
    ]


CORRECTED = (
    "general:\n  opening: 1\n  months:\n    - {month: 10, received: 3, resolved: 1}\n    - {month: 11, withheld: คดี}\n"
    "corrections:\n"
    "  - {kind: general, month: 10, received: 2, resolved: 0, reason: นับตกหนึ่งเรื่อง, on: 2022-12-01}\n"
    "  - {kind: general, month: 11, received: 5, resolved: 5, reason: ไม่ควรเปิดเผย, on: 2022-12-02}\n"
)


def test_a_correction_says_what_was_what_is_why_and_since_when(tiny_view):
    rows = [by_name(tiny_view(CORRECTED).corrections, row) for row in tiny_view(CORRECTED).corrections.rows]

    shown = {name: cell.lines for name, cell in rows[0].items()}
    assert shown == {
        "fiscal_year": (),
        "month_number": (),
        "month": ("ตุลาคม 2565",),
        "complaint_kind": ("เรื่องร้องเรียนทั่วไป",),
        "previous_received": ("2",),
        "previous_resolved": ("0",),
        "received": ("3",),
        "resolved": ("1",),
        "correction_reason": ("นับตกหนึ่งเรื่อง",),
        "corrected_on": ("1 ธันวาคม 2565",),
    }
    assert rows[0]["month"].url == "#general-10"
    assert (rows[1]["received"].lines, rows[1]["received"].raw) == (("ไม่เปิดเผย",), None)


def test_corrections_stand_on_the_page_in_their_csv_and_in_the_document(tiny: Path, plan):
    written(tiny, 2566, CORRECTED)

    page = next(page for page in plan(tiny).pages if page.url == "/complaints/2566/")

    assert "corrections.csv" in {table.file for table in page.tables}
    noted = page.documents[0].content["record"]["corrections"]
    assert noted[0] == {
        "kind": "general",
        "month": 10,
        "received": 2,
        "resolved": 0,
        "reason": "นับตกหนึ่งเรื่อง",
        "on": "2022-12-01",
    }


def test_a_year_without_corrections_shows_none(views):
    assert {view.corrections for view in views.values()} == {None}


def test_no_table_or_document_counts_complaints_more_finely_than_by_kind_and_month(tiny: Path, plan):
    """In a subdistrict a count by kind, month and anything finer would show who complained, or about whom.

    Totals by period and broad kind are what the OIT form asks for, and stay as they are, however small.
    """
    written(tiny, 2566, CORRECTED)
    counts = {"received", "resolved", "in_progress", "opening", "total"}
    tables = [
        table
        for folder in (ROOT, tiny)
        for page in plan(folder).pages
        for table in page.tables
        if counts & {column.name for column in table.columns}
    ]

    # What tells rows apart, and what is only said about a row.
    dimensions = {"fiscal_year", "complaint_kind", "month_number", "month", "part_of_year", "as_of", "age_band"}
    words = {"status", "statement", "reason", "correction_reason", "corrected_on"}
    assert len(tables) > 20
    for table in tables:
        names = {column.name for column in table.columns if not column.numeric}
        assert names <= dimensions | words, table.name
        assert not {"month", "part_of_year"} <= names, table.name
        assert not {"age_band", "complaint_kind"} <= names, table.name
    assert set(MonthRow.model_fields) == {"month", "received", "resolved", "nil_report", "not_applicable", "withheld"}


@pytest.mark.parametrize("draft", ["", "draft: true\n"])
def test_true_figures_are_not_measured_by_the_invented_ones_before_them(tiny: Path, plan, draft: str):
    written(tiny, 2566, "sample: true\ngeneral:\n  opening: 3\n  nil_report: true\n")
    written(tiny, 2567, f"{draft}general:\n  opening: 5\n  nil_report: true\n")
    written(tiny, 2568, "general:\n  months:\n    - {month: 10, received: 0, resolved: 4}\n")

    assert "/complaints/2567/" in {page.url for page in plan(tiny).pages}


@pytest.mark.parametrize("word", ["sample", "draft"])
def test_a_draft_is_measured_by_the_figures_before_it(tiny: Path, plan, word: str):
    written(tiny, 2566, "general:\n  opening: 3\n  nil_report: true\n")
    written(tiny, 2567, f"{word}: true\ngeneral:\n  opening: 5\n  nil_report: true\n")

    with pytest.raises(ProblemsError) as refused:
        plan(tiny)

    assert [each.code for each in refused.value.problems] == ["opening-differs-from-closing"]


def test_a_published_year_without_an_opening_does_not_resolve_what_a_sample_carried_over(tiny: Path, plan):
    """Its opening balance is unknown on the public site, so nothing is known to be below zero."""
    written(tiny, 2566, "sample: true\ngeneral:\n  opening: 1\n  nil_report: true\n")
    written(tiny, 2567, "general:\n  months:\n    - {month: 10, received: 0, resolved: 4}\n")

    page = next(page for page in plan(tiny, public=True).pages if page.url == "/complaints/2567/")

    assert by_name(page.view.kinds, page.view.kinds.rows[2])["opening"].raw is None
