"""Measures for integrity: what they rest on, who does what, how it is followed up, and whether they cover seven topics."""

from collections.abc import Mapping

from disclosure.figures import actions
from disclosure.figures.ita import PASS_MARK
from disclosure.oit.answers import Answer, Question, State, Subject, counted, every, look_up, unpublished
from disclosure.records import Ita, Measure, Record, Report
from disclosure.records.ita import INDICATORS
from disclosure.records.measure import TOPICS
from disclosure.site import Site


def of_year(site: Site, year: int) -> tuple[Measure, ...]:
    """A fiscal year's measures, published ones first."""
    return tuple(measure for measure in every(site, Measure) if measure.fiscal_year == year)


def years(site: Site) -> tuple[int, ...]:
    """Fiscal years with published measures."""
    return tuple(sorted({measure.fiscal_year for measure in every(site, Measure) if measure.is_public}))


def _records(site: Site, question: Question) -> tuple[Record, ...]:
    return of_year(site, question.data_year)


def _decide(site: Site, question: Question) -> Mapping[str, Answer]:
    year = question.data_year
    measures = of_year(site, year)
    parts = ("analysis", "unit", "steps", "follow-up", "topics")
    if not measures:
        return dict.fromkeys(parts, Answer("missing", "no-measures", year=year))
    if not measures[0].is_public:
        return dict.fromkeys(parts, unpublished(measures[0]))
    public = tuple(measure for measure in measures if measure.is_public)
    every_action = [(measure, action) for measure in public for action in measure.actions]
    named = sum(actions.cell(measure, action, "responsible").value is not None for measure, action in every_action)
    topics = {topic for measure in public for topic in measure.topics}
    with_actions = sum(bool(measure.actions) for measure in public)
    return {
        "analysis": _analysis(site, year, public),
        "unit": counted(named, len(every_action), public[0], reason="measures-unit"),
        "steps": counted(with_actions, len(public), public[0], reason="measures-steps"),
        "follow-up": Answer("not-assessed", "no-field", public[0]),
        "topics": counted(len(topics), len(TOPICS), public[0], reason="measures-topics"),
    }


def _analysis(site: Site, year: int, public: tuple[Measure, ...]) -> Answer:
    """Whether the result that the report says was analysed (else that of the year before) is there, and answered."""
    report = look_up(site, Report, str(year))
    said = report.analysed_year if report and report.is_public else None
    result = look_up(site, Ita, str(said or year - 1))
    if result is not None:
        return _answered(result, public) if result.is_public else unpublished(result)
    if report is None or report.analysed_year is None:
        return Answer("missing", "no-analysis", public[0], year=year)
    if not report.is_public:
        return unpublished(report)
    return Answer("partly", "analysed-year-alone", report, year=report.analysed_year)


def _answered(result: Ita, public: tuple[Measure, ...]) -> Answer:
    """The weak indicators of a result that a measure means to answer; without every score nobody knows which are weak."""
    year, known = result.fiscal_year, len(result.scores)
    if known < len(INDICATORS):
        return Answer("partly", "ita-scores", result, year=year, known=known, of=len(INDICATORS))
    weak = {each.indicator for each in result.scores if each.score < PASS_MARK}
    if not weak:
        return Answer("shown", "ita-none-weak", result, year=year)
    met = weak & {indicator for measure in public for indicator in measure.answers}
    state: State = "shown" if met == weak else "partly"
    return Answer(state, "ita-answered", result, year=year, known=len(met), of=len(weak))


SUBJECT = Subject(_records, _decide, years)
