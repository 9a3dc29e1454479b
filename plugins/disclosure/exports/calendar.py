"""What falls due as a calendar (RFC 5545), for staff: in the preview alone, dated by the site's day and no clock."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile
from disclosure.oit import due
from disclosure.oit.due import Due
from disclosure.oit.judging import checklists
from disclosure.pages.links import url_of
from disclosure.records import Waivers
from disclosure.site import Site
from disclosure.wording import Wording

# Where nobody said which day it is.
_NO_DAY = date(2000, 1, 1)


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:
    """The one file, where there is a form to be ready for."""
    if not public and checklists(planned.site):
        yield WrittenFile(urls.file_of(urls.OIT_CALENDAR), calendar_bytes(planned.site, Wording()))


def calendar_bytes(site: Site, wording: Wording) -> bytes:
    """A calendar of whole days, the same for the same records and day."""
    calendar = Calendar()
    calendar.add("prodid", "-//Prongsai//TH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wording("oit_due.calendar", name=site.organisation.name))
    stamp = site.as_of or _NO_DAY
    for each in due.every(site):
        calendar.add_component(_event(site, each, datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC), wording))
    return bytes(calendar.to_ical())


def _event(site: Site, each: Due, stamp: datetime, wording: Wording) -> Event:
    event = Event()
    # What a calendar knows an event by: a correction moves it instead of adding another.
    name = "-".join(
        filter(None, (each.what, each.record.kind, each.record.key, str(each.month or each.position or "")))
    )
    event.add("uid", f"{name}@{site.organisation.domain}")
    event.add("dtstamp", stamp)
    event.add("dtstart", each.day)
    event.add("dtend", each.day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", wording(f"oit_due.{each.what}", what=what_words(each, wording)))
    address = url_of(each.record)
    if not isinstance(each.record, Waivers):
        event.add("url", address if address.startswith("https://") else f"{site.organisation.site_url}{address}")
    return event


def what_words(each: Due, wording: Wording) -> str:
    """What falls due, in words: a month's figures by month, a waiver by what it lets through, others by their name."""
    record = each.record
    if each.month:
        return wording.month(each.month, int(record.key))
    if isinstance(record, Waivers):
        waiver = record.waivers[each.position - 1]
        return f"{waiver.code} {waiver.file}"
    return record.label
