"""Nothing stands in a register before it has happened; what is due may lie ahead."""

from collections.abc import Iterator
from datetime import date

from disclosure.findings import Finding, finding
from disclosure.records import Loans, Sheet, Withdrawals
from disclosure.site import Site
from problems import Fault
from thai.calendar import long_date


def check(site: Site) -> Iterator[Finding]:
    """Problem ``row-from-the-future``, at the day."""
    today = site.today
    if today is None:
        return
    for sheet, index, key, day in _days(site):
        if day > today:
            yield finding(_fault(today), sheet, "rows", index, key)


def _days(site: Site) -> Iterator[tuple[Sheet, int, str, date]]:
    for loans in site.all(Loans):
        for index, loan in enumerate(loans.rows):
            yield loans, index, "out", loan.out
            if loan.returned:
                yield loans, index, "returned", loan.returned
    for withdrawals in site.all(Withdrawals):
        for index, row in enumerate(withdrawals.rows):
            yield withdrawals, index, "day", row.day


def _fault(today: date) -> Fault:
    return Fault(
        "row-from-the-future",
        f"วันที่นี้ยังมาไม่ถึง (วันนี้ {long_date(today)}) ทะเบียนบันทึกเฉพาะสิ่งที่เกิดแล้ว กรุณาตรวจเดือนและปี",
        f"this day is still to come (today is {today}); a register holds what has happened, check month and year",
    )
