"""A year's opening balance is the closing balance of the year before, where both are known."""

from collections.abc import Iterator

from disclosure.figures.complaints import own_years
from disclosure.findings import Finding, finding
from disclosure.records import Complaints
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problem ``opening-differs-from-closing``."""
    figures = own_years(site.all(Complaints))
    for year in site.all(Complaints):
        former = site.find(Complaints, str(year.fiscal_year - 1))
        if former is None or (year.is_public and not former.is_public) or (former.sample and not year.sample):
            # True figures are not measured by invented ones.
            continue
        before = figures[former.fiscal_year]
        for kind, series in year.series():
            closing = before[kind].closing
            if series.opening is not None and closing is not None and series.opening != closing:
                yield finding(
                    Fault(
                        "opening-differs-from-closing",
                        f"ยอดยกมา {series.opening} เรื่อง ไม่ตรงกับยอดคงค้างสิ้นปี {year.fiscal_year - 1} ซึ่งเป็น {closing} เรื่อง",
                        f"the opening balance is {series.opening}, but {year.fiscal_year - 1} closed with {closing}",
                        str(closing),
                    ),
                    year,
                    kind,
                    "opening",
                )
