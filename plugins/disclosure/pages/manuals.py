"""All manuals."""

from collections.abc import Iterator
from dataclasses import replace

from disclosure import urls
from disclosure.pages import cells, links
from disclosure.pages.listing import ListingView
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records import Manual
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a manual, published or not yet."""
    manuals = site.all(Manual)
    pending = site.drafts(Manual)
    if not manuals and not site.unpublished.get(Manual.kind):
        return
    columns = Columns(
        wording, "(id)", "title", "category", "owner", "edition", "effective_on", "review_due", "oia_section"
    )
    table = columns.table("manuals", wording("manuals.caption"), [_row(site, manual, wording) for manual in manuals])
    yield PlannedPage(
        url=urls.MANUALS,
        template="listing",
        title=wording("manuals.title"),
        description=wording("manuals.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(
            wording("manuals.introduction"),
            table if manuals else None,
            wording("manuals.empty"),
            tuple(links.to_record(site, manual) for manual in pending),
        ),
        records=manuals,
        tables=(table,) if manuals else (),
    )


def _row(site: Site, manual: Manual, wording: Wording) -> tuple[Cell, ...]:
    title = cells.link(links.to_record(site, manual), wording)
    return (
        cells.code(manual.id),
        replace(title, raw=manual.title),
        cells.choice("manual_category", manual.category, wording),
        owner_cell(site, manual.owner, wording),
        cells.text(manual.edition, wording),
        cells.day(manual.effective_on, wording),
        cells.day(manual.review_due, wording),
        cells.text(manual.official_information_section, wording),
    )
