"""Links lead to known hosts, readably and safely.

The usual attack on Thai government sites is a hidden gambling link: a host that nobody allowed is refused.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from disclosure import addresses
from disclosure.linking import leads_in, own_hosts
from disclosure.passages import Identity, Passage
from problems import Fault


def check(passage: Passage, ours: Identity) -> Iterator[tuple[int, Fault]]:
    """Problems ``unknown-host`` and those of `addresses.fault_in`."""
    for lead in leads_in(passage):
        if fault := addresses.fault_in(lead.address):
            yield lead.offset, fault
            continue
        host = addresses.host_of(lead.address)
        allowed = {each.host.lower() for each in ours.allowed.hosts}
        if host and host not in allowed and host not in own_hosts(ours.organisation):
            yield lead.offset, _unknown(host, sorted(allowed | own_hosts(ours.organisation)))


def _unknown(host: str, known: list[str]) -> Fault:
    near = get_close_matches(host, known, 1, 0.85)
    alike = f" (ที่อนุญาตแล้วคือ {near[0]} ซึ่งเป็นคนละชื่อ)" if near else ""
    return Fault(
        "unknown-host",
        f"ลิงก์ไปยัง {host} ซึ่งยังไม่มีใครอนุญาต{alike} กรุณาลบลิงก์ หรือถ้าถูกต้องให้เพิ่มใน hosts ของ data/allowed.yml พร้อมเหตุผล",
        f"a link to {host}, which nobody has allowed yet; remove it, or add the host to data/allowed.yml with a reason",
    )
