"""สิ่งที่ต้องเผยแพร่: what must be disclosed, by which division, how often, by when, and what on this site shows it."""

import re
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, BeforeValidator, model_validator

from disclosure.fields import Count, Day, Id, Month, Number, Text, Texts, field
from disclosure.meanings import OneOf, days_after, fault, matching
from disclosure.records.base import ExactlyOne, Part, Record
from disclosure.records.complaints import COMPLAINT_KINDS
from disclosure.records.measure import AttachmentReference, Responsible, manual_of

CADENCES = ("monthly", "quarterly", "half-yearly", "yearly", "once", "on-change")
Cadence = Annotated[str, BeforeValidator(OneOf(*CADENCES, labels="cadence"))]
Days = Annotated[Count, AfterValidator(days_after)]
_TEN_YEARS = 3_660


def _stale_after(number: int) -> int:
    if number > _TEN_YEARS:
        raise fault(
            "not-a-deadline",
            f"จำนวนวันต้องไม่เกิน {_TEN_YEARS:,} (สิบปี) แต่พบ {number}",
            f"at most {_TEN_YEARS:,} days (ten years) are expected, found {number}",
        )
    return number


StaleDays = Annotated[Number, AfterValidator(_stale_after)]

# How a period of each cadence is written after its fiscal year.
_PERIODS = {
    "monthly": re.compile(r"[0-9]{4}/(1[0-2]|[1-9])"),
    "quarterly": re.compile(r"[0-9]{4}/q[1-4]"),
    "half-yearly": re.compile(r"[0-9]{4}/h[12]"),
    "yearly": re.compile(r"[0-9]{4}"),
    "once": re.compile(r"[0-9]{4}"),
    "on-change": re.compile(r"[0-9]{4}"),
}
PeriodKey = Annotated[
    str,
    BeforeValidator(
        matching(
            re.compile(r"[0-9]{4}(/(q[1-4]|h[12]|1[0-2]|[1-9]))?"),
            "not-a-period",
            "ช่วงเวลาเขียนเป็น ปีงบประมาณ เช่น 2566 ไตรมาส 2566/q3 ครึ่งปี 2566/h1 หรือเดือน 2566/10",
            "a period is a fiscal year such as 2566, a quarter 2566/q3, a half-year 2566/h1 or a month 2566/10",
        )
    ),
]


class Due(Part):
    """กำหนด: the last day, counted from the period's end or fixed in the fiscal year."""

    thai: ClassVar[str] = "กำหนด"

    days_after: Days | None = field(
        "วันหลังสิ้นช่วงเวลา", "days after the period's end", default=None, hint="0 = ภายในวันสุดท้ายของช่วง", usual=True
    )
    month: Month | None = field("เดือนที่กำหนด", "month", default=None, hint="เลขเดือน 1-12 ใช้คู่กับ day")
    day: Number | None = field("วันที่กำหนด", "day of the month", default=None, hint="ใช้คู่กับ month ไม่เกิน 28 สำหรับกุมภาพันธ์")
    grace_days: Days = field("วันผ่อนผัน", "days of grace", default=0)
    stale_after_days: StaleDays | None = field(
        "เก่าเกินเมื่อครบ (วัน)", "stale after days", default=None, hint="ใช้กับ on-change นับจากวันที่ปรับปรุงล่าสุด"
    )
    proposed: Text | None = field(
        "เป็นข้อเสนอ เพราะ", "only proposed, because", default=None, hint="ใส่เมื่อยังไม่มีประกาศกำหนดวัน เว็บไซต์จะบอกว่าเป็นข้อเสนอ"
    )

    @model_validator(mode="after")
    def _possible(self) -> Self:
        fixed = (self.month is not None, self.day is not None)
        if any(fixed) and (not all(fixed) or self.days_after is not None):
            raise fault(
                "impossible-due",
                "กำหนดให้ใส่ days_after หรือใส่ month คู่กับ day อย่างใดอย่างหนึ่ง",
                "give either 'days_after', or 'month' together with 'day'",
            )
        if self.month is not None and self.day is not None and self.day > _LONGEST[self.month - 1]:
            raise fault(
                "impossible-due",
                f"เดือน {self.month} ไม่มีวันที่ {self.day} ทุกปี",
                f"month {self.month} does not have a day {self.day} in every year",
            )
        return self


_LONGEST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Proof(Part):
    """สิ่งที่แสดงว่าเผยแพร่แล้ว: one thing on this site that a period's disclosure is seen by."""

    thai: ClassVar[str] = "สิ่งที่แสดงว่าเผยแพร่แล้ว"
    one_of: ClassVar[ExactlyOne] = ExactlyOne(
        ("complaints", "of_year", "disclosed", "manual", "channel", "register_id", "attachment"),
        "unclear-proof",
        "หนึ่งรายการให้ระบุเพียงอย่างเดียว: complaints, of_year, disclosed, manual, channel, register หรือ attachment",
        "one entry names exactly one of complaints, of_year, disclosed, manual, channel, register, attachment",
    )

    complaints: Annotated[str, BeforeValidator(OneOf("all", *COMPLAINT_KINDS, labels="proof_complaints"))] | None = (
        field("สถิติเรื่องร้องเรียนของช่วงนั้น", "complaint statistics of the period", default=None)
    )
    of_year: Annotated[str, BeforeValidator(OneOf("report", "measures", labels="proof_of_year"))] | None = field(
        "ของปีงบประมาณนั้น", "of the fiscal year", default=None
    )
    disclosed: Annotated[str, BeforeValidator(OneOf("own", "anything", labels="proof_disclosed"))] | None = field(
        "การเผยแพร่หรือปรับปรุงในช่วงนั้น", "anything disclosed or changed in the period", default=None
    )
    manual: Id | None = field("คู่มือที่เผยแพร่หรือทบทวน", "manual published or reviewed", default=None, hint="รหัสคู่มือ")
    channel: Id | None = field("ช่องทางที่ตรวจสอบ", "channel verified", default=None, hint="รหัสช่องทาง")
    register_id: Id | None = field(
        "ทะเบียนที่มีรายการ",
        "register with rows",
        default=None,
        hint="รหัสทะเบียน นับแถวในช่วงนั้น หรือ nil_report ของทั้งปี ช่วงที่ไม่มีรายการจริงให้บันทึกใน done",
        key="register",
    )
    attachment: AttachmentReference | None = field("ไฟล์แนบ", "attachment", default=None)

    @property
    def manual_id(self) -> str:
        """The id of the manual it is, or is an attachment of; empty where it is something else."""
        return manual_of(self.manual, self.attachment)

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if not self.one_of.holds(self):
            raise self.one_of.fault()
        return self


