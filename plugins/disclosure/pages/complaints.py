"""A fiscal year's complaint statistics: by kind, the OIT form's six months, by month, by quarter and half-year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from disclosure import urls
from disclosure.figures import complaints as figures
from disclosure.figures.ageing import ageing_figure
from disclosure.figures.complaints import SeriesFigure
from disclosure.pages import complaints_charts as charts
from disclosure.pages import complaints_tables as tables
from disclosure.pages import definitions, documents
from disclosure.pages.charts import Chart, with_bars
from disclosure.pages.complaints_ageing import ageing_chart, ageing_table
from disclosure.pages.complaints_corrections import corrections
from disclosure.pages.complaints_months import months
from disclosure.pages.complaints_tables import YearFigures
from disclosure.pages.definitions import Definitions
from disclosure.pages.parts import Link, PlannedPage, Table
from disclosure.records import Complaints
from disclosure.site import Site
from disclosure.wording import Wording

# The columns whose counts are drawn as bars.
_COUNTED = ("opening", "received", "resolved", "in_progress")


@dataclass(frozen=True, slots=True)
class SeriesView:
    """One kind of complaint through the year."""

    anchor: str
    title: str
    definition: str
    summary: str
    chart: Chart | None
    months: Table
    periods: Table


@dataclass(frozen=True, slots=True)
class ComplaintsView:
    """What the template of a year's statistics may see."""

    summary: str
    kinds_chart: Chart | None
    kinds: Table
    balances: Chart | None
    ageing: Table | None
    ageing_chart: Chart | None
    first_six_months: Table
    comparison: Table | None
    no_comparison: str
    series: tuple[SeriesView, ...]
    definitions: Definitions
    corrections: Table | None
    notes: tuple[str, ...]
    years: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every fiscal year of statistics."""
    years = figures.all_years(site.all(Complaints))
    for year in site.all(Complaints):
        words = wording.fiscal_year(year.fiscal_year)
        view = _view(year, years, wording)
        shown = [view.kinds, view.first_six_months, *([view.comparison] if view.comparison else [])]
        shown += [table for series in view.series for table in (series.months, series.periods)]
        shown += [view.ageing] if view.ageing else []
        shown += [view.corrections] if view.corrections else []
        yield PlannedPage(
            url=urls.complaints(year.fiscal_year),
            template="complaints",
            title=wording("complaints.title", year=words),
            description=wording("complaints.description", year=words),
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("complaints.short"), urls.COMPLAINTS)),
            view=view,
            # The year before shows in the opening balances and the comparison.
            records=(year, *([before] if (before := site.find(Complaints, str(year.fiscal_year - 1))) else [])),
            years=(year.fiscal_year,),
            tables=tuple(shown),
            documents=(
                documents.of_record(site, year, "complaints", partial(_figures, year, years[year.fiscal_year])),
            ),
        )


def _view(year: Complaints, years: Mapping[int, YearFigures], wording: Wording) -> ComplaintsView:
    this, before = years[year.fiscal_year], years.get(year.fiscal_year - 1)
    waiting = ageing_figure(year.fiscal_year, year.ageing) if year.ageing else None
    return ComplaintsView(
        summary=year_summary(this, wording),
        kinds_chart=charts.by_kind(year.fiscal_year, this, wording, sample=year.sample),
        kinds=with_bars(tables.kinds(year.fiscal_year, this, wording), *_COUNTED),
        balances=charts.balances(year.fiscal_year, this, wording, sample=year.sample),
        ageing=ageing_table(year.fiscal_year, waiting, wording) if waiting else None,
        ageing_chart=ageing_chart(waiting, wording, sample=year.sample) if waiting else None,
        first_six_months=tables.first_six_months(year.fiscal_year, this, wording),
        comparison=tables.comparison(year.fiscal_year, this, before, wording) if before else None,
        no_comparison=""
        if before
        else wording("complaints.no_comparison", year=wording.fiscal_year(year.fiscal_year - 1)),
        series=tuple(_series(year, figure, wording) for figure in this.values()),
        definitions=definitions.of(definitions.OF_COMPLAINTS, wording),
        corrections=corrections(year, this, wording),
        notes=year.notes,
        years=tuple(Link(wording.fiscal_year(each), urls.complaints(each)) for each in sorted(years, reverse=True)),
    )


def year_summary(this: YearFigures, wording: Wording) -> str:
    """A year of statistics in one sentence."""
    total = figures.sum_of_kinds(this, "year")
    if total is None or total.received is None:
        if all(figure.year.state == "not-applicable" for figure in this.values()):
            return wording("complaints.not_applicable_year")
        if all(figure.year.months_known == 0 for figure in this.values()):
            return wording("complaints.nothing_reported")
        return wording("complaints.partly_reported")
    if total.received == 0 and not total.resolved:
        return _nothing_new(total.opening, wording("complaints.nil_year"), wording)
    return wording("complaints.year_summary", received=total.received, resolved=total.resolved or 0)


def _nothing_new(opening: int | None, nil: str, wording: Wording) -> str:
    """A year that only carried cases over is none without complaints; nor is one of which nobody knows."""
    if opening is None:
        return wording("complaints.nothing_new_unknown")
    return wording("complaints.nothing_new_year", opening=opening) if opening else nil


def _series(year: Complaints, figure: SeriesFigure, wording: Wording) -> SeriesView:
    return SeriesView(
        anchor=figure.kind,
        title=wording(f"complaint_kind.{figure.kind}"),
        definition=wording(f"complaint_definition.{figure.kind}"),
        summary=_summary(figure, wording),
        chart=charts.by_month(year.fiscal_year, figure, wording, sample=year.sample),
        months=with_bars(months(year.fiscal_year, figure, wording), *_COUNTED),
        periods=tables.periods(year.fiscal_year, figure, wording),
    )


def _summary(figure: SeriesFigure, wording: Wording) -> str:
    year = figure.year
    if year.is_complete and year.state == "nil":
        return _nothing_new(year.opening, wording("complaints.nil_series"), wording)
    if year.is_complete and year.state == "not-applicable":
        reasons = dict.fromkeys(month.reason for month in figure.months if month.reason)
        return wording("complaints.not_applicable_series", reason=", ".join(reasons))
    if not year.months_known and len({month.state for month in figure.months}) > 1:
        return wording("complaints.series_no_figures")
    if not year.months_known:
        return wording(f"complaints.series_{year.state.replace('-', '_')}")
    if not year.is_complete:
        return wording("complaints.series_partial", known=year.months_known, months=year.months)
    return wording("complaints.series_summary", received=year.received or 0, resolved=year.resolved or 0)


def _figures(year: Complaints, this: YearFigures) -> dict[str, Any]:
    kinds: dict[str, Any] = {
        kind: {
            "months": [
                {
                    "month": month.month,
                    "status": month.state,
                    "received": month.received,
                    "resolved": month.resolved,
                    "in_progress": month.in_progress,
                }
                for month in figure.months
            ],
            "periods": {
                name: {
                    "status": period.state,
                    "opening": period.opening,
                    "received": period.received,
                    "resolved": period.resolved,
                    "in_progress": period.in_progress,
                    "months_known": period.months_known,
                }
                for name, period in figure.periods.items()
            },
        }
        for kind, figure in this.items()
    }
    if year.ageing is None:
        return kinds
    ageing = ageing_figure(year.fiscal_year, year.ageing)
    return {**kinds, "ageing": {"as_of": ageing.on.isoformat(), **dict(ageing.counts), "total": ageing.total}}
