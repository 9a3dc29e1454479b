"""ข้อมูลบนเว็บไซต์อื่น: an address outside this site that answers a subject, so that one site can carry the whole list."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Day, FiscalYear, HttpsAddress, Id, Text, field
from disclosure.meanings import listed
from disclosure.records.base import Record


class External(Record):
    """One address, what is found there, and when somebody last looked."""

    kind: ClassVar[str] = "external"
    thai: ClassVar[str] = "ข้อมูลบนเว็บไซต์อื่น"
    files: ClassVar[str] = "external/*.yml"

    id: Id = field("รหัส", "id", hint="ตรงกับชื่อไฟล์ เช่น annual-budget")
    title: Text = field("ชื่อ", "title")
    url: HttpsAddress = field("ที่อยู่เว็บ", "web address", hint="หน้าของเรื่องนั้นโดยตรง ไม่ใช่หน้าแรก")
    concepts: Annotated[tuple[Id, ...], BeforeValidator(listed)] = field(
        "เรื่อง", "subjects", hint="รหัสใน data/concepts.yml"
    )
    fiscal_year: FiscalYear | None = field("ข้อมูลของปี", "data of year", default=None, hint="ไม่ใส่ = ใช้ได้ทุกปี")
    owner: Id | None = field("สำนัก/กองเจ้าของ", "owner division", default=None, hint="รหัสสำนัก/กอง")
    checked_on: Day | None = field("เปิดดูล่าสุด", "last looked at", default=None, hint="ไม่ใส่ = ยังไม่เคยตรวจ", usual=True)
    note: Text | None = field("หมายเหตุ", "note", default=None)

    @property
    def key(self) -> str:
        return self.id

    @property
    def name_of_file(self) -> str:
        return f"external/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.title
