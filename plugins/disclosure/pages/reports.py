"""All yearly reports."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.figures import actions, measures
from disclosure.pages import cells, definitions
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records import Report
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a report."""
    reports = sorted(site.all(Report), key=lambda report: -report.fiscal_year)
    if not reports:
        return
    columns = Columns(wording, "fiscal_year#", "title", "actions#", "reported#", "with_evidence#")
    table = columns.table("reports", wording("reports.caption"), [_row(site, report, wording) for report in reports])
    yield PlannedPage(
        url=urls.REPORTS,
        template="listing",
        title=wording("reports.title"),
        description=wording("reports.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(
            wording("reports.introduction"),
            table,
            definitions=definitions.of(definitions.OF_ACTIONS, wording),
        ),
        # Their counts are those of the measures.
        records=(*reports, *(each for report in reports for each in measures.of_year(site, report.fiscal_year))),
        tables=(table,),
    )


def _row(site: Site, report: Report, wording: Wording) -> tuple[Cell, ...]:
    counts = actions.status_counts(site, measures.of_year(site, report.fiscal_year))
    return (
        cells.year(report.fiscal_year, wording, url=urls.report(report.fiscal_year)),
        cells.text(report.title, wording),
        cells.number(counts.actions, wording),
        cells.number(counts.reported, wording),
        cells.number(counts.with_evidence, wording),
    )
