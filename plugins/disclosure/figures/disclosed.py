"""What is disclosed: the records that are public, whose they are, each version of them, and the days they state."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from disclosure.figures import entries
from disclosure.records import (
    Allowed,
    Channel,
    Checklist,
    Concepts,
    External,
    Links,
    Manual,
    Obligations,
    Organisation,
    Record,
    Register,
    Sheet,
    Synonyms,
    Tracking,
    Waivers,
)
from disclosure.records.division import ALL_DIVISIONS
from disclosure.records.obligations import Obligation
from disclosure.site import Site

# What is not itself a disclosure: what the site is built, judged and searched by, and addresses of what others disclose.
_NOT_DISCLOSED = {
    each.kind
    for each in (Organisation, Obligations, Checklist, Concepts, External, Tracking, Synonyms, Allowed, Links, Waivers)
}


@dataclass(frozen=True, slots=True)
class Version:
    """A record as it was or is, and the day of the commit that made it so; None for what is not committed.

    ``is_cut``: it may have been so before, for what was before it is not known.
    """

    record: Record
    day: date | None
    is_cut: bool = False


def versions(site: Site, record: Record) -> Iterator[Version]:
    """Every published version of a record, oldest first; the present one last, unless it is the last committed."""
    if isinstance(record, Sheet):
        yield from _of_sheet(site, record)
        return
    formers = (site.history or {}).get(site.path(record), ())
    yield from (Version(each.record, each.day, each.is_cut) for each in formers if each.record.is_public)
    last = formers[-1].record if formers else None
    # Mostly it is the very record that was read, and comparing all its fields would take long.
    if last is not record and (last is None or last.in_public() != record.in_public()):
        yield Version(record, None)


def _of_sheet(site: Site, sheet: Sheet) -> Iterator[Version]:
    """What a register's record says of its rows changes them too: when they were published, and whether they are true."""
    register = site.find(Register, sheet.kind)
    for each in entries.versions(site, register, sheet.fiscal_year) if register else ():
        if each.sheet and each.sheet.is_public:
            yield Version(each.sheet, each.day, each.is_cut)


def stated_days(record: Record) -> tuple[date, ...]:
    """The days a record states: published, updated, and of a channel verified."""
    days = (record.published, record.updated, getattr(record, "verified_on", None))
    return tuple(day for day in days if day)


def is_disclosure(record: Record) -> bool:
    """Whether a record is itself something disclosed, were it public."""
    return record.kind not in _NOT_DISCLOSED


@lru_cache(maxsize=4)
def disclosures(site: Site) -> tuple[Record, ...]:
    """Every public record that is itself something disclosed."""
    every = (record for records in site.records.values() for record in records.values())
    return tuple(record for record in every if is_disclosure(record) and record.is_public)


def owner(record: Record) -> str:
    """The division that owns a record; the word for all of them where none does."""
    return getattr(record, "owner", None) or ALL_DIVISIONS


def waiting(site: Site, obligation: Obligation) -> tuple[Record, ...]:
    """The drafts and samples that would show a disclosure, were they published."""
    keys: list[tuple[type[Record], str]] = [(Manual, proof.manual_id) for proof in obligation.evidence]
    keys += [(Channel, proof.channel or "") for proof in obligation.evidence]
    found = [site.find(kind, key) or site.find_unpublished(kind, key) for kind, key in keys if key]
    return tuple(record for record in found if record is not None and not record.is_public)
