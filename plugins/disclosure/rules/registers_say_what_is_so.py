"""A register's year has rows, or its register says why it has none: an empty sheet alone says neither nil nor not yet."""

from collections.abc import Iterator

from disclosure.figures import registers
from disclosure.findings import Finding, finding
from disclosure.records import SHEETS, Register, Sheet
from disclosure.site import Site
from problems import Fault
from thai.calendar import fiscal_year_end


def check(site: Site) -> Iterator[Finding]:
    """Problems ``sheet-without-register``, ``empty-register``, ``repeated-year``, ``nil-report-contradicted``; warning
    ``unreported-register``."""
    for kind in SHEETS:
        register = site.find(Register, kind.kind)
        is_unread = (Register.kind, kind.kind) in site.unread
        for sheet in site.all(kind):
            if register is None:
                if not is_unread:
                    yield finding(_without_register(sheet), sheet)
            elif registers.year_state(site, register, sheet.fiscal_year) == "not-yet-reported":
                yield finding(_empty(sheet), sheet)
    for register in site.all(Register):
        yield from _years(site, register)


def _years(site: Site, register: Register) -> Iterator[Finding]:
    said = [each.fiscal_year for each in register.years]
    for index, year in enumerate(register.years):
        if year.fiscal_year in said[:index]:
            yield finding(_repeated(year.fiscal_year), register, "years", index, "fiscal_year")
            continue
        state = registers.year_state(site, register, year.fiscal_year)
        if state == "rows" and (year.nil_report or year.withheld):
            key = "nil_report" if year.nil_report else "withheld"
            yield finding(_contradicted(register, year.fiscal_year), register, "years", index, key)
        is_over = site.as_of is not None and fiscal_year_end(year.fiscal_year) < site.as_of
        # A sheet that could not be read, or that lacks its statement, is told already.
        is_told = (register.id, str(year.fiscal_year)) in site.unread or registers.find(
            site, register, year.fiscal_year
        )
        if state == "not-yet-reported" and is_over and not is_told and register.is_public and not year.sample:
            yield finding(_unreported(register, year.fiscal_year), register, "years", index, "fiscal_year")


def _without_register(sheet: Sheet) -> Fault:
    return Fault(
        "sheet-without-register",
        f"ไฟล์นี้เป็นแถวของ{sheet.thai} แต่ไม่มีไฟล์ data/registers/{sheet.kind}.yml ที่บอกว่าเป็นทะเบียนอะไร ใครดูแล กรุณาสร้างไฟล์นั้น",
        f"these are rows of a register that nothing describes; write data/registers/{sheet.kind}.yml: what it is, and who keeps it",
    )


def _empty(sheet: Sheet) -> Fault:
    return Fault(
        "empty-register",
        f"ไฟล์นี้มีแต่หัวตาราง จึงไม่รู้ว่าทั้งปีไม่มีรายการ หรือยังไม่รายงาน ถ้าไม่มีจริง ให้ใส่ nil_report: true ของปี {sheet.fiscal_year} ใน years ของ data/registers/{sheet.kind}.yml ถ้ายังไม่รายงาน ให้ลบไฟล์นี้",
        f"headings alone say neither that there was nothing nor that nothing is reported yet; give 'nil_report: true' for {sheet.fiscal_year} under 'years' in data/registers/{sheet.kind}.yml, or delete this file",
        f"- fiscal_year: {sheet.fiscal_year}\n  nil_report: true",
    )


def _repeated(year: int) -> Fault:
    return Fault(
        "repeated-year",
        f"มีปี {year} ซ้ำกันสองแห่ง กรุณาเหลือแห่งเดียว",
        f"the year {year} stands here twice; keep one",
    )


def _contradicted(register: Register, year: int) -> Fault:
    return Fault(
        "nil-report-contradicted",
        f"บอกว่าปี {year} ไม่มีรายการหรือไม่เปิดเผย แต่มีแถวใน data/registers/{register.id}/{year}.csv กรุณาเหลืออย่างเดียว",
        f"{year} is said to have nothing, or nothing to be shown, but data/registers/{register.id}/{year}.csv has rows; keep one",
    )


def _unreported(register: Register, year: int) -> Fault:
    return Fault(
        "unreported-register",
        f"ปีงบประมาณ พ.ศ. {year} สิ้นสุดแล้ว แต่ยังไม่มีแถวของปีนั้น เว็บไซต์จะแสดงว่ายังไม่รายงาน ให้เพิ่ม data/registers/{register.id}/{year}.csv หรือ nil_report: true ถ้าทั้งปีไม่มีรายการ",
        f"fiscal year {year} is over and the register has no rows of it; the site shows it as not reported; add data/registers/{register.id}/{year}.csv, or 'nil_report: true' where there were none",
        severity="warning",
        particulars=(f"ปีงบประมาณ พ.ศ. {year}", f"fiscal year {year}"),
    )
