"""A result of the assessment has scores, each indicator once; without any it is shown as not published here."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Ita
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problem ``repeated-indicator``; warning ``missing-scores``."""
    for result in site.all(Ita):
        if not result.scores and result.total is None:
            yield finding(_MISSING, result)
        seen = [each.indicator for each in result.scores]
        for index, indicator in enumerate(seen):
            if indicator in seen[:index]:
                yield finding(_REPEATED, result, "scores", index, "indicator")


_MISSING = Fault(
    "missing-scores",
    "ยังไม่มีคะแนนของหน่วยงานในปีนี้ เว็บไซต์จะแสดงว่าไม่ได้ระบุ ให้เพิ่ม total และ scores จากผลที่ประกาศ พร้อม source_url ห้ามใช้ค่าเฉลี่ยของประเทศแทน",
    "there is no score of this municipality for the year, and the site says so; add 'total' and 'scores' from the published result, with 'source_url'; the national mean is no substitute",
    severity="warning",
)
_REPEATED = Fault(
    "repeated-indicator",
    "ตัวชี้วัดนี้มีคะแนนสองแห่ง กรุณาเหลือแห่งเดียว",
    "this indicator has two scores; keep one",
)
