"""What falls due: forms to answer, manuals to review, channels and addresses to look at again, figures, waivers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from disclosure.figures import published
from disclosure.oit import judging
from disclosure.records import Channel, Complaints, External, Manual, Page, Record, Waivers
from disclosure.records.channel import VERIFIED_EVERY
from disclosure.site import Site
from thai.calendar import FISCAL_MONTHS

What = Literal["opens", "closes", "review", "verify", "look", "figures", "waiver"]


@dataclass(frozen=True, slots=True)
class Due:
    """Something that must be done by a day; ``month`` (1 to 12) is given for a month's figures."""

    day: date
    what: What
    record: Record
    month: int = 0
    # Tells apart what falls due of one record for one reason.
    position: int = 0

    @property
    def owner(self) -> str | None:
        """The id of the division that must see to it, where the record names one."""
        return getattr(self.record, "owner", None)


def every(site: Site) -> tuple[Due, ...]:
    """Everything that falls due or fell due, by day; of drafts and samples nothing does."""
    found = (*_forms(site), *_reviews(site), *_figures(site), *_waivers(site))
    return tuple(sorted(found, key=lambda due: (due.day, due.what, due.record.key, due.month, due.position)))


def _forms(site: Site) -> Iterator[Due]:
    for form in judging.checklists(site):
        if form.opens_on:
            yield Due(form.opens_on, "opens", form)
        if form.closes_on:
            yield Due(form.closes_on, "closes", form)


def _reviews(site: Site) -> Iterator[Due]:
    reviewed: tuple[Manual | Page, ...] = (*site.all(Manual), *site.all(Page))
    for record in reviewed:
        if record.review_due and record.is_public:
            yield Due(record.review_due, "review", record)
    for channel in site.all(Channel):
        if channel.verified_on and channel.is_public:
            yield Due(channel.verified_on + VERIFIED_EVERY, "verify", channel)
    for external in site.all(External):
        if external.checked_on and external.is_public:
            yield Due(external.checked_on + VERIFIED_EVERY, "look", external)


def _figures(site: Site) -> Iterator[Due]:
    """The months of which any kind's figures are not there yet, where the record says by when they must be."""
    for year in site.all(Complaints):
        if year.due_after_days is None or not year.is_public:
            continue
        owed = {month for months in published.unreported(year).values() for month in months}
        for month in FISCAL_MONTHS:
            if month in owed:
                yield Due(published.due(year, month), "figures", year, month)


def _waivers(site: Site) -> Iterator[Due]:
    for waivers in site.all(Waivers):
        for position, waiver in enumerate(waivers.waivers, 1):
            yield Due(waiver.until, "waiver", waivers, position=position)
