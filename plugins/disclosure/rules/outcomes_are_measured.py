"""An outcome that says more or less says how much."""

import re
from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure
from disclosure.records.measure import Borrowed
from disclosure.site import Site
from problems import Fault

_CHANGE = re.compile("(?:เพิ่ม|มาก|สูง)ขึ้น|ลดลง|น้อยลง")
_STEMS = ("ขึ้น", "ลดลง", "น้อยลง")
_DIGIT = re.compile(r"\d")


def check(site: Site) -> Iterator[Finding]:
    """Warning ``unmeasured-outcome``, once for the outcomes of an action: one number among them is enough."""
    for measure in site.all(Measure):
        for index, action in enumerate(measure.actions):
            if action.outcomes is None or isinstance(action.outcomes, Borrowed):
                continue
            text = "\n".join(action.outcomes)
            # Most texts speak of no change at all: that is quicker to see.
            if not any(stem in text for stem in _STEMS) or _DIGIT.search(text):
                continue
            if change := _CHANGE.search(text):
                row = text.count("\n", 0, change.start())
                yield finding(_unmeasured(action.number, change[0]), measure, "actions", index, "outcomes", row)


def _unmeasured(number: int, change: str) -> Fault:
    return Fault(
        "unmeasured-outcome",
        f"ผลลัพธ์ของข้อ {number} ระบุว่า “{change}” แต่ไม่มีตัวเลข ให้ระบุตัวชี้วัด ค่าก่อนและหลัง เช่น จาก 12 เรื่องเหลือ 5 เรื่อง หากไม่ได้วัดไว้ให้คงตามต้นฉบับ",
        f"the outcome of action {number} speaks of a change ('{change}') without a number; give the indicator before and after, or keep what the source says",
        severity="warning",
        particulars=(f"“{change}”", f"'{change}'"),
    )
