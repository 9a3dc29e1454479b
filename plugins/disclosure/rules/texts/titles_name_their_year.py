"""The title of a record of one fiscal year names that year or none: last year's file must not stand under this year.

Only titles are judged: other texts rightly compare with other years, and laws bear theirs.
"""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from problems import Fault
from thai.numerals import to_arabic

_YEARS = re.compile(
    r"(?:ประจำปี(?:งบประมาณ)?|ปีงบประมาณ|ปีงบ)\s*(?:พ\s*\.?\s*ศ\s*\.{0,2})?\s*(?P<first>2[4-6]\d\d)(?!\d)"
    r"(?:\s*(?:-|–|—|ถึง)\s*(?:พ\.ศ\.)?\s*(?P<last>2[4-6]\d\d)(?!\d))?"
)
# Behind these words stands the year of something else that the title builds on.
_OF_SOMETHING_ELSE = re.compile(
    r"(?:(?:ผลการประเมิน|ผลประเมิน|วิเคราะห์|เปรียบเทียบ|ITA|ต่อเนื่อง|เทศบัญญัติ|พระราชบัญญัติ).{0,60}|(?:จาก|กับ|ก่อน)\s*)$"
)


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault where a title names only other fiscal years than its record's."""
    if passage.location != ("title",):
        return
    year = getattr(passage.record, "fiscal_year", None)
    if not year:
        return
    title = to_arabic(passage.text)
    named = list(_YEARS.finditer(title))
    if any(int(match["first"]) <= year <= int(match["last"] or match["first"]) for match in named):
        return
    for match in named:
        if not _OF_SOMETHING_ELSE.search(title, 0, match.start()):
            yield match.start(), _other(match["first"], year)
            return


def _other(found: str, year: int) -> Fault:
    return Fault(
        "other-fiscal-year",
        f"ชื่อเรื่องระบุปีงบประมาณ {found} แต่รายการนี้เป็นของปีงบประมาณ {year} (ช่อง fiscal_year) กรุณาแก้ให้ตรงกัน",
        f"the title names the fiscal year {found}, but this record is of {year} (fiscal_year); make them agree",
        f"ปีงบประมาณ พ.ศ. {year}",
        waivable=True,
    )
