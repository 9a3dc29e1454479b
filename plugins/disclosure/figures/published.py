"""Counts of months as they were or should be published: by when, and which values stood there before.

A month's figures are due some days after its end (``due_after_days`` in the record). Where a record names no days, none
is late before the fiscal year's end, after which the OIT form asks for the whole year.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from disclosure.figures.complaints import year_figures
from disclosure.records import Complaints
from disclosure.records.complaints import ComplaintKind
from disclosure.site import Former
from thai.calendar import FISCAL_MONTHS, fiscal_year_end, month_end

# Received and resolved.
Counts = tuple[int, int]
Counted = Mapping[tuple[ComplaintKind, int], Counts]


def due(year: Complaints, month: int) -> date:
    """The last day on which a month's figures are in time, and may be changed without a note."""
    if year.due_after_days is None:
        return fiscal_year_end(year.fiscal_year)
    return month_end(year.fiscal_year, month) + timedelta(days=year.due_after_days)


def unreported(year: Complaints) -> Mapping[ComplaintKind, tuple[int, ...]]:
    """The months of each kind that nothing is said of, be they due or not; what does not apply or is withheld is said."""
    return {
        kind: tuple(each.month for each in series.months if each.state == "not-yet-reported")
        for kind, series in year_figures(year).items()
    }


def counted(year: Complaints) -> Counted:
    """The counts of every month that has any; a nil month's are 0 and 0. Quick: a long past has hundreds of versions."""
    counts: dict[tuple[ComplaintKind, int], Counts] = {}
    for kind, series in year.series():
        if series.nil_report:
            counts |= {(kind, month): (0, 0) for month in FISCAL_MONTHS}
        for row in series.months:
            if row.nil_report or row.received is not None:
                counts[kind, row.month] = (row.received or 0, row.resolved or 0)
    return counts


def counted_until(year: Complaints) -> date | None:
    """The last day of the last month that has counts of any kind; None where no month has."""
    months = [FISCAL_MONTHS.index(month) for _, month in counted(year)]
    return month_end(year.fiscal_year, FISCAL_MONTHS[max(months)]) if months else None


@dataclass(frozen=True, slots=True)
class Past:
    """The values that a month of one kind has had in versions that were published."""

    ever: frozenset[Counts] = frozenset()
    # Of these, the ones that still stood there when the deadline had passed.
    when_closed: tuple[Counts, ...] = ()


def past(formers: tuple[Former, ...], present: date | None) -> Mapping[tuple[ComplaintKind, int], Past]:
    """What each month was, from a file's earlier versions, oldest first.

    A version stood until the next one's day, the last until the ``present`` day. Drafts and samples never were published.
    """
    ever: dict[tuple[ComplaintKind, int], dict[Counts, bool]] = {}
    ends = [later.day for _, later in pairwise(formers)]
    for former, end in zip(formers, [*ends, present], strict=False):
        year = former.record
        if not isinstance(year, Complaints) or not year.is_public:
            continue
        until = max(former.day, end) if end else former.day
        for key, counts in counted(year).items():
            values = ever.setdefault(key, {})
            values[counts] = values.get(counts, False) or until > due(year, key[1])
    return {
        key: Past(frozenset(values), tuple(counts for counts, closed in values.items() if closed))
        for key, values in ever.items()
    }
