"""A thing is lent again only when it is back: an asset number stands for one thing."""

from collections.abc import Iterable, Iterator
from datetime import date

from disclosure.figures.registers import loan_state
from disclosure.findings import Finding, finding
from disclosure.records import Loans
from disclosure.records.loans import Loan
from disclosure.site import Site
from problems import Fault
from thai.text import comparable

Placed = tuple[Loan, Loans, int]


def check(site: Site) -> Iterator[Finding]:
    """Problem ``lent-while-lent``, at the number of the later loan, in whichever year the earlier one stands.

    Invented rows are held against invented ones alone. A loan may begin on the day another ends.
    """
    by_number: dict[tuple[str, bool], list[Placed]] = {}
    for loans in site.all(Loans):
        for index, loan in enumerate(loans.rows):
            if loan.asset_number:
                key = (comparable(loan.asset_number), loans.is_public)
                by_number.setdefault(key, []).append((loan, loans, index))
    for placed in by_number.values():
        yield from _twice(sorted(placed, key=lambda each: (each[0].out, _end(each[0]))))


def _twice(placed: Iterable[Placed]) -> Iterator[Finding]:
    """Each loan of one thing that began while another was open; of several, the one that stays open longest is told."""
    open_: Placed | None = None
    for later, record, index in placed:
        if open_ and _end(open_[0]) > later.out:
            yield finding(_fault(*open_), record, "rows", index, "asset_number")
        # What was lost or paid for never comes back, and what replaced it bears its number.
        if loan_state(later, None) != "settled" and (open_ is None or _end(later) >= _end(open_[0])):
            open_ = (later, record, index)


def _end(loan: Loan) -> date:
    return loan.returned or date.max


def _fault(earlier: Loan, where: Loans, row: int) -> Fault:
    return Fault(
        "lent-while-lent",
        f"ทรัพย์สินหมายเลขนี้ยังไม่คืนจากการยืมวันที่ {earlier.out.isoformat()} (รายการที่ {row + 1} ของปี {where.fiscal_year}) จึงยืมซ้ำไม่ได้ กรุณาใส่วันที่คืนของรายการก่อน หรือแก้หมายเลข",
        f"this asset was not back from the loan of {earlier.out.isoformat()} (entry {row + 1} of {where.fiscal_year}); give that loan's day of return, or correct the number",
    )
