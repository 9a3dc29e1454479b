"""ข้อยกเว้น: findings that someone answers for, with a reason and an end date."""

from typing import ClassVar

from disclosure.fields import Day, Id, Text, field
from disclosure.records.base import Part, Record


class Waiver(Part):
    """One finding let through until a day."""

    thai: ClassVar[str] = "ข้อยกเว้น"

    code: Id = field("รหัสปัญหา", "problem code", hint="เช่น missing-result")
    file: Text = field("ไฟล์", "file", hint="เช่น data/measures/2566/1-prevent-corruption.yml")
    at: Text | None = field("ตำแหน่งในไฟล์", "place in the file", default=None, hint="เช่น actions/3 นับจาก 1 ไม่ใส่ = ทั้งไฟล์")
    reason: Text = field("เหตุผล", "reason")
    until: Day = field("ใช้ได้ถึงวันที่", "valid until", hint="ค.ศ. เช่น 2027-09-30")


class Waivers(Record):
    """All waivers in force. One that matches nothing, or is past its day, is an error itself."""

    kind: ClassVar[str] = "waivers"
    thai: ClassVar[str] = "ข้อยกเว้น"
    files: ClassVar[str] = "waivers.yml"

    waivers: tuple[Waiver, ...] = field("ข้อยกเว้น", "waivers", default=(), usual=True)

    @property
    def key(self) -> str:
        return self.kind

    @property
    def label(self) -> str:
        return self.thai
