"""An attachment is read and nothing else: it runs nothing, fetches nothing, carries no other file and has no lock."""

from collections.abc import Iterator

from attachments import TraitName
from disclosure.findings import Finding, finding
from disclosure.rules.declared_files import attached_files
from disclosure.site import Site
from problems import Fault

# In Thai and in English: what the file holds.
_DANGERS: dict[TraitName, tuple[str, str]] = {
    "script": ("สคริปต์ (JavaScript หรือแบบฟอร์ม XFA)", "a script (JavaScript or an XFA form)"),
    "launch": ("คำสั่งเปิดโปรแกรมหรือไฟล์อื่น", "an action that opens a program or another file"),
    "submit": ("คำสั่งส่งหรือนำเข้าข้อมูล", "an action that sends or imports data"),
    "opening": ("คำสั่งที่ทำงานเองเมื่อเปิดอ่าน", "an action that runs when it is opened"),
    "embedded": (
        "ไฟล์อื่นฝังอยู่ข้างใน (รวมถึงตาราง Excel ที่วางในเอกสาร)",
        "other files inside it (an inserted Excel table is one)",
    ),
    "multimedia": ("เสียงหรือวิดีโอที่ฝังไว้", "embedded sound or film"),
    "macro": ("มาโคร", "a macro"),
    "control": ("ตัวควบคุม ActiveX หรือปุ่มสั่งงาน", "an ActiveX or form control"),
    "remote": ("ส่วนที่ดึงข้อมูล แม่แบบ หรือภาพจากที่อื่น", "parts fetched from elsewhere: data, a template or a picture"),
    "link": ("ลิงก์ไปยังไฟล์ในเครื่องหรือลิงก์ที่สั่งงานได้", "a link to a local file, or one that acts"),
    "declaration": ("คำประกาศ XML (DTD) ที่เอกสารปกติไม่มี", "an XML declaration (DTD) that no office program writes"),
    "formula": ("สูตรที่เรียกโปรแกรมหรือข้อมูลภายนอก", "a formula that calls a program or outside data"),
    "polyglot": ("เนื้อหาที่เปิดเป็นหน้าเว็บหรือไฟล์ zip ได้ด้วย", "content that also opens as a web page or a zip"),
    "encrypted": (
        "รหัสผ่านหรือการเข้ารหัส ซึ่งทำให้ตรวจและอ่านออกเสียงไม่ได้",
        "a password or encryption, so that it can be neither checked nor read aloud",
    ),
}
_CLEANED = {
    ".pdf": ("เปิดไฟล์แล้วสั่งพิมพ์เป็น PDF ใหม่ (Print to PDF)", "open it and print it to a new PDF"),
    ".csv": ("ลบสูตร ให้เหลือเฉพาะค่า แล้วบันทึกเป็น CSV UTF-8", "leave only values, no formulas, and save it as CSV UTF-8"),
    ".png": ("เปิดด้วยโปรแกรมภาพแล้วบันทึกเป็น .png ใหม่", "open it in a picture editor and save it as a new .png"),
    ".jpg": ("เปิดด้วยโปรแกรมภาพแล้วบันทึกเป็น .jpg ใหม่", "open it in a picture editor and save it as a new .jpg"),
}
_CLEANED_OFFICE = (
    "เปิดไฟล์ ลบสิ่งนี้ออก (ตารางหรือกราฟที่ฝังไว้ให้วางเป็นภาพ ตัดลิงก์ที่ Data › Edit Links) แล้วบันทึกเป็นไฟล์ใหม่ชนิดเดิม หรือส่งออกเป็น PDF",
    "open it, remove this (paste inserted tables and charts as pictures, break links) and save a new file, or export a PDF",
)


def check(site: Site) -> Iterator[Finding]:
    """Problem ``dangerous-attachment``: one for a file, naming all that it holds."""
    for file, record, location in attached_files(site):
        held = [_DANGERS[trait.name] for trait in file.examined.traits if trait.name in _DANGERS]
        if held:
            thai, english = _CLEANED.get(file.path.suffix, _CLEANED_OFFICE)
            fault = Fault(
                "dangerous-attachment",
                f"ไฟล์นี้มี{' และ'.join(words for words, _ in held)} จึงไม่เผยแพร่ {thai}",
                f"this file holds {' and '.join(words for _, words in held)}; {english}",
            )
            yield finding(fault, record, *location)
