"""A PDF has text, not only pictures of text: a screen reader and a search find nothing in a scan (WCAG 2.2, 1.4.5)."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.rules.declared_files import attached_files
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Gap ``image-only-pdf``: more than half of the pages have no text."""
    for file, record, location in attached_files(site):
        for trait in file.examined.traits:
            if trait.name == "images":
                fault = Fault(
                    "image-only-pdf",
                    f"PDF นี้มี {trait.count} หน้าที่เป็นภาพล้วน ผู้ใช้โปรแกรมอ่านจอและการค้นหาจะไม่พบข้อความใด "
                    "กรุณาบันทึกจากต้นฉบับเป็น PDF โดยตรง หรือสแกนใหม่โดยเปิด OCR ภาษาไทย",
                    f"{trait.count} page(s) of this PDF are pictures only: screen readers and search find nothing; "
                    "save it as PDF from the original, or scan it again with Thai OCR",
                    severity="warning",
                )
                yield finding(fault, record, *location)
