"""A measure that a report declares missing has no file."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure, Report
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problem ``missing-measure-exists``."""
    present = {(measure.fiscal_year, measure.number) for measure in site.all(Measure)}
    for report in site.all(Report):
        for index, missing in enumerate(report.missing_measures):
            if (report.fiscal_year, missing.number) in present:
                yield finding(
                    Fault(
                        "missing-measure-exists",
                        f"ระบุว่าขาดมาตรการที่ {missing.number} แต่มีไฟล์ของมาตรการนี้แล้ว กรุณาลบรายการนี้",
                        f"measure {missing.number} is declared missing, but it has a file; delete this entry",
                    ),
                    report,
                    "missing_measures",
                    index,
                    "number",
                )
