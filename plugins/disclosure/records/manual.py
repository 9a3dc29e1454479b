"""คู่มือ/แนวปฏิบัติ: what a manual is; its body is Markdown in ``content/manuals/<id>.md``, its attachments beside it."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Count, Day, FileName, Id, OfficialInformationSection, Text, Texts, field
from disclosure.meanings import OneOf, listed
from disclosure.records.base import Part, Record

ManualCategory = Annotated[
    str,
    BeforeValidator(
        OneOf("work-manual", "service-manual", "complaint-guide", "regulation", "plan", labels="manual_category")
    ),
]
DayKind = Annotated[str, BeforeValidator(OneOf("working-days", "calendar-days", labels="day_kind"))]


class Attachment(Part):
    """ไฟล์แนบ: its size, type and SHA-256 are read from the file itself."""

    thai: ClassVar[str] = "ไฟล์แนบ"

    file: FileName = field("ชื่อไฟล์", "file name", hint="ไฟล์ใน content/manuals/<รหัสคู่มือ>/")
    title: Text = field("ชื่อเอกสาร", "title")


class Step(Part):
    """ขั้นตอน: one step of a service."""

    thai: ClassVar[str] = "ขั้นตอน"

    title: Text = field("ขั้นตอน", "step")
    days: Count | None = field(
        "ระยะเวลา (วัน)", "days", default=None, hint="0 = เสร็จภายในวันเดียวกัน ไม่ใส่ = ไม่ได้กำหนด", usual=True
    )
    responsible: Text | None = field(
        "ผู้ดำเนินการ", "responsible", default=None, hint="ตำแหน่งหรือหน่วยงาน ไม่ใช่ชื่อบุคคล", usual=True
    )


class Service(Part):
    """บริการ: something a citizen or an officer can ask for, step by step."""

    thai: ClassVar[str] = "บริการ"

    title: Text = field("ชื่อบริการ", "title")
    steps: Annotated[tuple[Step, ...], BeforeValidator(listed)] = field("ขั้นตอน", "steps")
    day_kind: DayKind = field("นับวันแบบ", "kind of days", default="working-days")
    fee: Count | None = field("ค่าธรรมเนียม (บาท)", "fee in baht", default=None, hint="0 = ไม่มีค่าธรรมเนียม ไม่ใส่ = ไม่ระบุ")
    documents_required: Texts = field("เอกสารที่ต้องใช้", "documents required", default=())
    legal_basis: Texts = field("กฎหมายที่เกี่ยวข้อง", "legal basis", default=())


class Circular(Part):
    """หนังสือเวียน: a letter that made the manual known inside the body; what it was not given stays absent."""

    thai: ClassVar[str] = "หนังสือเวียน"

    audience: Text = field("เวียนถึง", "audience", hint="ตำแหน่งหรือสำนัก/กอง เช่น ทุกสำนัก/กอง ไม่ใช่ชื่อบุคคล")
    number: Text | None = field("เลขที่หนังสือ", "number", default=None, hint="ไม่ใส่ = ไม่ได้ระบุ", usual=True)
    on: Day | None = field("ลงวันที่", "dated", default=None, hint="ไม่ใส่ = ไม่ได้ระบุ", usual=True)


class Manual(Record):
    """A manual the municipality has, or means to adopt."""

    kind: ClassVar[str] = "manuals"
    thai: ClassVar[str] = "คู่มือ"
    files: ClassVar[str] = "manuals/*.yml"

    id: Id = field("รหัส", "id", hint="ตรงกับชื่อไฟล์ เช่น fraud-risk")
    title: Text = field("ชื่อคู่มือ", "title")
    summary: Text | None = field("สรุปย่อ", "summary", default=None, hint="ภาษาง่ายหนึ่งถึงสองประโยค", usual=True)
    category: ManualCategory = field("ประเภท", "category")
    owner: Id = field("สำนัก/กองเจ้าของ", "owner division", hint="รหัสสำนัก/กอง")
    edition: Text | None = field("ฉบับที่", "edition", default=None)
    effective_on: Day | None = field("วันที่ใช้บังคับ", "effective on", default=None)
    review_due: Day | None = field("ครบกำหนดทบทวน", "review due", default=None)
    official_information_section: OfficialInformationSection | None = field(
        "มาตราตาม พ.ร.บ. ข้อมูลข่าวสารฯ", "Official Information Act section", default=None, hint="เช่น 9(4)"
    )
    concepts: Annotated[tuple[Id, ...], BeforeValidator(listed)] = field(
        "เรื่องในแบบ OIT", "subjects of the OIT form", default=(), hint="รหัสใน data/concepts.yml เช่น work-manual"
    )
    attachments: tuple[Attachment, ...] = field("ไฟล์แนบ", "attachments", default=())
    circulars: tuple[Circular, ...] = field("หนังสือเวียนแจ้งคู่มือ", "circulars", default=())
    services: tuple[Service, ...] = field("บริการ/ขั้นตอน", "services", default=(), usual=True)

    @property
    def key(self) -> str:
        return self.id

    @property
    def name_of_file(self) -> str:
        return f"manuals/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.title
