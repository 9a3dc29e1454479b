"""A manual is reviewed by the day it says it is due."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Manual
from disclosure.site import Site
from problems import Fault
from thai.calendar import long_date


def check(site: Site) -> Iterator[Finding]:
    """Warning ``manual-past-review``; without a day to judge on, nothing is late."""
    if site.as_of is None:
        return
    for manual in site.all(Manual):
        if manual.review_due and manual.review_due < site.as_of:
            fault = Fault(
                "manual-past-review",
                f"คู่มือนี้ครบกำหนดทบทวนเมื่อ {long_date(manual.review_due)} แล้ว ให้ทบทวน แล้วใส่ review_due ครั้งถัดไปและ updated",
                f"this manual was due for review on {manual.review_due}; review it, then set the next review_due, and 'updated'",
                severity="warning",
            )
            yield finding(fault, manual, "review_due")
