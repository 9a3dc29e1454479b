"""Findings that someone answers for stop and remind nobody; a waiver that does nothing is a finding itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from disclosure.findings import Finding, finding
from disclosure.records import Waivers
from disclosure.records.waivers import Waiver
from disclosure.site import Site
from problems import Fault, pointer


def judge(site: Site, findings: Sequence[Finding], as_of: date | None) -> tuple[Finding, ...]:
    """The findings, each with the waiver that answers for it, and the findings ``expired-waiver`` and ``unmatched-waiver``.

    ``as_of`` is the day that ends waivers; without it none is past its day.
    """
    standing, own = tuple(findings), list[Finding]()
    for record in site.all(Waivers):
        for index, waiver in enumerate(record.waivers):
            if as_of and waiver.until < as_of:
                own.append(finding(_expired(waiver), record, "waivers", index, "until"))
                continue
            matched = [_matches(site, waiver, each) for each in standing]
            if not any(matched) and not _is_unread(site, waiver):
                own.append(finding(_unmatched(waiver), record, "waivers", index))
            pairs = zip(standing, matched, strict=True)
            standing = tuple(replace(each, waiver=waiver) if is_matched else each for each, is_matched in pairs)
    return (*standing, *own)


def _is_unread(site: Site, waiver: Waiver) -> bool:
    """Whether its file could not be read: what is wrong there is told already."""
    path = PurePosixPath(waiver.file)
    return any(kind in path.parts and stem == path.stem for kind, stem in site.unread)


def _matches(site: Site, waiver: Waiver, found: Finding) -> bool:
    # Most errors are records that nobody can mean: nobody can answer for those.
    if found.code != waiver.code or not found.is_waivable:
        return False
    path = found.place.path if found.place else found.record and site.path(found.record)
    at = pointer(found.fault.location)
    return path == waiver.file and (waiver.at is None or f"{at}/".startswith(f"{waiver.at.strip('/')}/"))


def _expired(waiver: Waiver) -> Fault:
    return Fault(
        "expired-waiver",
        f"ข้อยกเว้นนี้ใช้ได้ถึง {waiver.until.isoformat()} และหมดอายุแล้ว กรุณาแก้ข้อมูลที่ยกเว้นไว้ หรือทบทวนเหตุผลแล้วกำหนดวันใหม่",
        f"this waiver was valid until {waiver.until.isoformat()}; mend what it lets through, or review it and set a new day",
    )


def _unmatched(waiver: Waiver) -> Fault:
    return Fault(
        "unmatched-waiver",
        f"ข้อยกเว้นนี้ไม่ตรงกับปัญหาใดเลย ไม่พบ {waiver.code} ที่ยกเว้นได้ใน {waiver.file} กรุณาลบ หรือแก้รหัส ไฟล์ ตำแหน่งให้ตรง",
        f"this waiver matches nothing: there is no {waiver.code} that may be waived in {waiver.file}; delete or correct it",
    )
