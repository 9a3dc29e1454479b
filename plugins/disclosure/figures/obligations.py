"""What is owed and what is there: every obligation's periods, on time, late, missing or not yet due, on a given day.

Late is counted in days after the due day; within the days of grace nothing is late. What is owed always (on-change) has
no period: it is there, stale, or missing. Everything is relative to a day; disclosures after it do not count.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from disclosure.figures.deliveries import Delivery, delivery, newest
from disclosure.figures.periods import Period, periods, quarter_of
from disclosure.records import Manual, Obligations
from disclosure.records.obligations import Obligation
from disclosure.site import Site

State = Literal["on-time", "late", "missing", "not-yet-due", "undated", "current", "stale"]
STATES: tuple[State, ...] = ("on-time", "current", "late", "missing", "stale", "undated", "not-yet-due")


@dataclass(frozen=True, slots=True)
class Owed:
    """A period of an obligation, and its disclosure where there is one, whenever it came."""

    obligation: Obligation
    period: Period
    delivery: Delivery | None

    @property
    def limit(self) -> date:
        """The last day that is in time: the due day and the days of grace."""
        return self.period.due + timedelta(days=self.obligation.due.grace_days)


@dataclass(frozen=True, slots=True)
class Duty:
    """What can be said of an obligation's period on a day; ``days`` is how late it came, or how long it is missing."""

    obligation: Obligation
    period: Period | None
    delivery: Delivery | None
    state: State
    days: int = 0


def obligations(site: Site) -> tuple[Obligation, ...]:
    """All that is owed, in the order of the record."""
    return tuple(each for record in site.all(Obligations) for each in record.obligations)


@lru_cache(maxsize=4)
def owed(site: Site) -> tuple[Owed, ...]:
    """Every period that has begun by the end of the quarter after the site's day; none where the day is not known."""
    if site.as_of is None:
        return ()
    until = quarter_of(site.as_of).after.end
    return tuple(
        Owed(each, period, delivery(site, each, period))
        for each in obligations(site)
        for period in periods(each, until)
    )


def duty(each: Owed, as_of: date, counted: date | None = None) -> Duty:
    """What can be said of a period on a day; of disclosures only those up to ``counted`` (that day itself) are there."""
    until = counted or as_of
    there = each.delivery if each.delivery and each.delivery.is_there(until) else None
    if there and there.day is None:
        state, days = "undated", 0
    elif there and there.day:
        state, days = ("late", (there.day - each.period.due).days) if there.day > each.limit else ("on-time", 0)
    else:
        state, days = ("missing", (as_of - each.period.due).days) if as_of > each.limit else ("not-yet-due", 0)
    return Duty(each.obligation, each.period, there, state, days)  # type: ignore[arg-type]


def duties(site: Site, as_of: date) -> tuple[Duty, ...]:
    """Every period that has begun by a day, and every obligation without periods, in the order of the record."""
    timed = [duty(each, as_of) for each in owed(site) if each.period.start <= as_of]
    return tuple(timed) + standing(site, as_of)


def standing(site: Site, as_of: date) -> tuple[Duty, ...]:
    """What is owed always: there, stale, or missing since it began to be owed."""
    return tuple(
        _standing(site, each, as_of)
        for each in obligations(site)
        if each.cadence == "on-change" and each.since <= as_of and (each.until is None or as_of <= each.until)
    )


def _standing(site: Site, obligation: Obligation, as_of: date) -> Duty:
    there = newest(site, obligation, as_of)
    if there is None:
        return Duty(obligation, None, None, "missing", (as_of - obligation.since).days)
    if there.day is None:
        return Duty(obligation, None, there, "undated")
    rule = obligation.due.stale_after_days
    ends = [there.day + timedelta(days=rule)] if rule else []
    if isinstance(there.record, Manual) and there.record.review_due:
        ends.append(there.record.review_due)
    end = min(ends, default=None)
    if end is not None and end < as_of:
        return Duty(obligation, None, there, "stale", (as_of - end).days)
    return Duty(obligation, None, there, "current")


def counts(found: Iterable[Duty]) -> Mapping[State, int]:
    """How many duties are in each state."""
    counted = Counter(each.state for each in found)
    return {state: counted[state] for state in STATES}


def of_division(found: Iterable[Duty], division: str) -> tuple[Duty, ...]:
    """The duties of one division (or of all of them together, under that word)."""
    return tuple(each for each in found if each.obligation.division == division)
