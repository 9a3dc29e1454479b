"""What a closed month was published to be stays, or a correction says what it was, why it was wrong, and when that was found."""

from collections.abc import Iterator

from disclosure.figures.published import Counts, counted, past
from disclosure.findings import Finding, finding
from disclosure.records import Complaints
from disclosure.records.complaints import ComplaintKind
from disclosure.site import Site
from problems import Fault, Location
from thai.calendar import short_month


def check(site: Site) -> Iterator[Finding]:
    """Problem ``changed-figure``, at the month, for every former value that no correction names; only where git tells them.

    Waivable: a version may have been committed and never been published.
    """
    if site.history is None:
        return
    for year in site.all(Complaints):
        former = past(site.history.get(site.path(year), ()), site.as_of) if year.is_public else {}
        if not former:
            continue
        present = counted(year)
        noted = {(each.kind, each.month, each.received, each.resolved) for each in year.corrections}
        for (kind, month), values in former.items():
            for counts in values.when_closed:
                now = present.get((kind, month))
                if counts != now and (kind, month, *counts) not in noted:
                    yield finding(_fault(year, kind, month, counts, now), year, *_place(year, kind, month))


def _place(year: Complaints, kind: ComplaintKind, month: int) -> Location:
    rows = [row.month for row in dict(year.series())[kind].months]
    return (kind, "months", rows.index(month)) if month in rows else (kind,)


def _fault(year: Complaints, kind: ComplaintKind, month: int, was: Counts, now: Counts | None) -> Fault:
    thai = f"รับใหม่ {now[0]} แล้วเสร็จ {now[1]}" if now else "ไม่มีตัวเลข"
    english = f"{now[0]} received, {now[1]} resolved" if now else "no figures"
    return Fault(
        "changed-figure",
        f"{Complaints.model_fields[kind].title} {short_month(year.fiscal_year, month)} เคยเผยแพร่ว่ารับใหม่ {was[0]} แล้วเสร็จ {was[1]} "
        f"แต่ตอนนี้เป็น{thai} หากตัวเลขเดิมผิดจริง ให้บันทึกตัวเลขเดิมและเหตุผลไว้ใน corrections",
        f"month {month} of kind '{kind}' was published as {was[0]} received, {was[1]} resolved, and is now {english}; "
        "if that was wrong, say so under 'corrections'",
        f"- {{kind: {kind}, month: {month}, received: {was[0]}, resolved: {was[1]}, reason: …, on: …}}",
        waivable=True,
    )
