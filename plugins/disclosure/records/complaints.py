"""สถิติเรื่องร้องเรียน: monthly counts of one fiscal year, statistics only.

Zero, none, not applicable, not yet reported and withheld are five different things. A month that is
not listed is not yet reported; balances are computed, never typed.
"""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, BeforeValidator, model_validator

from disclosure.fields import Count, Day, FiscalYear, Flag, Month, Text, Texts, field
from disclosure.meanings import OneOf, days_after, fault
from disclosure.records.base import Part, Record

ComplaintKind = Literal["corruption", "bribery", "general"]
COMPLAINT_KINDS: tuple[ComplaintKind, ...] = ("corruption", "bribery", "general")


class MonthRow(Part):
    """One month: two counts, or in words why there are none."""

    thai: ClassVar[str] = "เดือน"

    month: Month = field("เดือน", "month", hint="เลขเดือน 1-12 (ตุลาคม = 10)")
    received: Count | None = field("รับใหม่", "received", default=None, hint="จำนวนเรื่อง 0 ได้", usual=True)
    resolved: Count | None = field("แล้วเสร็จ", "resolved", default=None, hint="จำนวนเรื่อง 0 ได้", usual=True)
    nil_report: Flag = field(
        "ไม่มีเรื่องร้องเรียน", "nil report", default=False, hint="true = รายงานว่าไม่มีเรื่องเข้าและไม่มีเรื่องแล้วเสร็จ"
    )
    not_applicable: Text | None = field("ไม่เกี่ยวข้อง เพราะ", "not applicable because", default=None)
    withheld: Text | None = field("ไม่เปิดเผย เพราะ", "withheld because", default=None)

    @model_validator(mode="after")
    def _one_meaning(self) -> Self:
        if (self.received is None) != (self.resolved is None):
            raise fault(
                "half-a-month",
                "ให้กรอกทั้ง received และ resolved ถ้าไม่มีให้ใส่ 0",
                "give both received and resolved; write 0 where there were none",
            )
        said = (self.received is not None, self.nil_report, bool(self.not_applicable), bool(self.withheld))
        if self.nil_report and said[0]:
            raise _contradiction()
        if sum(said) != 1:
            raise fault(
                "unclear-month",
                "หนึ่งเดือนให้ระบุอย่างเดียว: ตัวเลข (received, resolved), nil_report, not_applicable หรือ withheld",
                "a month is one of: counts (received, resolved), nil_report, not_applicable, withheld",
            )
        return self


def _contradiction() -> Exception:
    return fault(
        "nil-report-contradicted",
        "รายงานว่าไม่มีเรื่องร้องเรียน (nil_report) แต่มีตัวเลขหรือรายเดือนของช่วงเดียวกันด้วย กรุณาเหลืออย่างเดียว",
        "a nil report and figures for the same period contradict each other; keep one",
    )


class Ageing(Part):
    """อายุเรื่องค้าง: how long the cases in progress at a month's end had been so, in days since they were received.

    All kinds together: in a subdistrict a count by kind and age would show who complained, or about whom.
    """

    thai: ClassVar[str] = "อายุเรื่องค้าง"

    month: Month = field("ณ สิ้นเดือน", "at the end of month", hint="เลขเดือน 1-12 (ตุลาคม = 10)")
    up_to_15_days: Count = field("ไม่เกิน 15 วัน", "up to 15 days", hint="จำนวนเรื่อง 0 ได้")
    up_to_60_days: Count = field("16-60 วัน", "from 16 to 60 days", hint="จำนวนเรื่อง 0 ได้")
    up_to_180_days: Count = field("61-180 วัน", "from 61 to 180 days", hint="จำนวนเรื่อง 0 ได้")
    over_180_days: Count = field("เกิน 180 วัน", "over 180 days", hint="จำนวนเรื่อง 0 ได้")


