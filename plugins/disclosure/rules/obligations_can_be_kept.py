"""Obligations differ, what is to show them can show a period of theirs, and what is noted as done is of one, not before it."""

from collections.abc import Iterator
from datetime import date

from disclosure.figures.periods import periods
from disclosure.findings import Finding, finding
from disclosure.records import Obligations
from disclosure.records.obligations import Done, Obligation, Proof
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Problems ``repeated-obligation``, ``unfit-evidence``, ``unfit-period`` and ``done-too-early``."""
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
            yield from _done(record, index, each)


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


def _done(record: Obligations, index: int, obligation: Obligation) -> Iterator[Finding]:
    """What is noted as done of a period that was never owed, or before it began: neither would ever count."""
    if obligation.cadence == "on-change" or not obligation.done:
        return
    known = {period.key: period for period in periods(obligation, date.max)}
    for position, done in enumerate(obligation.done):
        place = ("obligations", index, "done", position)
        period = known.get(done.period)
        if period is None:
            yield finding(_never_owed(obligation, done), record, *place, "period")
        elif done.on < period.start and obligation.cadence != "once":
            yield finding(_too_early(done, period.start), record, *place, "on")


def _never_owed(obligation: Obligation, done: Done) -> Fault:
    since, until = obligation.since.isoformat(), obligation.until.isoformat() if obligation.until else ""
    thai = f"ตั้งแต่ {since}" + (f" ถึง {until}" if until else "")
    english = f"since {since}" + (f" until {until}" if until else "")
    return Fault(
        "unfit-period",
        f"ช่วงเวลา “{done.period}” ไม่ใช่ช่วงที่ต้องทำเรื่องนี้ ซึ่งต้องทำ{thai} กรุณาแก้ช่วงเวลา หรือแก้ since และ until",
        f"'{done.period}' is no period of this obligation, which is owed {english}; correct the period, or 'since' and 'until'",
    )


def _too_early(done: Done, start: date) -> Fault:
    return Fault(
        "done-too-early",
        f"ช่วงเวลา “{done.period}” เริ่ม {start.isoformat()} จึงทำเสร็จเมื่อ {done.on.isoformat()} ไม่ได้ กรุณาตรวจช่วงเวลาและวันที่",
        f"the period '{done.period}' begins on {start.isoformat()}, so it was not done on {done.on.isoformat()}; check both",
    )
