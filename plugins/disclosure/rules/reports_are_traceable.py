"""A report says who approved it, when, and under which number, and analyses an assessment of a year before its own."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Report
from disclosure.site import Site
from problems import Fault

_FIELDS = (
    ("approved_by", "ผู้อนุมัติ", "who approved it"),
    ("approved_on", "วันที่อนุมัติ", "when"),
    ("document_number", "เลขที่หนังสือ", "its number"),
)


def check(site: Site) -> Iterator[Finding]:
    """Warnings ``report-without-approval`` and ``suspicious-analysed-year``, error ``analysed-year-after-report``."""
    for report in site.all(Report):
        absent = [each for each in _FIELDS if getattr(report, each[0]) is None]
        if absent:
            yield finding(_untraceable(absent), report)
        if report.analysed_year == report.fiscal_year:
            yield finding(_suspicious(report.fiscal_year), report, "analysed_year")
        elif report.analysed_year and report.analysed_year > report.fiscal_year:
            yield finding(_too_late(report.analysed_year, report.fiscal_year), report, "analysed_year")


def _untraceable(absent: list[tuple[str, str, str]]) -> Fault:
    keys, thai, english = (", ".join(words) for words in zip(*absent, strict=True))
    return Fault(
        "report-without-approval",
        f"รายงานนี้ไม่ได้ระบุ: {thai} เว็บไซต์จะแสดงว่าไม่ได้ระบุ เมื่อทราบแล้วให้เพิ่มช่อง {keys} ใช้ตำแหน่ง ไม่ใช้ชื่อบุคคล",
        f"this report does not say: {english}; it is shown as not stated, add {keys} once known, positions rather than names",
        severity="warning",
        particulars=(thai, english),
    )


def _suspicious(year: int) -> Fault:
    return Fault(
        "suspicious-analysed-year",
        f"รายงานปี {year} ระบุว่าวิเคราะห์ผลประเมิน ITA ของปี {year} ซึ่งเป็นปีเดียวกัน ปกติวิเคราะห์ผลของปีก่อนหน้า ({year - 1}) ตรวจกับต้นฉบับ ถ้าพิมพ์ไว้อย่างนี้ให้คงไว้และอธิบายใน notes",
        f"the report of {year} analyses the assessment of its own year, where one before ({year - 1}) is expected; check, and say so in 'notes' if the source does",
        severity="warning",
    )


def _too_late(analysed: int, year: int) -> Fault:
    return Fault(
        "analysed-year-after-report",
        f"รายงานปี {year} วิเคราะห์ผลประเมินของปี {analysed} ซึ่งยังไม่มีในขณะนั้น ให้แก้ analysed_year หรือ fiscal_year",
        f"the report of {year} cannot analyse the assessment of {analysed}, a later year; correct 'analysed_year' or 'fiscal_year'",
    )
