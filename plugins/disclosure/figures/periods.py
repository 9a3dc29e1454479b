"""The periods of an obligation and the day each is due; and the quarters of fiscal years (Buddhist era).

A period is due ``days_after`` days after its end, or on a fixed day inside its fiscal year; without either, on its last
day. What must be done once is due so many days after the day it began to be owed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from disclosure.records.obligations import Obligation
from thai.calendar import BUDDHIST_ERA_OFFSET as ERA
from thai.calendar import FISCAL_MONTHS, calendar_year, fiscal_year, month_end, month_start, quarter

# Months in a period of each cadence.
_MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
# A duty owed for longer than this is one whose beginning was mistyped.
MAX_YEARS = 60


@dataclass(frozen=True, slots=True)
class Period:
    """A part of a fiscal year: its key as written in the data, its first and last day, the day its disclosure is due."""

    key: str
    start: date
    end: date
    due: date


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter (1 to 4) of a fiscal year (Buddhist era); October to December is 1."""

    year: int
    number: int

    @property
    def months(self) -> tuple[int, ...]:
        """Its calendar months in order."""
        return FISCAL_MONTHS[self.number * 3 - 3 : self.number * 3]

    @property
    def start(self) -> date:
        """Its first day."""
        return month_start(self.year, self.months[0])

    @property
    def end(self) -> date:
        """Its last day."""
        return month_end(self.year, self.months[-1])

    @property
    def before(self) -> "Quarter":
        """The quarter before it."""
        return Quarter(self.year, self.number - 1) if self.number > 1 else Quarter(self.year - 1, 4)

    @property
    def after(self) -> "Quarter":
        """The quarter after it."""
        return Quarter(self.year, self.number + 1) if self.number < 4 else Quarter(self.year + 1, 1)

    def holds(self, day: date | None) -> bool:
        """Whether a day falls in it."""
        return day is not None and self.start <= day <= self.end


def quarter_of(day: date) -> Quarter:
    """The quarter a day falls in."""
    return Quarter(fiscal_year(day), quarter(day.month))


def periods(obligation: Obligation, until: date) -> Iterator[Period]:
    """The periods of an obligation that have begun by a day, oldest first; none of what is judged by its state alone."""
    last = min(until, obligation.until or until)
    if obligation.cadence == "once":
        if obligation.since <= until:
            due = obligation.since + timedelta(days=obligation.due.days_after or 0)
            yield Period(str(fiscal_year(obligation.since)), obligation.since, obligation.since, due)
    elif obligation.cadence in _MONTHS:
        first = fiscal_year(obligation.since)
        every = (period for year in range(first, first + MAX_YEARS) for period in _of_year(obligation, year))
        begun = takewhile(lambda period: period.start <= last, every)
        # What fell due before it was owed was never owed.
        yield from (period for period in begun if min(period.end, period.due) >= obligation.since)


def _of_year(obligation: Obligation, year: int) -> Iterator[Period]:
    length = _MONTHS[obligation.cadence]
    for position in range(0, 12, length):
        months = FISCAL_MONTHS[position : position + length]
        end = month_end(year, months[-1])
        key = {1: f"{year}/{months[0]}", 3: f"{year}/q{position // 3 + 1}", 6: f"{year}/h{position // 6 + 1}"}
        yield Period(key.get(length, str(year)), month_start(year, months[0]), end, _due(obligation, year, end))


def _due(obligation: Obligation, year: int, end: date) -> date:
    rule = obligation.due
    if rule.month is not None and rule.day is not None:
        return date(calendar_year(year, rule.month) - ERA, rule.month, rule.day)
    return end + timedelta(days=rule.days_after or 0)


def months_of(period: Period) -> tuple[int, ...]:
    """The calendar months of a period, in order."""
    first = FISCAL_MONTHS.index(period.start.month)
    return FISCAL_MONTHS[first : FISCAL_MONTHS.index(period.end.month) + 1]


def end_of_next(period: Period) -> date:
    """The last day of the period after one, as long as it in months."""
    position = FISCAL_MONTHS.index(period.end.month) + len(months_of(period))
    return month_end(fiscal_year(period.end) + position // 12, FISCAL_MONTHS[position % 12])
