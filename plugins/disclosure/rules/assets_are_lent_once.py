"""A thing is lent again only when it is back: an asset number stands for one thing."""

from collections.abc import Iterator
from itertools import pairwise

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
        placed.sort(key=lambda each: each[0].out)
        for (earlier, where, row), (later, record, index) in pairwise(placed):
            if earlier.returned is None or earlier.returned > later.out:
                yield finding(_fault(earlier, where, row), record, "rows", index, "asset_number")


def _fault(earlier: Loan, where: Loans, row: int) -> Fault:
    return Fault(
        "lent-while-lent",
        f"ทรัพย์สินหมายเลขนี้ยังไม่คืนจากการยืมวันที่ {earlier.out.isoformat()} (รายการที่ {row + 1} ของปี {where.fiscal_year}) จึงยืมซ้ำไม่ได้ กรุณาใส่วันที่คืนของรายการก่อน หรือแก้หมายเลข",
        f"this asset was not back from the loan of {earlier.out.isoformat()} (entry {row + 1} of {where.fiscal_year}); give that loan's day of return, or correct the number",
    )
