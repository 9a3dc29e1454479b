"""หมายเลขโทรศัพท์เคลื่อนที่: 06, 08 or 09 and eight digits, or +66 instead of the first 0.

Numbers of offices begin with 02 to 05 and 07 and are one digit shorter (the regulator's numbering plan).
"""

import re
from collections.abc import Iterable, Iterator

from privacy.matching import Match
from privacy.numbers import Number
from privacy.said import BANK_ACCOUNT, DOCUMENT, PHONE, PROMPT_PAY

_OURS = re.compile(r"0[689]\d{8}")
# Without a plus, 660… may be a contract of the fiscal year 2566.
_ABROAD = re.compile(r"(?:0?066|66)0?[689]\d{8}")
_PLUS = re.compile(r"\+[ (]*$")
# Also how an account of ten digits is written, and the head of a company's number 0-9940-00123-45-6.
_NOT_TELEPHONES = {(3, 1, 5, 1), (3, 1, 6), (1, 4, 5), (2, 2, 4, 2), (2, 2, 2, 4), (2, 2, 6), (2, 3, 3, 3)}
# As the Royal Society would have it: 0 8123 4567 8.
_ROYAL = (1, 4, 4, 1)
_MOST_GROUPS = 4
_FEW_DIGITS = 2
# A word for a document explains the number right behind it only.
_NEAR = 15
_LONG = 200
_ADDRESS = re.compile(r"://[^\s\u0e00-\u0e7f]*$")
_YEAR = re.compile(r"2[45]\d\d")


def find(candidates: Iterable[Number]) -> Iterator[Match]:
    """Mobile numbers among numbers."""
    for number in candidates:
        if _OURS.fullmatch(number.digits):
            if _is_written_as_one(number):
                yield Match("mobile-number", number.start, number.end)
        elif _ABROAD.fullmatch(number.digits):
            plus = _PLUS.search(number.text, max(0, number.start - 4), number.start)
            if _is_from_abroad(number, has_plus=plus is not None):
                yield Match("mobile-number", plus.start() if plus else number.start, number.end)


def _is_written_as_one(number: Number) -> bool:
    if number.preceding or number.following > _FEW_DIGITS:
        return False
    phone, document = max(number.before(PHONE), number.before(PROMPT_PAY)), number.before(DOCUMENT, _NEAR)
    if number.before(BANK_ACCOUNT) > phone:
        return False
    if phone >= 0 and phone > document:
        return number.groups not in {(1, 4, 5)} and not _are_hours(number)
    if (
        (document >= 0 and (number.is_whole or "-" not in number.gaps))
        or number.is_column
        or any("|" in gap for gap in number.gaps)
    ):
        return False
    if number.is_whole:
        return not _is_in_an_address(number)
    if set(number.groups) == {1}:
        return set(number.gaps) == {"-"}
    return _is_usual(number)


def _is_usual(number: Number) -> bool:
    groups = number.groups
    if any("/" in gap for gap in number.gaps):
        return groups in {(3, 7), (3, 3, 4)}
    if groups == _ROYAL:
        return True
    if groups in _NOT_TELEPHONES or len(groups) > _MOST_GROUPS or groups[0] == 1 or max(groups[1:]) == 1:
        return False
    second = number.digits[groups[0] : groups[0] + groups[1]]
    # The month 08 in a row of years is none.
    return not (_YEAR.fullmatch(second) and " " in number.gaps[0])


def _are_hours(number: Number) -> bool:
    """09.00-12.00, and a row of such."""
    return set(number.groups) == {2} and any("." in gap for gap in number.gaps)


def _is_in_an_address(number: Number) -> bool:
    """Ten digits inside an address of the web are a number of something there, unless it says of what."""
    return bool(_ADDRESS.search(number.text[max(0, number.start - _LONG) : number.start]))


def _is_from_abroad(number: Number, *, has_plus: bool) -> bool:
    if has_plus or number.digits.startswith("00"):
        return True
    if number.digits[2] == "0":
        return (
            number.before(PHONE) > number.before(DOCUMENT) or number.text[number.end - 12 : number.end].count("(") == 1
        )
    if number.is_whole or number.before(PHONE) >= 0:
        return number.before(DOCUMENT) < 0
    return number.groups[0] in (2, 3) and number.groups not in _NOT_TELEPHONES and "-" in number.gaps[0]
