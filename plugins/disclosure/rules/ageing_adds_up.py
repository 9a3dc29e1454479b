"""Unresolved complaints by age are together as many as are in progress at that month's end."""

from collections.abc import Iterator

from disclosure.figures.ageing import ageing_figure, balance_of_kinds
from disclosure.figures.complaints import own_years
from disclosure.findings import Finding, finding
from disclosure.records import Complaints
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problem ``ageing-differs-from-balance``, where the balance of every kind is known."""
    figures = own_years(site.all(Complaints))
    for year in site.all(Complaints):
        if year.ageing is None:
            continue
        month = year.ageing.month
        total = ageing_figure(year.fiscal_year, year.ageing).total
        balance = balance_of_kinds(figures[year.fiscal_year], month)
        if balance is not None and total != balance:
            yield finding(
                Fault(
                    "ageing-differs-from-balance",
                    f"อายุเรื่องค้างทุกช่วงรวมกันได้ {total} เรื่อง แต่สิ้นเดือน {month} ทุกประเภทมีเรื่องอยู่ระหว่างดำเนินการรวม {balance} เรื่อง",
                    f"the bands of age add up to {total}, but {balance} of all kinds were in progress at the end of month {month}",
                ),
                year,
                "ageing",
            )
