"""แผน: a plan against corruption with its projects, what became of them, and how it was reviewed."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Count, Day, FiscalYear, Flag, HttpsAddress, Id, Number, Text, field
from disclosure.meanings import OneOf
from disclosure.records.base import Part, Record
from disclosure.records.measure import AttachmentReference, MeasureReference, Period, Source

Progress = Annotated[
    str, BeforeValidator(OneOf("not-started", "in-progress", "done", "cancelled", labels="plan_progress"))
]


class Project(Part):
    """One project. A project without a budget says so: nothing stated is not the same as nothing spent."""

    thai: ClassVar[str] = "โครงการ"

    number: Number = field("ลำดับ", "number")
    title: Text = field("ชื่อโครงการ", "title")
    owner: Id | None = field("สำนัก/กองเจ้าของ", "owner division", default=None, hint="รหัสสำนัก/กอง", usual=True)
    budget: Number | None = field("งบประมาณ (บาท)", "budget in baht", default=None, hint="จำนวนบาท", usual=True)
    no_budget: Flag | None = field("ไม่ใช้งบประมาณ", "no budget", default=None, hint="true = ไม่ใช้งบประมาณ ต้องระบุ")
    period: Period | None = field("ระยะเวลา", "period", default=None, usual=True)
    progress: Progress | None = field("ความก้าวหน้า", "progress", default=None, hint="ไม่ใส่ = ยังไม่รายงาน")
    result: Text | None = field("ผลการดำเนินการ", "result", default=None)
    spent: Count | None = field("ใช้จ่ายจริง (บาท)", "spent in baht", default=None, hint="จำนวนบาท 0 ได้")
    note: Text | None = field("หมายเหตุ", "note", default=None)


class Review(Part):
    """One review of the plan."""

    thai: ClassVar[str] = "การทบทวน"

    on: Day = field("ทบทวนเมื่อ", "reviewed on")
    by: Text = field("โดย (ตำแหน่งหรือคณะ)", "by", hint="ตำแหน่งหรือคณะกรรมการ ไม่ใช่ชื่อบุคคล")
    change: Text = field("สิ่งที่เปลี่ยน", "what changed", hint="ไม่มีอะไรเปลี่ยนให้เขียนว่าไม่เปลี่ยน")


class Plan(Record):
    """A plan as far as it is known."""

    kind: ClassVar[str] = "plans"
    thai: ClassVar[str] = "แผนป้องกันการทุจริต"
    files: ClassVar[str] = "plans/*.yml"

    id: Id = field("รหัส", "id", hint="ตรงกับชื่อไฟล์ เช่น anti-corruption-2566")
    title: Text = field("ชื่อแผน", "title")
    owner: Id | None = field("สำนัก/กองเจ้าของ", "owner division", default=None, hint="รหัสสำนัก/กอง", usual=True)
    first_year: FiscalYear | None = field("ปีแรกของแผน", "first year", default=None, hint="ปี พ.ศ.", usual=True)
    last_year: FiscalYear | None = field("ปีสุดท้ายของแผน", "last year", default=None, hint="ปี พ.ศ.", usual=True)
    attachment: AttachmentReference | None = field("ไฟล์แผน", "document", default=None, hint="รหัสคู่มือ/ชื่อไฟล์")
    url: HttpsAddress | None = field("ที่อยู่เว็บของแผน", "web address", default=None)
    serves: tuple[MeasureReference, ...] = field(
        "มาตรการที่อ้างถึง", "serves", default=(), hint="ปี/มาตรการ/ข้อ เช่น 2566/1/3"
    )
    projects: tuple[Project, ...] = field("โครงการ", "projects", default=(), usual=True)
    reviews: tuple[Review, ...] = field("การทบทวน", "reviews", default=())
    source: tuple[Source, ...] = field("ที่มาในต้นฉบับ", "source", default=())
    note: Text | None = field("หมายเหตุ", "note", default=None)

    @property
    def key(self) -> str:
        return self.id

    @property
    def name_of_file(self) -> str:
        return f"plans/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.title
