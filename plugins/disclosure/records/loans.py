"""ทะเบียนการยืม: what was lent in one fiscal year, a row a loan, never with a person's name."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ValidationInfo, field_validator

from disclosure.fields import Number, field
from disclosure.meanings import fault
from disclosure.records.base import Part
from disclosure.records.sheet import AssetNumber, Position, Sheet, SheetDay, within_year
from disclosure.sheet_meanings import Worded

ASSET_CLASSES = {
    "building": "อาคารสถานที่",
    "vehicle": "ยานพาหนะ",
    "machinery": "เครื่องจักรกล",
    "office-equipment": "ครุภัณฑ์สำนักงาน",
    "computer": "คอมพิวเตอร์",
    "audio-visual": "เครื่องเสียงและโสตทัศน์",
    "event-equipment": "เต็นท์ โต๊ะ เก้าอี้",
    "consumable": "วัสดุสิ้นเปลือง",
    "other": "อื่น ๆ",
}
OWN = "own-division"
BORROWERS = {OWN: "ภายในหน่วยงาน", "other-agency": "หน่วยงานอื่น", "private": "ภาคเอกชน/ประชาชน"}
PURPOSES = {
    "official-work": "งานราชการ",
    "community-event": "กิจกรรมชุมชน",
    "tradition": "งานประเพณีและศาสนา",
    "education": "การศึกษาและอบรม",
    "disaster-relief": "บรรเทาสาธารณภัย",
    "other-public-benefit": "สาธารณประโยชน์อื่น",
}
CONDITIONS = {
    "good": "ใช้การได้ปกติ",
    "damaged": "ชำรุด",
    "repaired": "ซ่อมคืนแล้ว",
    "replaced": "ชดใช้เป็นพัสดุ",
    "compensated": "ชดใช้เป็นเงิน",
    "lost": "สูญหาย",
}
AssetClass = Annotated[str, BeforeValidator(Worded(ASSET_CLASSES, "asset_class"))]


class Loan(Part):
    """One loan: of what, to whom by category, by whose approval, out, due and back."""

    thai: ClassVar[str] = "การยืม"

    asset_class: AssetClass = field("ประเภททรัพย์สิน", "asset class")
    asset_number: AssetNumber | None = field(
        "หมายเลขทรัพย์สิน", "asset number", default=None, hint="ว่างได้เมื่อไม่มีหมายเลข เช่น เก้าอี้เป็นชุด"
    )
    quantity: Number = field("จำนวน", "quantity")
    borrower_category: Annotated[str, BeforeValidator(Worded(BORROWERS, "borrower"))] = field(
        "ประเภทผู้ยืม", "borrower category", hint="ประเภทเท่านั้น ไม่ใส่ชื่อบุคคล"
    )
    purpose_class: Annotated[str, BeforeValidator(Worded(PURPOSES, "purpose"))] = field("วัตถุประสงค์", "purpose class")
    approved_by_position: Position | None = field(
        "ตำแหน่งผู้อนุมัติ", "approved by position", default=None, hint="ตำแหน่ง ไม่ใช่ชื่อบุคคล ว่าง = ไม่ได้บันทึก"
    )
    out: SheetDay = field("วันที่ยืม", "out", hint="ต้องอยู่ในปีงบประมาณของไฟล์")
    due: SheetDay = field("วันครบกำหนดคืน", "due")
    returned: SheetDay | None = field("วันที่คืน", "returned", default=None, hint="ว่าง = ยังไม่คืน")
    condition: Annotated[str, BeforeValidator(Worded(CONDITIONS, "condition"))] | None = field(
        "สภาพเมื่อคืน", "condition", default=None
    )

    @field_validator("out")
    @classmethod
    def _in_its_year(cls, out: date, context: ValidationInfo) -> date:
        return within_year(out, context)

    @field_validator("due")
    @classmethod
    def _due_after_out(cls, due: date, context: ValidationInfo) -> date:
        out = context.data.get("out")
        if out and due < out:
            raise fault(
                "due-before-out",
                f"วันครบกำหนดคืนมาก่อนวันที่ยืม ({out.isoformat()}) กรุณาตรวจวันที่ทั้งสอง",
                f"the loan is due before it went out ({out.isoformat()}); check both days",
            )
        return due

    @field_validator("returned")
    @classmethod
    def _returned_after_out(cls, returned: date | None, context: ValidationInfo) -> date | None:
        out = context.data.get("out")
        if out and returned and returned < out:
            raise fault(
                "returned-before-out",
                f"วันที่คืนมาก่อนวันที่ยืม ({out.isoformat()}) กรุณาตรวจวันที่ทั้งสอง",
                f"the loan was returned before it went out ({out.isoformat()}); check both days",
            )
        return returned

    @field_validator("condition")
    @classmethod
    def _seen_on_return(cls, condition: str | None, context: ValidationInfo) -> str | None:
        # What is lost, or paid for, comes never back.
        back = "returned" not in context.data or context.data["returned"]
        if condition and not back and condition not in ("lost", "replaced", "compensated"):
            raise fault(
                "condition-without-return",
                "มีสภาพเมื่อคืนแต่ไม่มีวันที่คืน ให้ใส่วันที่คืน หรือเว้นช่องสภาพไว้จนกว่าจะคืน",
                "a condition on return without a day of return; give the day, or leave the condition empty until then",
            )
        return condition


class Loans(Sheet):
    """A fiscal year's loans: those that went out in it."""

    kind: ClassVar[str] = "loans"
    thai: ClassVar[str] = "ทะเบียนการยืม"
    files: ClassVar[str] = "registers/loans/*.csv"
    row: ClassVar[type[Part]] = Loan

    rows: tuple[Loan, ...] = field("รายการยืม", "loans", default=())
