"""Whose name stands in a file's properties: names of persons are invented."""

import pytest

from attachments.names import is_personal

PERSONS = (
    "นายสมมติ ตัวอย่าง",
    "นางสาว สมมติ ตัวอย่าง",
    "น.ส.สมมติ ตัวอย่าง",
    "ว่าที่ ร.ต.สมมติ ตัวอย่าง",
    "สมมติ ตัวอย่าง",
    "สมมติ",
    "Mr. Sommut Tuayang",
    "Sommut Tuayang",
    "SOMMUT TUAYANG",
    "Sommut T.",
    "sommut@mail.example",
)
OFFICES = (
    "", "เทศบาลตำบลสมมติ", "เทศบาล (ร่าง)", "กองคลัง", "สำนักปลัดเทศบาล", "งานพัสดุ", "นายกเทศมนตรี", "ผู้อำนวยการกองช่าง", "อบต.สมมติ",
    "Microsoft Office User", "Windows User", "user", "User", "Admin", "Administrator", "python-docx", "openpyxl", "LibreOffice",
    "Acer", "KKD 2011 V.2", "HP", "COM-01", "Corporate Edition", "Khon Kaen Province", "Treasury Division", "Canon MF240", "TeX",
)  # fmt: skip


@pytest.mark.parametrize("name", PERSONS)
def test_a_person_is_seen(name: str) -> None:
    assert is_personal(name)


@pytest.mark.parametrize("name", OFFICES)
def test_an_office_a_program_or_a_machine_is_no_person(name: str) -> None:
    assert not is_personal(name)
