"""What a typed text must look like, declared once: our reader refuses by it, and editors warn by it while one types."""

import re
from dataclasses import dataclass

from thai.numerals import to_thai

MAX_TEXT = 4_000
BUDDHIST_YEARS = range(2400, 2701)
COMMON_YEARS = range(1900, 2101)

EMPTY = "ช่องนี้ว่างอยู่ กรุณากรอกค่า หรือลบทั้งบรรทัดหากไม่มีข้อมูล"

# The whole numbers that may stand where a text of digits is meant, such as an id.
WHOLE_NUMBERS = range(10**15)

_DIGITS = re.compile(r"\{[^}]*\}|\[[^]]*\]|[0-9]")


@dataclass(frozen=True, slots=True)
class Form:
    """The texts a meaning takes, and the sentence that asks for them.

    ``pattern`` is of the whole text without the space around it, in what Python and ECMAScript write alike.
    Our reader takes every scalar for text; an editor does not: ``numbers`` says which unquoted numbers are such texts.
    """

    thai: str
    english: str
    pattern: str
    numbers: range | None = None
    any_number: bool = False
    thai_digits: bool = False
    # A closed list, and where labels/ has the words for it: "channel_kind" for channel_kind.line.
    choices: tuple[str, ...] = ()
    labels: str = ""
    yes_or_no: bool = False

    @property
    def typed(self) -> str:
        """The pattern of what is typed: in either digits, with space around it."""
        pattern = _DIGITS.sub(_both_digits, self.pattern) if self.thai_digits else self.pattern
        return rf"^\s*(?:{pattern})\s*$"


def _both_digits(part: re.Match[str]) -> str:
    found = part[0]
    if found.startswith("{"):
        return found
    inside = found.strip("[]")
    return f"[{inside}{to_thai(inside)}]"


def _years(span: range) -> str:
    """The years of a span that begins and ends with a century."""
    centuries = "|".join(str(year // 100) for year in span[:-1:100])
    return f"(?:(?:{centuries})[0-9][0-9]|{span[-1]})"


_COUNT = "(?:[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})"

TEXT = Form(
    f"ต้องเป็นข้อความเดียวที่ไม่ว่าง ไม่เกิน {MAX_TEXT:,} อักขระ",
    f"a single text of 1 to {MAX_TEXT:,} characters is expected",
    rf"\S(?:[\s\S]{{0,{MAX_TEXT - 2}}}\S)?",
    any_number=True,
)
COUNT = Form(
    "ต้องเป็นจำนวนเต็มตั้งแต่ 0 ขึ้นไป",
    "a whole number from 0 is expected",
    _COUNT,
    numbers=range(10**9),
    thai_digits=True,
)
NUMBER = Form(
    "ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป",
    "a whole number from 1 is expected",
    rf"(?![0,]*\s*$){_COUNT}",
    numbers=range(1, 10**9),
    thai_digits=True,
)
MONTH = Form(
    "เดือนต้องเป็นเลข 1 ถึง 12 (ตุลาคม = 10)",
    "a month is a number from 1 to 12 (October is 10)",
    "0{0,7}(?:[1-9]|1[0-2])",
    numbers=range(1, 13),
    thai_digits=True,
)
DAYS_AFTER = Form(
    "กำหนดเผยแพร่นับเป็นวันหลังสิ้นเดือน ไม่เกิน 366",
    "a deadline is a number of days after the month's end, at most 366",
    "0{0,6}(?:[0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]|36[0-6])",
    numbers=range(367),
    thai_digits=True,
)
FISCAL_YEAR = Form(
    "ต้องเป็นปีงบประมาณ พ.ศ. สี่หลัก เช่น 2566",
    "a fiscal year of four digits, such as 2566, is expected",
    _years(BUDDHIST_YEARS),
    numbers=BUDDHIST_YEARS,
    thai_digits=True,
)
DAY = Form(
    "วันที่ต้องเขียนแบบ ปีค.ศ.-เดือน-วัน เช่น 2023-09-30",
    "a date is written year-month-day, such as 2023-09-30",
    f"{_years(COMMON_YEARS)}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])",
    thai_digits=True,
)
SHEET_DAY = Form(
    "วันที่ต้องเขียนแบบ 2024-10-01 (ค.ศ.) หรือ 1/10/2567 (วัน/เดือน/ปี พ.ศ.)",
    "a date is written 2024-10-01 (common era) or 1/10/2567 (day/month/year of the Buddhist era)",
    rf"(?:{DAY.pattern}|[0-9]{{1,2}}/[0-9]{{1,2}}/{_years(BUDDHIST_YEARS)})",
    thai_digits=True,
)
SCORE = Form(
    "คะแนนต้องเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง เช่น 85.15",
    "a score is a number from 0 to 100 with at most two decimals, such as 85.15",
    r"(?:100(?:\.0{1,2})?|[0-9]{1,2}(?:\.[0-9]{1,2})?)",
    any_number=True,
    thai_digits=True,
)
FLAG = Form("ต้องเป็น true หรือ false", "true or false is expected", "", yes_or_no=True)
HTTPS = Form(
    "ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https:// และไม่มีช่องว่าง",
    "a web address that begins with https:// and has no spaces is expected",
    # A host of plain Latin labels; xn-- stands for letters that only look like them.
    r"""https://(?![^/:]*[Xx][Nn]--)([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(:[0-9]+)?(/[^\s<>"]*)?""",
)
