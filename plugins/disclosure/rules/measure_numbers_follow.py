"""A year's measures are numbered 1, 2, 3… with none left out; a number the source skips is declared, and is a gap."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure, Report
from disclosure.site import Site
from problems import Fault

# Every skipped number becomes a row of the year's table: a jump wider than this is a slip of the hand.
WIDEST_JUMP = 50


def check(site: Site) -> Iterator[Finding]:
    """Warnings ``missing-measure`` and ``gap-in-measures``, error ``unlikely-number``."""
    reports = {report.fiscal_year: report for report in site.all(Report)}
    by_year: dict[int, list[Measure]] = {year: [] for year in reports}
    for measure in site.all(Measure):
        by_year.setdefault(measure.fiscal_year, []).append(measure)
    unread = {stem.partition("-")[0] for kind, stem in site.unread if kind == Measure.kind}
    for year, measures in by_year.items():
        report = reports.get(year)
        declared = {missing.number for missing in report.missing_measures} if report else set()
        before = 0
        for measure in measures:
            yield from _jump(measure, before, declared, unread)
            before = measure.number
        if report:
            yield from _declared(report, {measure.number for measure in measures})


def _jump(measure: Measure, before: int, declared: set[int], unread: set[str]) -> Iterator[Finding]:
    skipped = range(before + 1, measure.number)
    if len(skipped) > WIDEST_JUMP:
        yield finding(_unlikely(measure.number, before), measure, "number")
        return
    # A file that cannot be read is told already: its number is not missing.
    left_out = [number for number in skipped if number not in declared and str(number) not in unread]
    if left_out:
        numbers = ", ".join(map(str, left_out))
        fault = Fault(
            "gap-in-measures",
            f"ปี {measure.fiscal_year} ไม่มีมาตรการที่ {numbers} เว็บไซต์จะแสดงว่าไม่ปรากฏในต้นฉบับ ถ้าลืมใส่ให้เพิ่มไฟล์ของมาตรการ ถ้าต้นฉบับข้ามลำดับจริงให้บันทึกใน missing_measures ของรายงานปีนั้น",
            f"{measure.fiscal_year} has no measure {numbers}; add its file, or declare it in the report's missing_measures if the source skips it",
            severity="warning",
            particulars=(f"มาตรการที่ {numbers}", f"measure {numbers}"),
        )
        yield finding(fault, measure, "number")


def _declared(report: Report, present: set[int]) -> Iterator[Finding]:
    highest = max(present, default=0)
    for index, missing in enumerate(report.missing_measures):
        if missing.number - highest > WIDEST_JUMP:
            yield finding(_unlikely(missing.number, highest), report, "missing_measures", index, "number")
        elif missing.number not in present:
            fault = Fault(
                "missing-measure",
                f"รายงานปี {report.fiscal_year} ขาดมาตรการที่ {missing.number} เว็บไซต์จะแสดงว่าไม่ปรากฏในต้นฉบับ เมื่อพบเนื้อหาแล้วให้เพิ่มไฟล์ของมาตรการ และลบรายการนี้",
                f"the report of {report.fiscal_year} lacks measure {missing.number}; once found, add its file and delete this entry",
                severity="warning",
                particulars=(f"มาตรการที่ {missing.number}", f"measure {missing.number}"),
            )
            yield finding(fault, report, "missing_measures", index)


def _unlikely(number: int, before: int) -> Fault:
    return Fault(
        "unlikely-number",
        f"พบลำดับ {number} แต่ลำดับก่อนหน้าคือ {before} ห่างกันเกิน {WIDEST_JUMP} ลำดับ น่าจะพิมพ์ผิด กรุณาใส่ลำดับที่ถูกต้อง",
        f"found number {number} after {before}, more than {WIDEST_JUMP} apart; it is probably a slip, write the right number",
    )
