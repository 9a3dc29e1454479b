"""The properties of an attachment name the office that made it, not the person who typed it."""

from collections.abc import Iterator

from attachments.names import is_personal
from disclosure.findings import Finding, finding
from disclosure.records import Division
from disclosure.rules.declared_files import attached_files
from disclosure.site import Site
from problems import Fault

# The name itself is not said: logs of a build may be public.
_FAULT = Fault(
    "named-author",
    "คุณสมบัติของไฟล์นี้ (ผู้สร้าง ผู้แก้ไขล่าสุด หรือผู้แสดงความเห็น) น่าจะเป็นชื่อบุคคล กรุณาเปลี่ยนเป็นชื่อหน่วยงานหรือลบออก "
    "(Word, Excel: File › Info › Inspect Document, PDF: File › Properties) แล้วบันทึกใหม่",
    "the properties of this file (author, last editor or commenter) seem to name a person; put the office's name there or remove "
    "it (File > Info > Inspect Document) and save it anew",
    waivable=True,
)


def check(site: Site) -> Iterator[Finding]:
    """Problem ``named-author``, waivable: someone's work may be meant to bear a name."""
    ours = {site.organisation.name, site.organisation.english_name, *(each.name for each in site.all(Division))}
    for file, record, location in attached_files(site):
        if any(is_personal(name) for name in file.examined.authors if name not in ours):
            yield finding(_FAULT, record, *location)