class Series(Part):
    """One kind of complaint through one fiscal year."""

    thai: ClassVar[str] = "สถิติหนึ่งประเภท"

    opening: Count | None = field(
        "ยกมาจากปีก่อน", "opening balance", default=None, hint="เรื่องค้าง ณ 1 ตุลาคม ไม่ใส่ = ไม่ทราบ"
    )
    months: tuple[MonthRow, ...] = field("รายเดือน", "months", default=(), usual=True)
    nil_report: Flag = field("ทั้งปีไม่มีเรื่องร้องเรียน", "nil report for the whole year", default=False)
    not_applicable: Text | None = field("ไม่เกี่ยวข้องทั้งปี เพราะ", "not applicable because", default=None)
    withheld: Text | None = field("ไม่เปิดเผยทั้งปี เพราะ", "withheld because", default=None)

    @model_validator(mode="after")
    def _one_meaning(self) -> Self:
        if self.nil_report and self.months:
            raise _contradiction()
        if sum((bool(self.months), self.nil_report, bool(self.not_applicable), bool(self.withheld))) > 1:
            raise fault(
                "unclear-year",
                "ทั้งปีให้ระบุอย่างเดียว: months, nil_report, not_applicable หรือ withheld",
                "a year is one of: months, nil_report, not_applicable, withheld",
            )
        months = [row.month for row in self.months]
        if repeated := next((month for month in months if months.count(month) > 1), None):
            raise fault(
                "repeated-month",
                f"เดือน {repeated} ซ้ำกันสองแถว กรุณาเหลือแถวเดียว",
                f"month {repeated} stands here twice; keep one row",
            )
        return self


class Correction(Part):
    """แก้ไขตัวเลข: a month's figures as they were published before, and why they are others now."""

    thai: ClassVar[str] = "การแก้ไขตัวเลข"

    kind: Annotated[ComplaintKind, BeforeValidator(OneOf(*COMPLAINT_KINDS, labels="complaint_kind"))] = field(
        "ประเภทเรื่อง", "kind of complaint"
    )
    month: Month = field("เดือน", "month", hint="เลขเดือน 1-12 (ตุลาคม = 10)")
    received: Count = field("รับใหม่ที่เคยเผยแพร่", "received, as published before", hint="ตัวเลขเดิมก่อนแก้")
    resolved: Count = field("แล้วเสร็จที่เคยเผยแพร่", "resolved, as published before", hint="ตัวเลขเดิมก่อนแก้")
    reason: Text = field("เหตุผลที่แก้", "reason", hint="ตัวเลขเดิมผิดเพราะอะไร ไม่ใส่ชื่อบุคคล")
    on: Day = field("แก้เมื่อ", "corrected on", hint="ค.ศ. เช่น 2026-11-25")


class Complaints(Record):
    """A fiscal year's complaint statistics. Each case is counted in exactly one kind."""

    kind: ClassVar[str] = "complaints"
    thai: ClassVar[str] = "สถิติเรื่องร้องเรียน"
    files: ClassVar[str] = "complaints/*.yml"

    fiscal_year: FiscalYear = field("ปีงบประมาณ", "fiscal year", hint="ปี พ.ศ. ตรงกับชื่อไฟล์")
    corruption: Series = field("ทุจริตและประพฤติมิชอบ", "corruption and misconduct", default=Series(), usual=True)
    bribery: Series = field("เรียกรับสินบน", "bribery", default=Series(), usual=True)
    general: Series = field("เรื่องร้องเรียนทั่วไป", "general complaints", default=Series(), usual=True)
    ageing: Ageing | None = field(
        "อายุเรื่องค้าง",
        "ageing of cases in progress",
        default=None,
        hint="ทุกประเภทรวมกัน ต้องรวมได้เท่ากับเรื่องที่อยู่ระหว่างดำเนินการ",
    )
    due_after_days: Annotated[Count, AfterValidator(days_after)] | None = field(
        "กำหนดเผยแพร่หลังสิ้นเดือน (วัน)",
        "days to publish after a month's end",
        default=None,
        hint="เช่น 15 = ตัวเลขเดือนตุลาคมต้องเผยแพร่ภายใน 15 พฤศจิกายน ไม่ใส่ = ไม่ได้กำหนด",
    )
    corrections: tuple[Correction, ...] = field("การแก้ไขตัวเลขที่เผยแพร่แล้ว", "corrections", default=())
    notes: Texts = field("หมายเหตุ", "notes", default=())

    @property
    def key(self) -> str:
        return str(self.fiscal_year)

    @property
    def name_of_file(self) -> str:
        return f"complaints/{self.fiscal_year}.yml"

    @property
    def label(self) -> str:
        return f"สถิติเรื่องร้องเรียน ปีงบประมาณ พ.ศ. {self.fiscal_year}"

    @property
    def has_figures(self) -> bool:
        """Whether any month of any kind was counted, be the count nil."""
        return any(
            series.nil_report or any(row.nil_report or row.received is not None for row in series.months)
            for _, series in self.series()
        )

    def series(self) -> Iterator[tuple[ComplaintKind, Series]]:
        """Each kind of complaint with its year."""
        for kind in COMPLAINT_KINDS:
            yield kind, getattr(self, kind)
