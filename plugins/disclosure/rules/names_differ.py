"""No two sections of a division share an id, and no division takes the name that means all of them."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Division
from disclosure.records.division import ALL_DIVISIONS
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problems ``repeated-section`` and ``reserved-id``."""
    for division in site.all(Division):
        if division.id == ALL_DIVISIONS:
            fault = Fault(
                "reserved-id",
                f"รหัส “{ALL_DIVISIONS}” หมายถึงทุกสำนัก/กอง ใช้เป็นรหัสของสำนัก/กองเดียวไม่ได้",
                f"'{ALL_DIVISIONS}' means every division and cannot be the id of one",
            )
            yield finding(fault, division, "id")
        seen: set[str] = set()
        for index, section in enumerate(division.sections):
            if section.id in seen:
                fault = Fault(
                    "repeated-section",
                    f"รหัสงาน “{section.id}” ซ้ำกันในสำนัก/กองเดียวกัน",
                    f"the section id '{section.id}' stands twice in this division",
                )
                yield finding(fault, division, "sections", index, "id")
            seen.add(section.id)
