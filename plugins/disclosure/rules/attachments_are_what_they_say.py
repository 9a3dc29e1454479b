"""Every attachment is what its ending says, whole, and small enough to be downloaded and checked."""

from collections.abc import Callable, Iterator

from attachments import TraitName
from attachments.limits import FILE_BYTES, PDF_PAGES, TEXT_LENGTH
from disclosure.findings import Finding, finding
from disclosure.rules.declared_files import attached_files
from disclosure.site import Site, StoredFile
from problems import Fault

_MEGABYTE = 1_000_000


def check(site: Site) -> Iterator[Finding]:
    """Problems ``content-differs-from-type``, ``unreadable-attachment``, ``oversized-attachment``, ``unread-attachment``.

    Megabytes are of 1,000,000 bytes. The last may be waived: someone may have read what the program could not.
    """
    for file, record, location in attached_files(site):
        for trait in file.examined.traits:
            if fault := _FAULTS.get(trait.name):
                yield finding(fault(file), record, *location)


def _foreign(file: StoredFile) -> Fault:
    suffix = file.path.suffix
    return Fault(
        "content-differs-from-type",
        f"ชื่อไฟล์ลงท้าย {suffix} แต่เนื้อในไม่ใช่ไฟล์ชนิดนี้ เปลี่ยนชื่ออย่างเดียวไม่เปลี่ยนชนิดไฟล์ กรุณาเปิดด้วยโปรแกรมที่สร้าง แล้วบันทึกเป็น {suffix}",
        f"the name ends in {suffix}, but what is in it is not; open it in the program it comes from and save it as {suffix}",
    )


def _legacy(file: StoredFile) -> Fault:
    suffix = file.path.suffix
    return Fault(
        "content-differs-from-type",
        f"ชื่อไฟล์ลงท้าย {suffix} แต่เป็นไฟล์ Office รุ่นเก่า (.doc, .xls) หรือตั้งรหัสผ่านไว้ กรุณาเปิดด้วย Office นำรหัสผ่านออก แล้วบันทึกเป็น {suffix}",
        f"the name ends in {suffix}, but this is an old Office file or has a password; take the password off and save it as {suffix}",
    )


def _encoding(_: StoredFile) -> Fault:
    return Fault(
        "content-differs-from-type",
        "ไฟล์ CSV นี้ไม่ได้เข้ารหัสแบบ UTF-8 ภาษาไทยจะอ่านไม่ออกในหลายเครื่อง กรุณาเปิดด้วย Excel แล้วบันทึกเป็น “CSV UTF-8 (Comma delimited)”",
        "this CSV file is not UTF-8; open it in Excel and save it as 'CSV UTF-8 (Comma delimited)'",
    )


def _damaged(file: StoredFile) -> Fault:
    how = "สั่งพิมพ์เป็น PDF อีกครั้ง" if file.path.suffix == ".pdf" else "บันทึกเป็นไฟล์ใหม่"
    return Fault(
        "unreadable-attachment",
        f"อ่านไฟล์นี้ไม่ได้ ไฟล์อาจเสียหรือคัดลอกมาไม่ครบ กรุณาเปิดต้นฉบับ {how} แล้ววางแทนไฟล์นี้",
        "this file cannot be read, it may be damaged or cut short; open the original, save or print it anew and replace it",
    )


def _large(file: StoredFile) -> Fault:
    size, limit = f"{file.size / _MEGABYTE:.1f}", FILE_BYTES // _MEGABYTE
    return Fault(
        "oversized-attachment",
        f"ไฟล์ใหญ่ {size} MB เกิน {limit} MB กรุณาลดขนาด (งานสแกนใช้ 150–200 dpi) หรือแบ่งเป็นหลายไฟล์",
        f"the file has {size} MB, more than {limit} MB; make it smaller (scan at 150-200 dpi) or split it",
    )


def _bomb(file: StoredFile) -> Fault:
    most = (f"{PDF_PAGES:,} หน้า", f"{PDF_PAGES:,} pages") if file.path.suffix == ".pdf" else None
    thai, english = most or (f"{TEXT_LENGTH // _MEGABYTE} ล้านตัวอักษร", f"{TEXT_LENGTH // _MEGABYTE} million characters")
    return Fault(
        "oversized-attachment",
        f"เนื้อในของไฟล์นี้ใหญ่หรือซับซ้อนเกินกว่าจะตรวจได้ (เช่น เกิน {thai}) กรุณาบันทึกใหม่ให้เรียบง่ายขึ้น หรือแบ่งเป็นหลายไฟล์",
        f"what is in this file is too large or too complex to check (such as over {english}); save it anew or split it",
    )


def _unread(_: StoredFile) -> Fault:
    return Fault(
        "unread-attachment",
        "โปรแกรมอ่านข้อความในไฟล์นี้ได้ไม่ครบทุกหน้า จึงยังไม่รู้ว่ามีข้อมูลส่วนบุคคลหรือไม่ กรุณาแบ่งไฟล์ "
        "หรือให้เจ้าหน้าที่อ่านตรวจทั้งหมดแล้วบันทึกเป็นข้อยกเว้น",
        "not every page of this file could be read for personal data; split it, or have someone read it all and write a waiver",
        waivable=True,
    )


_FAULTS: dict[TraitName, Callable[[StoredFile], Fault]] = {
    "foreign": _foreign,
    "legacy": _legacy,
    "encoding": _encoding,
    "damaged": _damaged,
    "large": _large,
    "bomb": _bomb,
    "unread": _unread,
}
