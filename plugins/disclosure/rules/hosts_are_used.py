"""Every allowed host is one that some link leads to: a list of exceptions holds only what is needed."""

from collections.abc import Iterator

from disclosure import addresses
from disclosure.findings import Finding, finding
from disclosure.linking import outside
from disclosure.records import Allowed
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Warning ``unused-host``; says nothing while some record cannot be read."""
    if site.unread or not any(allowed.hosts for allowed in site.all(Allowed)):
        return
    used = {addresses.host_of(lead.address) for lead in outside(site)}
    for allowed in site.all(Allowed):
        for index, each in enumerate(allowed.hosts):
            if each.host.lower() not in used:
                fault = Fault(
                    "unused-host",
                    f"อนุญาต {each.host} ไว้ แต่ไม่มีลิงก์ใดไปที่นั่น กรุณาลบรายการนี้ แล้วเพิ่มใหม่เมื่อมีลิงก์",
                    f"{each.host} is allowed, but no link leads there; remove the entry until one does",
                    severity="warning",
                )
                yield finding(fault, allowed, "hosts", index, "host")
