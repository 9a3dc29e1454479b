"""What the cells of a register mean: dates as Excel shows them in Thailand, choices by their code or their Thai words."""

import re
from collections.abc import Mapping
from datetime import date
from typing import LiteralString

from disclosure import forms, meanings
from disclosure.forms import BUDDHIST_YEARS, COMMON_YEARS
from disclosure.meanings import OneOf, fault
from thai.calendar import BUDDHIST_ERA_OFFSET
from thai.numerals import to_arabic

_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]+)")


def day(value: object) -> date:
    """A day: ``2024-10-01`` (year of the common era), or ``1/10/2567`` (day, month, four-digit year of the Buddhist era).

    The two cannot be taken for one another. A common-era or two-digit year behind slashes is refused: whether Excel put the
    month first cannot be told from it.
    """
    text = to_arabic(meanings.typed(value))
    match = _SLASHED.fullmatch(text)
    if not match:
        return _iso(value)
    day_of_month, month, year = (int(part) for part in match.groups())
    if year not in BUDDHIST_YEARS:
        right = f"{day_of_month}/{month}/{year + BUDDHIST_ERA_OFFSET}" if year in COMMON_YEARS else ""
        raise fault(
            "slashed-common-era",
            f"วันที่แบบ วัน/เดือน/ปี ต้องใช้ปี พ.ศ. สี่หลัก เช่น 1/10/2567 แต่พบ “{text}” ถ้าใช้ปี ค.ศ. ให้เขียน 2024-10-01",
            f"a date with slashes is day/month/year with four digits of the Buddhist era, found '{text}'; with a common-era year write 2024-10-01",
            right,
        )
    try:
        return date(year - BUDDHIST_ERA_OFFSET, month, day_of_month)
    except ValueError:
        raise _not_a_day(text) from None


def _iso(value: object) -> date:
    text = to_arabic(meanings.typed(value))
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise fault(
            "not-a-date",
            f"{forms.SHEET_DAY.thai} แต่พบ “{text[:40]}”",
            f"{forms.SHEET_DAY.english}, found '{text[:40]}'",
        )
    return meanings.day(value)


def _not_a_day(text: str) -> Exception:
    return fault(
        "not-a-date",
        f"ไม่มีวันที่ “{text}” ในปฏิทิน (ลำดับคือ วัน/เดือน/ปี พ.ศ.)",
        f"there is no such day as '{text}' (day/month/year)",
    )


class Worded(OneOf):
    """A closed list of choices that may be written by their Thai words, as supplies staff do."""

    def __init__(self, choices: Mapping[str, str], labels: LiteralString) -> None:
        super().__init__(*choices, labels=labels)
        self.words = dict(choices)
        self._codes = {word: code for code, word in choices.items()}

    def __call__(self, value: object) -> str:
        """The choice's code, or a fault that names them all."""
        typed = meanings.typed(value)
        return super().__call__(self._codes.get(typed, typed))
