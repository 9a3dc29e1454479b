"""The tables of a year's complaint statistics; counts that do not exist stand there in words."""

from collections.abc import Mapping
from dataclasses import replace

from disclosure.figures import complaints as figures
from disclosure.figures.complaints import PeriodFigure, SeriesFigure
from disclosure.pages import cells, together
from disclosure.pages.counts import count_cell
from disclosure.pages.parts import Cell, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records.complaints import COMPLAINT_KINDS, ComplaintKind
from disclosure.wording import Wording

YearFigures = Mapping[ComplaintKind, SeriesFigure]


def kinds(year: int, this: YearFigures, wording: Wording) -> Table:
    """All kinds of complaint over the whole year, summed only where every kind is complete."""
    columns = Columns(
        wording,
        "(fiscal_year)",
        "complaint_kind",
        "(status)",
        "opening#",
        "received#",
        "resolved#",
        "in_progress#",
        "resolution_rate#",
        "months_known#",
    )
    rows = [
        Row(
            (
                cells.code(year),
                _kind_cell(kind, wording),
                *_period_cells(this[kind].year, wording),
                known_cell(this[kind].year, wording),
            )
        )
        for kind in COMPLAINT_KINDS
    ]
    total = figures.sum_of_kinds(this, "year")
    label = Cell("total", (wording("complaint_kind.total"),))
    note = "" if total else wording("complaints.no_total")
    if total:
        rows.append(Row((cells.code(year), label, *_period_cells(total, wording), known_cell(total, wording))))
    caption = wording("complaints.caption_kinds", year=wording.fiscal_year(year))
    return columns.table("kinds", caption, rows, note=note, kind="figures")


def first_six_months(year: int, this: YearFigures, wording: Wording) -> Table:
    """The three numbers of the OIT form: all complaints, resolved, in progress (total = resolved + in progress)."""
    columns = Columns(
        wording, "(fiscal_year)", "complaint_kind", "(status)", "total#", "resolved#", "in_progress#", "statement"
    )
    rows = []
    for kind in COMPLAINT_KINDS:
        period = this[kind].periods["h1"]
        resolved = period.resolved if period.is_complete else None
        rows.append(
            (
                cells.code(year),
                _kind_cell(kind, wording),
                cells.code(period.state),
                *together.unless_counted(
                    _form_cell(value, period, wording) for value in (period.total, resolved, period.in_progress)
                ),
                _statement(period, wording),
            )
        )
    caption = wording("complaints.caption_first_six", year=wording.fiscal_year(year))
    return columns.table("first-six-months", caption, rows, kind="figures")


def _form_cell(value: int | None, period: PeriodFigure, wording: Wording) -> Cell:
    if value is None and not period.is_complete and period.months_known:
        return Cell(None, (wording("state.incomplete"),), state="partial")
    return count_cell(value, period.state, wording, balance=True)


def _statement(period: PeriodFigure, wording: Wording) -> Cell:
    """The sentence the form wants: that there were none, that there were, or that it cannot be said yet."""
    key: str = period.state
    if period.is_complete and period.state == "nil" and period.total:
        key = "carried"
    elif not period.is_complete and period.months_known:
        key = "incomplete"
    return Cell(key, (wording(f"statement.{key}"),), state="" if period.is_complete else "partial")


def comparison(year: int, this: YearFigures, before: YearFigures, wording: Wording) -> Table:
    """This year against the year before."""
    columns = Columns(
        wording,
        "(fiscal_year)",
        "complaint_kind",
        "received_before#",
        "received#",
        "received_change#",
        "resolved_change#",
        "in_progress_change#",
    )
    rows = []
    for kind in COMPLAINT_KINDS:
        changes = figures.difference(this[kind], before[kind])
        rows.append(
            (
                cells.code(year),
                _kind_cell(kind, wording),
                _received(before[kind].year, wording),
                _received(this[kind].year, wording),
                *(_change(value, wording) for value in (changes.received, changes.resolved, changes.in_progress)),
            )
        )
    caption = wording(
        "complaints.caption_comparison", year=wording.fiscal_year(year), before=wording.fiscal_year(year - 1)
    )
    return columns.table("comparison", caption, rows, kind="figures")


def _received(period: PeriodFigure, wording: Wording) -> Cell:
    """A count that is only part of a year's says so."""
    cell = count_cell(period.received, period.state, wording)
    if period.is_complete or period.received is None:
        return cell
    known = wording("complaints.months_known", known=period.months_known, months=period.months)
    return replace(cell, note=f"({known})", state="partial")


def _change(value: int | None, wording: Wording) -> Cell:
    if value is None:
        return Cell(None, (wording("state.not-comparable"),), state="unknown")
    return Cell(value, (wording.change(value),))


def periods(year: int, figure: SeriesFigure, wording: Wording) -> Table:
    """One kind by quarter, half-year and year."""
    columns = Columns(
        wording,
        "(fiscal_year)",
        "(complaint_kind)",
        "part_of_year",
        "(status)",
        "opening#",
        "received#",
        "resolved#",
        "in_progress#",
        "resolution_rate#",
        "months_known#",
    )
    rows = [
        (
            cells.code(year),
            cells.code(figure.kind),
            Cell(name, (wording(f"part_of_year.{name}"),)),
            *_period_cells(period, wording),
            known_cell(period, wording),
        )
        for name, period in figure.periods.items()
    ]
    caption = wording(
        "complaints.caption_periods", kind=wording(f"complaint_kind.{figure.kind}"), year=wording.fiscal_year(year)
    )
    return columns.table(f"{figure.kind}-periods", caption, rows, kind="figures")


def _period_cells(period: PeriodFigure, wording: Wording) -> tuple[Cell, ...]:
    """Status, opening, received, resolved, in progress, rate."""
    rate = period.resolution_rate
    received = count_cell(period.received, period.state, wording)
    counts = (
        count_cell(period.opening, "reported", wording, balance=True),
        received,
        count_cell(period.resolved, period.state, wording),
        count_cell(period.in_progress, period.state, wording, balance=True),
        Cell(None, (wording("state.no-rate"),), state="unknown")
        if rate is None
        else Cell(f"{float(rate):.4f}", (wording.percent(rate),)),
    )
    is_counted = any(each.raw is not None for each in counts)
    return (cells.code(period.state), *(counts if is_counted else together.cells(received, counts)))


def known_cell(period: PeriodFigure, wording: Wording) -> Cell:
    """Of how many months of a period the counts are known."""
    words = wording("complaints.months_known", known=period.months_known, months=period.months)
    return Cell(period.months_known, (words,), state="" if period.is_complete else "partial")


def _kind_cell(kind: ComplaintKind, wording: Wording) -> Cell:
    return Cell(kind, (wording(f"complaint_kind.{kind}"),), f"#{kind}")
