"""A record's file bears its id, or its year and number, so that a copied file is noticed."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import KINDS, Record
from disclosure.site import Site
from disclosure.source import Document
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problem ``misnamed-file``."""
    for kind in KINDS:
        for record in site.all(kind):
            document = site.documents[record.kind, record.key]
            if record.name_of_file and not bears_its_name(record, document):
                yield finding(
                    Fault(
                        "misnamed-file",
                        f"ชื่อไฟล์ไม่ตรงกับเนื้อหา ไฟล์นี้ควรชื่อ {record.name_of_file} หรือแก้รหัส ปี หรือลำดับในไฟล์ให้ตรง",
                        f"the file's name does not fit what it holds; it should be {record.name_of_file}",
                        record.name_of_file,
                    ),
                    record,
                )


def bears_its_name(record: Record, document: Document) -> bool:
    """Whether a record stands in a file of the right name, or may stand in any."""
    if record.name_of_file is None:
        return True
    below = document.path.partition("/")[2]
    # Every record has a pattern of its own: not one of them is worth compiling.
    start, free, end = record.name_of_file.partition("*")
    if not free:
        return below == start
    return len(below) >= len(start) + len(end) and below.startswith(start) and below.endswith(end)
