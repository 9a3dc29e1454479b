"""Findings that someone answers for: taken out, with the waiver beside; a waiver that does nothing is a finding itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disclosure.findings import Finding
from disclosure.records import Waivers
from disclosure.records.waivers import Waiver
from disclosure.site import Site
from problems import Fault, Location


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings that stand, and those that are waived."""

    standing: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]


def judge(site: Site, findings: Sequence[Finding]) -> Judged:
    """Apply the site's waivers. Findings ``expired-waiver`` and ``unmatched-waiver`` stand beside the others."""
    (record,) = site.all(Waivers) or (None,)
    if record is None:
        return Judged(tuple(findings), ())
    own, waived, standing = list[Finding](), list[tuple[Finding, Waiver]](), list(findings)
    for index, waiver in enumerate(record.waivers):
        if site.as_of and waiver.until < site.as_of:
            own.append(Finding(_expired(waiver, ("waivers", index, "until")), record))
            continue
        met = [finding for finding in standing if _matches(site, waiver, finding)]
        if not met:
            own.append(Finding(_unmatched(waiver, ("waivers", index)), record))
        waived += [(finding, waiver) for finding in met]
        standing = [finding for finding in standing if finding not in met]
    return Judged((*standing, *own), tuple(waived))


def _matches(site: Site, waiver: Waiver, finding: Finding) -> bool:
    # An error is a record that nobody can mean: nobody can answer for it.
    if finding.code != waiver.code or finding.severity == "error":
        return False
    path = finding.place.path if finding.place else finding.record and site.path(finding.record)
    at = "/".join(_steps(finding.fault.location))
    return path == waiver.file and (waiver.at is None or f"{at}/".startswith(f"{waiver.at.strip('/')}/"))


def _steps(location: Location) -> Iterator[str]:
    """People count from 1."""
    for step in location:
        yield str(step + 1) if isinstance(step, int) else step


def _expired(waiver: Waiver, location: Location) -> Fault:
    return Fault(
        "expired-waiver",
        f"ข้อยกเว้นนี้ใช้ได้ถึง {waiver.until.isoformat()} และหมดอายุแล้ว กรุณาแก้ข้อมูลที่ยกเว้นไว้ หรือทบทวนเหตุผลแล้วกำหนดวันใหม่",
        f"this waiver was valid until {waiver.until.isoformat()}; mend what it lets through, or review it and set a new day",
        location=location,
    )


def _unmatched(waiver: Waiver, location: Location) -> Fault:
    return Fault(
        "unmatched-waiver",
        f"ข้อยกเว้นนี้ไม่ตรงกับปัญหาใดเลย ไม่พบ {waiver.code} ที่ยกเว้นได้ใน {waiver.file} กรุณาลบ หรือแก้รหัส ไฟล์ ตำแหน่งให้ตรง",
        f"this waiver matches nothing: there is no {waiver.code} that may be waived in {waiver.file}; delete or correct it",
        location=location,
    )
