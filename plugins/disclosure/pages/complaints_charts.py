"""The charts of complaint statistics: the same figures as the tables beside them, drawn."""

from collections.abc import Iterable, Mapping, Sequence

from charts.columns import Group, columns
from charts.lines import Line, lines
from charts.shapes import STYLES, Gap, Style
from disclosure.figures.complaints import MonthFigure, PeriodFigure, SeriesFigure, State
from disclosure.pages.charts import Chart, Key
from disclosure.pages.complaints_tables import YearFigures
from disclosure.records.complaints import COMPLAINT_KINDS
from disclosure.wording import Wording
from thai.calendar import FISCAL_MONTHS

_MONTHLY = ("received", "resolved")
_YEARLY = ("received", "resolved", "in_progress")
_GAPS: Mapping[State, Gap] = {"not-yet-reported": "absent", "withheld": "withheld", "not-applicable": "outside"}
# More years than these do not fit beside each other; the table has them all.
YEARS = 8


def by_kind(year: int, this: YearFigures, wording: Wording, *, sample: bool) -> Chart | None:
    """All kinds of complaint over the whole year; None where nothing was counted."""
    periods = [this[kind].year for kind in COMPLAINT_KINDS]
    names = ("opening", *_YEARLY)
    groups = [
        _period(wording(f"complaint_kind.{kind}"), period, names, wording, sample=sample)
        for kind, period in zip(COMPLAINT_KINDS, periods, strict=True)
    ]
    title = wording("complaints.caption_kinds", year=wording.fiscal_year(year))
    states = {period.state for period in periods}
    partial = not sample and any(map(_is_partial, periods))
    return _bars("kinds-chart", title, groups, names, states, wording, sample=sample, partial=partial)


def by_month(year: int, figure: SeriesFigure, wording: Wording, *, sample: bool) -> Chart | None:
    """One kind month by month; None where no month has anything to draw."""
    groups = [_month(month, wording, sample=sample) for month in figure.months]
    title = wording(
        "complaints.caption_months", kind=wording(f"complaint_kind.{figure.kind}"), year=wording.fiscal_year(year)
    )
    states = {month.state for month in figure.months}
    return _bars(f"{figure.kind}-chart", title, groups, _MONTHLY, states, wording, sample=sample)


def balances(year: int, this: YearFigures, wording: Wording, *, sample: bool) -> Chart | None:
    """In progress at the year's start and at each month's end, a line for each kind; None where no balance is known."""
    drawn = [
        (kind, Line(style, (this[kind].opening, *(month.in_progress for month in this[kind].months))))
        for kind, style in zip(COMPLAINT_KINDS, STYLES, strict=False)
        if any(month.in_progress is not None for month in this[kind].months)
    ]
    if not drawn:
        return None
    keys = [Key(line.style, wording(f"complaint_kind.{kind}"), "line") for kind, line in drawn]
    if any(value is None for _, line in drawn for value in line.values) or len(drawn) < len(COMPLAINT_KINDS):
        keys.append(Key("none", wording("chart.broken_line")))
    names = (wording("column.opening"), *(wording.short_month(month) for month in FISCAL_MONTHS))
    return Chart(
        "balances-chart",
        wording("complaints.caption_balances", year=wording.fiscal_year(year)),
        wording("chart.lines"),
        lines(names, [line for _, line in drawn], write=wording.number),
        (*keys, *_sample(wording, sample=sample)),
    )


def years_side_by_side(years: Mapping[int, YearFigures], samples: Iterable[int], wording: Wording) -> tuple[Chart, ...]:
    """A chart for each kind with its newest years side by side; ``samples`` are the years of invented figures."""
    shown = sorted(years)[-YEARS:]
    invented = set(samples) & set(shown)
    drawn = []
    for kind in COMPLAINT_KINDS:
        periods = {year: years[year][kind].year for year in shown}
        groups = [
            _period(wording.digits(str(year)), period, _YEARLY, wording, sample=year in invented)
            for year, period in periods.items()
        ]
        title = wording("complaints.caption_kind_years", kind=wording(f"complaint_kind.{kind}"))
        states = {period.state for period in periods.values()}
        # A true year that is counted in part is not invented because another year is.
        partial = any(_is_partial(period) for year, period in periods.items() if year not in invented)
        drawn.append(
            _bars(f"{kind}-chart", title, groups, _YEARLY, states, wording, sample=bool(invented), partial=partial)
        )
    return tuple(chart for chart in drawn if chart)


def _is_partial(period: PeriodFigure) -> bool:
    return bool(period.months_known) and period.received is not None and not period.is_complete


def _period(name: str, period: PeriodFigure, columns: Sequence[str], wording: Wording, *, sample: bool) -> Group:
    if not period.months_known or period.received is None:
        return _without(name, period.state, wording)
    notes = [wording("mark.sample")] if sample else []
    if not period.is_complete:
        notes.append(wording("complaints.months_known", known=period.months_known, months=period.months))
    values = tuple(getattr(period, column) for column in columns)
    return Group(name, values, " ".join(notes), tentative=sample or not period.is_complete)


def _month(month: MonthFigure, wording: Wording, *, sample: bool) -> Group:
    name = wording.short_month(month.month)
    if month.state != "reported":
        return _without(name, month.state, wording)
    return Group(name, (month.received, month.resolved), tentative=sample)


def _without(name: str, state: State, wording: Wording) -> Group:
    return Group(name, gap=_GAPS.get(state, ""), words=wording("chart.nil" if state == "nil" else f"state.{state}"))


def _bars(
    name: str,
    title: str,
    groups: Sequence[Group],
    measured: Sequence[str],
    states: Iterable[State],
    wording: Wording,
    *,
    sample: bool,
    partial: bool = False,
) -> Chart | None:
    """Columns with their key: what each bar counts, why some are not there, and which are not firm."""
    if not any(group.values for group in groups):
        return None
    styles: Sequence[Style] = STYLES[: len(measured)]
    drawn = [group.tentative for group in groups if group.values]
    keys = [
        Key(
            f"{style} chart__tentative" if all(drawn) else style,
            f"{wording(f'column.{each}')}: {wording(f'definition_short.{each}')}",
        )
        for style, each in zip(styles, measured, strict=True)
    ]
    missing = set(states)
    keys += [Key(gap, wording(f"chart.{gap}")) for state, gap in _GAPS.items() if state in missing]
    if any(value is None for group in groups for value in group.values):
        keys.append(Key("none", wording("chart.unknown")))
    if partial:
        keys.append(Key("plain chart__tentative", wording("chart.partial")))
    drawing = columns(groups, styles, write=wording.number)
    return Chart(name, title, wording("chart.columns"), drawing, (*keys, *_sample(wording, sample=sample)))


def _sample(wording: Wording, *, sample: bool) -> tuple[Key, ...]:
    return (Key("plain chart__tentative", wording("chart.sample")),) if sample else ()
