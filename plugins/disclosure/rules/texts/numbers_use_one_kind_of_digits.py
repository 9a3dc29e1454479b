"""A number is written in Thai digits or in Arabic ones, not in both.

Only within one number: a printed item number such as (๑) rightly stands in a sentence with 2566.
"""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from problems import Fault
from thai.numerals import to_arabic, to_thai

_NUMBER = re.compile("[0-9๐-๙]+(?:[.,/:-][0-9๐-๙]+)*")
_THAI = re.compile("[๐-๙]")
_ARABIC = re.compile("[0-9]")
# A longer number may be a person's.
_SHOWN = 10


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at each such number."""
    if not (_THAI.search(passage.text) and _ARABIC.search(passage.text)):
        return
    for match in _NUMBER.finditer(passage.text):
        if _THAI.search(match[0]) and _ARABIC.search(match[0]):
            yield match.start(), _mixed(match[0])


def _mixed(number: str) -> Fault:
    short = len(number) <= _SHOWN
    thai, english = (
        (f"ตัวเลข “{number}” ", f"the number '{number}'") if short else ("ตัวเลขในข้อความนี้", "a number in this text")
    )
    return Fault(
        "mixed-digits",
        f"{thai}ปนเลขไทยกับเลขอารบิกในจำนวนเดียวกัน กรุณาใช้แบบเดียว",
        f"{english} mixes Thai and Arabic digits; use one kind",
        f"{to_arabic(number)} หรือ {to_thai(number)}" if short else "",
        waivable=True,
    )
