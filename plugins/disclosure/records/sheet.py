"""ตารางในทะเบียน: a register's rows of one fiscal year, from a CSV file that supplies staff keep as a spreadsheet.

The file's name is the year. What the file cannot say of itself (that there was nothing, that figures are invented, when it
was published) the register's own record says, under ``years``.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ValidationInfo

from disclosure import sheet_meanings
from disclosure.fields import FiscalYear, field
from disclosure.meanings import fault, matching
from disclosure.records.base import Part, Record
from disclosure.sheet_meanings import Worded
from thai.calendar import fiscal_year
from thai.numerals import to_arabic

# A day as a spreadsheet shows it.
SheetDay = Annotated[date, BeforeValidator(sheet_meanings.day)]

# Who may approve. The head of the municipality, or whoever acts for the head, approves what goes outside (Ministry of
# Finance regulation on procurement and supplies B.E. 2560, rule 208; from memory, to be checked against the text).
HEADS = ("head", "acting-head")
POSITIONS = {
    "head": "หัวหน้าหน่วยงาน",
    "acting-head": "ผู้ทำการแทนหัวหน้าหน่วยงาน",
    "clerk": "ปลัด",
    "division-head": "ผู้อำนวยการกอง/หัวหน้าสำนัก",
    "supplies-head": "หัวหน้าเจ้าหน้าที่พัสดุ",
}
Position = Annotated[str, BeforeValidator(Worded(POSITIONS, "position"))]

# A number of things, never a name: it holds a digit, and no more Thai letters together than a prefix such as นค or กค.
AssetNumber = Annotated[
    str,
    BeforeValidator(
        matching(
            re.compile(r"(?=.*[0-9๐-๙])(?!.*[ก-๎]{5})[A-Za-z0-9๐-๙ก-๎][A-Za-z0-9๐-๙ก-๎./ -]{0,39}"),
            "not-an-asset-number",
            "หมายเลขทรัพย์สินมีตัวเลข อักษรย่อไม่เกิน 4 ตัวติดกัน และ . / - ได้ ไม่เกิน 40 อักขระ เช่น 420-66-0001",
            "an asset number has digits, at most 4 Thai letters together, and . / -, such as 420-66-0001",
        )
    ),
]


class Sheet(Record):
    """One fiscal year's rows. ``row`` is what one of them may hold."""

    row: ClassVar[type[Part]]

    fiscal_year: FiscalYear = field("ปีงบประมาณ", "fiscal year", hint="ชื่อไฟล์ เช่น 2568.csv")

    @classmethod
    def columns(cls) -> Mapping[str, str]:
        """The names of the columns, with their Thai labels."""
        return {name: info.title or name for name, info in cls.row.model_fields.items()}

    @property
    def key(self) -> str:
        return str(self.fiscal_year)

    @property
    def name_of_file(self) -> str:
        return f"registers/{self.kind}/{self.fiscal_year}.csv"

    @property
    def label(self) -> str:
        return f"{self.thai} ปีงบประมาณ พ.ศ. {self.fiscal_year}"


def within_year(day: date, context: ValidationInfo) -> date:
    """A day in the fiscal year that the file's name says; without a file's name, any day."""
    name = to_arabic(str(context.context or ""))
    if name.isdecimal() and fiscal_year(day) != int(name):
        raise fault(
            "date-outside-year",
            f"วันที่นี้อยู่ในปีงบประมาณ พ.ศ. {fiscal_year(day)} แต่ไฟล์นี้เป็นของปี {name} ให้ย้ายแถวไปไฟล์ {fiscal_year(day)}.csv หรือแก้วันที่",
            f"this day lies in fiscal year {fiscal_year(day)}, and the file is of {name}; move the row to {fiscal_year(day)}.csv, or correct the day",
        )
    return day
