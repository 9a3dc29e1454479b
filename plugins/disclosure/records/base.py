"""What every record shares: it is frozen, refuses unknown keys, and says whether it may be published."""

from dataclasses import dataclass
from typing import ClassVar, LiteralString, Self

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from disclosure.fields import Day, Flag, field
from disclosure.meanings import fault


@dataclass(frozen=True, slots=True)
class ExactlyOne:
    """Fields of which a group gives exactly one, and what is said of a group that gives none or several."""

    names: tuple[str, ...]
    code: LiteralString
    thai: str
    english: str

    def holds(self, part: BaseModel) -> bool:
        """Whether the group gives exactly one of them."""
        return sum(getattr(part, name) is not None for name in self.names) == 1

    def fault(self) -> PydanticCustomError:
        """The refusal of a group for which it does not hold."""
        return fault(self.code, self.thai, self.english)


class Part(BaseModel):
    """A group of fields inside a record."""

    # What one such group is called when one more is added to a list.
    thai: ClassVar[str] = "รายการ"
    one_of: ClassVar[ExactlyOne | None] = None

    # Validators are built when a record of the kind is first read: a run that finds all of them known builds none.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Record(Part):
    """One file's worth of facts.

    ``kind`` is the one word for it everywhere; ``files`` is where its files are, relative to ``data/``.
    """

    kind: ClassVar[str]
    thai: ClassVar[str]
    files: ClassVar[str]

    published: Day | None = field(
        "เผยแพร่เมื่อ", "published", default=None, hint="วันที่เผยแพร่บนเว็บไซต์นี้ครั้งแรก (ค.ศ.) เช่น 2026-11-25"
    )
    updated: Day | None = field("ปรับปรุงเมื่อ", "updated", default=None, hint="วันที่แก้ไขเนื้อหาครั้งล่าสุด (ค.ศ.)")
    draft: Flag = field("ร่าง", "draft", default=False, hint="true = ข้อความที่หน่วยงานยังไม่ประกาศใช้ ไม่ขึ้นเว็บไซต์สาธารณะ")
    sample: Flag = field("ตัวอย่าง", "sample", default=False, hint="true = ตัวเลขสมมติ ไม่ขึ้นเว็บไซต์สาธารณะ")

    @property
    def key(self) -> str:
        """What names this record among its kind, and orders it: an id, or a year with a number."""
        raise NotImplementedError

    @property
    def name_of_file(self) -> str | None:
        """The path its file must have, relative to ``data/``, ``*`` standing for anything; None where free."""
        return None

    @property
    def label(self) -> str:
        """What people call it, in Thai."""
        raise NotImplementedError

    def in_public(self) -> Self:
        """The same record without what only the preview may say."""
        return self

    @property
    def is_public(self) -> bool:
        """Whether the public site may show it: adopted text and true figures only."""
        return not (self.draft or self.sample)
