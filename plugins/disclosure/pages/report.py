"""The yearly report as the official six-column table, merged cells and all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from disclosure import urls
from disclosure.figures import actions, measures
from disclosure.figures.actions import CellName
from disclosure.pages import action as action_page
from disclosure.pages import cells, definitions, documents, filters, paging
from disclosure.pages.definitions import Definitions
from disclosure.pages.filters import Filter
from disclosure.pages.parts import Cell, Fact, Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Measure, Report
from disclosure.records.measure import Action
from disclosure.site import Site
from disclosure.wording import Wording

# Two thirds of what other lists may have: on a phone each of the six columns' cells is a block of its own, and all of them
# are laid out before the first words show.
WEIGHT = 20_000


@dataclass(frozen=True, slots=True)
class ReportView:
    """What the template of a yearly report may see."""

    fiscal_year: str
    preamble: str
    counts: str
    definitions: Definitions
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]
    table: Table
    filter: Filter | None
    measures: Link


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every fiscal year's report."""
    for report in site.all(Report):
        of_year = measures.of_year(site, report.fiscal_year)
        groups = _groups(site, report, of_year, wording)
        table = _table(report, (row for group in groups for row in group), wording)
        page = PlannedPage(
            url=urls.report(report.fiscal_year),
            template="report",
            title=wording("report.title", year=wording.fiscal_year(report.fiscal_year)),
            description=wording("report.description", year=wording.fiscal_year(report.fiscal_year)),
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("reports.title"), urls.REPORTS)),
            view=_view(site, report, of_year, table, wording),
            records=(report, *of_year),
            tables=(table,),
            documents=(documents.of_record(site, report, "report"),),
        )
        first, *others = paging.tables(table, groups, weight=WEIGHT)
        views = [replace(page.view, table=first, filter=_filter(first, wording))]
        views += [
            replace(page.view, table=part, filter=_filter(part, wording), preamble="", facts=(), notes=())
            for part in others
        ]
        yield from paging.paged(page, views, wording)


def _view(site: Site, report: Report, of_year: tuple[Measure, ...], table: Table, wording: Wording) -> ReportView:
    year = wording.fiscal_year(report.fiscal_year)
    return ReportView(
        fiscal_year=year,
        preamble=report.preamble or "",
        counts=action_page.counts_words(actions.status_counts(site, of_year), wording),
        definitions=definitions.of(definitions.OF_ACTIONS, wording),
        facts=_facts(report, wording),
        notes=report.notes,
        table=table,
        filter=None,
        measures=Link(wording("measures.of_year", year=year), urls.measures(report.fiscal_year)),
    )


def _facts(report: Report, wording: Wording) -> tuple[Fact, ...]:
    source = report.source_document
    pages = (
        wording("source.pages", title=source.title, pages=source.pages)
        if source and source.pages
        else source and source.title
    )
    stated = {
        "title": cells.text(report.title, wording),
        "approved_by": cells.text(report.approved_by, wording),
        "approved_on": cells.day(report.approved_on, wording),
        "document_number": cells.text(report.document_number, wording),
        "analysed_year": cells.year(report.analysed_year, wording)
        if report.analysed_year
        else cells.not_stated(wording),
        "source_document": cells.texts([text for text in (pages, source and source.note) if text], wording),
    }
    return tuple(cells.fact(wording(f"field.report.{name}"), cell) for name, cell in stated.items())


def _filter(part: Table, wording: Wording) -> Filter | None:
    """A measure is chosen whole, for its merged cells reach over all its actions."""
    measures = {row.anchor.partition("-")[0]: {int(number) for number in row.belongs.split()} for row in part.rows}
    return filters.by_status(tuple(measures.values()), wording)


def _table(report: Report, rows: Iterable[Row], wording: Wording) -> Table:
    columns = Columns(
        wording,
        "(fiscal_year)",
        "(measure_number)",
        "measure",
        "(action_number)",
        "method",
        "responsible",
        "(responsible_origin)",
        "period",
        "(period_origin)",
        "results",
        "(results_origin)",
        "outcomes",
        "(outcomes_origin)",
        "(status)",
    )
    caption = wording("report.caption", year=wording.fiscal_year(report.fiscal_year))
    return columns.table("report", caption, rows, kind="report")


def _groups(site: Site, report: Report, of_year: tuple[Measure, ...], wording: Wording) -> tuple[list[Row], ...]:
    """The rows of each measure, in the order of their numbers; merged cells never reach beyond a measure."""
    missing = measures.missing_numbers(site, report.fiscal_year)
    rows: list[tuple[int, list[Row]]] = [(measure.number, list(_rows(site, measure, wording))) for measure in of_year]
    for number, note in missing.items():
        words = (wording("measure.missing", number=number), *([note] if note else []))
        rows.append((number, [_empty_row(report.fiscal_year, number, words, "absent.row", "missing-measure", wording)]))
    for measure in measures.unpublished(site, report.fiscal_year):
        row = _empty_row(
            report.fiscal_year, measure.number, (measure.title,), "mark.unpublished", "unpublished", wording
        )
        rows.append((measure.number, [row]))
    rows.sort(key=lambda pair: pair[0])
    return tuple(group for _, group in rows)


def _rows(site: Site, measure: Measure, wording: Wording) -> Iterator[Row]:
    heading = f"{measure.printed_number or wording.number(measure.number) + '.'} {measure.title}"
    belongs = filters.belongs(filters.of_measure(site, measure))
    for index, action in enumerate(measure.actions):
        merged = len(measure.actions) if index == 0 else 0
        printed = action_page.printed_number(action, wording)
        row = [
            cells.code(measure.fiscal_year),
            cells.code(measure.number),
            Cell(measure.title, (heading,), urls.measure(measure), rows=merged),
            cells.code(action.number),
            Cell(
                action.method, (f"{printed} {action.method}",), f"{urls.measure(measure)}#{urls.action(action.number)}"
            ),
        ]
        for name in action_page.CELLS:
            row += [_cell(site, measure, action, name, wording), cells.code(actions.cell(measure, action, name).origin)]
        yield Row(
            (*row, cells.code(actions.status(site, measure, action).code)),
            f"m{measure.number}-{urls.action(action.number)}",
            belongs,
        )


def _cell(site: Site, measure: Measure, action: Action, name: CellName, wording: Wording) -> Cell:
    values = action_page.lines(site, measure, action, name, wording)
    if not values:
        return replace(cells.not_stated(wording), lines=(wording(f"absent.{name}"),))
    cell = Cell(" | ".join(link.text for link in values), tuple(link.text for link in values))
    together = actions.sharers(measure, action, name)
    if together:
        return replace(cell, rows=len(together) if action.number == together[0] else 0)
    remark = action_page.origin_remark(measure, action, name, wording)
    return replace(cell, note=remark, state="inherited" if remark else "")


def _empty_row(year: int, number: int, words: tuple[str, ...], why: str, status: str, wording: Wording) -> Row:
    """The row of a measure that the source lacks, or that is not yet published."""
    absent = Cell(None, (wording(why),), state="absent")
    return Row(
        (
            cells.code(year),
            cells.code(number),
            Cell(words[0], words, state="absent"),
            cells.code(None),
            absent,
            *(each for _ in action_page.CELLS for each in (absent, cells.code("absent"))),
            cells.code(status),
        ),
        f"m{number}",
        filters.belongs(filters.ABSENT),
    )