class Done(Part):
    """ทำแล้ว: a period's duty that was done where this site cannot see it."""

    thai: ClassVar[str] = "ทำแล้ว"

    period: PeriodKey = field("ช่วงเวลา", "period", hint="เช่น 2566 หรือ 2566/q3 หรือ 2566/10")
    on: Day = field("ทำเมื่อ", "done on", hint="ค.ศ. เช่น 2026-11-25")
    document: Text | None = field("เอกสาร", "document", default=None, hint="ชื่อหรือเลขที่หนังสือ ไม่ใส่ชื่อบุคคล")


class Obligation(Part):
    """One thing that must be disclosed again and again, or once."""

    thai: ClassVar[str] = "สิ่งที่ต้องเผยแพร่"

    id: Id = field("รหัส", "id", hint="เช่น complaint-statistics")
    title: Text = field("สิ่งที่ต้องเผยแพร่", "what")
    legal_basis: Texts = field(
        "ที่มา/กฎหมาย", "basis", default=(), hint="ถ้าเขียนจากความจำ ให้ลงท้ายว่า (ควรตรวจกับตัวบทก่อนอ้างอิง)", usual=True
    )
    owner: Responsible = field("ผู้รับผิดชอบ", "owner", hint="รหัสสำนัก/กอง หรือ รหัสสำนัก/รหัสงาน หรือ all-divisions")
    cadence: Cadence = field("ความถี่", "cadence")
    since: Day = field("เริ่มต้องทำตั้งแต่", "since", hint="ค.ศ. เช่น 2022-10-01")
    until: Day | None = field("ถึง", "until", default=None, hint="ไม่ใส่ = ยังต้องทำอยู่")
    due: Due = field("กำหนด", "due", default=Due(), usual=True)
    concept: Id | None = field(
        "เรื่องตามแบบ OIT", "OIT concept", default=None, hint="เช่น corruption-complaint-statistics"
    )
    evidence: tuple[Proof, ...] = field("สิ่งที่แสดงว่าเผยแพร่แล้ว", "evidence", default=(), hint="ต้องมีครบทุกรายการ")
    done: tuple[Done, ...] = field("ทำแล้ว", "done", default=())
    note: Text | None = field("หมายเหตุ", "note", default=None)

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.until and self.until < self.since:
            raise fault("impossible-due", "วันสิ้นสุด (until) มาก่อนวันเริ่ม (since)", "'until' is before 'since'")
        if self.due.month is not None and self.cadence != "yearly":
            raise fault(
                "impossible-due",
                "กำหนดเป็นวันในปีงบประมาณ (month, day) ใช้ได้กับความถี่ yearly เท่านั้น ให้ใช้ days_after",
                "a fixed day (month, day) needs the cadence 'yearly'; use 'days_after'",
            )
        for each in self.done:
            if not _PERIODS[self.cadence].fullmatch(each.period):
                raise fault(
                    "unfit-period",
                    f"ช่วงเวลา “{each.period}” ไม่ใช่ช่วงของความถี่ {self.cadence}",
                    f"'{each.period}' is not a period of the cadence '{self.cadence}'",
                )
        return self

    @property
    def division(self) -> str:
        """The id of the division that owns it, or the word for all of them."""
        return self.owner.partition("/")[0]


class Obligations(Record):
    """All that the municipality must disclose, and to whom the quarterly report on it goes."""

    kind: ClassVar[str] = "obligations"
    thai: ClassVar[str] = "สิ่งที่ต้องเผยแพร่"
    files: ClassVar[str] = "obligations.yml"

    report_from: Responsible | None = field(
        "ผู้เสนอรายงานรายไตรมาส", "quarterly report from", default=None, hint="รหัสสำนัก/กอง หรือ รหัสสำนัก/รหัสงาน"
    )
    report_to: Text | None = field("เสนอต่อ (ตำแหน่ง)", "report to", default=None, hint="ตำแหน่ง เช่น นายกเทศมนตรี")
    report_through: Text | None = field("ผ่าน (ตำแหน่ง)", "through", default=None, hint="ตำแหน่ง เช่น ปลัดเทศบาล")
    obligations: tuple[Obligation, ...] = field("สิ่งที่ต้องเผยแพร่", "obligations", default=(), usual=True)

    @property
    def key(self) -> str:
        return self.kind

    @property
    def label(self) -> str:
        return self.thai
