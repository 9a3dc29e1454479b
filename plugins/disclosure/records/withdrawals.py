"""ทะเบียนการเบิก: what was drawn from stock in one fiscal year, a row a withdrawal, never with a person's name."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ValidationInfo, field_validator

from disclosure.fields import Id, Number, field
from disclosure.records.base import Part
from disclosure.records.sheet import Position, Sheet, SheetDay, within_year
from disclosure.sheet_meanings import Worded

ITEM_CLASSES = {
    "office-supplies": "วัสดุสำนักงาน",
    "computer-supplies": "วัสดุคอมพิวเตอร์",
    "cleaning-supplies": "วัสดุงานบ้านงานครัว",
    "fuel": "วัสดุเชื้อเพลิงและหล่อลื่น",
    "construction": "วัสดุก่อสร้าง",
    "electrical": "วัสดุไฟฟ้าและวิทยุ",
    "vehicle-parts": "วัสดุยานพาหนะ",
    "medical": "วัสดุวิทยาศาสตร์หรือการแพทย์",
    "equipment": "ครุภัณฑ์",
    "other": "อื่น ๆ",
}
PURPOSES = {
    "office-work": "งานประจำสำนักงาน",
    "public-service": "บริการประชาชน",
    "maintenance": "ซ่อมบำรุง",
    "project": "โครงการ/กิจกรรม",
    "disaster-relief": "บรรเทาสาธารณภัย",
}


class Withdrawal(Part):
    """One withdrawal: of what, how many, by which division, for what, by whose approval, on which day."""

    thai: ClassVar[str] = "การเบิก"

    item_class: Annotated[str, BeforeValidator(Worded(ITEM_CLASSES, "item_class"))] = field("ประเภทพัสดุ", "item class")
    quantity: Number = field("จำนวน", "quantity")
    division: Id = field("สำนัก/กองที่เบิก", "division", hint="รหัสสำนัก/กอง เช่น finance")
    purpose_class: Annotated[str, BeforeValidator(Worded(PURPOSES, "withdrawal_purpose"))] = field(
        "วัตถุประสงค์", "purpose class"
    )
    day: SheetDay = field("วันที่เบิก", "day", hint="ต้องอยู่ในปีงบประมาณของไฟล์")
    approved_by_position: Position | None = field(
        "ตำแหน่งผู้อนุมัติ", "approved by position", default=None, hint="ตำแหน่ง ไม่ใช่ชื่อบุคคล ว่าง = ไม่ได้บันทึก"
    )

    @field_validator("day")
    @classmethod
    def _in_its_year(cls, day: date, context: ValidationInfo) -> date:
        return within_year(day, context)


class Withdrawals(Sheet):
    """A fiscal year's withdrawals."""

    kind: ClassVar[str] = "withdrawals"
    thai: ClassVar[str] = "ทะเบียนการเบิก"
    files: ClassVar[str] = "registers/withdrawals/*.csv"
    row: ClassVar[type[Part]] = Withdrawal

    rows: tuple[Withdrawal, ...] = field("รายการเบิก", "withdrawals", default=())
