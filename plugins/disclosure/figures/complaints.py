"""Complaint statistics of a year: balances, totals and rates from the monthly counts.

in progress at a month's end = opening balance + received - resolved, both from the year's start.
A balance is known only while every month before it is known. Totals over a period with months that
are not reported or withheld are the sum of what is known, and say so through ``is_complete``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from disclosure.figures.sums import whole_sum
from disclosure.records import Complaints
from disclosure.records.complaints import COMPLAINT_KINDS, ComplaintKind, MonthRow, Series
from thai.calendar import FISCAL_MONTHS

State = Literal["reported", "nil", "not-applicable", "withheld", "not-yet-reported"]
PeriodName = Literal["q1", "q2", "q3", "q4", "h1", "h2", "year"]

# Positions in the fiscal year; its first month is October. h1 is the OIT form's first six months.
PERIODS: Mapping[PeriodName, slice] = {
    "q1": slice(0, 3),
    "q2": slice(3, 6),
    "q3": slice(6, 9),
    "q4": slice(9, 12),
    "h1": slice(0, 6),
    "h2": slice(6, 12),
    "year": slice(0, 12),
}


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One month. Counts are None where there are none; the balance and the sums are None where they cannot be known."""

    month: int
    state: State
    received: int | None
    resolved: int | None
    in_progress: int | None
    cumulative_received: int | None
    cumulative_resolved: int | None
    reason: str | None

    @property
    def is_known(self) -> bool:
        """Whether this month leaves nothing unknown: it was counted, or it does not apply."""
        return self.state in ("reported", "nil", "not-applicable")


@dataclass(frozen=True, slots=True)
class PeriodFigure:
    """A quarter, a half-year or the year. ``total`` is everything there was to handle: opening + received."""

    name: PeriodName
    state: State
    opening: int | None
    received: int | None
    resolved: int | None
    in_progress: int | None
    months_known: int
    months: int

    @property
    def is_complete(self) -> bool:
        """Whether every month of the period is known."""
        return self.months_known == self.months

    @property
    def total(self) -> int | None:
        """Opening balance plus received, where both are known for the whole period."""
        if self.opening is None or self.received is None or not self.is_complete:
            return None
        return self.opening + self.received

    @property
    def resolution_rate(self) -> Fraction | None:
        """Resolved cases as a part (0 to 1) of all cases there were to handle; None where there were none."""
        if not self.total or self.resolved is None:
            return None
        return Fraction(self.resolved, self.total)


@dataclass(frozen=True, slots=True)
class SeriesFigure:
    """A fiscal year of one kind of complaint."""

    kind: ComplaintKind
    opening: int | None
    months: tuple[MonthFigure, ...]
    periods: Mapping[PeriodName, PeriodFigure]

    @property
    def year(self) -> PeriodFigure:
        """The whole fiscal year."""
        return self.periods["year"]

    @property
    def closing(self) -> int | None:
        """In progress at the year's end, where it can be known."""
        return self.months[-1].in_progress


@dataclass(frozen=True, slots=True)
class Difference:
    """How a year compares with the one before: this year's figure minus last year's, None where one is unknown."""

    received: int | None
    resolved: int | None
    in_progress: int | None


def series_figure(kind: ComplaintKind, series: Series, previous: SeriesFigure | None = None) -> SeriesFigure:
    """A year's figures. Where no opening balance is typed, last year's closing balance stands in."""
    opening = series.opening
    if opening is None and previous is not None:
        opening = previous.closing
    months = tuple(_months(series, opening))
    periods = {
        name: _period(name, months[part], opening if part.start == 0 else months[part.start - 1].in_progress)
        for name, part in PERIODS.items()
    }
    return SeriesFigure(kind, opening, months, periods)


def _months(series: Series, opening: int | None) -> Iterator[MonthFigure]:
    rows = {row.month: row for row in series.months}
    balance, received_sum, resolved_sum = opening, 0, 0
    whole = True
    for month in FISCAL_MONTHS:
        state, received, resolved, reason = _counts(series, rows.get(month))
        whole = whole and state not in ("withheld", "not-yet-reported")
        received_sum += received or 0
        resolved_sum += resolved or 0
        if balance is not None:
            balance = balance + (received or 0) - (resolved or 0) if whole else None
        sums = (received_sum, resolved_sum) if whole else (None, None)
        yield MonthFigure(month, state, received, resolved, balance, sums[0], sums[1], reason)


