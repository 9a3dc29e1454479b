"""คำที่ใช้แทนกัน: words that people type for one another, so that the search finds by any of them."""

from typing import ClassVar

from disclosure.fields import Text, Texts, field
from disclosure.records.base import Part, Record


class SynonymGroup(Part):
    """Words that mean the same, to someone who searches."""

    thai: ClassVar[str] = "กลุ่มคำ"

    words: Texts = field(
        "คำที่ใช้แทนกัน", "words that mean the same", hint="ตั้งแต่สองคำ เช่น [สินบน, ส่วย, เงินใต้โต๊ะ] คำหนึ่งอยู่ได้กลุ่มเดียว"
    )
    note: Text | None = field("หมายเหตุ", "note", default=None)


class Synonyms(Record):
    """What the search of the whole site takes for the same."""

    kind: ClassVar[str] = "synonyms"
    thai: ClassVar[str] = "คำที่ใช้แทนกันในการค้นหา"
    files: ClassVar[str] = "synonyms.yml"

    groups: tuple[SynonymGroup, ...] = field("กลุ่มคำ", "groups of words", default=(), usual=True)

    @property
    def key(self) -> str:
        return self.kind

    @property
    def label(self) -> str:
        return self.thai
