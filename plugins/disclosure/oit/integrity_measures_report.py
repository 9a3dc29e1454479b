"""Report on the measures: six columns, a result and an outcome for every action."""

from collections.abc import Mapping

from disclosure import urls
from disclosure.figures import actions
from disclosure.figures.actions import CellName
from disclosure.oit.answers import Answer, Question, Subject, counted, every, look_up, unpublished
from disclosure.oit.integrity_measures import of_year
from disclosure.records import Measure, Record, Report
from disclosure.site import Site

_COLUMNS: tuple[CellName, ...] = ("responsible", "period", "results", "outcomes")


def _records(site: Site, question: Question) -> tuple[Record, ...]:
    report = look_up(site, Report, str(question.data_year))
    return (report,) if report else ()


def _years(site: Site) -> tuple[int, ...]:
    return tuple(report.fiscal_year for report in every(site, Report) if report.is_public)


def _decide(site: Site, question: Question) -> Mapping[str, Answer]:
    year = question.data_year
    report = look_up(site, Report, str(year))
    measures = tuple(measure for measure in of_year(site, year) if measure.is_public)
    if report is None:
        return dict.fromkeys(("columns", "results", "outcomes"), Answer("missing", "no-report", year=year))
    if not report.is_public:
        return dict.fromkeys(("columns", "results", "outcomes"), unpublished(report))
    of = sum(len(measure.actions) for measure in measures)
    if not of:
        return dict.fromkeys(("columns", "results", "outcomes"), Answer("missing", "no-measures", report, year=year))
    first = next(measure for measure in measures if measure.actions)
    anchor = f"m{first.number}-{urls.action(first.actions[0].number)}"
    whole = [_filled(measures, name) for name in _COLUMNS]
    return {
        "columns": counted(sum(filled > 0 for filled in whole) + 2, 6, report, anchor, reason="report-columns"),
        "results": counted(_filled(measures, "results"), of, report, anchor, reason="report-results"),
        "outcomes": counted(_filled(measures, "outcomes"), of, report, anchor, reason="report-outcomes"),
    }


def _filled(measures: tuple[Measure, ...], name: CellName) -> int:
    """How many actions have something in a column."""
    return sum(
        actions.cell(measure, action, name).value is not None for measure in measures for action in measure.actions
    )


SUBJECT = Subject(_records, _decide, _years)
