"""A shared or inherited cell names an action of the same measure that holds a value of its own.

Actions that share one merged cell stand directly below its holder, as the rows of a table do.
"""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure
from disclosure.records.measure import Borrowed
from disclosure.site import Site
from problems import Fault

CELLS = ("responsible", "period", "results", "outcomes")


def check(site: Site) -> Iterator[Finding]:
    """Problems ``borrowed-from-nothing`` and ``shared-cell-apart``."""
    for measure in site.all(Measure):
        for name in CELLS:
            yield from _column(measure, name)


def _column(measure: Measure, name: str) -> Iterator[Finding]:
    held = {action.number for action in measure.actions if _holds(getattr(action, name))}
    reachable: int | None = None
    for index, action in enumerate(measure.actions):
        cell = getattr(action, name)
        if not isinstance(cell, Borrowed):
            reachable = action.number if _holds(cell) else None
            continue
        if cell.holder not in held:
            yield finding(
                Fault(
                    "borrowed-from-nothing",
                    f"ช่องนี้อ้างค่าจากข้อ {cell.holder} แต่ข้อนั้นไม่มี หรือไม่มีค่าของตนเองในช่องเดียวกัน",
                    f"this cell takes its value from action {cell.holder}, which has none of its own there",
                ),
                measure,
                "actions",
                index,
                name,
            )
        elif cell.shared_with and cell.shared_with != reachable:
            yield finding(
                Fault(
                    "shared-cell-apart",
                    f"ช่องที่ผสานกับข้อ {cell.holder} ต้องอยู่ติดกันใต้ข้อนั้น",
                    f"a cell shared with action {cell.holder} must stand directly below it",
                ),
                measure,
                "actions",
                index,
                name,
            )
        elif not cell.shared_with:
            reachable = None


def _holds(cell: object) -> bool:
    return cell is not None and not isinstance(cell, Borrowed)
