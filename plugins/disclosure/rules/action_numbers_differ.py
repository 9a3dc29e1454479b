"""No two actions of a measure bear the same number."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problem ``repeated-action``."""
    for measure in site.all(Measure):
        seen: set[int] = set()
        for index, action in enumerate(measure.actions):
            if action.number in seen:
                yield finding(
                    Fault(
                        "repeated-action",
                        f"มาตรการนี้มีข้อ {action.number} ซ้ำกันสองข้อ",
                        f"action {action.number} stands twice in this measure",
                    ),
                    measure,
                    "actions",
                    index,
                    "number",
                )
            seen.add(action.number)
