"""All divisions."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.pages import cells
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records import Division
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a division."""
    divisions = site.all(Division)
    if not divisions:
        return
    columns = Columns(wording, "(id)", "division", "sections", "place", "hours", "contact")
    table = columns.table(
        "divisions", wording("divisions.caption"), [_row(division, wording) for division in divisions]
    )
    yield PlannedPage(
        url=urls.DIVISIONS,
        template="listing",
        title=wording("divisions.title"),
        description=wording("divisions.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(wording("divisions.introduction"), table),
        records=divisions,
        tables=(table,),
    )


def _row(division: Division, wording: Wording) -> tuple[Cell, ...]:
    return (
        cells.code(division.id),
        cells.text(division.name, wording, url=urls.division(division)),
        cells.texts([section.name for section in division.sections], wording),
        cells.text(division.place, wording),
        cells.text(division.hours, wording),
        cells.text(division.contact, wording),
    )
