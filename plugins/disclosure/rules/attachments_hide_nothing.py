"""What a reader of an attachment does not see is not in it: comments, tracked changes, hidden sheets, rows and columns."""

from collections.abc import Iterator

from attachments import TraitName
from disclosure.findings import Finding, finding
from disclosure.rules.declared_files import attached_files
from disclosure.site import Site
from problems import Fault

# In Thai and in English: what is hidden; {} is how many.
_HIDDEN: dict[TraitName, tuple[str, str]] = {
    "comments": ("ความเห็น (comment) {} แห่ง", "{} comment(s)"),
    "changes": ("การแก้ไขที่ติดตามไว้ (track changes) {} แห่ง", "{} tracked change(s)"),
    "vanished": ("ข้อความที่ซ่อนไว้ {} แห่ง", "{} hidden text(s)"),
    "sheets": ("ชีตที่ซ่อน {} ชีต", "{} hidden sheet(s)"),
    "rows": ("แถวที่ซ่อน {} แถว", "{} hidden row(s)"),
    "columns": ("คอลัมน์ที่ซ่อน {} คอลัมน์", "{} hidden column(s)"),
    "pivot": ("ข้อมูลต้นทางของ PivotTable {} ชุด", "the source data of {} pivot table(s)"),
    "appended": ("ข้อมูลต่อท้ายภาพ", "something behind the end of the picture"),
}


def check(site: Site) -> Iterator[Finding]:
    """Problem ``hidden-content``, waivable: one for a file, counting all that it hides. Empty hidden rows do not count."""
    for file, record, location in attached_files(site):
        hidden = [(*_HIDDEN[trait.name], trait.count) for trait in file.examined.traits if trait.name in _HIDDEN]
        if hidden:
            fault = Fault(
                "hidden-content",
                f"ไฟล์นี้มี{' และ'.join(thai.format(count) for thai, _, count in hidden)} ที่ผู้อ่านทั่วไปไม่เห็นแต่เปิดดูได้ "
                "กรุณายอมรับหรือลบการแก้ไข ลบความเห็น และเลิกซ่อนหรือลบส่วนที่ซ่อน (Word, Excel: File › Info › Inspect Document) แล้วบันทึกใหม่",
                f"this file holds {' and '.join(english.format(count) for _, english, count in hidden)}, unseen and easily shown; "
                "accept or remove them (File > Info > Inspect Document) and save it anew",
                waivable=True,
            )
            yield finding(fault, record, *location)
