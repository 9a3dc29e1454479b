"""Whether a period's disclosure is there, since which day by its own word, and since which day by git's.

A record's stated day is held against the first commit that holds it: more than `LEEWAY` days apart, they differ, which
is said. Drafts and samples are never counted as disclosed. What a record does not state, git states for it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from disclosure.figures import entries, registers
from disclosure.figures.complaints import year_figures
from disclosure.figures.disclosed import Version, disclosures, owner, stated_days, versions
from disclosure.figures.entries import Entries
from disclosure.figures.periods import Period, end_of_next, months_of
from disclosure.records import (
    Channel,
    Complaints,
    Manual,
    Measure,
    Obligations,
    Record,
    Register,
    Report,
)
from disclosure.records.complaints import COMPLAINT_KINDS
from disclosure.records.division import ALL_DIVISIONS
from disclosure.records.obligations import Done, Obligation, Proof
from disclosure.site import Site
from thai.calendar import fiscal_year

Proven = Literal["matches", "differs", "by-history", "not-committed", "not-provable"]
# Days between a stated date and the first commit that holds it which nobody need explain.
LEEWAY = 7


@dataclass(frozen=True, slots=True)
class Delivery:
    """A disclosure that is there: its stated day, the day of the first commit that holds it, and the record that is it."""

    record: Record
    stated: date | None
    committed: date | None
    proven: Proven
    # Of a duty done elsewhere: the paper that says so.
    document: str = ""
    # What is counted over a period is not there before the period is over, whenever it was written.
    not_before: date = date.min

    @property
    def day(self) -> date | None:
        """The day it is judged by: the stated one, else git's."""
        day = self.stated or self.committed
        return max(day, self.not_before) if day else None

    def is_there(self, until: date) -> bool:
        """Whether it is there on a day; what has no day of its own is, once it can be."""
        return (self.day or self.not_before) <= until


# What a version of a record states to be the day of the disclosure; False where it does not hold the disclosure.
Holds = Callable[[Record], date | Literal[False] | None]


def delivery(site: Site, obligation: Obligation, period: Period) -> Delivery | None:
    """The disclosure of a period, None where it is not, or not wholly, there."""
    done = [each for each in obligation.done if each.period == period.key]
    if done:
        return _done(site, obligation, min(done, key=lambda each: each.on))
    found = [_of(site, obligation, proof, period) for proof in obligation.evidence]
    # All of what is named must be there; the last to come completes it.
    whole = [each for each in found if each is not None]
    return max(whole, key=_day) if found and len(whole) == len(found) else None


def newest(site: Site, obligation: Obligation, as_of: date) -> Delivery | None:
    """The newest disclosure by a day, of what is owed always: the one of its parts that is oldest decides."""
    done = [each for each in obligation.done if each.on <= as_of]
    if done:
        return _done(site, obligation, max(done, key=lambda each: each.on))
    found = [
        max(
            (each for record in _named(site, proof) for each in _stated(site, record, proof, as_of)),
            key=_day,
            default=None,
        )
        for proof in obligation.evidence
    ]
    whole = [each for each in found if each is not None]
    return min(whole, key=_day) if found and len(whole) == len(found) else None


def _stated(site: Site, record: Record, proof: Proof, as_of: date) -> Iterator[Delivery]:
    """Each day that any version of a record states, up to a day; git's where it states none."""
    for version in versions(site, record):
        for day in stated_days(version.record) or (None,):
            judged = day or version.day
            if (judged is None or judged <= as_of) and _bears(version.record, proof):
                yield Delivery(record, day, version.day, _proven(site, day, version))


def _done(site: Site, obligation: Obligation, done: Done) -> Delivery | None:
    (register,) = site.all(Obligations)

    def holds(record: Record) -> date | Literal[False] | None:
        assert isinstance(record, Obligations)
        noted = [each for own in record.obligations if own.id == obligation.id for each in own.done]
        return done.on if any((each.period, each.on) == (done.period, done.on) for each in noted) else False

    return _first(site, register, holds, done.document or "")


def _day(delivery: Delivery) -> date:
    return delivery.day or date.max


def _bears(record: Record, proof: Proof) -> bool:
    """Whether a manual has the attachment that is named; what names none has it."""
    file = (proof.attachment or "").partition("/")[2]
    return not file or file in [each.file for each in getattr(record, "attachments", ())]


