"""Every character can be seen: what is hidden cuts words for the search, turns sentences round, or shows nothing at all.

No-break spaces are seen as spaces, and pass. C0 and C1 controls are refused before a file is read.
"""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.rules.texts.found import around, first_in_each_line
from problems import Fault
from thai.encoding import INVISIBLE, visible

_KINDS = (
    (re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"), "อักขระเปลี่ยนทิศทางข้อความ", "a change of direction"),
    (re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]"), "อักขระของฟอนต์รุ่นเก่า", "a character of an old font"),
    (re.compile("\u00ad"), "ยัติภังค์ที่มองไม่เห็น", "a soft hyphen"),
)


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at the first hidden character of each line."""
    # What is hidden is beyond ASCII and Thai, and not in the Latin letters of French or German either.
    if passage.text.isascii():
        return
    for match in first_in_each_line(INVISIBLE.finditer(passage.text), passage.text):
        yield match.start(), _invisible(match[0], visible(around(match, passage.text)))


def _invisible(character: str, right: str) -> Fault:
    thai, english = next(
        ((thai, english) for pattern, thai, english in _KINDS if pattern.match(character)),
        ("อักขระที่มองไม่เห็น", "a zero-width character"),
    )
    return Fault(
        "invisible-character",
        f"มี{thai} (U+{ord(character):04X}) ซ่อนอยู่ในข้อความ มักติดมาจากเว็บหรือ PDF กรุณาลบแล้วพิมพ์ตรงนั้นใหม่",
        f"{english} (U+{ord(character):04X}) is hidden in this text; delete it and type that place again",
        right,
    )
