"""Every action has a reported result: where none is, the page says so, and whoever checks the data is reminded."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Warning ``missing-result``: truthful, and published as not reported."""
    for measure in site.all(Measure):
        for index, action in enumerate(measure.actions):
            if action.results is None:
                fault = Fault(
                    "missing-result",
                    f"ข้อ {action.number} ยังไม่มีผลการดำเนินการ เว็บไซต์จะแสดงว่าไม่มีรายงานผล หากมีผลแล้วให้เพิ่มช่อง results",
                    f"action {action.number} has no result and is shown as not reported; add 'results' once there is one",
                    "results: …",
                    severity="warning",
                )
                yield finding(fault, measure, "actions", index)
