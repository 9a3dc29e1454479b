"""What a measure of a fiscal year did, it did in that year, at least in part."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure
from disclosure.records.measure import Period
from disclosure.site import Site
from problems import Fault
from thai.calendar import fiscal_year_end, fiscal_year_start, long_date


def check(site: Site) -> Iterator[Finding]:
    """Error ``period-outside-year``, waivable for a source that prints another year."""
    for measure in site.all(Measure):
        for index, action in enumerate(measure.actions):
            if isinstance(action.period, Period) and _is_outside(action.period, measure.fiscal_year):
                fault = _outside(action.number, action.period, measure.fiscal_year)
                yield finding(fault, measure, "actions", index, "period")


def _is_outside(period: Period, year: int) -> bool:
    if period.fiscal_year:
        return period.fiscal_year != year
    # A start alone is a single day.
    start, end = period.start, period.end or period.start
    return bool(start and end and (end < fiscal_year_start(year) or start > fiscal_year_end(year)))


def _outside(number: int, period: Period, year: int) -> Fault:
    if period.fiscal_year:
        when, when_english = f"ปีงบประมาณ {period.fiscal_year}", f"fiscal year {period.fiscal_year}"
    else:
        days = [day for day in (period.start, period.end) if day]
        when, when_english = " ถึง ".join(map(long_date, days)), " to ".join(day.isoformat() for day in days)
    first, last = fiscal_year_start(year), fiscal_year_end(year)
    return Fault(
        "period-outside-year",
        f"ข้อ {number} ของมาตรการปีงบประมาณ {year} ระบุระยะเวลา {when} ซึ่งอยู่นอกปีนั้นทั้งหมด ({long_date(first)} ถึง {long_date(last)}) ให้แก้ระยะเวลา หรือย้ายไปมาตรการของปีที่ถูกต้อง",
        f"action {number} of a measure of {year} took place in {when_english}, wholly outside that year ({first} to {last}); correct the period or the year",
        waivable=True,
    )
