"""การมีส่วนร่วม: an activity by which people take part in the municipality's work, or the word that a year had none."""

from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, model_validator

from disclosure.fields import Count, Day, FiscalYear, Flag, Id, Text, field
from disclosure.meanings import OneOf, fault
from disclosure.records.base import Part, Record
from disclosure.records.measure import Evidence, MeasureReference, Source

ParticipationKind = Annotated[
    str,
    BeforeValidator(
        OneOf(
            "letter",
            "meeting",
            "hearing",
            "comments",
            "survey",
            "committee",
            "inspection",
            "training",
            "other",
            labels="participation_kind",
        )
    ),
]


class Participants(Part):
    """Who was asked, by role: never by name. A number that nobody recorded stays absent."""

    thai: ClassVar[str] = "ผู้มีส่วนร่วม"

    role: Text = field("บทบาท", "role", hint="เช่น กำนันและผู้ใหญ่บ้าน ไม่ใส่ชื่อบุคคล")
    invited: Count | None = field("จำนวนที่เชิญ", "invited", default=None, usual=True)
    attended: Count | None = field("จำนวนที่เข้าร่วม", "attended", default=None, usual=True)


class Participation(Record):
    """One activity of a fiscal year; with ``nil_report``, that the year had none."""

    kind: ClassVar[str] = "participation"
    thai: ClassVar[str] = "การมีส่วนร่วม"
    files: ClassVar[str] = "participation/*.yml"

    id: Id = field("รหัส", "id", hint="ขึ้นต้นด้วยปี ตรงกับชื่อไฟล์ เช่น 2566-village-heads")
    fiscal_year: FiscalYear = field("ปีงบประมาณ", "fiscal year", hint="ปี พ.ศ. เช่น 2566")
    title: Text | None = field("กิจกรรม", "title", default=None, usual=True)
    participation_kind: ParticipationKind | None = field("รูปแบบ", "kind", default=None, key="kind", usual=True)
    day: Day | None = field("วันที่", "day", default=None, hint="ไม่ใส่ = ไม่ได้ระบุ", usual=True)
    participants: tuple[Participants, ...] = field("ผู้มีส่วนร่วม", "participants", default=(), usual=True)
    outcome: Text | None = field("ผลที่ได้", "outcome", default=None, usual=True)
    owner: Id | None = field("สำนัก/กองเจ้าของ", "owner division", default=None, hint="รหัสสำนัก/กอง", usual=True)
    serves: tuple[MeasureReference, ...] = field(
        "มาตรการที่รองรับ", "serves", default=(), hint="ปี/มาตรการ/ข้อ เช่น 2566/1/2"
    )
    evidence: tuple[Evidence, ...] = field("หลักฐาน", "evidence", default=())
    source: tuple[Source, ...] = field("ที่มาในต้นฉบับ", "source", default=())
    note: Text | None = field("หมายเหตุ", "note", default=None)
    nil_report: Flag = field(
        "ทั้งปีไม่มีกิจกรรม", "nil report", default=False, hint="true = หน่วยงานยืนยันว่าทั้งปีไม่มีกิจกรรม ไม่ต้องใส่ title"
    )

    @model_validator(mode="after")
    def _an_activity_or_none(self) -> Self:
        if self.nil_report == (self.title is not None):
            raise fault(
                "unclear-participation",
                "ให้ใส่ title ของกิจกรรม หรือ nil_report: true เมื่อทั้งปีไม่มีกิจกรรม อย่างใดอย่างหนึ่ง",
                "give either the title of an activity, or 'nil_report: true' where the year had none",
            )
        return self

    @property
    def key(self) -> str:
        return self.id

    @property
    def name_of_file(self) -> str:
        return f"participation/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.title or f"{self.thai} ปีงบประมาณ พ.ศ. {self.fiscal_year}"
