"""What a typed text means: a value, or a refusal that says in both languages what to write instead.

Each function takes what stands in the YAML (a text, or None where nothing was typed) and returns a value or raises a
`PydanticCustomError` whose type is a problem code and whose context holds both sentences.
Thai and Arabic digits are both accepted wherever a number or a date is expected.
"""

import re
from datetime import date
from difflib import get_close_matches
from typing import LiteralString

from pydantic_core import PydanticCustomError

from disclosure import addresses, forms
from disclosure.forms import BUDDHIST_YEARS, COMMON_YEARS, MAX_TEXT, Form
from thai.calendar import BUDDHIST_ERA_OFFSET
from thai.numerals import to_arabic

_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_COUNT = re.compile(forms.COUNT.pattern)
_HTTPS = re.compile(forms.HTTPS.pattern)
FLAGS = {"true": True, "yes": True, "ใช่": True, "false": False, "no": False, "ไม่ใช่": False}


def fault(code: LiteralString, thai: str, english: str, suggestion: str = "") -> PydanticCustomError:
    """A refused value: the problem's code, the sentence in both languages, what to write instead."""
    context = {"thai": thai, "english": english, "suggestion": suggestion}
    return PydanticCustomError(code, "{english}", context)


def _nothing() -> PydanticCustomError:
    return fault("empty-value", forms.EMPTY, "the value is empty; fill it in, or delete the line")


def typed(value: object) -> str:
    """The text as typed, without white space around it."""
    if value is None:
        raise _nothing()
    if not isinstance(value, str):
        raise fault(
            "not-text",
            "ช่องนี้ต้องเป็นข้อความเดียว ไม่ใช่รายการหรือกลุ่มช่อง",
            "a single text is expected here, not a list or a group of keys",
        )
    return value.strip()


def text(value: object) -> str:
    """A plain text of at most `MAX_TEXT` characters."""
    words = typed(value)
    if not words:
        raise _nothing()
    if len(words) > MAX_TEXT:
        raise fault(
            "text-too-long",
            f"ข้อความยาว {len(words):,} อักขระ เกินที่รับได้ {MAX_TEXT:,}",
            f"{len(words):,} characters, more than the {MAX_TEXT:,} accepted",
        )
    return words


def count(value: object) -> int:
    """A whole number from 0; thousands may be set off with commas."""
    digits = to_arabic(typed(value))
    if not _COUNT.fullmatch(digits):
        raise fault(
            "not-a-count",
            f"{forms.COUNT.thai} แต่พบ “{_short(value)}”",
            f"{forms.COUNT.english}, found '{_short(value)}'",
        )
    return int(digits.replace(",", ""))


def positive(number: int) -> int:
    """A number that is not 0."""
    if number == 0:
        raise fault("not-a-count", forms.NUMBER.thai, forms.NUMBER.english)
    return number


def month(number: int) -> int:
    """A calendar month, 1 to 12."""
    if not 1 <= number <= 12:
        raise fault(
            "not-a-month",
            f"{forms.MONTH.thai} แต่พบ {number}",
            f"{forms.MONTH.english}, found {number}",
        )
    return number


def days_after(number: int) -> int:
    """A deadline in days after something, at most a year's."""
    if number > 366:
        raise fault(
            "not-a-deadline",
            f"{forms.DAYS_AFTER.thai} แต่พบ {number}",
            f"{forms.DAYS_AFTER.english}, found {number}",
        )
    return number


def fiscal_year(value: object) -> int:
    """A fiscal year in the Buddhist era."""
    text = to_arabic(typed(value))
    year = int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else 0
    if year in COMMON_YEARS:
        right = str(year + BUDDHIST_ERA_OFFSET)
        raise fault(
            "common-era-year",
            f"ต้องเป็นปี พ.ศ. แต่พบ {year} ซึ่งเป็นปี ค.ศ.",
            f"a Buddhist-era year is expected, found {year}, a common-era year",
            right,
        )
    if year not in BUDDHIST_YEARS:
        raise fault(
            "not-a-year",
            f"{forms.FISCAL_YEAR.thai} แต่พบ “{_short(value)}”",
            f"{forms.FISCAL_YEAR.english}, found '{_short(value)}'",
        )
    return year


