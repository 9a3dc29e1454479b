"""A manual, or a page of prose, and its body belong together: neither stands without the other."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from disclosure.findings import Finding, finding
from disclosure.records import Manual, Page
from disclosure.site import Site
from problems import Fault, Place


def check(site: Site) -> Iterator[Finding]:
    """Problems ``manual-without-body`` and ``body-without-manual``."""
    bodies = {f"{each.kind}/{each.key}.md": each for each in (*site.all(Manual), *site.all(Page))}
    alone = {path for path in site.prose if path not in bodies and not _is_told(site, path)}
    for path, record in bodies.items():
        if path not in site.prose and not site.is_misnamed(record) and not site.is_unread(path):
            # A body under a misspelt name, or in the wrong folder, is one mistake.
            names = _names(alone, record.kind)
            near = names.get(next(iter(get_close_matches(PurePosixPath(path).name, names, 1, 0.8)), ""), "")
            alone.discard(near)
            yield finding(_without_body(path, near), record)
    for path in sorted(alone):
        yield Finding(
            Fault(
                "body-without-manual",
                f"ไฟล์เนื้อหานี้ไม่มีข้อมูลคู่กัน กรุณาสร้างไฟล์ใน data/{_folder(path)}/ ชื่อเดียวกัน",
                f"this text belongs to no record; write one of the same name in data/{_folder(path)}/",
            ),
            place=Place(f"content/{path}"),
        )


def _is_told(site: Site, path: str) -> bool:
    return (_folder(path), PurePosixPath(path).stem) in site.unread


def _folder(path: str) -> str:
    return Page.kind if path.startswith(f"{Page.kind}/") else Manual.kind


def _names(paths: Iterable[str], kind: str) -> dict[str, str]:
    """Paths by their file's name; of two with one name, the one that lies in the kind's own folder."""
    return {PurePosixPath(path).name: path for path in sorted(paths, key=lambda path: (_folder(path) == kind, path))}


def _without_body(path: str, near: str) -> Fault:
    if near:
        return Fault(
            "manual-without-body",
            f"ไม่มีเนื้อหา พบ content/{near} ซึ่งไม่มีข้อมูลคู่กัน หากเป็นเนื้อหาของรายการนี้ ให้ย้ายหรือเปลี่ยนชื่อเป็น content/{path}",
            f"there is no body; if content/{near} is it, move or rename it to content/{path}",
            f"content/{path}",
        )
    return Fault(
        "manual-without-body",
        f"ยังไม่มีเนื้อหา กรุณาเขียนไฟล์ content/{path}",
        f"there is no body; write content/{path}",
    )
