"""Statistics of corruption complaints: three numbers, by period, the first six months, and zero said in words.

Corruption and bribery are both asked for; a kind that does not apply is left out of account.
"""

from collections.abc import Mapping
from functools import lru_cache

from disclosure.figures import complaints as figures
from disclosure.figures.complaints import PeriodFigure, PeriodName, SeriesFigure
from disclosure.oit.answers import Answer, Question, Subject, every, look_up, unpublished
from disclosure.records import Complaints, Record
from disclosure.records.complaints import ComplaintKind
from disclosure.site import Site

_KINDS: tuple[ComplaintKind, ...] = ("corruption", "bribery")
_ANCHORS: Mapping[PeriodName, str] = {"h1": "first-six-months_", "year": "kinds_"}


def _records(site: Site, question: Question) -> tuple[Record, ...]:
    record = look_up(site, Complaints, str(question.data_year))
    return (record,) if record else ()


def _years(site: Site) -> tuple[int, ...]:
    return tuple(each.fiscal_year for each in every(site, Complaints) if each.is_public and each.has_figures)


def _decide(site: Site, question: Question) -> Mapping[str, Answer]:
    year, assessed = question.data_year, question.assessment_year
    period: PeriodName = "year" if question.rule in ("previous", "current") else "h1"
    total = _number(site, year, period, "total")
    return {
        "total": total,
        "resolved": _number(site, year, period, "resolved"),
        "in-progress": _number(site, year, period, "in_progress"),
        "by-period": _by_period(site, year, period),
        "first-six-months": _number(site, assessed, "h1", "total"),
        "zero-stated": _zero(site, year, period),
    }


def _number(site: Site, year: int, name: PeriodName, value: str) -> Answer:
    """Whether one of the three numbers is known for a whole period."""
    record, periods = _periods(site, year, name)
    if lacking := _lacking(record, periods, year):
        return lacking
    known = min(period.months_known for period in periods)
    if not all(period.is_complete for period in periods):
        return Answer("partly", "months", record, _ANCHORS[name], year, known, periods[0].months)
    if any(getattr(period, value) is None for period in periods):
        return Answer("partly", "no-opening", record, _ANCHORS[name], year)
    return Answer("shown", "number-whole", record, _ANCHORS[name], year, known, periods[0].months)


def _by_period(site: Site, year: int, name: PeriodName) -> Answer:
    record, periods = _periods(site, year, name)
    if lacking := _lacking(record, periods, year):
        return lacking
    known = min(period.months_known for period in periods)
    whole = known == periods[0].months
    return Answer("shown" if whole else "partly", "months", record, "corruption", year, known, periods[0].months)


def _zero(site: Site, year: int, name: PeriodName) -> Answer:
    record, periods = _periods(site, year, name)
    if lacking := _lacking(record, periods, year):
        return lacking
    if not all(period.is_complete for period in periods):
        return Answer("missing", "zero-unknown", record, _ANCHORS[name], year)
    if any(period.received or period.total for period in periods):
        return Answer("shown", "not-zero", record, _ANCHORS[name], year)
    if any(period.total is None for period in periods):
        # Cases of the year before may be open still.
        return Answer("missing", "no-opening", record, _ANCHORS[name], year)
    return Answer("shown", "zero-said", record, _ANCHORS[name], year)


def _lacking(record: Complaints | None, periods: tuple[PeriodFigure, ...], year: int) -> Answer | None:
    if record is None:
        return Answer("missing", "no-year", year=year)
    if not record.is_public:
        return unpublished(record)
    if not periods:
        return Answer("missing", "not-applicable", record, year=year)
    if not any(period.months_known for period in periods):
        withheld = any(period.state == "withheld" for period in periods)
        return Answer("missing", "withheld" if withheld else "not-yet-reported", record, year=year)
    return None


def _periods(site: Site, year: int, name: PeriodName) -> tuple[Complaints | None, tuple[PeriodFigure, ...]]:
    record = look_up(site, Complaints, str(year))
    series = _figures(site).get(year, {})
    periods = (series[kind].periods[name] for kind in _KINDS if kind in series)
    return record, tuple(period for period in periods if period.state != "not-applicable")


@lru_cache(maxsize=2)
def _figures(site: Site) -> dict[int, dict[ComplaintKind, SeriesFigure]]:
    return figures.own_years(site.all(Complaints))


SUBJECT = Subject(_records, _decide, _years)