def day(value: object) -> date:
    """A date of the common era, written as ISO 8601."""
    text = to_arabic(typed(value))
    match = _ISO_DATE.fullmatch(text)
    if not match:
        raise fault(
            "not-a-date",
            f"{forms.DAY.thai} แต่พบ “{_short(value)}”",
            f"{forms.DAY.english}, found '{_short(value)}'",
        )
    year, month, day = (int(part) for part in match.groups())
    buddhist = year in BUDDHIST_YEARS
    try:
        right = date(year - BUDDHIST_ERA_OFFSET if buddhist else year, month, day)
    except ValueError:
        raise fault("not-a-date", f"ไม่มีวันที่ “{text}” ในปฏิทิน", f"there is no such day as '{text}'") from None
    if buddhist:
        raise fault(
            "buddhist-era-date",
            f"วันที่ต้องใช้ปี ค.ศ. แต่พบปี พ.ศ. {year}",
            f"a common-era year is expected in a date, found the Buddhist-era year {year}",
            right.isoformat(),
        )
    if year not in COMMON_YEARS:
        raise fault("not-a-date", f"ปี {year} อยู่นอกช่วงที่เป็นไปได้", f"the year {year} is out of range")
    return right


def flag(value: object) -> bool:
    """True or false, in English or Thai."""
    typed_text = typed(value).lower()
    if typed_text not in FLAGS:
        raise fault(
            "not-yes-or-no",
            f"{forms.FLAG.thai} แต่พบ “{_short(value)}”",
            f"{forms.FLAG.english}, found '{_short(value)}'",
        )
    return FLAGS[typed_text]


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


class Matching:
    """Texts of one pattern; the sentences are completed by what was found. Made by `matching`."""

    def __init__(self, pattern: re.Pattern[str], code: LiteralString, form: Form) -> None:
        self.form = form
        self._pattern = pattern
        self._code = code

    def __call__(self, value: object) -> str:
        """The text, or a fault that says what it should look like."""
        typed_text = typed(value)
        if not self._pattern.fullmatch(typed_text):
            thai, english = f"{self.form.thai} แต่พบ “{_short(value)}”", f"{self.form.english}, found '{_short(value)}'"
            raise fault(self._code, thai, english)
        return typed_text


def matching(pattern: re.Pattern[str], code: LiteralString, thai: str, english: str) -> Matching:
    """A validator for texts of one pattern; ``thai`` and ``english`` ask for them without saying what was found."""
    numbers = forms.WHOLE_NUMBERS if pattern.fullmatch("0") else None
    return Matching(pattern, code, Form(thai, english, pattern.pattern, numbers=numbers))


def https_address(value: object) -> str:
    """A web address that begins with https://, on a host that can be told by its looks (see `addresses.fault_in`)."""
    typed_text = typed(value)
    if found := addresses.fault_in(typed_text):
        raise fault(found.code, found.thai, found.english, found.suggestion)
    if not _HTTPS.fullmatch(typed_text):
        right = "https://" + typed_text.removeprefix("http://")
        raise fault(
            "not-an-address",
            f"{forms.HTTPS.thai} แต่พบ “{_short(value)}”",
            f"{forms.HTTPS.english}, found '{_short(value)}'",
            right if _HTTPS.fullmatch(right) else "",
        )
    return typed_text


class OneOf:
    """A closed list of choices, with the nearest one suggested for a misspelt value; a `BeforeValidator`'s function.

    ``labels`` says where labels/ has the words for them: ``channel_kind`` for channel_kind.line.
    """

    def __init__(self, *choices: str, labels: str = "") -> None:
        self.choices = choices
        known = ", ".join(choices)
        self.form = Form(f"ให้เลือกจาก: {known}", f"one of: {known}", "", choices=choices, labels=labels)

    def __call__(self, value: object) -> str:
        """The choice, or a fault that names them all."""
        typed_text = typed(value)
        if typed_text not in self.choices:
            near = get_close_matches(typed_text, self.choices, 1)
            raise fault(
                "unknown-choice",
                f"ไม่มีตัวเลือก “{_short(value)}” {self.form.thai}",
                f"'{_short(value)}' is not {self.form.english}",
                near[0] if near else "",
            )
        return typed_text


def listed(value: object) -> object:
    """A single text as a list of one; an empty list says nothing and is refused."""
    if value == []:
        raise _nothing()
    return [value] if isinstance(value, str) else value
