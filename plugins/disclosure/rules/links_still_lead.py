"""A link out of this site still found its page when it was last tried."""

from collections.abc import Iterator
from dataclasses import replace

from disclosure.findings import Finding
from disclosure.linking import checked, outside, place
from disclosure.records.links import CheckedLink
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Warning ``broken-external-link`` at every place that leads to an address found broken; see ``data/links.yml``."""
    broken = {each.address: each for each in checked(site).links if each.status == "broken"}
    if not broken:
        return
    for lead in outside(site):
        if found := broken.get(lead.address):
            if lead.passage.record is not None:
                yield Finding(replace(_broken(found), location=lead.passage.location), lead.passage.record)
            else:
                yield Finding(_broken(found), place=place(site, lead))


def _broken(link: CheckedLink) -> Fault:
    day = link.checked_on.isoformat()
    return Fault(
        "broken-external-link",
        f"เปิดลิงก์นี้ไม่พบหน้าเมื่อตรวจวันที่ {day} กรุณาหาที่อยู่ใหม่ หรือลบลิงก์ แล้วตรวจอีกครั้งด้วย prongsai links --check",
        f"this link found no page when it was tried on {day}; find its new address or remove it, then run prongsai links --check",
        severity="warning",
    )
