"""One text is one item: a second numbered or bulleted item is written as an item of its own.

Good sentences count too: "(1) … (2) … และ (3) …" in their middle is left alone, as is a number quoted from elsewhere.
"""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from problems import Fault
from thai.numerals import to_arabic

# Texts that explain and cannot be taken apart.
_EXPLANATIONS = frozenset({"note", "summary", "preamble", "reason"})

# "(1)", "1)" or "1." at the beginning or after a space, and then words: not 1.5, nor 15.30 o'clock.
_NUMBER = re.compile(r"(?:^|(?<=\s))(?:\(([0-9]{1,2})\)|([0-9]{1,2})([.)]))(?=\s*[ก-ฮเแโใไA-Za-z])")
# What precedes a number that is quoted: a section or form it names, an abbreviation, or one more of a list or a range.
_QUOTED = re.compile(
    r"(?:มาตรา|ข้อ|ที่|วรรค|หมวด|ส่วน|ลำดับ|หน้า|แถว|ตาราง|แบบ|ผนวก|ฉบับ|ครั้ง|ไตรมาส|หมู่|ระดับ|ชั้น|และ|หรือ|ถึง|กับ|[.,/–-])\s*(?:[0-9]+\s*)?$"
)
_LOOK_BACK = 30

_BULLET = re.compile(r"(?:^|(?<=\s))([-–•●▪◦*])\s*(?=[ก-ฮเแโใไA-Za-z])")
_ANNOUNCED = ("ดังนี้", "ต่อไปนี้", "ได้แก่", "คือ", ":")
# What follows a dash that says "from … to …".
_RANGE = re.compile(
    r"\s*(?:วัน|เดือน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา"
    r"|พฤศจิกา|ธันวา|ปัจจุบัน|ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)"
)


def check(passage: Passage, _ours: Identity) -> Iterator[tuple[int, Fault]]:
    """Warning ``two-items-in-text``, at the second item; bodies are Markdown and hold lists as they like."""
    if passage.record is None or (passage.location and passage.location[-1] in _EXPLANATIONS):
        return
    text = passage.text
    found = _second_number(to_arabic(text)) if "." in text or ")" in text else None
    found = found or _second_bullet(text)
    if found:
        yield found.start(), _fault(text[found.start() : found.end()].strip())


def _second_number(text: str) -> re.Match[str] | None:
    first = _NUMBER.match(text.lstrip())
    for found in _NUMBER.finditer(text):
        before = text[: found.start()].rstrip()
        if not before or _QUOTED.search(before, max(0, len(before) - _LOOK_BACK)):
            continue
        follows = first is not None and _style(first) == _style(found) and _value(found) == _value(first) + 1
        # Within a sentence, only lists are numbered "2."; one that begins with 1 is told at its second item.
        if follows or (_style(found) == "." and _value(found) > 1):
            return found
    return None


def _value(found: re.Match[str]) -> int:
    return int(found[1] or found[2])


def _style(found: re.Match[str]) -> str:
    return found[3] or "()"


def _second_bullet(text: str) -> re.Match[str] | None:
    first: re.Match[str] | None = None
    for found in _BULLET.finditer(text):
        if first and first[1] == found[1] and not _RANGE.match(text, found.end()):
            return found
        before = text[: found.start()].rstrip()
        if not first and (not before or before.endswith(_ANNOUNCED)):
            first = found
    return None


def _fault(marker: str) -> Fault:
    return Fault(
        "two-items-in-text",
        f"ข้อความนี้รวมหลายรายการไว้ในช่องเดียว พบ “{marker}” กลางข้อความ ให้แยกเป็นคนละรายการ และไม่ต้องพิมพ์เลขข้อหรือขีดนำ",
        f"this text holds several items, '{marker}' stands in its middle; write each as an item of its own, without number or dash",
        severity="warning",
    )
