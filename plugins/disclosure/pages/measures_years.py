"""The fiscal years that have measures."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.figures import actions, measures
from disclosure.pages import cells, definitions
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records import Measure
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a measure."""
    years = measures.years(site)
    if not years:
        return
    columns = Columns(
        wording, "fiscal_year#", "measures#", "missing_measures", "actions#", "reported#", "with_evidence#"
    )
    table = columns.table("measures", wording("measures.caption_years"), [_row(site, year, wording) for year in years])
    yield PlannedPage(
        url=urls.MEASURES,
        template="listing",
        title=wording("measures.title"),
        description=wording("measures.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(
            wording("measures.introduction"),
            table,
            definitions=definitions.of(definitions.OF_MEASURES, wording),
        ),
        records=site.all(Measure),
        tables=(table,),
    )


def _row(site: Site, year: int, wording: Wording) -> tuple[Cell, ...]:
    of_year = measures.of_year(site, year)
    counts = actions.status_counts(site, of_year)
    missing = measures.missing_numbers(site, year)
    numbers = ", ".join(wording.number(number) for number in missing)
    return (
        cells.year(year, wording, url=urls.measures(year)),
        cells.number(len(of_year), wording),
        Cell(
            " | ".join(map(str, missing)),
            (numbers or wording("measures.none_missing"),),
            state="absent" if missing else "",
        ),
        cells.number(counts.actions, wording),
        cells.number(counts.reported, wording),
        cells.number(counts.with_evidence, wording),
    )
