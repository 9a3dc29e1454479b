"""Numbers spelled out, whole or in part: ศูนย์แปดหนึ่ง …"""

import re
from collections.abc import Iterator

from privacy import national_ids
from privacy.matching import Match

_WORDS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_WORD = "|".join(_WORDS)
_GAP = "[-., \n]{0,3}"
_NUMBER = re.compile(f"(?<!\\d)(?:(?:{_WORD}|\\d){_GAP}){{9,12}}(?:{_WORD}|\\d)(?!\\d)")
_PART = re.compile(f"{_WORD}|\\d")
_MOBILE = re.compile(r"0[689]\d{8}")
_NATIONAL = re.compile(r"[1-8]\d{12}")

MAY_HAVE = re.compile(f"(?:(?:{_WORD})[-., \n]{{0,3}}){{3}}")


def find(text: str) -> Iterator[Match]:
    """Mobile numbers and national IDs in a folded text of which at least three digits are words."""
    if not MAY_HAVE.search(text):
        return
    for number in _NUMBER.finditer(text):
        parts = list(_PART.finditer(text, *number.span()))
        digits = "".join(_digit(part[0]) for part in parts)
        if found := _MOBILE.search(digits):
            yield Match("mobile-number", parts[found.start()].start(), parts[found.end() - 1].end())
        elif (found := _NATIONAL.search(digits)) and national_ids.is_valid(found[0]):
            yield Match("national-id", parts[found.start()].start(), parts[found.end() - 1].end())


def _digit(part: str) -> str:
    return str(_WORDS.index(part)) if part in _WORDS else part
