"""What a manual says its steps take in all is what the steps of one of its services add up to."""

import re
from collections.abc import Iterator

from disclosure.figures.services import total_days
from disclosure.findings import Finding
from disclosure.records import Manual
from disclosure.site import Site
from problems import Fault, place_within
from thai.numerals import to_arabic

# "รวมทุกขั้นตอนไม่เกิน 54 วัน", "รวม 7 ขั้นตอน ใช้เวลา 54 วันทำการ", "รวมระยะเวลาทั้งสิ้น 54 วัน"; a sum of some steps is not meant.
_TOTAL = re.compile(
    r"รวม(?:ทุกขั้น|\s*[0-9๐-๙]{1,2}\s*ขั้น|(?:ระยะ)?เวลาทั้ง(?:หมด|สิ้น))(?P<words>[^\n0-9๐-๙]{0,40})"
    r"(?P<days>[0-9๐-๙]{1,4})\s*วัน"
)
_AT_MOST = "ไม่เกิน"


def check(site: Site) -> Iterator[Finding]:
    """Problem ``total-differs-from-steps``, in the body; where a step has no days of its own, nothing can be compared.

    The complaint guide must state its steps and their time (OIT); two times for one service leave the citizen with neither.
    """
    for manual in site.all(Manual):
        totals = [total for service in manual.services if (total := total_days(service)) is not None]
        path = f"manuals/{manual.id}.md"
        text = site.prose.get(path, "")
        if not totals or len(totals) < len(manual.services):
            continue
        for found in _TOTAL.finditer(text):
            stated = int(to_arabic(found["days"]))
            if not _fits(stated, totals, at_most=_AT_MOST in found["words"]):
                place = place_within(f"content/{path}", text, *found.span("days"))
                yield Finding(_fault(stated, totals), manual, place)


def _fits(stated: int, totals: list[int], *, at_most: bool) -> bool:
    return any(total <= stated if at_most else total == stated for total in totals)


def _fault(stated: int, totals: list[int]) -> Fault:
    sums = ", ".join(map(str, totals))
    return Fault(
        "total-differs-from-steps",
        f"เนื้อหาบอกว่ารวม {stated} วัน แต่ขั้นตอนใน data/manuals/ รวมได้ {sums} วัน กรุณาแก้ให้ตรงกัน",
        f"the text says {stated} days in all, but the steps in data/manuals/ add up to {sums}; make them agree",
        str(totals[0]) if len(totals) == 1 else "",
        waivable=True,
    )
