"""Showing a part of a list alone: choices that the style sheet obeys without a script; without it the whole list stands.

Each part of a list says which choices it belongs to (``belongs``: their numbers with spaces between); the style sheet hides
the others while a choice is made. On paper everything stands.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from disclosure.figures import actions
from disclosure.records import Measure
from disclosure.site import Site
from disclosure.wording import Wording

# As many as the style sheet knows (blocks/filter.css).
MOST = 12

_STATUSES = {"with-evidence": 1, "without-evidence": 2, "not-reported": 3}
# A measure that the source lacks, or that is not yet published.
ABSENT = frozenset({4})


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: the number that stands in ``belongs``, and its words."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Filter:
    """What can be chosen, everything first."""

    title: str
    choices: tuple[Choice, ...]


def of_measure(site: Site, measure: Measure) -> frozenset[int]:
    """The choices that a measure belongs to: one for each status among its actions."""
    return frozenset(_STATUSES[actions.status(site, measure, action).code] for action in measure.actions)


def belongs(numbers: Collection[int]) -> str:
    """The choices something belongs to, as its element says it."""
    return " ".join(map(str, sorted(numbers)))


def by_status(measures: Sequence[Collection[int]], wording: Wording) -> Filter | None:
    """The filter of a list of measures, given the choices of each; None where there is nothing to choose between."""
    words = {number: wording(f"status.{code}") for code, number in _STATUSES.items()}
    words |= dict.fromkeys(ABSENT, wording("filter.absent"))
    counts = {number: sum(number in each for each in measures) for number in words}
    named = [(number, words[number], count) for number, count in counts.items() if count]
    return of(wording("filter.measures"), wording("filter.all_measures"), named, len(measures), wording)


def of(
    title: str, everything: str, named: Sequence[tuple[int, str, int]], count: int, wording: Wording
) -> Filter | None:
    """A filter of choices with their counts; None where fewer than two are left, or more than the style sheet knows."""
    if not 2 <= len(named) <= MOST:
        return None
    choices = [(0, everything, count), *named]
    return Filter(
        title,
        tuple(Choice(number, wording("filter.choice", words=words, count=each)) for number, words, each in choices),
    )
