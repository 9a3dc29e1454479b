"""What must be disclosed is there when its day has passed."""

from collections.abc import Iterator
from datetime import date

from disclosure.figures.obligations import Duty, duties
from disclosure.findings import Finding, finding
from disclosure.records import Obligations
from disclosure.records.obligations import Obligation
from disclosure.site import Site
from problems import Fault
from thai.calendar import fiscal_year, short_month


def check(site: Site) -> Iterator[Finding]:
    """Warning ``overdue-obligation``, one for each obligation that misses a period or is missing; drafts owe nothing."""
    if site.as_of is None:
        return
    for record in site.all(Obligations):
        if not record.is_public:
            continue
        missing = [each for each in duties(site, site.as_of) if each.state == "missing"]
        for index, obligation in enumerate(record.obligations):
            own = [each for each in missing if each.obligation is obligation]
            if own:
                yield finding(_overdue(obligation, own), record, "obligations", index)


def _overdue(obligation: Obligation, own: list[Duty]) -> Fault:
    periods = [each.period for each in own if each.period]
    span = " – ".join(dict.fromkeys(each.key for each in (*periods[:1], *periods[-1:])))
    thai = (
        f"{len(periods)} ช่วงเวลา ตั้งแต่ {_short(periods[0].start)} ถึง {_short(periods[-1].end)}"
        if periods
        else "ยังไม่มีบนเว็บไซต์นี้"
    )
    english = f"{len(periods)} periods ({span})" if periods else "not on this site"
    return Fault(
        "overdue-obligation",
        f"“{obligation.title}” เลยกำหนดแล้วยังไม่มี: {thai} ให้เผยแพร่ หรือถ้าทำแล้วนอกเว็บไซต์นี้ ให้บันทึกใน done",
        f"'{obligation.id}' is past due and not there: {english}; disclose it, or record under 'done' what was done elsewhere",
        severity="warning",
        particulars=(f"{obligation.title}: {thai}", f"{obligation.title}: {english}"),
    )


def _short(day: date) -> str:
    return short_month(fiscal_year(day), day.month)
