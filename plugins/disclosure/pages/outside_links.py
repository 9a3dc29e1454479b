"""Every link out of this site, and what became of it when it was last tried."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from disclosure import addresses, urls
from disclosure.linking import checked, outside
from disclosure.pages import cells, paging
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records.links import CheckedLink
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where a link leads out."""
    leads = Counter(lead.address for lead in outside(site) if addresses.host_of(lead.address))
    if not leads:
        return
    links = checked(site)
    known = {each.address: each for each in links.links}
    columns = Columns(wording, "web_address", "link_places#", "link_status", "checked_on")
    table = columns.table(
        "links",
        wording("links.caption"),
        [_row(address, places, known.get(address), wording) for address, places in sorted(leads.items())],
    )
    page = PlannedPage(
        url=urls.LINKS,
        template="listing",
        title=wording("links.title"),
        description=wording("links.introduction"),
        trail=(Link(wording("home.short"), urls.HOME), Link(wording("about.title"), urls.ABOUT)),
        view=ListingView(wording("links.introduction"), table),
        records=(links,) if known else (),
        tables=(table,),
    )
    views = [replace(page.view, table=part) for part in paging.tables(table)]
    yield from paging.paged(page, views, wording)


def _row(address: str, places: int, link: CheckedLink | None, wording: Wording) -> tuple[Cell, ...]:
    never = Cell(None, (wording("links.never"),), state="absent")
    return (
        cells.text(address, wording, url=address),
        cells.number(places, wording),
        cells.choice("link_status", link.status, wording) if link else never,
        cells.day(link.checked_on, wording) if link else never,
    )
