"""A fiscal year of a register: its rows, how each loan stands, totals by quarter and class; or in words why there are none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from disclosure import urls
from disclosure.figures import registers as figures
from disclosure.pages import documents, filters, links, paging
from disclosure.pages import sheet_tables as tables
from disclosure.pages.filters import Filter
from disclosure.pages.parts import Link, PlannedPage, Table
from disclosure.records import Loans, Register, Withdrawals
from disclosure.site import Site
from disclosure.wording import Wording

# The same words stand in row after row, and words that are repeated cost little.
WEIGHT = 100_000


@dataclass(frozen=True, slots=True)
class SheetView:
    """What the template of a register's year may see. Without rows there is a ``statement`` of a ``state`` in their place."""

    summary: str
    state: str
    statement: str
    filter: Filter | None
    rows: Table | None
    totals: Table | None
    explanations: tuple[str, ...]
    note: str
    years: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """The pages of every year of every register: one, or as many as its rows fill."""
    for register in site.all(Register):
        for year in figures.years(site, register):
            sheet = figures.find(site, register, year)
            if sheet is not None and sheet.rows:
                yield from _filled(site, register, sheet, wording)
            else:
                yield _empty(site, register, year, wording)


def _filled(site: Site, register: Register, sheet: Loans | Withdrawals, wording: Wording) -> Iterator[PlannedPage]:
    table = tables.of_rows(site, sheet, wording)
    totals = tables.totals(site, sheet, wording)
    page = PlannedPage(
        url=urls.sheet(register.id, sheet.fiscal_year),
        template="sheet",
        title=_title(register, sheet.fiscal_year, wording),
        description=register.summary or "",
        trail=_trail(register, wording),
        view=SheetView(
            summary=_summary(site, sheet, wording),
            state="",
            statement="",
            filter=None,
            rows=table,
            totals=totals,
            explanations=_explanations(site, sheet, wording),
            note=register.year(sheet.fiscal_year).note or "",
            years=_years(site, register, wording),
        ),
        records=(sheet, register),
        tables=(table, totals),
        documents=(documents.of_record(site, sheet, register.id, partial(_figures, site, sheet)),),
    )
    views = [
        replace(page.view, rows=part, filter=_filter(part, wording), totals=None if number else totals)
        for number, part in enumerate(paging.tables(table, weight=WEIGHT))
    ]
    yield from paging.paged(page, views, wording)


def _empty(site: Site, register: Register, year: int, wording: Wording) -> PlannedPage:
    said = register.year(year)
    state = figures.year_state(site, register, year)
    words = wording(f"sheet.{state.replace('-', '_')}")
    return PlannedPage(
        url=urls.sheet(register.id, year),
        template="sheet",
        title=_title(register, year, wording),
        description=words,
        trail=_trail(register, wording),
        view=SheetView(
            summary="",
            state=state,
            statement=f"{words}: {said.withheld}" if said.withheld else words,
            filter=None,
            rows=None,
            totals=None,
            explanations=(),
            note=said.note or "",
            years=_years(site, register, wording),
        ),
        records=(register,),
        years=(year,),
    )


def _title(register: Register, year: int, wording: Wording) -> str:
    return wording("sheet.title", register=register.title, year=wording.fiscal_year(year))


def _trail(register: Register, wording: Wording) -> tuple[Link, ...]:
    return (
        Link(wording("home.short"), urls.HOME),
        Link(wording("registers.title"), urls.REGISTERS),
        Link(register.title, urls.register(register)),
    )


def _summary(site: Site, sheet: Loans | Withdrawals, wording: Wording) -> str:
    if isinstance(sheet, Withdrawals):
        return wording("sheet.withdrawals", count=len(sheet.rows))
    counts = figures.state_counts(sheet, site.as_of)
    return wording(
        "sheet.loans",
        count=len(sheet.rows),
        back=counts["returned"] + counts["returned-late"] + counts["settled"],
        out=counts["out"] + counts["overdue"] + counts["must-chase"],
        chase=counts["must-chase"],
    )


def _filter(part: Table, wording: Wording) -> Filter | None:
    """A choice for every state that loans of this page are in; withdrawals have none."""
    states = [row.belongs for row in part.rows]
    named = [
        (number, wording(f"loan_state.{state}"), states.count(str(number)))
        for number, state in enumerate(figures.LOAN_STATES, 1)
        if str(number) in states
    ]
    return filters.of(wording("sheet.show"), wording("sheet.all"), named, len(states), wording)


def _explanations(site: Site, sheet: Loans | Withdrawals, wording: Wording) -> tuple[str, ...]:
    if isinstance(sheet, Withdrawals):
        return ()
    judged = wording("sheet.judged", day=wording.day(site.as_of)) if site.as_of else wording("sheet.not_judged")
    return (judged, wording("sheet.rule_211"))


def _years(site: Site, register: Register, wording: Wording) -> tuple[Link, ...]:
    return tuple(
        Link(wording.fiscal_year(year), urls.sheet(register.id, year)) for year in figures.years(site, register)
    )


def year_link(site: Site, register: Register, year: int, wording: Wording) -> Link:
    """A register's year, marked where its rows are invented."""
    sheet = figures.find(site, register, year)
    words = wording.fiscal_year(year)
    return links.to_record(site, sheet, words) if sheet else Link(words, urls.sheet(register.id, year))


def _figures(site: Site, sheet: Loans | Withdrawals) -> dict[str, Any]:
    totals = [
        {
            "part_of_year": f"q{part}" if part else "year",
            "class": name or "all",
            "rows": each.rows,
            "quantity": each.quantity,
        }
        for (part, name), each in sorted(figures.totals(sheet).items())
    ]
    if isinstance(sheet, Withdrawals):
        return {"totals": totals}
    return {
        "judged_on": site.as_of.isoformat() if site.as_of else None,
        "loans": [
            {"status": figures.loan_state(loan, site.as_of), "days_late": figures.days_over(loan, site.as_of)}
            for loan in sheet.rows
        ],
        "totals": totals,
    }
