"""Registers: which years there are and what is known of them, how each loan stands on a day, totals by quarter and class.

A loan is overdue from the day after it is due. The lender has to ask for it within seven days of that day (Ministry of
Finance regulation on procurement and supplies B.E. 2560, rule 211; from memory, to be checked against the text): a loan
that is out for longer must have been asked for. Without a day to judge on, what is out is only out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from disclosure.records import SHEETS, Register, Sheet
from disclosure.records.loans import Loan, Loans
from disclosure.records.withdrawals import Withdrawals
from disclosure.site import Site
from thai.calendar import quarter

YearState = Literal["rows", "nil", "withheld", "not-yet-reported"]
LoanState = Literal["must-chase", "overdue", "out", "returned-late", "returned", "settled"]
LOAN_STATES: tuple[LoanState, ...] = ("must-chase", "overdue", "out", "returned-late", "returned", "settled")

ASKED_FOR_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Total:
    """How often and how much of something went out in a period."""

    rows: int
    quantity: int


# By quarter (1-4; 0 is the year) and class ("" is all of them).
Totals = Mapping[tuple[int, str], Total]


def sheet_kind(register: Register) -> type[Sheet] | None:
    """The kind of sheets a register's rows stand in; None for a register whose rows this program does not know."""
    return next((kind for kind in SHEETS if kind.kind == register.id), None)


def years(site: Site, register: Register) -> tuple[int, ...]:
    """Every fiscal year of which there are rows or something to say, newest first. A year of samples is none in public."""
    kind = sheet_kind(register)
    sheets = {each.fiscal_year for each in site.all(kind)} if kind else set()
    hidden = {int(key) for key in site.unpublished.get(register.id, {})} if kind else set()
    stated = {each.fiscal_year for each in register.years if not each.sample} - hidden
    return tuple(sorted(sheets | stated, reverse=True))


def year_state(site: Site, register: Register, year: int) -> YearState:
    """What is known of a register's year. Nothing is not nil: nil is what the register's record says."""
    said = register.year(year)
    sheet = find(site, register, year)
    if sheet is not None and sheet.rows:
        return "rows"
    if said.nil_report:
        return "nil"
    return "withheld" if said.withheld else "not-yet-reported"


def find(site: Site, register: Register, year: int) -> Loans | Withdrawals | None:
    """A register's rows of a year."""
    kind = sheet_kind(register)
    sheet = site.find(kind, str(year)) if kind else None
    assert sheet is None or isinstance(sheet, Loans | Withdrawals)
    return sheet


def loan_state(loan: Loan, as_of: date | None) -> LoanState:
    """How a loan stands on a day."""
    if loan.returned:
        return "returned-late" if loan.returned > loan.due else "returned"
    if loan.condition:
        return "settled"
    if as_of is None or as_of <= loan.due:
        return "out"
    return "must-chase" if as_of > loan.due + ASKED_FOR_WITHIN else "overdue"


def days_over(loan: Loan, as_of: date | None) -> int | None:
    """By how many days a loan was or is late; None where it is not, or nobody can say."""
    back = loan.returned or (as_of if loan_state(loan, as_of) in ("overdue", "must-chase") else None)
    return (back - loan.due).days if back and back > loan.due else None


def state_counts(loans: Loans, as_of: date | None) -> Mapping[LoanState, int]:
    """How many loans of a year stand how; every state is there, with 0 where none does."""
    counted = Counter(loan_state(loan, as_of) for loan in loans.rows)
    return {state: counted[state] for state in LOAN_STATES}


def totals(sheet: Loans | Withdrawals) -> Totals:
    """How much went out, by quarter and class, with the sums over each; only what there is any of."""
    moved: Iterable[tuple[date, str, int]]
    if isinstance(sheet, Loans):
        moved = ((row.out, row.asset_class, row.quantity) for row in sheet.rows)
    else:
        moved = ((row.day, row.item_class, row.quantity) for row in sheet.rows)
    rows, quantities = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    for day, of_class, quantity in moved:
        for key in ((part, each) for part in (quarter(day.month), 0) for each in (of_class, "")):
            rows[key] += 1
            quantities[key] += quantity
    return {key: Total(rows[key], quantities[key]) for key in rows}
