"""How long a year's unresolved complaints have waited: a table with bars, and its chart."""

from charts.columns import Group, columns
from disclosure.figures.ageing import AgeingFigure
from disclosure.pages import cells
from disclosure.pages.charts import Chart, Key, with_bars
from disclosure.pages.parts import Cell, Row, Table
from disclosure.pages.tables import Columns
from disclosure.wording import Wording


def ageing_table(year: int, figure: AgeingFigure, wording: Wording) -> Table:
    """The bands of age, and all of them together."""
    names = ("(fiscal_year)", "(as_of)", "age_band", "in_progress#")
    counts = (*figure.counts, ("total", figure.total)) if figure.total else figure.counts
    rows = [
        Row(
            (
                cells.code(year),
                cells.code(figure.on.isoformat()),
                Cell(band, (wording(f"age_band.{band}"),)),
                Cell(count, (wording.number(count),)),
            )
        )
        for band, count in counts
    ]
    return with_bars(
        Columns(wording, *names).table("ageing", _title(figure, wording), rows, kind="figures"),
        "in_progress",
    )


def ageing_chart(figure: AgeingFigure, wording: Wording, *, sample: bool) -> Chart | None:
    """The same as bars; None where nothing is unresolved."""
    if not figure.total:
        return None
    groups = [Group(wording(f"age_band.{band}"), (count,), tentative=sample) for band, count in figure.counts]
    keys = (Key("plain chart__tentative", wording("chart.sample")),) if sample else ()
    drawing = columns(groups, ("solid",), write=wording.number)
    return Chart("ageing-chart", _title(figure, wording), wording("chart.columns"), drawing, keys)


def _title(figure: AgeingFigure, wording: Wording) -> str:
    return wording("complaints.caption_ageing", day=wording.day(figure.on))
