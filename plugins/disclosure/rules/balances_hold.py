"""Opening + received - resolved is never below zero: no more is resolved than there was."""

from collections.abc import Iterator

from disclosure.figures.complaints import own_years
from disclosure.findings import Finding, finding
from disclosure.records import Complaints
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problem ``negative-balance``, at the first month of a kind where it happens."""
    figures = own_years(site.all(Complaints))
    for year in site.all(Complaints):
        for kind, series in year.series():
            months = figures[year.fiscal_year][kind].months
            below = next((month for month in months if month.in_progress is not None and month.in_progress < 0), None)
            row = next((index for index, each in enumerate(series.months) if below and each.month == below.month), None)
            if below is None or row is None or (figures[year.fiscal_year][kind].opening or 0) < 0:
                # Nothing wrong, or the mistake stands in an earlier year and is told there.
                continue
            there_was = (below.in_progress or 0) + (below.resolved or 0)
            yield finding(
                Fault(
                    "negative-balance",
                    f"เดือน {below.month} แล้วเสร็จ {below.resolved} เรื่อง แต่มีเรื่องให้ดำเนินการเพียง {there_was} เรื่อง (ยกมา + รับใหม่)",
                    f"month {below.month} resolves {below.resolved}, but there were only {there_was} to resolve (carried over + received)",
                ),
                year,
                kind,
                "months",
                row,
                "resolved",
            )
