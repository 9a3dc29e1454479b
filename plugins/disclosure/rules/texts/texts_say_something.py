"""A text is not a place kept for one: what is not there yet is left out, and shown as missing.

In bodies, dotted lines and “(ระบุ)” belong to the forms that people fill in.
"""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.records import Allowed, Organisation, Waivers
from disclosure.rules.texts.found import first_in_each_line
from problems import Fault

# A masked identity number (1-40xx-xxxxx-xx-x) is none: it has digits before its x.
_ANYWHERE = (
    r"(?<![A-Za-z0-9-])(?:0[0-9xX-]*)?[xX]{3,}(?![A-Za-z0-9])|(?<![A-Za-z0-9])(?:TBD|TBA|TODO|FIXME)(?![A-Za-z0-9])"
    r"|[Ll]orem [Ii]psum|LOREM IPSUM|[Cc]oming [Ss]oon|\[(?:ชื่อ|วันที่|ระบุ|ใส่|กรอก|พิมพ์)[ก-๎ /.]{0,40}\](?![(\[:])|ใส่ข้อความที่นี่|พิมพ์ข้อความที่นี่"
)
_IN_BODY = re.compile(
    rf"{_ANYWHERE}|^[ \t]*(?:อยู่ระหว่าง(?:การ)?จัดทำ|(?:รอ|อยู่ระหว่าง(?:การ)?)ปรับปรุงข้อมูล)[ \t]*$", re.MULTILINE
)
_IN_RECORD = re.compile(
    rf"{_ANYWHERE}|\.{{4,}}|…{{2,}}|(?:\. ){{3,}}\.|_{{4,}}|(?<!อื่น)(?<!อื่นๆ)(?<!ๆ )[(\[<{{]\s*(?:โปรด|กรุณา)?ระบุ\s*[)\]>}}]"
)
# The dots of a bill stand for a number and a year that it does not have yet: (ฉบับที่ ..) พ.ศ. ....
_BILL = re.compile(
    r"(?:ร่าง|พระราช|กฎ|ระเบียบ|ข้อบังคับ|ข้อบัญญัติ|เทศบัญญัติ|ประกาศ|พ\.ร\.[บฎก]\.).{0,800}(?:พ\.ศ|พ\.ศ\.|ฉบับที่)\s?$", re.DOTALL
)
_WHOLE = re.compile(
    r"[-–—.…_*?/\s]+|(?i:n/a|lorem)|ทดสอบ(?:ระบบ|ข้อความ)?|(?:โปรด|กรุณา)?ระบุ|รอ(?:ปรับปรุง|เพิ่ม|กรอก|รวบรวม)?ข้อมูล"
    r"|(?:กำลัง|อยู่(?:ใน)?ระหว่าง(?:การ)?)(?:จัดทำ|(?:จัดทำ|ปรับปรุง|รวบรวม|เพิ่ม)ข้อมูล)"
)
_ASKS = re.compile(
    r"[(\[]?(?:โปรด|กรุณา)?(?:ระบุ|ใส่|กรอก)\s*(?:ชื่อ(?:หน่วยงาน|ผู้รับผิดชอบ|เรื่อง|โครงการ|มาตรการ)?|วันที่|วัน เดือน ปี|จำนวน|ตำแหน่ง|"
    r"หมายเลข(?:โทรศัพท์)?|เบอร์โทร(?:ศัพท์)?|อีเมล|ที่อยู่|เว็บไซต์|ข้อความ|รายละเอียด|ผล(?:การดำเนินการ|ลัพธ์)?|หน่วยงาน|ผู้รับผิดชอบ|"
    r"งบประมาณ|ระยะเวลา|ลิงก์)[)\]]?"
)
# One of these is in every placeholder but those that are a text from end to end: quicker to tell than to search.
_SIGNS = ("ระบุ", "ที่นี่", "…", "..", ". .", "__", "[", "xx", "XX", "TBD", "TBA", "TODO", "FIXME", "psum", "PSUM", "oon")
_SHORT = 60
# Where "ระบุ …" is what someone is to do, and not what the writer was to do.
_ACTS = frozenset({"method", "steps", "duties", "documents_required", "records"})


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at the first placeholder of each line of a body; one a text in a record."""
    if passage.record is None:
        for match in first_in_each_line(_IN_BODY.finditer(passage.text), passage.text):
            yield match.start(), _placeholder(match[0].strip())
    elif "printed_number" not in passage.location and (found := _in_record(passage)):
        yield found.start(), _placeholder(found[0])


def _in_record(passage: Passage) -> re.Match[str] | None:
    if any(sign in passage.text for sign in _SIGNS) and (found := _first(passage.text)):
        return found
    # A place may bear any name; a waiver may say that something is on its way.
    if isinstance(passage.record, Organisation | Allowed | Waivers) or len(passage.text) > _SHORT:
        return None
    asks = _ASKS.fullmatch(passage.text)
    if asks and _ACTS.intersection(map(str, passage.location)):
        return None
    return asks or _WHOLE.fullmatch(passage.text)


def _first(text: str) -> re.Match[str] | None:
    for match in _IN_RECORD.finditer(text):
        if not _BILL.search(text, 0, match.start()):
            return match
    return None


def _placeholder(found: str) -> Fault:
    shown = found if len(found) <= 30 else found[:29] + "…"
    return Fault(
        "placeholder",
        f"“{shown}” เป็นข้อความที่เว้นไว้รอกรอก ไม่ใช่ข้อมูล กรุณาใส่ข้อมูลจริง ถ้ายังไม่มีให้ลบทั้งช่อง เว็บไซต์จะแสดงเองว่ายังไม่มีข้อมูล",
        f"'{shown}' only keeps a place; write what is so, or delete the key: the site itself says what is missing",
        waivable=True,
    )
