"""A fiscal year's complaint statistics: by kind, the OIT form's six months, by month, by quarter and half-year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from disclosure import urls
from disclosure.figures import complaints as figures
from disclosure.figures.complaints import SeriesFigure
from disclosure.pages import complaints_tables as tables
from disclosure.pages import definitions, documents
from disclosure.pages.complaints_corrections import corrections
from disclosure.pages.complaints_tables import YearFigures
from disclosure.pages.definitions import Definitions
from disclosure.pages.parts import Link, PlannedPage, Table
from disclosure.records import Complaints
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class SeriesView:
    """One kind of complaint through the year."""

    anchor: str
    title: str
    definition: str
    summary: str
    months: Table
    periods: Table


@dataclass(frozen=True, slots=True)
class ComplaintsView:
    """What the template of a year's statistics may see."""

    summary: str
    kinds: Table
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
            tables=tuple(shown),
            documents=(documents.of_record(site, year, "complaints", partial(_figures, years[year.fiscal_year])),),
        )


def _view(year: Complaints, years: Mapping[int, YearFigures], wording: Wording) -> ComplaintsView:
    this, before = years[year.fiscal_year], years.get(year.fiscal_year - 1)
    return ComplaintsView(
        summary=year_summary(this, wording),
        kinds=tables.kinds(year.fiscal_year, this, wording),
        first_six_months=tables.first_six_months(year.fiscal_year, this, wording),
        comparison=tables.comparison(year.fiscal_year, this, before, wording) if before else None,
        no_comparison=""
        if before
        else wording("complaints.no_comparison", year=wording.fiscal_year(year.fiscal_year - 1)),
        series=tuple(_series(year.fiscal_year, figure, wording) for figure in this.values()),
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
    if total.received == 0:
        return wording("complaints.nil_year")
    return wording("complaints.year_summary", received=total.received, resolved=total.resolved or 0)


def _series(year: int, figure: SeriesFigure, wording: Wording) -> SeriesView:
    kind = wording(f"complaint_kind.{figure.kind}")
    return SeriesView(
        anchor=figure.kind,
        title=kind,
        definition=wording(f"complaint_definition.{figure.kind}"),
        summary=_summary(figure, wording),
        months=tables.months(year, figure, wording),
        periods=tables.periods(year, figure, wording),
    )


def _summary(figure: SeriesFigure, wording: Wording) -> str:
    year = figure.year
    if year.is_complete and year.state == "nil":
        return wording("complaints.nil_series")
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


def _figures(this: YearFigures) -> dict[str, Any]:
    return {
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
