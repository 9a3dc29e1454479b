"""A manual and its body belong together: neither stands without the other."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from disclosure.findings import Finding, finding
from disclosure.records import Manual
from disclosure.site import Site
from problems import Fault, Place


def check(site: Site) -> Iterator[Finding]:
    """Problems ``manual-without-body`` and ``body-without-manual``."""
    bodies = {f"manuals/{manual.id}.md": manual for manual in site.all(Manual)}
    alone = {path for path in site.prose if path not in bodies and not _is_told(site, path)}
    for path, manual in bodies.items():
        if path not in site.prose and not site.is_misnamed(manual) and not site.is_unread(path):
            # A body under a misspelt name is one mistake.
            near = next(iter(get_close_matches(path.removeprefix("manuals/"), _names(alone), 1, 0.8)), "")
            alone.discard(f"manuals/{near}")
            yield finding(_without_body(path, f"manuals/{near}" if near else ""), manual)
    for path in sorted(alone):
        yield Finding(
            Fault(
                "body-without-manual",
                "ไฟล์เนื้อหานี้ไม่มีคู่มือคู่กัน กรุณาสร้างไฟล์ใน data/manuals/ ชื่อเดียวกัน",
                "this text belongs to no record; write one of the same name in data/manuals/",
            ),
            place=Place(f"content/{path}"),
        )


def _is_told(site: Site, path: str) -> bool:
    return (Manual.kind, PurePosixPath(path).stem) in site.unread


def _names(paths: Iterable[str]) -> list[str]:
    return [path.removeprefix("manuals/") for path in paths]


def _without_body(path: str, near: str) -> Fault:
    if near:
        return Fault(
            "manual-without-body",
            f"คู่มือนี้ไม่มีเนื้อหา พบ content/{near} ซึ่งไม่มีคู่มือคู่กัน หากเป็นเนื้อหาของคู่มือนี้ ให้เปลี่ยนชื่อเป็น content/{path}",
            f"this manual has no body; if content/{near} is it, rename it to content/{path}",
            f"content/{path}",
        )
    return Fault(
        "manual-without-body",
        f"คู่มือนี้ยังไม่มีเนื้อหา กรุณาเขียนไฟล์ content/{path}",
        f"this manual has no body; write content/{path}",
    )
