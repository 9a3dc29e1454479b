"""Obligations differ, and what is to show them can show a period of theirs."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Obligations
from disclosure.records.obligations import Obligation, Proof
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problems ``repeated-obligation`` and ``unfit-evidence``."""
    for record in site.all(Obligations):
        seen: set[str] = set()
        for index, each in enumerate(record.obligations):
            if each.id in seen:
                fault = Fault(
                    "repeated-obligation",
                    f"รหัส “{each.id}” ซ้ำกันสองรายการ กรุณาเปลี่ยนรหัสหรือลบรายการที่ซ้ำ",
                    f"the id '{each.id}' stands here twice; change one, or delete the copy",
                )
                yield finding(fault, record, "obligations", index, "id")
            seen.add(each.id)
            for position, proof in enumerate(each.evidence):
                if not _fits(each, proof):
                    yield finding(_unfit(each), record, "obligations", index, "evidence", position)


def _fits(obligation: Obligation, proof: Proof) -> bool:
    if proof.of_year:
        return obligation.cadence == "yearly"
    if proof.complaints or proof.disclosed or proof.register_id:
        return obligation.cadence not in ("once", "on-change")
    return True


def _unfit(obligation: Obligation) -> Fault:
    return Fault(
        "unfit-evidence",
        f"สิ่งนี้แสดงการเผยแพร่ของความถี่ {obligation.cadence} ไม่ได้ "
        "of_year ใช้กับ yearly ส่วน complaints, disclosed และ register ใช้กับ monthly ถึง yearly",
        f"this cannot show a disclosure of cadence '{obligation.cadence}': of_year needs yearly; "
        "complaints, disclosed and register need monthly to yearly",
    )
