"""มาตรการ: a measure of one fiscal year and its numbered actions (วิธีการดำเนินการ/กิจกรรม).

A cell of the official six-column table is a value of its own, shared with the action that holds it
(one merged cell over several rows), inherited (an empty cell that carries the value above), or absent.
"""

import re
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Discriminator, Tag, model_validator

from disclosure.fields import Day, FiscalYear, HttpsAddress, Id, Number, Text, Texts, field
from disclosure.meanings import OneOf, fault, listed, matching
from disclosure.records.base import ExactlyOne, Part, Record
from disclosure.records.ita import Indicator

# A division, a section of one, or every division.
Responsible = Annotated[
    str,
    BeforeValidator(
        matching(
            re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)?"),
            "not-a-division",
            "ผู้รับผิดชอบเขียนเป็นรหัสสำนัก/กอง หรือ รหัสสำนัก/รหัสงาน เช่น clerk-office/legal-affairs หรือ all-divisions",
            "a division is written by its id, a section as division/section, all of them as all-divisions",
        )
    ),
]
AttachmentReference = Annotated[
    str,
    BeforeValidator(
        matching(
            re.compile(r"[a-z0-9-]+/[a-z0-9.-]+"),
            "not-an-attachment",
            "ไฟล์แนบเขียนเป็น รหัสคู่มือ/ชื่อไฟล์ เช่น property-borrowing/loan-form.docx",
            "an attachment is written manual/file, such as property-borrowing/loan-form.docx",
        )
    ),
]

MeasureReference = Annotated[
    str,
    BeforeValidator(
        matching(
            re.compile(r"[0-9]{4}/[0-9]{1,3}(/[0-9]{1,3})?"),
            "not-a-measure",
            "มาตรการเขียนเป็น ปี/ลำดับมาตรการ หรือ ปี/ลำดับมาตรการ/ข้อ เช่น 2566/1/2",
            "a measure is written year/number, an action of it year/number/action, such as 2566/1/2",
        )
    ),
]

# The topics that a body's measures are to cover between them (ITA, the OIT item on measures for integrity). From memory:
# to be confirmed against the assessor's handbook of the year.
TOPICS = (
    "efficient-work",
    "services",
    "publicity",
    "state-property",
    "budget-procurement",
    "power-personnel",
    "anti-corruption",
)
Topic = Annotated[str, BeforeValidator(OneOf(*TOPICS, labels="topic"))]


class Borrowed(Part):
    """A cell whose value stands in another action of the same measure."""

    thai: ClassVar[str] = "ค่าจากข้ออื่น"
    one_of: ClassVar[ExactlyOne] = ExactlyOne(
        ("shared_with", "inherited_from"),
        "unclear-cell",
        "ให้ใส่ shared_with หรือ inherited_from อย่างใดอย่างหนึ่งเพียงอย่างเดียว",
        "give either shared_with or inherited_from, not both",
    )

    shared_with: Number | None = field(
        "ใช้ช่องเดียวกับข้อ", "shared with action", default=None, hint="ช่องตารางที่ผสานกันในต้นฉบับ"
    )
    inherited_from: Number | None = field(
        "รับค่าจากข้อ", "inherited from action", default=None, hint="ช่องว่างในต้นฉบับที่ถือค่าตามข้อก่อนหน้า"
    )

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if not self.one_of.holds(self):
            raise self.one_of.fault()
        return self

    @property
    def holder(self) -> int:
        """The number of the action that holds the value."""
        return self.shared_with or self.inherited_from or 0


class Period(Part):
    """A whole fiscal year, or the days something took."""

    thai: ClassVar[str] = "ระยะเวลา"
    one_of: ClassVar[ExactlyOne] = ExactlyOne(
        ("fiscal_year", "start"),
        "unclear-period",
        "ระยะเวลาให้ใส่ fiscal_year หรือใส่ start (และ end) อย่างใดอย่างหนึ่ง",
        "a period is either a fiscal_year or a start (with an end)",
    )

    fiscal_year: FiscalYear | None = field("ปีงบประมาณ", "fiscal year", default=None, hint="ปี พ.ศ. เช่น 2566", usual=True)
    start: Day | None = field("เริ่ม", "start", default=None)
    end: Day | None = field("สิ้นสุด", "end", default=None)

    @model_validator(mode="after")
    def _year_or_days(self) -> Self:
        if not self.one_of.holds(self) or (self.end and not self.start):
            raise self.one_of.fault()
        if self.start and self.end and self.end < self.start:
            raise fault("period-ends-before-start", "วันสิ้นสุดมาก่อนวันเริ่ม", "the period ends before it starts", "")
        return self


def _is_borrowed(value: Any) -> str:
    if isinstance(value, Borrowed):
        return "borrowed"
    return "borrowed" if isinstance(value, dict) and {"shared_with", "inherited_from"} & set(value) else "own"


_Borrowed = Annotated[Borrowed, Tag("borrowed")]
TextsCell = Annotated[Annotated[Texts, Tag("own")] | _Borrowed, Discriminator(_is_borrowed)]
PeriodCell = Annotated[Annotated[Period, Tag("own")] | _Borrowed, Discriminator(_is_borrowed)]
ResponsibleCell = Annotated[
    Annotated[Annotated[tuple[Responsible, ...], BeforeValidator(listed)], Tag("own")] | _Borrowed,
    Discriminator(_is_borrowed),
]


