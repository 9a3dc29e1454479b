"""เรื่องในแบบ OIT: subjects that the assessment asks for, the same from year to year while the numbers of its items move.

Records and items name these ids; what a subject must hold stands here with where that is known from.
"""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import FiscalYear, Id, Text, field
from disclosure.meanings import OneOf
from disclosure.records.base import Part, Record

Confidence = Annotated[
    str, BeforeValidator(OneOf("observed", "observed-elsewhere", "memory", "inferred", labels="confidence"))
]
# Which fiscal year's facts answer an item, seen from the year of the assessment.
DataYear = Annotated[str, BeforeValidator(OneOf("current", "previous", "first-six-months", labels="data_year"))]


class RequiredPart(Part):
    """ส่วนที่ต้องมี: one thing that the place shown for a subject must hold."""

    thai: ClassVar[str] = "ส่วนที่ต้องมี"

    id: Id = field("รหัส", "id", hint="เช่น total")
    title: Text = field("สิ่งที่ต้องมี", "what is required")
    english: Text = field("ภาษาอังกฤษ", "in English")
    confidence: Confidence = field("ความมั่นใจ", "confidence")
    since: FiscalYear | None = field("ตั้งแต่ปีประเมิน", "since assessment year", default=None, hint="ไม่ใส่ = ทุกปี")


class Concept(Part):
    """เรื่อง: one subject."""

    thai: ClassVar[str] = "เรื่อง"

    id: Id = field("รหัส", "id", hint="ใช้รหัสเดิมทุกปี")
    title: Text = field("ชื่อเรื่อง", "title")
    english: Text = field("ภาษาอังกฤษ", "in English")
    data_year: DataYear | None = field(
        "ข้อมูลของปีใด", "data of which year", default=None, hint="เมื่อข้อของปีนั้นไม่ได้ระบุเอง ไม่ใส่ = ไม่ทราบ"
    )
    data_year_confidence: Confidence | None = field("ความมั่นใจเรื่องปี", "confidence in the year", default=None)
    source: Text | None = field("ที่มาของส่วนที่ต้องมี", "source of the parts", default=None)
    parts: tuple[RequiredPart, ...] = field("ส่วนที่ต้องมี", "required parts", default=(), hint="ไม่ใส่ = ไม่ทราบ")

    def name(self, language: str) -> str:
        """Its title in a language."""
        return self.english if language == "en" else self.title


class Concepts(Record):
    """Every subject that items and records may name."""

    kind: ClassVar[str] = "concepts"
    thai: ClassVar[str] = "เรื่องในแบบ OIT"
    files: ClassVar[str] = "concepts.yml"

    concepts: tuple[Concept, ...] = field("เรื่อง", "subjects", usual=True)

    @property
    def key(self) -> str:
        return self.kind

    @property
    def label(self) -> str:
        return self.thai
