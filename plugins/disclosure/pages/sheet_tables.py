"""The tables of a register's year: its rows, and the totals by quarter and class."""

from collections.abc import Iterator
from datetime import date

from disclosure.figures import registers as figures
from disclosure.pages import cells, filters, links
from disclosure.pages.parts import Cell, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Division, Loans, Withdrawals
from disclosure.records.loans import ASSET_CLASSES, Loan
from disclosure.records.withdrawals import ITEM_CLASSES, Withdrawal
from disclosure.site import Site
from disclosure.wording import Wording
from thai.calendar import FISCAL_MONTHS, month_start

_LOANS = (
    "entry#",
    "asset_class",
    "(asset_number)",
    "quantity#",
    "borrower_category",
    "(purpose_class)",
    "approved_by_position",
    "out",
    "due",
    "returned",
    "(condition)",
    "loan_state",
    "(days_late)#",
)
_WITHDRAWALS = (
    "entry#",
    "item_class",
    "quantity#",
    "division",
    "(division_id)",
    "purpose_class",
    "day",
    "approved_by_position",
)


def of_rows(site: Site, sheet: Loans | Withdrawals, wording: Wording) -> Table:
    """Every row of a year in the order of the file, with an anchor each; a loan belongs to its state."""
    columns = Columns(wording, *(_LOANS if isinstance(sheet, Loans) else _WITHDRAWALS))
    caption = wording(f"sheet.caption_{sheet.kind}", year=wording.fiscal_year(sheet.fiscal_year))
    return columns.table(sheet.kind, caption, _rows(site, sheet, wording))


def _rows(site: Site, sheet: Loans | Withdrawals, wording: Wording) -> Iterator[Row]:
    if isinstance(sheet, Withdrawals):
        for number, row in enumerate(sheet.rows, 1):
            yield Row(_withdrawal(site, number, row, wording), f"r{number}")
        return
    for number, loan in enumerate(sheet.rows, 1):
        state = figures.LOAN_STATES.index(figures.loan_state(loan, site.as_of)) + 1
        yield Row(_loan(number, loan, site.as_of, wording), f"r{number}", filters.belongs((state,)))


def _loan(number: int, loan: Loan, as_of: date | None, wording: Wording) -> tuple[Cell, ...]:
    state, late = figures.loan_state(loan, as_of), figures.days_over(loan, as_of)
    borrower, purpose = wording(f"borrower.{loan.borrower_category}"), wording(f"purpose.{loan.purpose_class}")
    condition = wording(f"condition.{loan.condition}") if loan.condition else ""
    asset = wording(f"asset_class.{loan.asset_class}")
    return (
        cells.number(number, wording),
        Cell(loan.asset_class, (f"{asset} {loan.asset_number}" if loan.asset_number else asset,)),
        cells.code(loan.asset_number),
        cells.number(loan.quantity, wording),
        Cell(loan.borrower_category, (f"{borrower}: {purpose}",)),
        cells.code(loan.purpose_class),
        cells.choice("position", loan.approved_by_position, wording),
        _day(loan.out, wording),
        _day(loan.due, wording),
        Cell(
            loan.returned,
            (wording.short_day(loan.returned) if loan.returned else wording("sheet.not_returned"),),
            note=condition,
        ),
        cells.code(loan.condition),
        Cell(
            state,
            (wording(f"loan_state.{state}"),),
            state=state,
            note=wording("sheet.days_late", days=late) if late else "",
        ),
        cells.code(late),
    )


def _withdrawal(site: Site, number: int, row: Withdrawal, wording: Wording) -> tuple[Cell, ...]:
    division = site.find(Division, row.division) or site.find_unpublished(Division, row.division)
    assert division is not None, f"dangling division {row.division}"
    link = links.to_record(site, division)
    return (
        cells.number(number, wording),
        cells.choice("item_class", row.item_class, wording),
        cells.number(row.quantity, wording),
        Cell(link.text, (link.text,)),
        cells.code(row.division),
        cells.choice("withdrawal_purpose", row.purpose_class, wording),
        _day(row.day, wording),
        cells.choice("position", row.approved_by_position, wording),
    )


def _day(day: date, wording: Wording) -> Cell:
    return Cell(day, (wording.short_day(day),))


def totals(site: Site, sheet: Loans | Withdrawals, wording: Wording) -> Table:
    """How often each class went out in each quarter and in the year, and how many pieces; a quarter to come has none yet."""
    first, prefix = ("asset_class", "asset_class") if isinstance(sheet, Loans) else ("item_class", "item_class")
    columns = Columns(
        wording,
        first,
        "times_first_quarter#",
        "times_second_quarter#",
        "times_third_quarter#",
        "times_fourth_quarter#",
        "times_year#",
        "quantity_year#",
    )
    counted = figures.totals(sheet)
    classes = [each for each in (ASSET_CLASSES if isinstance(sheet, Loans) else ITEM_CLASSES) if (0, each) in counted]
    made = []
    for name in (*classes, ""):
        words = wording(f"{prefix}.{name}") if name else wording("sheet.total")
        quarters = (_times(site, sheet.fiscal_year, part, counted.get((part, name)), wording) for part in (1, 2, 3, 4))
        year = counted[0, name]
        pieces = (
            cells.number(year.quantity, wording)
            if name
            else Cell(None, (wording("sheet.not_added"),), state="not-applicable")
        )
        made.append((Cell(name or "total", (words,)), *quarters, cells.number(year.rows, wording), pieces))
    caption = wording("sheet.caption_totals", year=wording.fiscal_year(sheet.fiscal_year))
    return columns.table("totals", caption, made, kind="figures")


def _times(site: Site, year: int, part: int, total: figures.Total | None, wording: Wording) -> Cell:
    begins = month_start(year, FISCAL_MONTHS[(part - 1) * 3])
    if total is None and site.as_of and begins > site.as_of:
        return Cell(None, (wording("state.not-yet-reported"),), state="not-yet-reported")
    return cells.number(total.rows if total else 0, wording)
