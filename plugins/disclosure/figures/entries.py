"""What a register said of a year, version by version: its record and the year's sheet change apart and are read together.

A sheet cannot say of itself that its rows are invented, nor when they were published; the register's record of that day does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from disclosure.figures import registers
from disclosure.records import Loans, Register, Sheet, Withdrawals
from disclosure.site import Former, Site


@dataclass(frozen=True, slots=True)
class Entries:
    """A year as it was or is: its register, its sheet where there is one, and the day of the commit that made it so.

    ``is_cut``: it may have been so before, for what was before it of one of the two is not known.
    """

    day: date | None
    register: Register
    sheet: Sheet | None
    is_cut: bool = False

    def days(self, year: int) -> tuple[date, ...]:
        """The days on which the year is said to have been published and updated."""
        said = self.register.year(year)
        return tuple(day for day in (said.published, said.updated) if day)

    def holds(self, year: int, first: date, last: date) -> bool:
        """Whether the year has a row between two days, or is said to have had none; what is invented or withheld has neither."""
        said = self.register.year(year)
        if not self.register.is_public or said.sample or said.withheld:
            return False
        return said.nil_report or any(first <= day <= last for day in _days_of(self.sheet))


def versions(site: Site, register: Register, year: int) -> Iterator[Entries]:
    """Every version of a register's year, oldest first, one a day; the present one last, unless it is the last committed."""
    sheet = registers.find(site, register, year)
    # Rows that are gone, or only invented, are no one's evidence.
    sheet = sheet if sheet is not None and sheet.is_public else None
    history = site.history or {}
    formers = [*history.get(site.path(register), ()), *(history.get(site.path(sheet), ()) if sheet else ())]
    last: Entries | None = None
    for day, changed in groupby(sorted(formers, key=_day), _day):
        last = _after(day, list(changed), last)
        if last:
            yield last
    if last is None or last.register.in_public() != register.in_public() or last.sheet != sheet:
        yield Entries(None, register, sheet)


def _day(former: Former) -> date:
    return former.day


def _after(day: date, changed: list[Former], last: Entries | None) -> Entries | None:
    """The year as a day left it; None before there was a register."""
    registers_ = [last.register] if last else []
    sheets = [last.sheet] if last else []
    registers_ += [each.record for each in changed if isinstance(each.record, Register)]
    sheets += [each.record for each in changed if isinstance(each.record, Sheet)]
    sheet = sheets[-1] if sheets else None
    if not registers_:
        return None
    stated = registers_[-1].stating(sheet) if sheet else None
    return Entries(day, registers_[-1], stated, is_cut=any(each.is_cut for each in changed))


def _days_of(sheet: Sheet | None) -> Iterator[date]:
    if isinstance(sheet, Loans):
        yield from (row.out for row in sheet.rows)
    elif isinstance(sheet, Withdrawals):
        yield from (row.day for row in sheet.rows)
