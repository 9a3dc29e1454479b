"""Results of the assessment and what answers them: indicator, measures, what became of those.

An indicator is weak when its own score is below the pass mark of the whole assessment, 85 in fiscal year 2566 and since
(the indicators have no pass mark of their own). What has no score is neither weak nor strong.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from disclosure.figures.actions import StatusCounts, status_counts
from disclosure.records import Ita, Measure
from disclosure.records.ita import INDICATORS
from disclosure.site import Site

PASS_MARK = Decimal(85)

Strength = Literal["weak", "strong", "not-stated"]


@dataclass(frozen=True, slots=True)
class Answered:
    """One indicator of one year, the measures that mean to answer it, and how far they got."""

    indicator: str
    score: Decimal | None
    strength: Strength
    measures: tuple[Measure, ...]
    counts: StatusCounts

    @property
    def is_orphan(self) -> bool:
        """Whether this is a weakness that no measure answers."""
        return self.strength == "weak" and not self.measures


def score(result: Ita, indicator: str) -> Decimal | None:
    """An indicator's score, where the result gives one."""
    return next((each.score for each in result.scores if each.indicator == indicator), None)


def matrix(site: Site, result: Ita) -> tuple[Answered, ...]:
    """Every indicator of a result with the measures of its own fiscal year and of the next, which may answer it."""
    measures = years_measures(site, result)
    return tuple(_answered(site, result, indicator, measures) for indicator in INDICATORS)


def _answered(site: Site, result: Ita, indicator: str, measures: Sequence[Measure]) -> Answered:
    found = score(result, indicator)
    own = tuple(each for each in measures if indicator in each.answers)
    strength: Strength = "not-stated" if found is None else "weak" if found < PASS_MARK else "strong"
    return Answered(indicator, found, strength, own, status_counts(site, own))


def years_measures(site: Site, result: Ita) -> tuple[Measure, ...]:
    """The measures that may answer a result: of its own fiscal year and of the next."""
    return tuple(each for each in site.all(Measure) if each.fiscal_year - result.fiscal_year in (0, 1))


def answering_nothing(site: Site, result: Ita) -> tuple[Measure, ...]:
    """The measures of those years that name no indicator."""
    return tuple(each for each in years_measures(site, result) if not each.answers)