def _of(site: Site, obligation: Obligation, proof: Proof, period: Period) -> Delivery | None:
    year = fiscal_year(period.start)
    if proof.complaints:
        return _whole(_best(site, _public(site, Complaints, str(year)), _months(proof.complaints, period)), period)
    if proof.of_year == "report":
        return _best(site, _public(site, Report, str(year)), lambda record: record.published)
    if proof.of_year == "measures":
        own = [each for each in site.all(Measure) if each.fiscal_year == year and each.is_public]
        return _best(site, own, lambda record: record.published)
    if proof.disclosed:
        mine = None if proof.disclosed == "anything" or obligation.division == ALL_DIVISIONS else obligation.division
        return _best(site, [each for each in disclosures(site) if mine in (None, owner(each))], _since(period, proof))
    if proof.register_id:
        register = site.find(Register, proof.register_id)
        return _whole(_entered(site, register, period), period) if register else None
    return _best(site, _named(site, proof), _since(period, proof))


def _whole(found: Delivery | None, period: Period) -> Delivery | None:
    """What is counted over a period, first there when the period is over: a first row is not the quarter's rows.

    Where it is due before then, on the day it is due: more cannot be asked for.
    """
    return found and replace(found, not_before=min(period.end + timedelta(days=1), period.due))


def _entered(site: Site, register: Register, period: Period) -> Delivery | None:
    """The first version of a register's year with rows of a period, or with the word that the year had none.

    Only what the year still says counts. Rows cannot be whole before their period was over: an earlier date is not theirs.
    """
    year = fiscal_year(period.start)
    known = [(each, each.holds(year, period.start, period.end)) for each in entries.versions(site, register, year)]
    if not known[-1][1]:
        return None
    first = next(each for each, holds in known if holds)
    stated = min((day for day in first.days(year) if day > period.end), default=None)
    record = registers.find(site, register, year) or register
    return _since_version(site, record, stated, first)


def _named(site: Site, proof: Proof) -> list[Record]:
    return [*_public(site, Manual, proof.manual_id), *_public(site, Channel, proof.channel or "")]


def _public(site: Site, kind: type[Record], key: str) -> list[Record]:
    record = site.find(kind, key)
    return [record] if record is not None and record.is_public else []


def _months(kind: str, period: Period) -> Holds:
    kinds = COMPLAINT_KINDS if kind == "all" else (kind,)

    def holds(record: Record) -> date | Literal[False] | None:
        assert isinstance(record, Complaints)
        figures = year_figures(record)
        months = [each for name, series in figures.items() if name in kinds for each in series.months]
        if any(each.state == "not-yet-reported" for each in months if each.month in months_of(period)):
            return False
        last = max(stated_days(record), default=None)
        # Figures cannot have been published before their period was over: an older date is of something else.
        return last if last and last > period.end else None

    return holds


def _since(period: Period, proof: Proof) -> Holds:
    """The first stated day from a period's start to the end of the period after it: later ones are of later periods."""
    last = end_of_next(period)

    def holds(record: Record) -> date | Literal[False] | None:
        if not _bears(record, proof):
            return False
        if period.start == period.end:
            # Once and for all: the day it first appeared, be it before it was owed.
            return record.published
        return min((day for day in stated_days(record) if period.start <= day <= last), default=False)

    return holds


def _best(site: Site, records: Sequence[Record], holds: Holds) -> Delivery | None:
    """The earliest disclosure among several records."""
    found = [each for record in records if (each := _first(site, record, holds))]
    return min(found, key=_day, default=None)


def _first(site: Site, record: Record, holds: Holds, document: str = "") -> Delivery | None:
    """The first version of a record that holds a disclosure, judged by what it states and when it was committed."""
    for version in versions(site, record):
        stated = holds(version.record)
        if stated is not False:
            return _since_version(site, record, stated, version, document)
    return None


def _since_version(
    site: Site, record: Record, stated: date | None, version: Version | Entries, document: str = ""
) -> Delivery:
    """What is there since a version; since when, git cannot say of one that earlier ones may have been like."""
    committed = None if version.is_cut else version.day
    return Delivery(record, stated, committed, _proven(site, stated, version), document)


def _proven(site: Site, stated: date | None, version: Version | Entries) -> Proven:
    committed = version.day
    if site.history is None or version.is_cut:
        return "not-provable"
    if committed is None:
        return "not-committed"
    if stated is None:
        return "by-history"
    return "matches" if abs((stated - committed).days) <= LEEWAY else "differs"