def _counts(series: Series, row: MonthRow | None) -> tuple[State, int | None, int | None, str | None]:
    if row is None:
        if series.nil_report:
            return "nil", 0, 0, None
        if series.not_applicable:
            return "not-applicable", None, None, series.not_applicable
        if series.withheld:
            return "withheld", None, None, series.withheld
        return "not-yet-reported", None, None, None
    if row.not_applicable:
        return "not-applicable", None, None, row.not_applicable
    if row.withheld:
        return "withheld", None, None, row.withheld
    received, resolved = row.received or 0, row.resolved or 0
    return ("reported" if received or resolved else "nil"), received, resolved, None


def _period(name: PeriodName, months: Sequence[MonthFigure], opening: int | None) -> PeriodFigure:
    counted = [month for month in months if month.received is not None]
    return PeriodFigure(
        name,
        _state(months),
        opening,
        sum(month.received or 0 for month in counted) if counted else None,
        sum(month.resolved or 0 for month in counted) if counted else None,
        months[-1].in_progress,
        sum(month.is_known for month in months),
        len(months),
    )


def _state(months: Sequence[MonthFigure]) -> State:
    states = {month.state for month in months}
    if "reported" in states:
        return "reported"
    if "nil" in states:
        return "nil"
    # Nothing was counted: say why, in the order in which it weighs on the reader.
    order: tuple[State, ...] = ("not-yet-reported", "withheld", "not-applicable")
    return next(state for state in order if state in states)


def year_figures(
    year: Complaints, previous: Mapping[ComplaintKind, SeriesFigure] | None = None
) -> dict[ComplaintKind, SeriesFigure]:
    """Every kind's figures for one fiscal year."""
    before = previous or {}
    return {kind: series_figure(kind, series, before.get(kind)) for kind, series in year.series()}


def all_years(years: Sequence[Complaints]) -> dict[int, dict[ComplaintKind, SeriesFigure]]:
    """Figures of all years, keyed by fiscal year (Buddhist era); a year follows its predecessor's closing balance."""
    figures: dict[int, dict[ComplaintKind, SeriesFigure]] = {}
    for year in sorted(years, key=lambda each: each.fiscal_year):
        figures[year.fiscal_year] = year_figures(year, figures.get(year.fiscal_year - 1))
    return figures


def own_years(years: Sequence[Complaints]) -> dict[int, dict[ComplaintKind, SeriesFigure]]:
    """Figures of all years; true ones never follow from samples, and published ones from published ones alone."""
    true = [year for year in years if not year.sample]
    public = [year for year in years if year.is_public]
    return {**all_years(years), **all_years(true), **all_years(public)}


def sum_of_kinds(figures: Mapping[ComplaintKind, SeriesFigure], name: PeriodName) -> PeriodFigure | None:
    """All kinds that apply together in one period; None unless each is complete, for half a sum would mislead."""
    every = [figures[kind].periods[name] for kind in COMPLAINT_KINDS]
    periods = [period for period in every if period.state != "not-applicable"]
    if not periods or not all(period.is_complete for period in periods):
        return None
    return PeriodFigure(
        name,
        "reported" if any(period.state == "reported" for period in periods) else "nil",
        whole_sum(period.opening for period in periods),
        sum(period.received or 0 for period in periods),
        sum(period.resolved or 0 for period in periods),
        whole_sum(period.in_progress for period in periods),
        periods[0].months,
        periods[0].months,
    )


def difference(this: SeriesFigure, before: SeriesFigure) -> Difference:
    """This year minus the year before; a year that is not complete cannot be compared."""
    if not (this.year.is_complete and before.year.is_complete):
        return Difference(None, None, None)
    return Difference(
        _minus(this.year.received, before.year.received),
        _minus(this.year.resolved, before.year.resolved),
        _minus(this.closing, before.closing),
    )


def _minus(this: int | None, before: int | None) -> int | None:
    return None if this is None or before is None else this - before
