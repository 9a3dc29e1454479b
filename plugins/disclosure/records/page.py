"""หน้า: a subject that no other kind of record holds, told in prose; its body is Markdown in ``content/pages/<id>.md``."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Day, FiscalYear, Id, Text, field
from disclosure.meanings import listed
from disclosure.records.base import Record


class Page(Record):
    """One page of prose that answers a subject of the OIT form, such as the structure of the body."""

    kind: ClassVar[str] = "pages"
    thai: ClassVar[str] = "หน้า"
    files: ClassVar[str] = "pages/*.yml"

    id: Id = field("รหัส", "id", hint="ตรงกับชื่อไฟล์ เช่น structure")
    title: Text = field("ชื่อหน้า", "title")
    summary: Text | None = field("สรุปย่อ", "summary", default=None, hint="ภาษาง่ายหนึ่งถึงสองประโยค")
    concepts: Annotated[tuple[Id, ...], BeforeValidator(listed)] = field(
        "เรื่อง", "subjects", default=(), hint="รหัสใน data/concepts.yml", usual=True
    )
    fiscal_year: FiscalYear | None = field("ข้อมูลของปี", "data of year", default=None, hint="ไม่ใส่ = ใช้ได้ทุกปี")
    owner: Id | None = field("สำนัก/กองเจ้าของ", "owner division", default=None, hint="รหัสสำนัก/กอง")
    review_due: Day | None = field("ครบกำหนดทบทวน", "review due", default=None)

    @property
    def key(self) -> str:
        return self.id

    @property
    def name_of_file(self) -> str:
        return f"pages/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.title
