"""Every attachment a record declares is there, of a kind that may be published, and nothing lies undeclared."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from disclosure.findings import Finding, finding
from disclosure.media import MEDIA_TYPES
from disclosure.records import Manual
from disclosure.rules.declared_files import declared_files
from disclosure.site import Site
from problems import Fault, Place


def check(site: Site) -> Iterator[Finding]:
    """Problems ``missing-file``, ``forbidden-file-type``, ``empty-file`` and ``undeclared-file``."""
    declared = dict(declared_files(site))
    undeclared = set(site.files) - set(declared)
    for path, (record, location) in declared.items():
        file = site.files.get(path)
        if file is None:
            if site.is_unread(path) or (isinstance(record, Manual) and site.is_misnamed(record)):
                continue
            # A file under a misspelt name is one mistake.
            near = _nearest(path, undeclared)
            undeclared.discard(near)
            fault = _missing(path, near)
        elif file.path.suffix not in MEDIA_TYPES:
            known = " ".join(MEDIA_TYPES)
            fault = Fault(
                "forbidden-file-type",
                f"เผยแพร่ไฟล์ชนิดนี้ไม่ได้ ใช้ได้: {known}",
                f"a file of this type may not be published; use one of {known}",
            )
        elif path == site.organisation.emblem and not MEDIA_TYPES[file.path.suffix].startswith("image/"):
            fault = Fault(
                "forbidden-file-type", "ตราหน่วยงานต้องเป็นภาพ .png หรือ .jpg", "the emblem must be a picture, .png or .jpg"
            )
        elif not file.size:
            fault = Fault("empty-file", f"ไฟล์ content/{path} ว่างเปล่า", f"the file content/{path} is empty")
        else:
            continue
        yield finding(fault, record, *location)
    for path in sorted(undeclared):
        if (Manual.kind, PurePosixPath(path).parent.name) in site.unread:
            continue
        yield Finding(
            Fault(
                "undeclared-file",
                "ไฟล์นี้ไม่มีรายการใดอ้างถึง จึงจะไม่ถูกเผยแพร่ กรุณาเพิ่มใน attachments ของคู่มือ หรือลบไฟล์",
                "no record refers to this file; add it to a manual's attachments or delete it",
            ),
            place=Place(f"content/{path}"),
        )


def _missing(path: str, near: str) -> Fault:
    if not near:
        return Fault("missing-file", f"ไม่พบไฟล์ content/{path}", f"there is no file content/{path}")
    return Fault(
        "missing-file",
        f"ไม่พบไฟล์ content/{path} แต่พบ content/{near} ซึ่งไม่มีรายการใดอ้างถึง ให้ตรวจชื่อไฟล์และโฟลเดอร์ให้ตรงกัน",
        f"there is no file content/{path}, but content/{near}, which nothing refers to; make the two names agree",
        PurePosixPath(near).name if PurePosixPath(near).parent == PurePosixPath(path).parent else "",
    )


def _nearest(path: str, undeclared: Iterable[str]) -> str:
    """The undeclared file that was most likely meant: of nearly this name in the same folder, or of this name elsewhere."""
    folder, _, name = path.rpartition("/")
    beside = {each.rpartition("/")[2].lower(): each for each in sorted(undeclared) if each.rpartition("/")[0] == folder}
    near = next((beside[each] for each in get_close_matches(name.lower(), beside, 1, 0.8)), "")
    return near or next((each for each in sorted(undeclared) if each.rpartition("/")[2] == name), "")
