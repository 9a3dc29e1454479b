"""The file that codes are looked up in tells nothing by its shape: enough decoys, sorted, and keys slow to guess."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Tracking
from disclosure.site import Site
from problems import Fault
from tracking import ITERATIONS
from tracking.published import MULTIPLE

_FAULT = Fault(
    "unsealed-tracking",
    "ไฟล์ติดตามเรื่องนี้ไม่ได้มาจาก prongsai track publish หรือถูกแก้ด้วยมือ จำนวนหรือลำดับรายการจึงอาจบอกจำนวนเรื่องจริง กรุณาเขียนใหม่ด้วยคำสั่งนั้น",
    "this file is not as prongsai track publish writes it, or was edited by hand, so its shape may tell how many cases there are; write it anew with that command",
)


def check(site: Site) -> Iterator[Finding]:
    """Problem ``unsealed-tracking``."""
    for tracking in site.all(Tracking):
        entries = tracking.entries
        is_whole = bool(entries) and len(entries) % MULTIPLE == 0 and list(entries) == sorted(set(entries))
        if not is_whole:
            yield finding(_FAULT, tracking, "entries")
        elif tracking.iterations < ITERATIONS:
            yield finding(_FAULT, tracking, "iterations")
        elif tracking.published is None or not tracking.epoch.startswith(f"{tracking.published:%Y-%m}"):
            yield finding(_FAULT, tracking)
