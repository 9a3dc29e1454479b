"""Periods in words."""

from disclosure.records.measure import Period
from disclosure.wording import Wording


def period_words(period: Period, wording: Wording) -> str:
    """A fiscal year, a day, or the days from and to."""
    if period.fiscal_year:
        return wording.fiscal_year(period.fiscal_year)
    assert period.start is not None
    if period.end is None or period.end == period.start:
        return wording.day(period.start)
    return wording("period.from_to", start=wording.day(period.start), end=wording.day(period.end))
