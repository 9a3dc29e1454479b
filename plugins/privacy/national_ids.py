"""เลขประจำตัวประชาชน: thirteen digits with a check digit, as the Department of Provincial Administration gives them."""

import re
from collections.abc import Iterable, Iterator

from privacy.matching import Match
from privacy.numbers import Number

# As printed on the card, 1-4-5-2-1, and the ways people shorten it or cut thirteen digits by themselves.
_SIZE = 13
_PRINTED = (1, 4, 5, 2, 1)
_USUAL = {
    _PRINTED, (1, 12), (12, 1), (1, 4, 8), (1, 4, 5, 3), (1, 4, 7, 1), (1, 9, 2, 1), (1, 9, 3), (1, 11, 1), (5, 8), (5, 5, 3),
    (5, 5, 2, 1), (10, 2, 1), (10, 3), (3, 10), (4, 9), (3, 3, 3, 4), (3, 4, 3, 3), (3, 3, 4, 3), (4, 3, 3, 3), (4, 4, 5),
    (4, 4, 4, 1), (1, 4, 4, 4), (5, 4, 4), (4, 5, 4), (6, 7), (7, 6), (1, 3, 3, 3, 3), (1, 4, 2, 3, 2, 1),
}  # fmt: skip
# Figures in a row stand apart by spaces too: only what begins like the card.
_SPACED = {each for each in _USUAL if each[0] == 1} | {(3, 3, 3, 4), (3, 3, 4, 3)}
_SAID = re.compile(
    r"ประชาชน|ประจำตัว|13\s*หลัก|สิบสามหลัก|ปชช|เลขบัตร|บัตร|citizen|national\s*id|(?<![a-z])(?:p|c)?id(?![a-z])|id\s*card|พร้อมเพย์|promptpay",
    re.I,
)
_GOODS = re.compile(r"บาร์โค้ด|บาร์โคด|barcode|\bEAN\b|GTIN|ISBN|UPC", re.I)
# Milliseconds since 1970, as machines name files and addresses: they begin with 15 to 18 until 2030.
_STAMP = re.compile(r"1[5-8]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\u0e00-\u0e7f]*$", re.I)
_NEAR, _LONG = 30, 200
_FILE = re.compile(r"[\w-]{0,60}\.[a-z]{3,4}\b", re.I)
_YEARS = re.compile(r"\b2[45]\d\d\b")


def find(candidates: Iterable[Number]) -> Iterator[Match]:
    """National IDs among numbers; numbers of companies and offices begin with 0 and are none."""
    for number in candidates:
        if (
            len(number.digits) == _SIZE
            and "1" <= number.digits[0] <= "8"
            and is_valid(number.digits)
            and _is_written_as_one(number)
        ):
            yield Match("national-id", number.start, number.end)


def is_valid(digits: str) -> bool:
    """Whether the thirteenth digit is the check digit of the twelve before."""
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(digits[:12]))
    return (11 - total % 11) % 10 == int(digits[12])


def _is_written_as_one(number: Number) -> bool:
    if number.groups == _PRINTED and not number.is_column:
        return not (number.preceding or number.following) or _is_said(number)
    if _is_said(number):
        return True
    if number.is_column or number.preceding or number.following:
        return False
    if number.is_whole:
        return not _is_something_else(number)
    if any("|" in gap or "/" in gap or "(" in gap for gap in number.gaps):
        return False
    if set(number.groups) == {1}:
        return set(number.gaps) == {"-"}
    usual = _USUAL if all("-" in gap or "." in gap for gap in number.gaps) else _SPACED
    return number.groups in usual and not _YEARS.search(number.text, number.start, number.end)


def _is_said(number: Number) -> bool:
    return number.before(_SAID) >= 0 or number.after(_SAID, _NEAR)


def _is_something_else(number: Number) -> bool:
    if number.before(_GOODS) >= 0 or _ADDRESS.search(number.text[max(0, number.start - _LONG) : number.start]):
        return True
    return bool(_FILE.match(number.text, number.end) and _STAMP.match(number.digits))
