"""The fiscal years that have complaint statistics."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures.complaints import SeriesFigure, all_years
from disclosure.pages import cells, definitions, links
from disclosure.pages.charts import Chart, with_bars
from disclosure.pages.complaints_charts import years_side_by_side
from disclosure.pages.counts import count_cell
from disclosure.pages.definitions import Definitions
from disclosure.pages.parts import Cell, Link, PlannedPage, Table
from disclosure.pages.tables import Columns
from disclosure.records import Complaints
from disclosure.records.complaints import COMPLAINT_KINDS
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class ComplaintsYearsView:
    """What the template of all years' statistics may see."""

    introduction: str
    charts: tuple[Chart, ...]
    table: Table | None
    empty: str
    # What exists but is not yet published.
    pending: tuple[Link, ...]
    definitions: Definitions


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a year of statistics, published or not yet."""
    years = sorted(site.all(Complaints), key=lambda each: -each.fiscal_year)
    pending = site.drafts(Complaints)
    if not years and not site.unpublished.get(Complaints.kind):
        return
    figures = all_years(years)
    columns = Columns(
        wording, "fiscal_year#", "complaint_kind", "received#", "resolved#", "in_progress#", "months_known#"
    )
    rows = [
        _row(site, year, kind, figures[year.fiscal_year][kind], wording) for year in years for kind in COMPLAINT_KINDS
    ]
    table = columns.table("complaints", wording("complaints.caption_years"), rows, kind="figures", sortable=True)
    shown = with_bars(table, "received", "resolved", "in_progress")
    samples = [year.fiscal_year for year in years if year.sample]
    yield PlannedPage(
        url=urls.COMPLAINTS,
        template="complaints_years",
        title=wording("complaints.short"),
        description=wording("complaints.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ComplaintsYearsView(
            wording("complaints.introduction"),
            years_side_by_side(figures, samples, wording),
            shown if years else None,
            wording("complaints.empty"),
            tuple(links.to_record(site, year) for year in pending),
            definitions.of(definitions.OF_COMPLAINTS[1:4], wording),
        ),
        records=tuple(years),
        tables=(shown,) if years else (),
    )


def _row(site: Site, year: Complaints, kind: str, figure: SeriesFigure, wording: Wording) -> tuple[Cell, ...]:
    link = links.to_record(site, year, wording.fiscal_year(year.fiscal_year))
    period = figure.year
    return (
        cells.link(link, wording, year.fiscal_year),
        Cell(kind, (wording(f"complaint_kind.{kind}"),)),
        count_cell(period.received, period.state, wording),
        count_cell(period.resolved, period.state, wording),
        count_cell(period.in_progress, period.state, wording, balance=True),
        Cell(
            period.months_known, (wording("complaints.months_known", known=period.months_known, months=period.months),)
        ),
    )
