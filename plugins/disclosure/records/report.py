"""รายงานผลการดำเนินการ: the yearly report on the measures; what it does not state stays absent."""

from typing import ClassVar

from disclosure.fields import Day, FiscalYear, Number, Text, Texts, field
from disclosure.records.base import Part, Record


class SourceDocument(Part):
    """The document the facts were taken from."""

    thai: ClassVar[str] = "เอกสารต้นฉบับ"

    title: Text = field("ชื่อเอกสารต้นฉบับ", "title of the source document")
    pages: Number | None = field("จำนวนหน้า", "pages", default=None)
    note: Text | None = field("หมายเหตุ", "note", default=None)


class MissingMeasure(Part):
    """A number the report skips, with what can be said about it."""

    thai: ClassVar[str] = "มาตรการที่ขาด"

    number: Number = field("ลำดับมาตรการที่ขาด", "missing measure number")
    note: Text = field("คำอธิบาย", "note")


class Report(Record):
    """One fiscal year's report. Everything but the year may truthfully be absent."""

    kind: ClassVar[str] = "reports"
    thai: ClassVar[str] = "รายงานผลการดำเนินการ"
    files: ClassVar[str] = "reports/*.yml"

    fiscal_year: FiscalYear = field("ปีงบประมาณ", "fiscal year", hint="ปี พ.ศ. เช่น 2566")
    title: Text | None = field("ชื่อรายงาน", "title", default=None, usual=True)
    preamble: Text | None = field("ความนำ", "preamble", default=None)
    analysed_year: FiscalYear | None = field(
        "ปีของผลประเมิน ITA ที่วิเคราะห์", "analysed assessment year", default=None, hint="ปี พ.ศ. ตามที่รายงานระบุ"
    )
    approved_by: Text | None = field("ผู้อนุมัติ (ตำแหน่ง)", "approved by", default=None, hint="ตำแหน่ง ไม่ใช่ชื่อบุคคล")
    approved_on: Day | None = field("วันที่อนุมัติ", "approved on", default=None)
    document_number: Text | None = field("เลขที่หนังสือ", "document number", default=None)
    source_document: SourceDocument | None = field("เอกสารต้นฉบับ", "source document", default=None)
    missing_measures: tuple[MissingMeasure, ...] = field("มาตรการที่ขาดในต้นฉบับ", "missing measures", default=())
    notes: Texts = field("หมายเหตุ", "notes", default=())

    @property
    def key(self) -> str:
        return str(self.fiscal_year)

    @property
    def name_of_file(self) -> str:
        return f"reports/{self.fiscal_year}.yml"

    @property
    def label(self) -> str:
        return self.title or f"รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. {self.fiscal_year}"
