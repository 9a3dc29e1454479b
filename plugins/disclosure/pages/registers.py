"""All registers of public property."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.pages import cells
from disclosure.pages.listing import ListingView
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records import Register
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a register."""
    registers = site.all(Register)
    if not registers:
        return
    columns = Columns(wording, "(id)", "title", "owner", "summary")
    table = columns.table("registers", wording("registers.caption"), [_row(site, each, wording) for each in registers])
    yield PlannedPage(
        url=urls.REGISTERS,
        template="listing",
        title=wording("registers.title"),
        description=wording("registers.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(wording("registers.introduction"), table),
        records=registers,
        tables=(table,),
    )


def _row(site: Site, register: Register, wording: Wording) -> tuple[Cell, ...]:
    return (
        cells.code(register.id),
        cells.text(register.title, wording, url=urls.register(register)),
        owner_cell(site, register.owner, wording),
        cells.text(register.summary, wording),
    )
