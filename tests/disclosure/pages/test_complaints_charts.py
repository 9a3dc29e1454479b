"""The charts of complaint statistics show what the tables beside them say."""

import gzip
import re
from pathlib import Path

import pytest

from disclosure.pages.charts import Chart

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def views(plan):
    return {page.url: page.view for page in plan(ROOT).pages if page.template in ("complaints", "complaints_years")}


@pytest.fixture
def tiny_view(tiny: Path, plan):
    """The page of 2566 of the tiny municipality, its statistics replaced."""

    def shown(statistics: str):
        (tiny / "data/complaints/2566.yml").write_text(f"fiscal_year: 2566\n{statistics}", "utf-8")
        return next(page.view for page in plan(tiny).pages if page.url == "/complaints/2566/")

    return shown


def words(chart: Chart, role: str) -> list[str]:
    return [each.text for name, group in chart.drawing.words if name == role for each in group]


def section(view, kind: str):
    return next(series for series in view.series if series.anchor == kind)


def counts(table, *names: str) -> list[str]:
    """What a table says in some columns, of the rows that were counted and are not nil."""
    places = [place for place, column in enumerate(table.columns) if column.name in names]
    rows = [[row.cells[place] for place in places] for row in table.rows]
    known = [cells for cells in rows if any(cell.raw for cell in cells)]
    return [cell.lines[0] for cells in known for cell in cells]


def test_a_years_bars_bear_the_numbers_of_the_table_beside(views):
    series = section(views["/complaints/2567/"], "general")

    assert words(series.chart, "value") == counts(series.months, "received", "resolved")


def test_a_month_withheld_or_not_reported_is_a_band_and_the_key_says_which(views):
    view = views["/complaints/2568/"]
    corruption, general = section(view, "corruption").chart, section(view, "general").chart

    assert "withheld" in {mark.role for mark in corruption.drawing.marks}
    assert "absent" in {mark.role for mark in general.drawing.marks}
    assert {"solid chart__tentative", "hatch chart__tentative", "withheld"} <= {key.role for key in corruption.keys}
    assert any("ไม่ใช่ 0" in key.words for key in general.keys)


def test_a_nil_month_says_none_in_words(views):
    corruption = section(views["/complaints/2568/"], "corruption").chart

    assert "ไม่มี" in words(corruption, "note")


def test_invented_figures_have_a_broken_outline_and_the_key_says_so(views):
    chart = views["/complaints/2567/"].kinds_chart

    assert all("tentative" in mark.role for mark in chart.drawing.marks if mark.role.startswith(("solid", "hatch")))
    assert any("ตัวเลขสมมติ" in key.words for key in chart.keys)


def test_nothing_is_drawn_where_nothing_was_counted(views):
    view = views["/complaints/2566/"]

    assert (view.kinds_chart, view.balances) == (None, None)
    assert [series.chart for series in view.series] == [None, None, None]
    assert section(views["/complaints/2568/"], "bribery").chart is None


def test_a_balance_that_cannot_be_known_breaks_its_line(views):
    chart = views["/complaints/2568/"].balances

    assert any("เส้นขาด" in key.words for key in chart.keys)
    assert words(chart, "name")[:2] == ["ยกมา", "ต.ค."]


def test_years_stand_side_by_side_and_one_not_reported_is_a_band(views):
    charts = views["/complaints/"].charts

    assert [chart.name for chart in charts] == ["corruption-chart", "bribery-chart", "general-chart"]
    assert words(charts[0], "name") == ["2566", "2567", "2568"]
    assert words(charts[2], "value") == ["55", "56", "3", "39", "39", "–"]


def test_the_ages_of_unresolved_cases_are_a_table_and_a_chart_of_the_same_numbers(views):
    view = views["/complaints/2567/"]

    shown = [row.cells[-1].raw for row in view.ageing.rows]
    assert shown == [2, 2, 1, 0, 5]
    assert words(view.ageing_chart, "value") == ["2", "2", "1", "0"]


def test_true_figures_have_firm_bars(tiny_view):
    view = tiny_view("general:\n  opening: 1\n  months:\n    - {month: 10, received: 2, resolved: 1}\n")

    roles = {mark.role for mark in section(view, "general").chart.drawing.marks}
    assert {"solid", "hatch", "absent"} <= roles
    assert not any("tentative" in role for role in roles)


def test_a_bar_is_drawn_in_each_counted_cell_and_in_no_other(preview: Path):
    html = (preview / "complaints/2568/index.html").read_text("utf-8")
    months = re.search(r"<tbody[^>]*>(?:(?!</tbody>).)*id=\"corruption-10\".*?</tbody>", html, re.S)[0]

    rows = re.findall(r"<tr.*?</tr>", months, re.S)
    assert [row.count('class="bar"') for row in rows] == [3, 3, 3, 3, 0, *[2] * 7]


def test_every_figure_has_a_name_and_a_description_that_exist(preview: Path):
    for year in ("", "2567/", "2568/"):
        html = (preview / f"complaints/{year}index.html").read_text("utf-8")

        ids = re.findall(r' id="([^"]+)"', html)
        named = re.findall(r'role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"', html)
        assert len(ids) == len(set(ids))
        assert named
        assert {each for pair in named for each in pair} <= set(ids)
        assert "style=" not in html


@pytest.mark.parametrize("address", ["complaints", "complaints/2566", "complaints/2567", "complaints/2568"])
def test_a_page_of_statistics_weighs_at_most_ten_kilobytes(preview: Path, address: str):
    html = (preview / address / "index.html").read_bytes()

    assert len(gzip.compress(html, 9)) <= 10 * 1024


def test_a_true_year_counted_in_part_is_not_explained_as_invented_because_another_year_is(tiny: Path, plan):
    (tiny / "data/complaints/2565.yml").write_text(
        "fiscal_year: 2565\nsample: true\ngeneral:\n  opening: 0\n  nil_report: true\n", "utf-8"
    )

    view = next(page.view for page in plan(tiny).pages if page.url == "/complaints/")

    (chart,) = (each for each in view.charts if each.name == "general-chart")
    said = [key.words for key in chart.keys if key.words.startswith("ขอบประ")]
    assert said == ["ขอบประ = ตัวเลขยังไม่ครบทุกเดือน", "ขอบประ = ตัวเลขสมมติ ไม่ใช่ข้อมูลจริง"]
