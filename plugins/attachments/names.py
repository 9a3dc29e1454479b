"""Whether a name in a file's metadata is a person's: an office's, a program's or a machine's may be published."""

import re

_TITLED = re.compile(
    r"(?:นาย|นางสาว|นาง|น\.\s*ส\.|เด็กชาย|เด็กหญิง|ด\.\s*[ชญ]\.|ดร\.|ว่าที่|พล\.|พ\.[ตจอ]\.|ร\.[ตทอ]\.|[จส]\.[สตอ]\.|คุณ|"
    r"(?:mr|mrs|ms|miss|dr)\b\.?)\s*[ก-๙a-z]",
    re.IGNORECASE,
)
# นายก, นายทะเบียน and นายช่าง are offices, and so is everything that names one.
_OFFICE = re.compile(
    r"นายก|นายทะเบียน|นายช่าง|นายอำเภอ|เทศบาล|เทศมนตรี|องค์การ|องค์กร|อบ[ตจ]|สำนัก|กอง|งาน|ฝ่าย|ศูนย์|กรม|กระทรวง|จังหวัด|อำเภอ|ตำบล|"
    r"สภา|สถาน|โรงเรียน|มหาวิทยาลัย|คณะ|บริษัท|ห้าง|มูลนิธิ|สมาคม|ปลัด|เจ้าหน้าที่|ผู้|หน่วย|ส่วน|ธุรการ|นิติกร|พัสดุ|คอมพิวเตอร์|เครื่อง|ร่าง|ระบบ"
)
_MACHINE = re.compile(
    r"\d|\b(?:user|users|admin\w*|owner|microsoft|windows|office|word|excel|libreoffice|openoffice|google|docs|wps|adobe|acrobat|"
    r"canon|epson|ricoh|xerox|brother|samsung|lenovo|acer|asus|dell|toshiba|apple|iphone|ipad|computer|corporate|edition|"
    r"company|department|division|municipality|subdistrict|district|province|organi[sz]ation|authority|bureau|center|centre|"
    r"school|university|team|group|unknown|author|python|apache|poi|print\w*|scan\w*|pdf\w*|service|system)\b",
    re.IGNORECASE,
)
_THAI_NAME = re.compile(r"[ก-๙]{2,}(?: [ก-๙.]{2,}){0,3}")
_LATIN_NAME = re.compile(r"[A-Z][a-z'-]*\.?(?: [A-Z][a-zA-Z'-]*\.?){1,3}|[A-Z]{2,}(?: [A-Z]{2,}){1,2}")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]+", re.IGNORECASE)


def is_personal(name: str) -> bool:
    """Whether this reads as a person's name, or as an address of one.

    One Latin word alone ("somchai", "Acer") is not taken for a name: it is far more often a machine's.
    """
    words = " ".join(name.split())
    if _OFFICE.search(words):
        return False
    if _TITLED.match(words) or _ADDRESS.fullmatch(words):
        return True
    return not _MACHINE.search(words) and bool(_THAI_NAME.fullmatch(words) or _LATIN_NAME.fullmatch(words))
