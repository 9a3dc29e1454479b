"""Nothing is counted before its time: no month that has not begun has figures."""

from collections.abc import Iterator
from datetime import date

from disclosure.findings import Finding, finding
from disclosure.records import Complaints
from disclosure.site import Site
from problems import Fault
from thai.calendar import FISCAL_MONTHS, long_date, month_start, short_month


def check(site: Site) -> Iterator[Finding]:
    """Problem ``figures-from-the-future``, at the month; at ``nil_report`` where the whole year was said to have none."""
    today = site.today
    if today is None:
        return
    for year in site.all(Complaints):
        for kind, series in year.series():
            if series.nil_report and month_start(year.fiscal_year, FISCAL_MONTHS[-1]) > today:
                yield finding(_fault(year, FISCAL_MONTHS[-1], today), year, kind, "nil_report")
            for index, row in enumerate(series.months):
                is_counted = row.nil_report or row.received is not None
                if is_counted and month_start(year.fiscal_year, row.month) > today:
                    yield finding(_fault(year, row.month, today), year, kind, "months", index, "month")


def _fault(year: Complaints, month: int, today: date) -> Fault:
    return Fault(
        "figures-from-the-future",
        f"มีตัวเลขของ {short_month(year.fiscal_year, month)} ทั้งที่วันนี้ ({long_date(today)}) ยังไม่ถึงเดือนนั้น กรุณาตรวจเลขเดือนและปีงบประมาณ",
        f"there are figures for {month_start(year.fiscal_year, month):%Y-%m}, which has not begun on {today}; check month and fiscal year",
    )
