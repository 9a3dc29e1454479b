"""ผลการประเมิน ITA: the municipality's own scores of one assessment year, as they were published; what is not known stays absent."""

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Day, FiscalYear, HttpsAddress, Text, field
from disclosure.meanings import OneOf
from disclosure.records.base import Part, Record
from disclosure.score import score

# Ten indicators of the assessment, IIT 1-5, EIT 6-8, OIT 9-10. Names from memory, to be checked against the handbook.
INDICATORS = (
    "duty",
    "budget-use",
    "use-of-power",
    "state-property",
    "solving-corruption",
    "service-quality",
    "communication",
    "system-improvement",
    "open-data",
    "corruption-prevention",
)
Indicator = Annotated[str, BeforeValidator(OneOf(*INDICATORS, labels="indicator"))]
# 0 to 100 with at most two decimals.
Score = Annotated[Decimal, BeforeValidator(score)]


class IndicatorScore(Part):
    """One indicator's score."""

    thai: ClassVar[str] = "คะแนนตัวชี้วัด"

    indicator: Indicator = field("ตัวชี้วัด", "indicator")
    score: Score = field("คะแนน", "score", hint="0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง")


class Ita(Record):
    """One year's result."""

    kind: ClassVar[str] = "ita"
    thai: ClassVar[str] = "ผลการประเมิน ITA"
    files: ClassVar[str] = "ita/*.yml"

    fiscal_year: FiscalYear = field("ปีงบประมาณของการประเมิน", "assessment year", hint="ปี พ.ศ. ตรงกับชื่อไฟล์")
    total: Score | None = field(
        "คะแนนรวม", "total score", default=None, hint="ของหน่วยงานเอง ไม่ใช่ค่าเฉลี่ยประเทศ", usual=True
    )
    grade: Text | None = field("ระดับผล", "grade", default=None, hint="ตามที่ประกาศ เช่น ผ่าน", usual=True)
    scores: tuple[IndicatorScore, ...] = field("คะแนนรายตัวชี้วัด", "scores", default=(), usual=True)
    announced_on: Day | None = field("ประกาศเมื่อ", "announced on", default=None)
    source_url: HttpsAddress | None = field("ที่มา (ที่อยู่เว็บ)", "source", default=None, usual=True)
    note: Text | None = field("หมายเหตุ", "note", default=None)

    @property
    def key(self) -> str:
        return str(self.fiscal_year)

    @property
    def name_of_file(self) -> str:
        return f"ita/{self.fiscal_year}.yml"

    @property
    def label(self) -> str:
        return f"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {self.fiscal_year}"
