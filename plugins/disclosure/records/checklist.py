"""แบบตรวจ OIT: the items of one assessment year for one kind of body, with how sure each is and where it is known from."""

from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, model_validator

from disclosure.fields import Count, Day, FiscalYear, Id, Number, Text, field
from disclosure.meanings import OneOf, fault, listed
from disclosure.records.base import Part, Record
from disclosure.records.concepts import Confidence, DataYear

LOCAL = "local-government"
AgencyKind = Annotated[str, BeforeValidator(OneOf(LOCAL, "national-agency", "school", "college", labels="agency_kind"))]


class Item(Part):
    """ข้อ: one item of the form, under the number it has in this year alone."""

    thai: ClassVar[str] = "ข้อ"

    number: Number = field("ข้อ", "number", hint="O18 = 18")
    title: Text = field("ข้อความ", "wording", hint="ตามแบบของปีนั้น")
    confidence: Confidence = field("ความมั่นใจ", "confidence")
    concepts: Annotated[tuple[Id, ...], BeforeValidator(listed)] = field(
        "เรื่อง", "subjects", default=(), hint="รหัสใน data/concepts.yml", usual=True
    )
    data_year: DataYear | None = field("ข้อมูลของปีใด", "data of which year", default=None, hint="ไม่ใส่ = ตามเรื่อง")
    data_year_confidence: Confidence | None = field("ความมั่นใจเรื่องปี", "confidence in the year", default=None)
    source: Text | None = field("ที่มา", "source", default=None, hint="ไม่ใส่ = ที่มาของทั้งแบบ")
    note: Text | None = field("หมายเหตุ", "note", default=None)


class Checklist(Record):
    """One assessment year's form."""

    kind: ClassVar[str] = "oit"
    thai: ClassVar[str] = "แบบตรวจ OIT"
    files: ClassVar[str] = "oit/*.yml"

    assessment_year: FiscalYear = field("ปีประเมิน", "assessment year", hint="ปี พ.ศ. ตรงกับชื่อไฟล์")
    agency_kind: AgencyKind = field("ประเภทหน่วยงาน", "kind of body", default=LOCAL)
    total: Count | None = field("จำนวนข้อทั้งหมด", "number of items", default=None, hint="ไม่ใส่ = ไม่ทราบ", usual=True)
    total_confidence: Confidence | None = field("ความมั่นใจเรื่องจำนวน", "confidence in the number", default=None)
    source: Text = field("ที่มา", "source", hint="รู้ข้อความเหล่านี้จากที่ใด")
    confirmed_on: Day | None = field(
        "ตรวจกับคู่มือของผู้ประเมินเมื่อ", "confirmed against the handbook on", default=None, hint="ไม่ใส่ = ยังไม่ได้ตรวจ"
    )
    opens_on: Day | None = field("เปิดรับคำตอบ", "answers open", default=None, hint="ไม่ใส่ = ไม่ทราบ")
    closes_on: Day | None = field("ปิดรับคำตอบ", "answers close", default=None, hint="ไม่ใส่ = ไม่ทราบ")
    items: tuple[Item, ...] = field("ข้อ", "items", usual=True)

    @model_validator(mode="after")
    def _each_number_once(self) -> Self:
        numbers = [item.number for item in self.items]
        if repeated := next((number for number in numbers if numbers.count(number) > 1), None):
            raise fault(
                "repeated-item",
                f"ข้อ O{repeated} มีสองครั้ง กรุณาเหลือครั้งเดียว",
                f"item O{repeated} stands here twice; keep one",
            )
        return self

    @property
    def key(self) -> str:
        return f"{self.assessment_year}" + ("" if self.agency_kind == LOCAL else f"-{self.agency_kind}")

    @property
    def name_of_file(self) -> str:
        return f"oit/{self.key}.yml"

    @property
    def label(self) -> str:
        return f"แบบตรวจ OIT ปีประเมิน {self.assessment_year}"
