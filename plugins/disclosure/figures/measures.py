"""The measures and how they hang together: by year, across years, by what they cite; which numbers are missing.

The groupings are computed once for a site; the few that are remembered are forgotten with it.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from disclosure.records import Measure, Report
from disclosure.records.measure import Action
from disclosure.site import Site


def years(site: Site) -> tuple[int, ...]:
    """Fiscal years (Buddhist era) with a report or a measure, newest first."""
    return tuple(sorted({*_by_year(site), *(report.fiscal_year for report in site.all(Report))}, reverse=True))


def of_year(site: Site, year: int) -> tuple[Measure, ...]:
    """The measures of a fiscal year in the order of their numbers."""
    return tuple(_by_year(site).get(year, ()))


def in_other_years(site: Site, measure: Measure) -> tuple[Measure, ...]:
    """The same measure in other fiscal years, oldest first."""
    return tuple(other for other in _by_id(site)[measure.id] if other.fiscal_year != measure.fiscal_year)


def citing(site: Site, manual_id: str) -> tuple[tuple[Measure, Action], ...]:
    """The actions whose evidence is a manual, or one of its attachments."""
    return tuple(_by_manual(site).get(manual_id, ()))


def unpublished(site: Site, year: int) -> tuple[Measure, ...]:
    """The measures of a fiscal year that exist, but only as drafts or samples the public site leaves out."""
    left_out = site.unpublished.get(Measure.kind, {}).values()
    return tuple(each for each in left_out if isinstance(each, Measure) and each.fiscal_year == year)


def missing_numbers(site: Site, year: int) -> dict[int, str | None]:
    """The numbers a year skips, with the report's note where it has one: gaps below the highest number, and declared ones."""
    report = site.find(Report, str(year))
    present = {measure.number for measure in (*of_year(site, year), *unpublished(site, year))}
    notes = {missing.number: missing.note for missing in report.missing_measures} if report else {}
    gaps = set(range(1, max(present, default=0))) - present
    return {number: notes.get(number) for number in sorted(gaps | set(notes))}


@lru_cache(maxsize=2)
def _by_year(site: Site) -> Mapping[int, list[Measure]]:
    found = defaultdict(list)
    for measure in site.all(Measure):
        found[measure.fiscal_year].append(measure)
    return dict(found)


@lru_cache(maxsize=2)
def _by_id(site: Site) -> Mapping[str, list[Measure]]:
    found = defaultdict(list)
    for measure in site.all(Measure):
        found[measure.id].append(measure)
    return dict(found)


@lru_cache(maxsize=2)
def _by_manual(site: Site) -> Mapping[str, list[tuple[Measure, Action]]]:
    found = defaultdict(list)
    for measure in site.all(Measure):
        for action in measure.actions:
            cited = {each.manual_id for each in action.evidence}
            for manual_id in sorted(cited - {""}):
                found[manual_id].append((measure, action))
    return dict(found)
