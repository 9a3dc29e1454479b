"""เลขที่บัญชีธนาคาร: ten to fifteen digits that words beside them call an account."""

import re
from collections.abc import Iterable, Iterator

from privacy.matching import Match
from privacy.numbers import Number
from privacy.said import BANK, BANK_ACCOUNT, DOCUMENT, PHONE, PROMPT_PAY

# Most banks print 123-4-56789-0; savings and agricultural banks give twelve digits, electronic purses fifteen.
_PRINTED = {
    (3, 1, 5, 1),
    (3, 1, 6),
    (3, 7),
    (4, 8),
    (4, 1, 5, 2),
    (3, 2, 5, 2),
    (3, 3, 4, 2),
    (4, 4, 4),
    (12,),
    (10,),
    (3, 1, 5, 3),
    (3, 1, 7, 1),
}
_YEAR = re.compile(r"2[45]\d\d")
_IS_MOBILE = re.compile(r"(?:0|(?:00)?660?)[689]\d{8}")
# A city more often than a bank.
_BANGKOK = re.compile("กรุงเทพ(?!มหานคร)")
_PURSE = 15
_MOST_GROUPS = 6
_NEAR_BEFORE, _NEAR_AFTER = 40, 30
_SIZES = (10, 12, 15, 11, 13, 14)


def find(candidates: Iterable[Number]) -> Iterator[Match]:
    """Accounts among numbers."""
    # Of numbers that begin at one place, the usual size is meant.
    for number in sorted(candidates, key=lambda each: (each.start, _SIZES.index(len(each.digits)))):
        if not number.preceding and not number.following and _is_called_account(number):
            yield Match("bank-account", number.start, number.end)


def _is_called_account(number: Number) -> bool:
    if len(number.groups) > _MOST_GROUPS or any("|" in gap for gap in number.gaps):
        return False
    other = max(number.before(DOCUMENT), number.before(PHONE))
    account, purse = number.before(BANK_ACCOUNT), number.before(PROMPT_PAY)
    if purse > other:
        return len(number.digits) == _PURSE or not _IS_MOBILE.match(number.digits)
    if account > other:
        return True
    if other >= 0 or number.groups not in _PRINTED:
        return False
    if number.groups[1:2] == (1,):
        # The form itself is an account's.
        return any(number.before(words) >= 0 or number.after(words) for words in (BANK, BANK_ACCOUNT, _BANGKOK))
    is_said = number.before(BANK, _NEAR_BEFORE) >= 0 or number.after(BANK_ACCOUNT, _NEAR_AFTER)
    return is_said and not (number.is_column or _are_years(number))


def _are_years(number: Number) -> bool:
    return number.groups == (4, 4, 4) and len(_YEAR.findall(number.digits)) > 1
