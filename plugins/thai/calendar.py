"""Thai calendar: Buddhist era, fiscal years, quarters and dates in words.

Era: BE = CE + 543. Fiscal year N (BE) runs from 1 October N-544 CE to 30 September N-543 CE
(Budget Procedure Act B.E. 2561, section 4).
"""

from calendar import monthrange
from datetime import date, datetime, timedelta, timezone

# No summer time since 1920.
THAILAND = timezone(timedelta(hours=7))
BUDDHIST_ERA_OFFSET = 543
FISCAL_MONTHS = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT_MONTHS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)


def today() -> date:
    """The day that it is in Thailand, whatever the machine's own zone."""
    return datetime.now(THAILAND).date()


def buddhist_year(day: date) -> int:
    """The Buddhist-era year of a date."""
    return day.year + BUDDHIST_ERA_OFFSET


def fiscal_year(day: date) -> int:
    """The fiscal year (Buddhist era) a date falls in."""
    return buddhist_year(day) + (day.month >= FISCAL_MONTHS[0])


def fiscal_year_start(year: int) -> date:
    """First day of a fiscal year (Buddhist era)."""
    return date(year - BUDDHIST_ERA_OFFSET - 1, FISCAL_MONTHS[0], 1)


def fiscal_year_end(year: int) -> date:
    """Last day of a fiscal year (Buddhist era)."""
    return date(year - BUDDHIST_ERA_OFFSET, 9, 30)


def calendar_year(year: int, month: int) -> int:
    """The Buddhist-era calendar year of a month (1-12) of a fiscal year (Buddhist era)."""
    return year - 1 if month >= FISCAL_MONTHS[0] else year


def month_start(year: int, month: int) -> date:
    """First day of a month (1-12) of a fiscal year (Buddhist era)."""
    return date(calendar_year(year, month) - BUDDHIST_ERA_OFFSET, month, 1)


def month_end(year: int, month: int) -> date:
    """Last day of a month (1-12) of a fiscal year (Buddhist era)."""
    start = month_start(year, month)
    return start.replace(day=monthrange(start.year, start.month)[1])


def quarter(month: int) -> int:
    """The fiscal quarter (1-4) of a calendar month (1-12); October to December is 1."""
    return FISCAL_MONTHS.index(month) // 3 + 1


def short_month(year: int, month: int) -> str:
    """A month (1-12) of a fiscal year (Buddhist era) in short Thai words, Arabic digits: ``ต.ค. 2565``."""
    return f"{SHORT_MONTHS[month - 1]} {calendar_year(year, month)}"


def long_date(day: date) -> str:
    """A date in Thai words, Buddhist era, Arabic digits: ``1 ตุลาคม 2565``."""
    return f"{day.day} {MONTHS[day.month - 1]} {buddhist_year(day)}"
