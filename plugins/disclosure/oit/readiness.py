"""How ready an item is for the day somebody opens its address, as of the site's day, and who must see to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from disclosure import linking
from disclosure.oit import due
from disclosure.oit.due import Due
from disclosure.oit.judging import Judged, judge
from disclosure.records import Channel, Checklist, External, Manual, Page, Record
from disclosure.records.channel import VERIFIED_EVERY
from disclosure.site import Site

# Worst first: an item is what the first of these says that is true of it.
STATES = ("broken", "missing", "due", "stale", "partly", "ready")
Ready = Literal["broken", "missing", "due", "stale", "partly", "ready"]

# House rule: what falls due within a month stands on the board.
SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Readiness:
    """An item on the board.

    ``due_on`` is the next day, from the site's own on, on which a record that serves it falls due; what is past is not
    among them. Without a day to judge on, the first there is.
    """

    judged: Judged
    state: Ready
    divisions: tuple[str, ...]
    due_on: date | None


def board(site: Site, form: Checklist) -> tuple[Readiness, ...]:
    """Every item of a form. Without a day to judge on, nothing is due and nothing stale."""
    coming = due.every(site)
    return tuple(_readiness(site, judged, coming) for judged in judge(site, form))


def _readiness(site: Site, judged: Judged, coming: tuple[Due, ...]) -> Readiness:
    serving = {(record.kind, record.key) for record in judged.records}
    days = [
        each.day
        for each in coming
        if (each.record.kind, each.record.key) in serving and (site.as_of is None or each.day >= site.as_of)
    ]
    next_day = min(days, default=None)
    owners = (getattr(record, "owner", None) for record in judged.records)
    return Readiness(judged, _state(site, judged, next_day), tuple(sorted({*filter(None, owners)})), next_day)


def _state(site: Site, judged: Judged, next_day: date | None) -> Ready:
    public = [record for record in judged.records if record.is_public]
    if any(_is_broken(site, record) for record in public):
        return "broken"
    if judged.state in ("missing", "unpublished"):
        return "missing"
    if site.as_of and next_day and next_day <= site.as_of + SOON:
        return "due"
    if site.as_of and any(day is None or day < site.as_of for record in public for day in _good_until(record)):
        return "stale"
    return "partly" if judged.state == "partly" else "ready"


def _is_broken(site: Site, record: Record) -> bool:
    if not isinstance(record, External | Channel):
        return False
    address = record.url if isinstance(record, External) else record.address
    last = linking.checked(site).of(address or "")
    return last is not None and last.status == "broken"


def _good_until(record: Record) -> Iterator[date | None]:
    """The day up to which a record is fresh; None where nobody ever looked."""
    if isinstance(record, Manual | Page) and record.review_due:
        yield record.review_due
    elif isinstance(record, Channel):
        yield record.verified_on and record.verified_on + VERIFIED_EVERY
    elif isinstance(record, External):
        yield record.checked_on and record.checked_on + VERIFIED_EVERY