def manual_of(manual: str | None, attachment: str | None) -> str:
    """The id of the manual that is named, itself or by an attachment of it; empty where neither is."""
    return manual or (attachment or "").partition("/")[0]


class Evidence(Part):
    """หลักฐาน: exactly one thing on this site, or an address elsewhere."""

    thai: ClassVar[str] = "หลักฐาน"
    one_of: ClassVar[ExactlyOne] = ExactlyOne(
        ("manual", "channel", "complaints", "register_id", "attachment", "url"),
        "unclear-evidence",
        "หลักฐานหนึ่งรายการให้ระบุเพียงอย่างเดียว: manual, channel, complaints, register, attachment หรือ url",
        "one piece of evidence names exactly one of manual, channel, complaints, register, attachment, url",
    )

    manual: Id | None = field("คู่มือ", "manual", default=None, hint="รหัสคู่มือ")
    channel: Id | None = field("ช่องทาง", "channel", default=None, hint="รหัสช่องทาง")
    complaints: FiscalYear | None = field("สถิติเรื่องร้องเรียน", "complaint statistics", default=None, hint="ปีงบประมาณ")
    register_id: Id | None = field("ทะเบียน", "register", default=None, hint="รหัสทะเบียน", key="register")
    attachment: AttachmentReference | None = field("ไฟล์แนบ", "attachment", default=None)
    url: HttpsAddress | None = field("ที่อยู่เว็บ", "web address", default=None)
    title: Text | None = field("ข้อความของลิงก์", "link text", default=None, hint="ใช้กับ url")

    @property
    def manual_id(self) -> str:
        """The id of the manual it is, or is an attachment of; empty where it is something else."""
        return manual_of(self.manual, self.attachment)

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if not self.one_of.holds(self):
            raise self.one_of.fault()
        return self


class Source(Part):
    """Where in the source document a fact stands; rows are counted below each page's heading."""

    thai: ClassVar[str] = "ที่มา"

    document: Text | None = field("เอกสาร", "document", default=None, hint="ไม่ใส่ = รายงานของปีนั้น")
    page: Number = field("หน้า", "page")
    row: Number = field("แถว", "row")


class Action(Part):
    """One numbered thing to be done. Its status is derived, never typed."""

    thai: ClassVar[str] = "วิธีการ"

    number: Number = field("ลำดับ", "number")
    printed_number: Text | None = field("ลำดับตามที่พิมพ์", "number as printed", default=None, hint="เช่น (๙)")
    method: Text = field("วิธีการดำเนินการ", "method", hint="สิ่งที่จะทำ ไม่ใช่ผลที่ได้")
    responsible: ResponsibleCell | None = field("ผู้รับผิดชอบ", "responsible", default=None, usual=True)
    period: PeriodCell | None = field("ระยะเวลา", "period", default=None, usual=True)
    results: TextsCell | None = field("สรุปผลการดำเนินการ", "results", default=None, usual=True)
    outcomes: TextsCell | None = field("ผลลัพธ์หรือความสำเร็จ", "outcomes", default=None, usual=True)
    evidence: tuple[Evidence, ...] = field("หลักฐาน", "evidence", default=())
    source: tuple[Source, ...] = field("ที่มาในต้นฉบับ", "source", default=())
    note: Text | None = field("หมายเหตุ", "note", default=None)


class Measure(Record):
    """A measure as one year's report gives it; ``id`` is the same for the same measure in other years."""

    kind: ClassVar[str] = "measures"
    thai: ClassVar[str] = "มาตรการ"
    files: ClassVar[str] = "measures/*/*.yml"

    id: Id = field("รหัส", "id", hint="ใช้รหัสเดิมทุกปีเพื่อโยงมาตรการเดียวกันข้ามปี")
    fiscal_year: FiscalYear = field("ปีงบประมาณ", "fiscal year", hint="ปี พ.ศ. ตรงกับชื่อโฟลเดอร์")
    number: Number = field("ลำดับมาตรการ", "measure number")
    printed_number: Text | None = field("ลำดับตามที่พิมพ์", "number as printed", default=None, hint="เช่น ๔.")
    title: Text = field("ชื่อมาตรการ", "title")
    summary: Text | None = field("สรุปย่อ", "summary", default=None, hint="ภาษาง่ายหนึ่งถึงสองประโยค")
    topics: Annotated[tuple[Topic, ...], BeforeValidator(listed)] = field(
        "ประเด็นที่ตอบ", "topics", default=(), hint="หนึ่งประเด็นขึ้นไปในเจ็ดประเด็น เช่น state-property"
    )
    answers: Annotated[tuple[Indicator, ...], BeforeValidator(listed)] = field(
        "ตัวชี้วัด ITA ที่ตอบ", "answers", default=(), hint="ตัวชี้วัดที่มาตรการนี้ตั้งใจแก้ เช่น state-property"
    )
    note: Text | None = field("หมายเหตุ", "note", default=None)
    actions: tuple[Action, ...] = field("วิธีการดำเนินการ/กิจกรรม", "actions", default=(), usual=True)

    @property
    def key(self) -> str:
        return f"{self.fiscal_year}/{self.number:06}"

    @property
    def name_of_file(self) -> str:
        return f"measures/{self.fiscal_year}/{self.number}-*.yml"

    @property
    def label(self) -> str:
        return self.title
