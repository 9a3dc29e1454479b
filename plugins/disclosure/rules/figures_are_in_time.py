"""The figures of a period are published by their deadline; a past one without figures is shown as not reported."""

from collections.abc import Iterator, Sequence

from disclosure.figures.published import due, unreported
from disclosure.findings import Finding, finding
from disclosure.records import Complaints
from disclosure.records.complaints import ComplaintKind
from disclosure.site import Site
from problems import Fault
from thai.calendar import fiscal_year_end, month_start, short_month


def check(site: Site) -> Iterator[Finding]:
    """Warning ``overdue-figures``: for each kind whose months are past the record's own deadline, or for a past year without any.

    The OIT form asks for the complaint statistics of every year, nil or not. Invented figures and drafts are never due.
    """
    if site.as_of is None:
        return
    for year in site.all(Complaints):
        if not year.is_public:
            continue
        late = {
            kind: [month for month in months if due(year, month) < site.as_of]
            for kind, months in unreported(year).items()
        }
        if not any(late.values()):
            continue
        if not year.has_figures and fiscal_year_end(year.fiscal_year) < site.as_of:
            yield finding(_nothing(year), year, "fiscal_year")
        elif year.due_after_days is not None:
            for kind, months in late.items():
                if months:
                    yield finding(_overdue(year, kind, months), year, kind)


def _nothing(year: Complaints) -> Fault:
    return _fault(
        f"ปีงบประมาณ พ.ศ. {year.fiscal_year} สิ้นสุดแล้ว แต่ยังไม่มีตัวเลขของเดือนใด",
        f"fiscal year {year.fiscal_year} is over, but no month has figures",
    )


def _overdue(year: Complaints, kind: ComplaintKind, months: Sequence[int]) -> Fault:
    thai = ", ".join(short_month(year.fiscal_year, month) for month in months)
    english = ", ".join(f"{month_start(year.fiscal_year, month):%Y-%m}" for month in months)
    return _fault(
        f"{Complaints.model_fields[kind].title} เลยกำหนดเผยแพร่ {year.due_after_days} วันหลังสิ้นเดือนแล้ว แต่ยังไม่มีตัวเลขของ {thai}",
        f"figures of kind '{kind}' are due {year.due_after_days} days after a month's end, and are missing for {english}",
        (f"{Complaints.model_fields[kind].title} {thai}", f"{kind} {english}"),
    )


def _fault(thai: str, english: str, particulars: tuple[str, str] = ("", "")) -> Fault:
    return Fault(
        "overdue-figures",
        f"{thai} เว็บไซต์จะแสดงว่ายังไม่รายงาน หากมีตัวเลขแล้วให้เพิ่มใน months หากไม่มีเรื่องให้ใส่ nil_report: true",
        f"{english}; they are shown as not reported; add them to 'months', or 'nil_report: true' where there were none",
        severity="warning",
        particulars=particulars,
    )
