"""A correction names figures that were published, and that are others now."""

from collections.abc import Iterator

from disclosure.figures.published import Counts, Past, counted, past
from disclosure.findings import Finding, finding
from disclosure.records import Complaints
from disclosure.records.complaints import Correction
from disclosure.site import Former, Site
from problems import Fault
from thai.calendar import short_month


def check(site: Site) -> Iterator[Finding]:
    """Problem ``correction-of-nothing``, at the correction; only where git tells what was published.

    What was corrected before the first version that git knows may have been published elsewhere, and is believed.
    """
    if site.history is None:
        return
    for year in site.all(Complaints):
        formers = [each for each in site.history.get(site.path(year), ()) if each.record.is_public]
        if not formers or not year.is_public:
            continue
        present = counted(year)
        former = past(tuple(formers), site.as_of)
        for index, correction in enumerate(year.corrections):
            key = (correction.kind, correction.month)
            if _is_known(correction, formers) and not _corrects(correction, former.get(key, Past()), present.get(key)):
                yield finding(_fault(year, correction), year, "corrections", index)


def _is_known(correction: Correction, formers: list[Former]) -> bool:
    first = min(formers, key=lambda each: each.day)
    # What was corrected on the day of the oldest that is left had its former value in what is cut off.
    return correction.on > first.day if first.is_cut else correction.on >= first.day


def _corrects(correction: Correction, former: Past, present: Counts | None) -> bool:
    """Whether the value was there once, and another before, after or now: one that came back was corrected twice."""
    counts = (correction.received, correction.resolved)
    return counts in former.ever and (counts != present or len(former.ever) > 1)


def _fault(year: Complaints, correction: Correction) -> Fault:
    was = f"รับใหม่ {correction.received} แล้วเสร็จ {correction.resolved}"
    return Fault(
        "correction-of-nothing",
        f"บันทึกว่าแก้ {Complaints.model_fields[correction.kind].title} {short_month(year.fiscal_year, correction.month)} จากเดิม{was} "
        "แต่ไม่พบว่าเคยเผยแพร่ตัวเลขนั้นแล้วเปลี่ยน กรุณาตรวจประเภท เดือน และตัวเลขเดิม หรือลบรายการนี้",
        f"this corrects month {correction.month} of kind '{correction.kind}' from {correction.received} received, "
        f"{correction.resolved} resolved, which was never published or never changed; mend or delete it",
        waivable=True,
    )
