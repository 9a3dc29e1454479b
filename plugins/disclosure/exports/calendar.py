"""What falls due as a calendar (RFC 5545), for staff: in the preview alone, dated by the site's day and no clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import MadeFile
from disclosure.oit import due
from disclosure.oit.due import Due
from disclosure.oit.judging import checklists
from disclosure.pages.links import url_of
from disclosure.records import Waivers
from disclosure.site import Site
from disclosure.wording import Wording

# Where nobody said which day it is.
_NO_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole day in words; ``address`` is empty where there is no page to look at."""

    name: str
    day: date
    summary: str
    address: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that the file says, and the day it says it on."""

    name: str
    stamp: date
    entries: tuple[Entry, ...]


def export(planned: PlannedSite, public: bool) -> Iterator[MadeFile]:
    """The one file, where there is a form to be ready for."""
    if not public and checklists(planned.site):
        calendar = calendar_of(planned.site, Wording())
        yield MadeFile(urls.file_of(urls.OIT_CALENDAR), repr(calendar), partial(calendar_bytes, calendar))


def calendar_of(site: Site, wording: Wording) -> Calendar:
    """What falls due, the same for the same records and day."""
    entries = tuple(_entry(site, each, wording) for each in due.every(site))
    return Calendar(
        wording("oit_due.calendar", name=site.organisation.name),
        site.as_of or _NO_DAY,
        entries,
    )


def calendar_bytes(calendar: Calendar) -> bytes:
    """A calendar of whole days."""
    # Loading it takes longer than writing a calendar, and most builds write none.
    import icalendar

    file = icalendar.Calendar()
    file.add("prodid", "-//Prongsai//TH")
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", calendar.name)
    stamp = datetime(calendar.stamp.year, calendar.stamp.month, calendar.stamp.day, tzinfo=UTC)
    for each in calendar.entries:
        event = icalendar.Event()
        event.add("uid", each.name)
        event.add("dtstamp", stamp)
        event.add("dtstart", each.day)
        event.add("dtend", each.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", each.summary)
        if each.address:
            event.add("url", each.address)
        file.add_component(event)
    return bytes(file.to_ical())


def _entry(site: Site, each: Due, wording: Wording) -> Entry:
    # What a calendar knows an event by: a correction moves it instead of adding another.
    name = "-".join(filter(None, (each.what, each.record.kind, each.record.key, *_particulars(each))))
    address = "" if isinstance(each.record, Waivers) else url_of(each.record)
    return Entry(
        f"{name}@{site.organisation.domain}",
        each.day,
        wording(f"oit_due.{each.what}", what=what_words(each, wording)),
        f"{site.organisation.site_url}{address}" if address.startswith("/") else address,
    )


def _particulars(each: Due) -> tuple[str, ...]:
    """What tells one thing that falls due from the others of its record, whatever is written above or below it."""
    if not isinstance(each.record, Waivers):
        return (str(each.month or ""),)
    marks = [(one.code, one.file, one.at or "") for one in each.record.waivers[: each.position]]
    again = marks.count(marks[-1])
    return (*marks[-1], str(again) if again > 1 else "")


def what_words(each: Due, wording: Wording) -> str:
    """What falls due, in words: a month's figures by month, a waiver by what it lets through, others by their name."""
    record = each.record
    if each.month:
        return wording.month(each.month, int(record.key))
    if isinstance(record, Waivers):
        waiver = record.waivers[each.position - 1]
        return f"{waiver.code} {waiver.file}"
    return record.label
