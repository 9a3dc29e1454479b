"""A measure has actions, and each says who does it, when, and with what success; the official form has a column for each.

What a report leaves empty stays empty, and the page says so. Results have a rule of their own.
"""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Warnings ``missing-actions``, ``missing-responsible``, ``missing-period`` and ``missing-outcome``."""
    for measure in site.all(Measure):
        if not measure.actions:
            yield finding(_no_actions(measure.number), measure)
        for index, action in enumerate(measure.actions):
            if action.responsible is None:
                yield finding(_no_responsible(action.number), measure, "actions", index)
            if action.period is None:
                yield finding(_no_period(action.number), measure, "actions", index)
            if action.outcomes is None:
                yield finding(_no_outcome(action.number), measure, "actions", index)


def _no_actions(number: int) -> Fault:
    return Fault(
        "missing-actions",
        f"มาตรการที่ {number} ยังไม่มีวิธีการดำเนินการแม้แต่ข้อเดียว กรุณาเพิ่มช่อง actions",
        f"measure {number} has no actions; add them under 'actions'",
        "actions: …",
        severity="warning",
    )


def _no_responsible(number: int) -> Fault:
    return Fault(
        "missing-responsible",
        f"ข้อ {number} ไม่มีผู้รับผิดชอบ เว็บไซต์จะแสดงว่าไม่ปรากฏผู้รับผิดชอบ ให้เพิ่มช่อง responsible ถ้าต้นฉบับผสานช่องกับข้ออื่นให้ใส่ shared_with หรือ inherited_from",
        f"action {number} names nobody responsible and is shown so; add 'responsible', or say whose cell it shares",
        "responsible: …",
        severity="warning",
    )


def _no_period(number: int) -> Fault:
    return Fault(
        "missing-period",
        f"ข้อ {number} ไม่มีระยะเวลา เว็บไซต์จะแสดงว่าไม่ปรากฏระยะเวลา ให้เพิ่มช่อง period ถ้าต้นฉบับผสานช่องกับข้ออื่นให้ใส่ shared_with หรือ inherited_from",
        f"action {number} has no period and is shown so; add 'period', or say whose cell it shares",
        "period: …",
        severity="warning",
    )


def _no_outcome(number: int) -> Fault:
    return Fault(
        "missing-outcome",
        f"ข้อ {number} ไม่มีผลลัพธ์หรือความสำเร็จ เว็บไซต์จะแสดงว่าไม่ปรากฏผลลัพธ์ หากมีแล้วให้เพิ่มช่อง outcomes",
        f"action {number} has no outcome and is shown so; add 'outcomes' once there is one",
        "outcomes: …",
        severity="warning",
    )
