"""How long unresolved complaints have waited, by bands of days since they were received; all kinds together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from disclosure.figures.complaints import SeriesFigure
from disclosure.figures.sums import whole_sum
from disclosure.records.complaints import Ageing, ComplaintKind
from thai.calendar import month_end

Band = Literal["up_to_15_days", "up_to_60_days", "up_to_180_days", "over_180_days"]
BANDS: tuple[Band, ...] = ("up_to_15_days", "up_to_60_days", "up_to_180_days", "over_180_days")


@dataclass(frozen=True, slots=True)
class AgeingFigure:
    """The cases in progress on one day by band, shortest wait first, and all of them together."""

    on: date
    counts: tuple[tuple[Band, int], ...]
    total: int


def ageing_figure(year: int, ageing: Ageing) -> AgeingFigure:
    """The bands of a fiscal year (Buddhist era), as of the end of the month that is stated."""
    counts: tuple[tuple[Band, int], ...] = tuple((band, getattr(ageing, band)) for band in BANDS)
    return AgeingFigure(month_end(year, ageing.month), counts, sum(count for _, count in counts))


def balance_of_kinds(figures: Mapping[ComplaintKind, SeriesFigure], month: int) -> int | None:
    """All kinds that apply, in progress at a month's end; None where one of them cannot be known."""
    applying = [figure for figure in figures.values() if figure.year.state != "not-applicable"]
    return whole_sum(each.in_progress for figure in applying for each in figure.months if each.month == month)
