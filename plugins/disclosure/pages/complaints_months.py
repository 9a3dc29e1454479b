"""A kind of complaint month by month; months of which the same is said stand together."""

from collections.abc import Iterator
from itertools import groupby

from disclosure.figures.complaints import MonthFigure, SeriesFigure
from disclosure.pages import cells, together
from disclosure.pages.counts import count_cell
from disclosure.pages.parts import Cell, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records.complaints import ComplaintKind
from disclosure.wording import Wording

# Where a month's name stands in its row.
_NAME = 3


def months(year: int, figure: SeriesFigure, wording: Wording) -> Table:
    """One kind, month by month."""
    columns = Columns(
        wording,
        "(fiscal_year)",
        "(complaint_kind)",
        "(month_number)",
        "month",
        "status",
        "received#",
        "resolved#",
        "in_progress#",
        "cumulative_received#",
        "cumulative_resolved#",
        "(reason)",
    )
    rows = _runs(year, figure, wording)
    caption = wording(
        "complaints.caption_months", kind=wording(f"complaint_kind.{figure.kind}"), year=wording.fiscal_year(year)
    )
    return columns.table(f"{figure.kind}-months", caption, rows, kind="figures")


def _runs(year: int, figure: SeriesFigure, wording: Wording) -> Iterator[Row]:
    """Months in succession of which the same is said stand in one row; never reported ones, whose counts are their own."""
    pairs = ((month, _month(year, figure.kind, month, wording)) for month in figure.months)
    for _, run in groupby(pairs, key=_said):
        found = list(run)
        first, last = (wording.month(month.month, year) for month in (found[0][0], found[-1][0]))
        name = wording("complaints.months_together", first=first, last=last, count=len(found))
        yield from together.rows([row for _, row in found], _NAME, name)


def _said(pair: tuple[MonthFigure, Row]) -> object:
    month, row = pair
    return month.month if month.state == "reported" else row.cells[_NAME + 1 :]


def _month(year: int, kind: ComplaintKind, month: MonthFigure, wording: Wording) -> Row:
    words = (wording(f"state.{month.state}"), *([month.reason] if month.reason else []))
    status = Cell(month.state, words, state=month.state)
    counts = [
        count_cell(month.received, month.state, wording),
        count_cell(month.resolved, month.state, wording),
        count_cell(month.in_progress, month.state, wording, balance=True),
        count_cell(month.cumulative_received, month.state, wording, balance=True),
        count_cell(month.cumulative_resolved, month.state, wording, balance=True),
    ]
    stated = together.cells(status, (status, *counts)) if month.received is None else (status, *counts)
    name = Cell(wording.month(month.month, year), (wording.month(month.month, year),))
    return Row(
        (cells.code(year), cells.code(kind), cells.code(month.month), name, *stated, cells.code(month.reason)),
        f"{kind}-{month.month:02}",
    )
