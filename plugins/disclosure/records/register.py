"""ทะเบียน: a register the municipality says it keeps of public property, never with a person's name."""

from typing import ClassVar

from disclosure.fields import Id, Text, Texts, field
from disclosure.records.base import Record


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
    note: Text | None = field("หมายเหตุ", "note", default=None)

    @property
    def key(self) -> str:
        return self.id

    @property
    def name_of_file(self) -> str:
        return f"registers/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.title
