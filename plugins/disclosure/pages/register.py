"""One register: what it records, who keeps it, on which ground, and what is known of each year."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import registers as figures
from disclosure.pages import cells, documents
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Cell, Fact, Link, PlannedPage, Table
from disclosure.pages.sheet import year_link
from disclosure.pages.tables import Columns
from disclosure.records import Register
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class RegisterView:
    """What the template of a register may see. Without a table of years there are no ``rows`` either, in words."""

    summary: str
    facts: tuple[Fact, ...]
    years: Table | None
    rows: str
    note: str


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every register."""
    for register in site.all(Register):
        years = figures.years(site, register)
        table = _table(site, register, years, wording) if years else None
        sheets = (sheet for year in years if (sheet := figures.find(site, register, year)))
        yield PlannedPage(
            url=urls.register(register),
            template="register",
            title=register.title,
            description=register.summary or "",
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("registers.title"), urls.REGISTERS)),
            view=RegisterView(
                register.summary or "",
                _facts(site, register, wording),
                table,
                wording("register.no_rows"),
                register.note or "",
            ),
            records=(register, *sheets),
            tables=(table,) if table else (),
            documents=(documents.of_record(site, register, "register"),),
        )


def _table(site: Site, register: Register, years: tuple[int, ...], wording: Wording) -> Table:
    columns = Columns(wording, "fiscal_year#", "status", "entries#", "(note)")
    rows = [_row(site, register, year, wording) for year in years]
    return columns.table("years", wording("register.caption_years", register=register.title), rows)


def _row(site: Site, register: Register, year: int, wording: Wording) -> tuple[Cell, ...]:
    state = figures.year_state(site, register, year)
    sheet = figures.find(site, register, year)
    words = wording(f"register_state.{state}")
    entries = len(sheet.rows) if sheet and sheet.rows else 0
    note = register.year(year).note
    known = state in ("rows", "nil")
    return (
        cells.link(year_link(site, register, year, wording), wording, year),
        Cell(state, (words,), state="" if state == "rows" else state, note=note or ""),
        cells.number(entries, wording) if known else Cell(None, (words,), state=state),
        cells.code(note),
    )


def _facts(site: Site, register: Register, wording: Wording) -> tuple[Fact, ...]:
    stated = {
        "owner": owner_cell(site, register.owner, wording),
        "records": cells.texts(register.records, wording),
        "legal_basis": cells.texts(register.legal_basis, wording),
    }
    return tuple(cells.fact(wording(f"field.register.{name}"), cell) for name, cell in stated.items())
