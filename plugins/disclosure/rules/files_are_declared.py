"""Every attachment a record declares is there, of a kind that may be published, and nothing lies undeclared."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from disclosure.findings import Finding, finding
from disclosure.media import MEDIA_TYPES
from disclosure.records import Manual, Record
from disclosure.site import Site
from problems import Fault, Location, Place


def check(site: Site) -> Iterator[Finding]:
    """Problems ``missing-file``, ``forbidden-file-type``, ``empty-file`` and ``undeclared-file``."""
    declared = dict(_declared(site))
    for path, (record, location) in declared.items():
        file = site.files.get(path)
        if file is None:
            fault = Fault("missing-file", f"ไม่พบไฟล์ content/{path}", f"there is no file content/{path}")
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
    for path in sorted(set(site.files) - set(declared)):
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


def _declared(site: Site) -> Iterator[tuple[str, tuple[Record, Location]]]:
    if site.organisation.emblem:
        yield site.organisation.emblem, (site.organisation, ("emblem",))
    for manual in site.all(Manual):
        for index, attachment in enumerate(manual.attachments):
            yield f"manuals/{manual.id}/{attachment.file}", (manual, ("attachments", index, "file"))
