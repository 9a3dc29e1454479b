"""A quarter's report to the executives: what was owed, disclosed, late and missing by its last day.

Computed from the records as they are now, for what happened up to the quarter's end; so it is the same on every later
day, until someone changes what is said of that time, which git shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from disclosure.figures import actions, complaints, gone, measures
from disclosure.figures.disclosed import disclosures, owner, stated_days, versions
from disclosure.figures.gone import Withdrawn
from disclosure.figures.obligations import Duty, duty, obligations, owed, standing
from disclosure.figures.periods import Quarter, quarter_of
from disclosure.records import Complaints, Division, Measure, Record
from disclosure.records.complaints import COMPLAINT_KINDS, ComplaintKind
from disclosure.records.division import ALL_DIVISIONS
from disclosure.records.links import CheckedLink
from disclosure.records.measure import Action
from disclosure.site import Site

# Ten years of reports; older quarters have no page of their own.
MAX_QUARTERS = 40


@dataclass(frozen=True, slots=True)
class Disclosed:
    """Something that appeared, or was changed, on a day."""

    day: date
    record: Record
    is_new: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """One division's numbers (or all divisions'): of what fell due in the quarter, and of what was open at its end."""

    due: int
    on_time: int
    late: int
    missing: int
    in_grace: int
    # There, and nobody knows since when: neither in time nor late.
    undated: int
    # Missing at the quarter's end although due before the quarter began.
    arrears: int
    # Of what must always be current: not there, or there and stale.
    absent: int
    stale: int
    new: int
    changed: int

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def __sub__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) - getattr(other, name) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class Cases:
    """A quarter of one kind of complaint; ``carried`` is how many, at the least, have been open since before the quarter."""

    kind: ComplaintKind
    figure: complaints.PeriodFigure | None

    @property
    def carried(self) -> int | None:
        """Resolving the oldest first leaves the fewest old cases: those open at the start less all that were resolved."""
        if self.figure is None or self.figure.opening is None or not self.figure.is_complete:
            return None
        return max(0, self.figure.opening - (self.figure.resolved or 0))


@dataclass(frozen=True, slots=True)
class Quarterly:
    """All that one quarter's report says."""

    quarter: Quarter
    due: tuple[Duty, ...]
    # For periods due before the quarter: what came in it, late or within its days of grace; what is missing at its end.
    came_late: tuple[Duty, ...]
    arrears: tuple[Duty, ...]
    standing: tuple[Duty, ...]
    disclosed: tuple[Disclosed, ...]
    withdrawn: tuple[Withdrawn, ...]
    # As they were last tried by the quarter's end; empty where nobody had.
    links: tuple[CheckedLink, ...]
    tallies: tuple[tuple[str, Tally], ...]
    total: Tally
    cases: tuple[Cases, ...]
    unreported: tuple[tuple[Measure, Action], ...]
    actions: int
    next: tuple[Duty, ...]

    @property
    def broken(self) -> tuple[CheckedLink, ...]:
        """The links that led nowhere."""
        return tuple(each for each in self.links if each.status == "broken")


def quarters(site: Site) -> tuple[Quarter, ...]:
    """The quarters that have a report, newest first: from the first in which anything was owed to the last that ended."""
    known = obligations(site)
    if site.as_of is None or not known:
        return ()
    first = quarter_of(min(each.since for each in known))
    found: list[Quarter] = []
    quarter = quarter_of(site.as_of).before
    while quarter >= first and len(found) < MAX_QUARTERS:
        found.append(quarter)
        quarter = quarter.before
    return tuple(found)


@lru_cache(maxsize=MAX_QUARTERS + 8)
def quarterly(site: Site, quarter: Quarter) -> Quarterly:
    """The report of one quarter."""
    end = quarter.end
    # Judged when its last day is over.
    timed = [(each, duty(each, quarter.after.start, end)) for each in owed(site)]
    due = tuple(said for each, said in timed if quarter.holds(each.period.due))
    earlier = [said for each, said in timed if each.period.due < quarter.start]
    always = standing(site, end)
    disclosed = _disclosed(site, quarter)
    arrears = tuple(each for each in earlier if each.state == "missing")
    groups = dict.fromkeys([ALL_DIVISIONS, *(division.id for division in site.all(Division))])
    # What a division owes does not go away while its own record is a draft.
    groups |= dict.fromkeys(sorted({*(each.obligation.division for each in (*due, *arrears, *always))} - {*groups}))
    groups |= dict.fromkeys(sorted({*(owner(each.record) for each in disclosed)} - {*groups}))
    tallies = tuple((group, _tally(group, due, arrears, always, disclosed)) for group in groups)
    own = measures.of_year(site, quarter.year)
    public = [each for each in own if each.is_public]
    listed = [(measure, action) for measure in public for action in measure.actions]
    return Quarterly(
        quarter,
        due,
        tuple(each for each in earlier if each.delivery and quarter.holds(each.delivery.day)),
        arrears,
        always,
        disclosed,
        gone.withdrawn(site, quarter),
        gone.checked(site, end),
        tallies,
        sum((tally for _, tally in tallies), Tally(*[0] * len(Tally.__slots__))),
        _cases(site, quarter),
        tuple(pair for pair in listed if not actions.status(site, *pair).is_reported),
        len(listed),
        tuple(said for each, said in timed if quarter.after.holds(each.period.due)),
    )


def _tally(
    group: str, due: Iterable[Duty], arrears: Iterable[Duty], always: Iterable[Duty], disclosed: Iterable[Disclosed]
) -> Tally:
    own = [each.state for each in due if each.obligation.division == group]
    state = [each.state for each in always if each.obligation.division == group]
    shown = [each.is_new for each in disclosed if owner(each.record) == group]
    return Tally(
        due=len(own),
        on_time=own.count("on-time"),
        late=own.count("late"),
        missing=own.count("missing"),
        in_grace=own.count("not-yet-due"),
        undated=own.count("undated"),
        arrears=sum(each.obligation.division == group for each in arrears),
        absent=state.count("missing"),
        stale=state.count("stale"),
        new=shown.count(True),
        changed=shown.count(False),
    )


def _disclosed(site: Site, quarter: Quarter) -> tuple[Disclosed, ...]:
    found = []
    for record in disclosures(site):
        known = list(versions(site, record))
        first = record.published or (None if known[0].is_cut else known[0].day)
        if first and quarter.holds(first):
            found.append(Disclosed(first, record, is_new=True))
        days = {day for each in known for day in stated_days(each.record) if quarter.holds(day)} - {first}
        if days:
            found.append(Disclosed(max(days), record, is_new=False))
    return tuple(sorted(found, key=lambda each: (each.day, each.record.kind, each.record.key, each.is_new)))


def _cases(site: Site, quarter: Quarter) -> tuple[Cases, ...]:
    years = [each for each in site.all(Complaints) if each.is_public]
    figures = complaints.all_years(years).get(quarter.year)
    name: complaints.PeriodName = ("q1", "q2", "q3", "q4")[quarter.number - 1]
    return tuple(Cases(kind, figures[kind].periods[name] if figures else None) for kind in COMPLAINT_KINDS)
