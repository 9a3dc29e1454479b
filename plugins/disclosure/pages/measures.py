"""The measures of one fiscal year, those the report skips among them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from disclosure import urls
from disclosure.figures import actions, measures
from disclosure.pages import action as action_page
from disclosure.pages import cells, definitions, filters, links, paging
from disclosure.pages.definitions import Definitions
from disclosure.pages.filters import Filter
from disclosure.pages.parts import Cell, Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Measure, Report
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class MeasuresView:
    """What the template of a year's measures may see."""

    counts: str
    definitions: Definitions
    table: Table
    filter: Filter | None
    missing: tuple[str, ...]
    report: Link | None
    years: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every fiscal year with a report or a measure."""
    for year in measures.years(site):
        of_year = measures.of_year(site, year)
        report = site.find(Report, str(year))
        missing = measures.missing_numbers(site, year)
        table = _table(site, year, of_year, missing, wording)
        words = wording.fiscal_year(year)
        page = PlannedPage(
            url=urls.measures(year),
            template="measures",
            title=wording("measures.of_year", year=words),
            description=wording("measures.description", year=words),
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("measures.title"), urls.MEASURES)),
            view=MeasuresView(
                counts=action_page.counts_words(actions.status_counts(site, of_year), wording),
                definitions=definitions.of(definitions.OF_ACTIONS, wording),
                table=table,
                filter=None,
                missing=tuple(
                    f"{wording('measure.missing', number=number)} {note or ''}".strip()
                    for number, note in missing.items()
                ),
                report=links.to_record(site, report, wording("report.title", year=words)) if report else None,
                years=tuple(Link(wording.fiscal_year(each), urls.measures(each)) for each in measures.years(site)),
            ),
            records=(*of_year, *([report] if report else [])),
            tables=(table,),
        )
        views = [
            replace(page.view, table=part, filter=_filter(part, wording), missing=() if number else page.view.missing)
            for number, part in enumerate(paging.tables(table))
        ]
        yield from paging.paged(page, views, wording)


def _filter(part: Table, wording: Wording) -> Filter | None:
    return filters.by_status([{int(number) for number in row.belongs.split()} for row in part.rows], wording)


def _table(
    site: Site, year: int, of_year: tuple[Measure, ...], missing: dict[int, str | None], wording: Wording
) -> Table:
    columns = Columns(wording, "(fiscal_year)", "measure_number#", "measure", "actions#", "reported#", "with_evidence#")
    rows = [(measure.number, _row(site, measure, wording)) for measure in of_year]
    rows += [
        (number, _empty(year, number, wording("measure.missing_title"), "absent.row", wording)) for number in missing
    ]
    rows += [
        (each.number, _empty(year, each.number, each.title, "mark.unpublished", wording))
        for each in measures.unpublished(site, year)
    ]
    caption = wording("measures.caption", year=wording.fiscal_year(year))
    return columns.table("measures", caption, (row for _, row in sorted(rows, key=lambda pair: pair[0])))


def _row(site: Site, measure: Measure, wording: Wording) -> Row:
    counts = actions.status_counts(site, [measure])
    return Row(
        (
            cells.code(measure.fiscal_year),
            cells.number(measure.number, wording),
            cells.text(measure.title, wording, url=urls.measure(measure)),
            cells.number(counts.actions, wording),
            cells.number(counts.reported, wording),
            cells.number(counts.with_evidence, wording),
        ),
        belongs=filters.belongs(filters.of_measure(site, measure)),
    )


def _empty(year: int, number: int, title: str, why: str, wording: Wording) -> Row:
    absent = Cell(None, (wording(why),), state="absent")
    heading = Cell(title, (title,), state="absent")
    return Row(
        (cells.code(year), cells.number(number, wording), heading, absent, absent, absent),
        belongs=filters.belongs(filters.ABSENT),
    )
