"""A manual and its body belong together: neither stands without the other."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from disclosure.findings import Finding, finding
from disclosure.records import Manual
from disclosure.site import Site
from problems import Fault, Place


def check(site: Site) -> Iterator[Finding]:
    """Problems ``manual-without-body`` and ``body-without-manual``."""
    bodies = {f"manuals/{manual.id}.md": manual for manual in site.all(Manual)}
    for path, manual in bodies.items():
        if path not in site.prose:
            yield finding(
                Fault(
                    "manual-without-body",
                    f"คู่มือนี้ยังไม่มีเนื้อหา กรุณาเขียนไฟล์ content/{path}",
                    f"this manual has no body; write content/{path}",
                ),
                manual,
            )
    for path in sorted(set(site.prose) - set(bodies)):
        if (Manual.kind, PurePosixPath(path).stem) in site.unread:
            continue
        yield Finding(
            Fault(
                "body-without-manual",
                "ไฟล์เนื้อหานี้ไม่มีคู่มือคู่กัน กรุณาสร้างไฟล์ใน data/manuals/ ชื่อเดียวกัน",
                "this text belongs to no record; write one of the same name in data/manuals/",
            ),
            place=Place(f"content/{path}"),
        )
