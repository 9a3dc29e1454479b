"""สำนัก/กอง: a division and its sections (งาน), who is responsible for things."""

from typing import ClassVar

from disclosure.fields import Id, Text, Texts, field
from disclosure.records.base import Part, Record

# ทุกสำนัก/กอง: a value of its own, not a division.
ALL_DIVISIONS = "all-divisions"


class Section(Part):
    """งาน: a part of a division."""

    thai: ClassVar[str] = "งาน"

    id: Id = field("รหัสงาน", "section id", hint="เช่น legal-affairs")
    name: Text = field("ชื่องาน", "section name", hint="เช่น งานนิติการ")
    duties: Texts = field("หน้าที่", "duties", default=())


class Division(Record):
    """A division of the municipality."""

    kind: ClassVar[str] = "divisions"
    thai: ClassVar[str] = "สำนัก/กอง"
    files: ClassVar[str] = "divisions/*.yml"

    id: Id = field("รหัส", "id", hint="ตรงกับชื่อไฟล์ เช่น clerk-office")
    name: Text = field("ชื่อสำนัก/กอง", "name")
    duties: Texts = field("หน้าที่", "duties", default=(), hint="หนึ่งบรรทัดต่อหนึ่งหน้าที่", usual=True)
    place: Text | None = field("สถานที่ให้บริการ", "place", default=None)
    hours: Text | None = field("เวลาทำการ", "opening hours", default=None)
    contact: Text | None = field(
        "ติดต่อ", "contact", default=None, hint="โทรศัพท์หรืออีเมลของหน่วยงาน ไม่ใช่ของบุคคล", usual=True
    )
    sections: tuple[Section, ...] = field("งานในสังกัด", "sections", default=(), usual=True)

    @property
    def key(self) -> str:
        return self.id

    @property
    def name_of_file(self) -> str:
        return f"divisions/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.name
