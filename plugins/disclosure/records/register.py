"""ทะเบียน: a register the municipality says it keeps of public property, never with a person's name."""

from typing import ClassVar, Self

from pydantic import model_validator

from disclosure.fields import Day, FiscalYear, Flag, Id, Text, Texts, field
from disclosure.meanings import fault
from disclosure.records.base import Part, Record
from disclosure.records.sheet import Sheet


class RegisterYear(Part):
    """What is to be said of a fiscal year's rows beside the rows: a year without any file and any word is not reported."""

    thai: ClassVar[str] = "ปีของทะเบียน"

    fiscal_year: FiscalYear = field("ปีงบประมาณ", "fiscal year", hint="ปี พ.ศ. ตรงกับชื่อไฟล์ CSV")
    nil_report: Flag = field(
        "ทั้งปีไม่มีรายการ", "nil report", default=False, hint="true = หน่วยงานยืนยันว่าทั้งปีไม่มีรายการ ต่างจากยังไม่รายงาน"
    )
    withheld: Text | None = field("ไม่เปิดเผยทั้งปี เพราะ", "withheld because", default=None)
    sample: Flag = field("ตัวอย่าง", "sample", default=False, hint="true = แถวในไฟล์ CSV ของปีนี้สมมติขึ้น ไม่ขึ้นเว็บไซต์สาธารณะ")
    note: Text | None = field("หมายเหตุ", "note", default=None)
    published: Day | None = field("เผยแพร่เมื่อ", "published", default=None)
    updated: Day | None = field("ปรับปรุงเมื่อ", "updated", default=None)

    @model_validator(mode="after")
    def _one_meaning(self) -> Self:
        if self.nil_report and self.withheld:
            raise fault(
                "unclear-year",
                "ทั้งปีให้ระบุอย่างเดียว: nil_report หรือ withheld",
                "a year is either nil_report or withheld",
            )
        return self


class Register(Record):
    """What a register records, who keeps it and on which ground."""

    kind: ClassVar[str] = "registers"
    thai: ClassVar[str] = "ทะเบียน"
    files: ClassVar[str] = "registers/*.yml"

    id: Id = field("รหัส", "id", hint="ตรงกับชื่อไฟล์ เช่น loans")
    title: Text = field("ชื่อทะเบียน", "title")
    summary: Text | None = field("สรุปย่อ", "summary", default=None)
    owner: Id = field("สำนัก/กองเจ้าของ", "owner division", hint="รหัสสำนัก/กอง")
    records: Texts = field("สิ่งที่บันทึก", "what it records", default=(), hint="หนึ่งบรรทัดต่อหนึ่งรายการ", usual=True)
    legal_basis: Texts = field("กฎหมายที่เกี่ยวข้อง", "legal basis", default=())
    years: tuple[RegisterYear, ...] = field(
        "ปีที่มีหรือควรมีรายการ", "years", default=(), hint="ปีที่ไม่มีไฟล์ CSV และไม่มีคำอธิบาย แสดงว่ายังไม่รายงาน"
    )
    note: Text | None = field("หมายเหตุ", "note", default=None)

    @property
    def key(self) -> str:
        return self.id

    def in_public(self) -> Self:
        """The register without the years whose rows are invented."""
        return self.model_copy(update={"years": tuple(each for each in self.years if not each.sample)})

    def year(self, fiscal_year: int) -> RegisterYear:
        """What is said of a year; nothing in particular where nothing is."""
        said = next((each for each in self.years if each.fiscal_year == fiscal_year), None)
        return said or RegisterYear.model_construct(fiscal_year=fiscal_year)

    def stating(self, sheet: Sheet) -> Sheet:
        """A sheet of this register with what is said here of its year: whether it is invented, and when it was published."""
        year = self.year(sheet.fiscal_year)
        said = {
            "sample": year.sample or self.sample,
            "draft": self.draft,
            "published": year.published,
            "updated": year.updated,
        }
        return sheet.model_copy(update=said)

    @property
    def name_of_file(self) -> str:
        return f"registers/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.title
