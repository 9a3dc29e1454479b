"""No attachment tells what belongs to a person: not in its pages, its comments, its deleted texts or its properties."""

import re
from collections import Counter
from collections.abc import Iterator

from attachments import Excerpt, Spot
from disclosure.findings import Finding, finding
from disclosure.passages import Identity, identity
from disclosure.private import private
from disclosure.rules.declared_files import attached_files
from disclosure.site import Site, StoredFile
from problems import Fault

# In Thai and in English: what was found. The value itself is never said: logs of a build may be public.
_KINDS = {
    "national-id": ("เลขประจำตัวประชาชน", "Thai national ID"),
    "passport-number": ("เลขที่หนังสือเดินทาง", "passport number"),
    "bank-account": ("เลขที่บัญชีธนาคาร", "bank account"),
    "mobile-number": ("หมายเลขโทรศัพท์มือถือที่ไม่ได้ประกาศไว้", "undeclared mobile number"),
    "personal-email": ("อีเมลที่น่าจะเป็นของบุคคล", "e-mail address of a person"),
    "line-id": ("ไลน์ไอดีที่ไม่ได้ประกาศไว้", "undeclared LINE account"),
    "personal-name": ("ชื่อบุคคลพร้อมคำนำหน้า", "titled name of a person"),
    "house-number": ("บ้านเลขที่", "house number"),
}
_PARTS = {
    "body": ("ย่อหน้าหรือแถวที่ {line}", "paragraph or row {line}"),
    "page": ("หน้า {number}", "page {number}"),
    "sheet": ("ชีตที่ {number} แถวที่ {line}", "sheet {number}, row {line}"),
    "comment": ("ความเห็น", "a comment"),
    "deletion": ("ข้อความที่ลบไว้ใน track changes", "a text deleted with tracked changes"),
    "metadata": ("คุณสมบัติของไฟล์", "the file's properties"),
    "header": ("หัวหรือท้ายกระดาษ", "a header or footer"),
    "note": ("เชิงอรรถ", "a footnote"),
    "form": ("ช่องกรอกในหน้า {number}", "a form field on page {number}"),
}
# Tables of one person's affair a row: there, names and houses are private too.
_TABLES = (".xlsx", ".ods")
_ABOUT_PEOPLE = re.compile(r"complaint|register|loan|borrow|withdraw")


def check(site: Site) -> Iterator[Finding]:
    """Problem ``private-attachment``, waivable: one for a file and kind, saying how many and where the first is.

    CSV files are left to `tables_are_private`, which tells every line.
    """
    who = identity(site)
    for file, record, location in attached_files(site):
        if file.path.suffix != ".csv":
            counts, firsts = _private(file, who)
            for kind, count in counts.items():
                yield finding(_fault(kind, count, *_where(firsts[kind])), record, *location)


def _private(file: StoredFile, who: Identity) -> tuple[Counter[str], dict[str, Spot]]:
    """How many of each kind, and where the first of each stands."""
    counts, firsts = Counter[str](), dict[str, Spot]()
    persons = file.path.suffix in _TABLES and bool(_ABOUT_PEOPLE.search(file.path.name))
    for excerpt in file.examined.excerpts:
        for match in private(excerpt.text, who, persons=persons):
            counts[match.kind] += 1
            if match.kind not in firsts:
                firsts[match.kind] = _spot(excerpt, match.start)
    return counts, firsts


def _spot(excerpt: Excerpt, start: int) -> Spot:
    spot = excerpt.spot
    return Spot(spot.part, spot.number, spot.line + excerpt.text.count("\n", 0, start))


def _where(spot: Spot) -> tuple[str, str]:
    thai, english = _PARTS[spot.part]
    return (
        thai.format(number=spot.number, line=spot.line),
        english.format(number=spot.number, line=spot.line),
    )


def _fault(kind: str, count: int, thai_where: str, english_where: str) -> Fault:
    thai, english = _KINDS[kind]
    return Fault(
        "private-attachment",
        f"พบ{thai} {count} แห่งในไฟล์นี้ แห่งแรกที่{thai_where} กรุณาลบออกจากต้นฉบับแล้วบันทึกใหม่ "
        "การระบายสีทับหรือซ่อนไว้ไม่พอ หากเป็นช่องทางของหน่วยงานให้ประกาศใน contacts ของ data/allowed.yml",
        f"{count} {english}(s) in this file, the first in {english_where}; delete it in the original and save anew (covering it "
        "is not enough), or declare the office's own in contacts of data/allowed.yml",
        waivable=True,
    )
