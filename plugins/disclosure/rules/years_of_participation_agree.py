"""A year that is said to have had no activity has none."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Participation
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problem ``nil-report-contradicted``, at the nil report. Invented activities contradict none."""
    active = {each.fiscal_year for each in site.all(Participation) if not each.nil_report and each.is_public}
    for record in site.all(Participation):
        if record.nil_report and record.fiscal_year in active:
            fault = Fault(
                "nil-report-contradicted",
                f"บอกว่าปี {record.fiscal_year} ไม่มีกิจกรรม แต่มีกิจกรรมของปีนั้นใน data/participation/ กรุณาลบอย่างใดอย่างหนึ่ง",
                f"{record.fiscal_year} is said to have had no activity, and data/participation/ has one of it; delete one",
            )
            yield finding(fault, record, "nil_report")
